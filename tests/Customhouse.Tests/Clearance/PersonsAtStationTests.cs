using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>A station sums by the setting of who is one person, and so it does when it is opened again.</summary>
public sealed class PersonsAtStationTests : IDisposable
{
    static readonly string[] Spellings = ["JOHN SMITH", "SMITH, JOHN", "MARY JONES", "JOHN SMYTH", "JOHN SMITH"];

    static readonly Instant Morning = When.Eastern(2024, 8, 1, 9);

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    readonly List<string> said = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Image => Path.Combine(folder, "registers");

    [Theory]
    [InlineData(PersonMatching.Exact, 4)]
    [InlineData(PersonMatching.Normalised, 3)]
    [InlineData(PersonMatching.Linked, 2)]
    public async Task The_sums_are_the_same_after_a_restart_and_go_on_from_there(PersonMatching persons, int found)
    {
        string before;
        using (var journal = Create())
        using (var station = Open(journal, persons))
        {
            foreach (var (at, name) in Spellings.Index()) await File(station, at + 1, name);
            Assert.Equal(found, station.Ledger.Lives!.Sums.PersonDays);
            before = Sums(station);
        }
        Assert.Equal(persons != PersonMatching.Linked, System.IO.File.Exists(Image));
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var again = Open(reopened, persons);
        Assert.Equal(before, Sums(again));
        await File(again, 9, Spellings[1]);
        Assert.Equal(found, again.Ledger.Lives!.Sums.PersonDays);
        Assert.NotEqual(before, Sums(again));
    }

    [Fact]
    public async Task An_image_made_under_one_setting_is_not_taken_under_another()
    {
        using (var journal = Create())
        using (var station = Open(journal, PersonMatching.Exact))
            foreach (var (at, name) in Spellings.Index()) await File(station, at + 1, name);
        foreach (var persons in (PersonMatching[])[PersonMatching.Normalised, PersonMatching.Linked])
        {
            said.Clear();
            using var journal = SqliteJournal.Open(Path.Combine(folder, "j"));
            using var station = Open(journal, persons);
            Assert.Equal(persons == PersonMatching.Normalised ? 3 : 2, station.Ledger.Lives!.Sums.PersonDays);
            Assert.DoesNotContain(said, line => line.StartsWith("Read the snapshot", StringComparison.Ordinal));
            Assert.Contains(said, line => line.Contains(
                persons == PersonMatching.Normalised ? "other settings" : "no image", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Settings_that_serve_a_second_station_bring_nobody_along_from_the_first()
    {
        var settings = new StationSettings { Persons = PersonMatching.Linked };
        using var journal = Create();
        string first;
        using (var station = new Station(journal, settings))
        {
            foreach (var (at, name) in Spellings.Index()) await File(station, at + 1, name);
            first = Sums(station);
        }
        using var second = new Station(journal, settings);
        Assert.Equal(first, Sums(second));
    }

    static async Task File(Station station, int number, string name)
    {
        var batch = Runs.Batch(Runs.Filing(number, value: 100, consignee: name));
        await station.Receive(Encoding.ASCII.GetBytes(batch), Morning + Duration.FromMinutes(number));
    }

    static string Sums(Station station)
    {
        using var bytes = new MemoryStream();
        SumsSnapshot.Write(station.Ledger.Lives!.Sums, bytes);
        return Convert.ToHexString(bytes.ToArray());
    }

    SqliteJournal Create() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);

    Station Open(SqliteJournal journal, PersonMatching persons) =>
        new(journal, new StationSettings { Persons = persons, Image = Image, Says = said.Add });
}
