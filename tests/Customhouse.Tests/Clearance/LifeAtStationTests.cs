using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What filers are told of their entries, as carriers, officers and the calendar go on.</summary>
public sealed class LifeAtStationTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    static readonly Instant Morning = When.Eastern(2024, 8, 1, 9);

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_entry_lives_from_no_bill_to_release_and_its_filer_hears_each_step_in_order()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await File(station, 1, Morning);
        await Tell(station, Report(1), Hours(1));
        await Tell(station, Depart, Hours(2));
        await Tell(station, Arrive("13:00"), Hours(5));
        Assert.Equal(["50/91", "50/93", "50/94", "60/97", "50/95", "60/98"], Codes(station));
    }

    [Fact]
    public async Task A_query_tells_its_filer_where_an_entry_stands()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var number = EntryNumber.FromKey(await File(station, 1, Morning)).ToString();
        await Tell(station, Report(1) + Depart, Hours(1));
        Assert.Contains("94BILL DEPARTED", await Ask(station, number), StringComparison.Ordinal);
        await Tell(station, Arrive("13:00"), Hours(5));
        var released = await Ask(station, number);
        Assert.Contains("98RELEASED", released, StringComparison.Ordinal);
        Assert.DoesNotContain("BILL DEPARTED", released, StringComparison.Ordinal);
        Assert.Contains("ENTRY RECORD NOT FOUND", await Ask(station, "ABC-0000002-8"), StringComparison.Ordinal);
        Assert.Equal(3, journal.Size);
    }

    static async Task<string> Ask(Station station, string number)
    {
        var digits = number[4..11] + number[12];
        var query = Runs.Lines(["A4701ABCPASSWD080124     CQ", "B  4701ABCCQ", $"WR1    ABC {digits}", "Y  4701ABCCQ",
            "Z4701ABC      080124"]);
        var answer = Assert.Single(await station.Receive(Encoding.ASCII.GetBytes(query), Morning));
        return Encoding.ASCII.GetString(answer.Records.Span);
    }

    [Fact]
    public async Task What_was_not_acknowledged_is_heard_again_after_a_restart_by_the_same_numbers()
    {
        List<string> before;
        using (var journal = Journal())
        using (var station = new Station(journal))
        {
            await File(station, 1, Morning);
            await File(station, 2, Morning);
            await Tell(station, Report(1, 2), Hours(1));
            await Tell(station, Depart, Hours(2));
            before = Codes(station);
            station.Outbox.Acknowledge("ABC", 3);
        }
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var other = new Station(reopened, new StationSettings { Acknowledged = [new("ABC", 3)] });
        Assert.Equal(4, other.Outbox.Waiting("ABC", null, 100)!.First);
        Assert.Equal(before[3..], Codes(other));
        await Tell(other, Arrive("13:00"), Hours(5));
        Assert.Equal(["50/95", "60/98", "50/95", "60/98"], Codes(other)[^4..]);
    }

    [Fact]
    public async Task A_hold_stops_the_release_until_it_is_removed()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var number = await File(station, 1, Morning);
        await Tell(station, Report(1) + Depart, Hours(2));
        Assert.True(await station.Tell(new LifeTold(Hours(3), number, LifeWord.HoldSet, (int)LifeHolds.Cbp)));
        await Tell(station, Arrive("13:00"), Hours(5));
        Assert.DoesNotContain("60/98", Codes(station));
        Assert.True(await station.Tell(new LifeTold(Hours(6), number, LifeWord.HoldRemoved, (int)LifeHolds.Cbp)));
        Assert.Equal("60/98", Codes(station)[^1]);
        Assert.False(await station.Tell(new LifeTold(Hours(6), number + 1, LifeWord.ReviewSet)));
    }

    [Fact]
    public async Task An_agency_names_the_lines_that_it_speaks_of_also_after_a_restart()
    {
        using var journal = Journal();
        using (var station = new Station(journal))
        {
            var number = await File(station, 1, Morning);
            await station.Tell(new LifeTold(Hours(1), number, LifeWord.Agency, 2, "FDA 1.1.2-3"));
            Assert.Equal(("FDA", "1.1.2-3"), Said(station));
        }
        using var reopened = new Station(journal);
        Assert.Equal(("FDA", "1.1.2-3"), Said(reopened));

        static (string, string) Said(Station station) => station.Outbox.Waiting("ABC", null, 100)!.Notices
            .SelectMany(said => said.Notices).Select(notice => notice.Agency).OfType<AgencyStatus>()
            .Select(agency => (agency.Agency, $"{agency.Lines}")).Single();
    }

    [Fact]
    public async Task A_hundred_entries_are_late_by_an_arrival_corrected_to_earlier_and_the_reverse_clears_them()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var entries = Enumerable.Range(1, 100).ToArray();
        await Tell(station, Report(entries) + Depart, Hours(0));
        foreach (var entry in entries) await File(station, entry, Hours(4));
        await Tell(station, Arrive("14:00"), Hours(5.1));
        Assert.Empty(station.Facts());
        await Tell(station, Arrive("12:00"), Hours(6));
        var late = station.Facts();
        Assert.Equal(100, late.Count);
        Assert.All(late, found => Assert.IsType<UntimelyFound>(found.Fact));
        Assert.All(late, found => Assert.Equal(
            (Hours(4), Hours(3), Hours(6)), (found.Fact.Filed, found.Fact.Arrived, found.Fact.Learned)));
        await Tell(station, Arrive("14:00:00"), Hours(7));
        Assert.Equal(200, station.Facts().Count);
        Assert.All(station.Facts().Skip(100), found => Assert.IsType<UntimelyCleared>(found.Fact));
        Assert.All(station.Facts().Skip(100), found => Assert.Equal(
            (Hours(4), Hours(5), Hours(7)), (found.Fact.Filed, found.Fact.Arrived, found.Fact.Learned)));
        Assert.Equal(100, station.Facts().Skip(100).Select(found => found.Entry.Number).Distinct().Count());
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task What_is_filed_upon_arrival_is_in_time_by_the_setting_also_when_that_is_learned_later(
        bool isTimely, int late)
    {
        using var journal = Journal();
        using var station = new Station(journal, new StationSettings
        {
            Law = received => LawAt.Of(received, Statutes.All,
                new Dictionary<Parameter, object> { [Limits.UponArrivalIsTimely] = isTimely }),
        });
        await Tell(station, Report(1), Hours(0));
        await File(station, 1, Hours(4));
        await Tell(station, Arrive("13:00"), Hours(5));
        Assert.Equal(late, station.Facts().Count);
        await Tell(station, Arrive("13:01"), Hours(6));
        Assert.Equal(late * 2, station.Facts().Count);
    }

    [Fact]
    public async Task A_law_that_comes_into_force_within_a_day_reaches_what_is_under_way()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var evening = When.Eastern(2025, 8, 28, 20);
        var batch = Runs.Batch(Runs.Filing(1, eda: "083025"));
        await station.Receive(Encoding.ASCII.GetBytes(batch), evening);
        await station.Pass(When.Eastern(2025, 8, 29, 0, 0));
        Assert.DoesNotContain("60/33", Codes(station));
        await station.Pass(When.Eastern(2025, 8, 29, 0, 1));
        Assert.Contains("60/33", Codes(station));
        await station.Pass(When.Eastern(2025, 8, 29, 0, 2));
        Assert.Equal(3, journal.Size);
    }

    [Fact]
    public async Task Days_pass_for_entries_without_a_bill()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await File(station, 1, Morning);
        await station.Pass(Morning + Duration.FromHours(1));
        Assert.Equal(1, journal.Size);
        await station.Pass(Morning + Duration.FromDays(31));
        await station.Pass(Morning + Duration.FromDays(31));
        Assert.Equal(["50/91", "60/26"], Codes(station));
        await station.Pass(Morning + Duration.FromDays(61));
        Assert.Contains("60/28", Codes(station));
        Assert.Equal(3, journal.Size);
    }

    [Theory]
    [InlineData(29, "50/91")]
    [InlineData(30, "50/91 60/26")]
    [InlineData(59, "50/91 60/26")]
    [InlineData(60, "50/91 60/26 60/28 60/25")]
    [InlineData(66, "50/91 60/26 60/28 60/25")]
    [InlineData(67, "50/91 60/26 60/28 60/25 60/23")]
    public async Task Each_day_tells_an_entry_without_a_bill_what_it_brings_and_not_a_day_before(int days, string codes)
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await File(station, 1, Morning);
        for (var day = 1; day <= days; day++) await station.Pass(Morning + Duration.FromDays(day));
        Assert.Equal(codes, string.Join(' ', Codes(station)));
    }

    [Fact]
    public async Task Over_the_limit_by_arrival_an_entry_is_withheld_and_never_in_the_first_answer()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var day = When.Eastern(2025, 8, 20, 9);
        const string Trip = "40,XY,123,2025-08-20,4701";
        await Tell(station, $"report,,{Trip},999-12345675,HAWB0000002,1\nreport,,{Trip},999-12345675,HAWB0000001,1\n" +
            $"depart,2025-08-20T08:00-04:00,{Trip},,,\n", day);
        foreach (var entry in (int[])[1, 2])
        {
            var batch = Runs.Batch(Runs.Filing(entry, value: 500, eda: "082025"));
            var answer = Assert.Single(await station.Receive(Encoding.ASCII.GetBytes(batch), day));
            Assert.Contains("SE9002", Encoding.ASCII.GetString(answer.Records.Span), StringComparison.Ordinal);
        }
        await Tell(station, $"arrive,2025-08-20T13:00-04:00,{Trip},,,\n", day + Duration.FromHours(5));
        string Of(int entry) => string.Join(' ', station.Outbox.Waiting("ABC", null, 100)!.Notices
            .Where(said => said.Entry.Number.Sequence == entry)
            .SelectMany(said => said.Notices.Select(notice => notice.Code.ToString())));
        Assert.EndsWith("60/98", Of(2), StringComparison.Ordinal);
        Assert.EndsWith("60/34", Of(1), StringComparison.Ordinal);
        Assert.DoesNotContain("60/98", Of(1), StringComparison.Ordinal);
    }

    static Instant Hours(double hours) => Morning + Duration.FromMinutes((long)(hours * 60));

    static List<string> Codes(Station station) =>
        [.. station.Outbox.Waiting("ABC", null, int.MaxValue)!.Notices
            .SelectMany(said => said.Notices.Select(notice => notice.Code.ToString()))];

    static string Report(params int[] houses) => string.Concat(houses.Select(house =>
        $"report,,40,XY,123,2024-08-01,4701,999-12345675,HAWB{house:D7},1\n"));

    static string Arrive(string time) => $"arrive,2024-08-01T{time}-04:00,40,XY,123,2024-08-01,4701,,,\n";

    const string Depart = "depart,2024-08-01T08:00-04:00,40,XY,123,2024-08-01,4701,,,\n";

    static async Task Tell(Station station, string message, Instant received)
    {
        var answer = await station.ReceiveManifest(Encoding.UTF8.GetBytes(Heads + message), received);
        Assert.Contains("\"faults\":[]", Encoding.UTF8.GetString(answer.Span), StringComparison.Ordinal);
    }

    static async Task<ulong> File(Station station, int number, Instant received)
    {
        var batch = Runs.Batch(Runs.Filing(number, eda: "080124"));
        var answer = Assert.Single(await station.Receive(Encoding.ASCII.GetBytes(batch), received));
        Assert.Contains("SE9002", Encoding.ASCII.GetString(answer.Records.Span), StringComparison.Ordinal);
        FilerCode.TryRead("ABC"u8, out var filer);
        return EntryNumber.Of(filer, number).Key;
    }

    SqliteJournal Journal() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
}
