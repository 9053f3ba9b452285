using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What is asked of an entry is refused in the first answer where the entry is closed to it.</summary>
public sealed class RefusedRequestTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";
    const string Trip = "40,XY,123,2024-08-01,4701";

    static readonly Instant Morning = When.Eastern(2024, 8, 1, 9);

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_cancelled_number_is_never_used_again()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        Assert.Contains("SE9002", await Ask(station, 'A', Morning), StringComparison.Ordinal);
        Assert.Contains("SE9002", await Ask(station, 'D', Morning), StringComparison.Ordinal);
        var later = Morning + Duration.FromHours(1);
        Assert.Contains("SE9011007", await Ask(station, 'A', later), StringComparison.Ordinal);
        foreach (var action in "RUD")
            Assert.Contains("SE9011Z51", await Ask(station, action, later), StringComparison.Ordinal);
        Assert.Equal(LifeStage.Cancelled, station.Find(Number())!.Value.State.Stage);
        Assert.Equal(["50/91", "60/23"], Codes(station));
    }

    [Fact]
    public async Task What_arrived_and_is_released_is_not_replaced_and_updated_for_15_days()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Ask(station, 'A', Morning);
        await Tell(station, $"report,,{Trip},999-12345675,HAWB0000001,1\n", Morning);
        Assert.Contains("SE9002", await Ask(station, 'R', Morning + Duration.FromHours(1)), StringComparison.Ordinal);
        await Tell(station, $"depart,2024-08-01T11:00-04:00,{Trip},,,\narrive,2024-08-01T13:00-04:00,{Trip},,,\n",
            Morning + Duration.FromHours(4));
        Assert.Equal(LifeStage.Released, station.Find(Number())!.Value.State.Stage);
        Assert.Contains("SE9011Z52", await Ask(station, 'R', Morning + Duration.FromHours(5)),
            StringComparison.Ordinal);
        Assert.Contains("SE9002", await Ask(station, 'U', When.Eastern(2024, 8, 16, 23, 59)),
            StringComparison.Ordinal);
        Assert.Contains("SE9011Z53", await Ask(station, 'U', When.Eastern(2024, 8, 17)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replayed_a_refusal_is_the_same_and_supposed_on_another_day_too()
    {
        using var journal = Journal();
        using (var station = new Station(journal))
        {
            await Ask(station, 'A', Morning);
            await Tell(station, $"report,,{Trip},999-12345675,HAWB0000001,1\n" +
                $"depart,2024-08-01T08:00-04:00,{Trip},,,\narrive,2024-08-01T13:00-04:00,{Trip},,,\n",
                Morning + Duration.FromHours(4));
            var late = await Ask(station, 'U', When.Eastern(2024, 8, 17));
            Assert.Contains("SE9011Z53", late, StringComparison.Ordinal);
        }
        List<string> Rules(LocalDate? asIf)
        {
            var rules = new List<string>();
            var erased = Replay.Run(journal, null, replayed => rules.AddRange(replayed.Again.Findings
                .Where(finding => finding.Effect == Effect.Reject).Select(finding => finding.Rule)), asIf);
            Assert.Equal(0, erased);
            return rules;
        }
        Assert.Equal(["ENTRY.UPDATE"], Rules(null));
        Assert.Equal(["ENTRY.UPDATE"], Rules(new LocalDate(2024, 9, 20)));
    }

    [Fact]
    public void A_check_does_not_know_how_an_entry_stands()
    {
        var (summary, answers) = Runs.Check(Runs.Batch(Runs.Filing(1), Records('R')));
        Assert.Equal("accepted", answers[1].Verdict());
        Assert.True(summary.Unsupplied.HasFlag(FactKinds.Life));
    }

    static string[] Records(char action)
    {
        var records = Runs.Filing(1, eda: "080124");
        records[0] = records[0].Replace("SE10A", $"SE10{action}", StringComparison.Ordinal);
        if (action is 'U' or 'D')
            records = action == 'U' ? records[..4] : [records[0], records[1].PadRight(59) + "01"];
        return records;
    }

    static async Task<string> Ask(Station station, char action, Instant received)
    {
        var batch = Runs.Batch(Records(action));
        var bytes = Encoding.ASCII.GetBytes(Renamed(batch, $"{received.ToUnixTimeSeconds()}"));
        var answer = Assert.Single(await station.Receive(bytes, received));
        return Encoding.ASCII.GetString(answer.Records.Span);
    }

    // The same bytes are the same message: the transmitter's own text tells two of them apart.
    static string Renamed(string batch, string text) => batch[..59] + text.PadRight(21) + batch[80..];

    static async Task Tell(Station station, string message, Instant received) =>
        await station.ReceiveManifest(Encoding.UTF8.GetBytes(Heads + message), received);

    static List<string> Codes(Station station) =>
        [.. station.Outbox.Waiting("ABC", null, int.MaxValue)!.Notices
            .SelectMany(said => said.Notices.Select(notice => notice.Code.ToString()))];

    static EntryNumber Number()
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        return EntryNumber.Of(filer, 1);
    }

    SqliteJournal Journal() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
}
