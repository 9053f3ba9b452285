using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>
/// A station that goes on from an image is the one that never stopped and the one that read the journal; an image
/// that is not whole, or of something else, is passed over with its reason.
/// </summary>
public sealed class StationImageTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    const int Steps = 60, Entries = 12;

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    readonly List<string> said = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Image => Path.Combine(folder, "registers");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Grown_is_rebuilt_is_restored_from_an_image_and_the_leaves_after_it(int seed)
    {
        var random = new Random(seed);
        var cut = random.Next(1, Steps - 1);
        string grown;
        using (var journal = Create())
        {
            using (var station = Open(journal)) await Work(station, seed, 0, cut);
            File.Copy(Image, Image + ".kept");
            using var other = Open(journal);
            await Work(other, seed, cut, Steps);
            grown = Standing(other);
        }
        File.Move(Image + ".kept", Image, overwrite: true);
        said.Clear();
        Assert.Equal(grown, Reopened());
        Assert.Contains(said, line => line.StartsWith("Read the image", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("Reading ", StringComparison.Ordinal));
        Assert.Equal(grown, Reopened());
        File.Delete(Image);
        Assert.Equal(grown, Reopened());
        Assert.Contains(said, line => line.Contains("there is none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_image_is_written_while_the_station_works_and_is_of_one_place_in_its_order()
    {
        string grown;
        using (var journal = Create())
        {
            using var station = Open(journal, every: 7);
            await Work(station, 5, 0, Steps);
            grown = Standing(station);
        }
        Assert.True(said.Count(line => line.StartsWith("Wrote an image", StringComparison.Ordinal)) > 1);
        File.Copy(Image, Image + ".kept");
        Assert.Equal(grown, Reopened());
    }

    [Fact]
    public async Task Many_sessions_file_while_images_are_written_and_nothing_is_lost()
    {
        string grown;
        using (var journal = Create())
        {
            using var station = Open(journal, every: 20);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(session => Task.Run(async () =>
            {
                for (var i = 0; i < 60; i++) await File1(station, session * 100 + i, When.Eastern(2024, 8, 1, 9));
            }, TestContext.Current.CancellationToken)));
            grown = Standing(station, 400);
        }
        Assert.Equal(grown, Reopened(400));
        File.Delete(Image);
        Assert.Equal(grown, Reopened(400));
    }

    [Fact]
    public async Task An_image_that_differs_in_a_byte_or_was_cut_short_is_passed_over()
    {
        var grown = await Made();
        var whole = File.ReadAllBytes(Image);
        var random = new Random(9);
        for (var i = 0; i < 20; i++)
        {
            var bytes = whole.ToArray();
            if (i % 2 == 0) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            else bytes = bytes[..random.Next(bytes.Length)];
            Passed(bytes, grown, "expected");
        }
        Passed([.. whole[..^12], .. whole[..100]], grown, "expected");
    }

    [Fact]
    public async Task An_image_of_another_journal_or_of_more_than_the_journal_holds_is_passed_over()
    {
        await Made();
        var other = File.ReadAllBytes(Image);
        Directory.Delete(Path.Combine(folder, "j"), recursive: true);
        File.Delete(Image);
        var grown = await Made();
        Passed(other, grown, "are not those it was made of");
        Directory.Delete(Path.Combine(folder, "j"), recursive: true);
        using (var journal = Create()) Open(journal).Dispose();
        Passed(other, Reopened(), "leaves, and the journal 1", journal => FileOne(journal));
    }

    [Fact]
    public async Task An_image_made_when_more_was_acknowledged_is_passed_over()
    {
        using (var journal = Create())
        using (var station = Open(journal))
        {
            await Work(station, 7, 0, Steps);
            station.Outbox.Acknowledge("ABC", 5);
        }
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var other = Open(reopened);
        Assert.Equal(1, other.Outbox.Waiting("ABC", null, 10)!.First);
        Assert.Contains(said, line => line.Contains("had acknowledged 5", StringComparison.Ordinal));
    }

    void Passed(byte[] image, string grown, string why, Action<SqliteJournal>? before = null)
    {
        if (before is not null)
            using (var journal = SqliteJournal.Open(Path.Combine(folder, "j"))) before(journal);
        File.WriteAllBytes(Image, image);
        said.Clear();
        var reopened = Reopened();
        if (before is null) Assert.Equal(grown, reopened);
        Assert.Contains(said, line => line.StartsWith("The image", StringComparison.Ordinal)
            && line.Contains(why, StringComparison.Ordinal));
    }

    void FileOne(SqliteJournal journal)
    {
        using var station = new Station(journal);
        File1(station, 1, When.Eastern(2024, 8, 1, 9)).GetAwaiter().GetResult();
    }

    async Task<string> Made()
    {
        using var journal = Create();
        using var station = Open(journal);
        await Work(station, 7, 0, Steps);
        return Standing(station);
    }

    string Reopened(int entries = Entries)
    {
        using var journal = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var station = Open(journal);
        return Standing(station, entries);
    }

    SqliteJournal Create() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);

    Station Open(SqliteJournal journal, long every = 1_000_000) => new(journal, new StationSettings
    {
        Image = Image,
        ImageEvery = every,
        Says = line =>
        {
            lock (said) said.Add(line);
        },
    });

    static async Task Work(Station station, int seed, int from, int to)
    {
        for (var step = from; step < to; step++)
        {
            var random = new Random(seed * 1_000 + step);
            var now = When.Eastern(2024, 8, 1, 9) + Duration.FromHours(step * 5);
            var (entry, word) = (random.Next(1, Entries), random.Next(10));
            const string trip = "40,XY,123,2024-08-01,4701";
            if (word < 5) await File1(station, entry, now);
            else if (word < 7) await Tell(station, $"report,,{trip},999-12345675,HAWB{entry:D7},1\n", now);
            else if (word == 7)
                await Tell(station, $"arrive,{now - Duration.FromHours(random.Next(9))},{trip},,,\n", now);
            else if (word == 8) await station.Pass(now);
            else await station.Tell(new LifeTold(now, Number(entry).Key, LifeWord.Agency, 2, "FDA"));
        }
    }

    static async Task Tell(Station station, string message, Instant received) =>
        await station.ReceiveManifest(Encoding.UTF8.GetBytes(Heads + message), received);

    static async Task File1(Station station, int number, Instant received)
    {
        var batch = Runs.Batch(Runs.Filing(number, value: 500, eda: "080124"));
        await station.Receive(Encoding.ASCII.GetBytes(batch), received);
    }

    static EntryNumber Number(int entry)
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        return EntryNumber.Of(filer, entry);
    }

    // All that can be asked of a station: entries, what waits, what was late, and the sums behind them.
    static string Standing(Station station, int entries = Entries)
    {
        var text = new StringBuilder();
        for (var entry = 0; entry < entries; entry++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Number(entry)} {station.Find(Number(entry))?.State}\n");
            if (station.Ledger.Lives!.StatusOf(Number(entry)) is var (_, notices))
                foreach (var notice in notices) text.Append(CultureInfo.InvariantCulture, $"  {notice}\n");
        }
        if (station.Outbox.Waiting("ABC", null, int.MaxValue) is { } waiting)
            text.Append(Encoding.ASCII.GetString(SoAnswers.Write("ABC", waiting).Span)).Append(waiting.First);
        foreach (var carrier in station.Outbox.Carriers.Order(StringComparer.Ordinal))
            foreach (var (entry, notices) in station.Outbox.Waiting(carrier, null, int.MaxValue)?.Notices ?? [])
                text.Append(CultureInfo.InvariantCulture, $"{carrier} {entry.Number} {notices[0]}\n");
        foreach (var (entry, fact) in station.Facts())
            text.Append(CultureInfo.InvariantCulture, $"{entry.Number} {fact}\n");
        text.Append(station.Ledger.Entries.Hash()).Append(station.Ledger.Lives!.LastTold);
        return text.Append(station.Ledger.Bills!.Count).Append(station.Ledger.Lives.Sums.Count).ToString();
    }
}
