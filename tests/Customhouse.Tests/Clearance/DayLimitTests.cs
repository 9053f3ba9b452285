using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>
/// What filers are told of a person's day over the limit, and which entry is withheld: by actual arrival and in the
/// order of the manifest, from 2025-08-12 on.
/// </summary>
public sealed class DayLimitTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;
    readonly SqliteJournal journal;
    readonly Station station;

    public DayLimitTests()
    {
        journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        station = new Station(journal);
    }

    public void Dispose()
    {
        station.Dispose();
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("2025-08-11T23:59", "Released", "60/98")]
    [InlineData("2025-08-12T00:00", "Withheld", "60/34")]
    [InlineData("2025-08-29T00:00", "Withheld", "60/34")]
    public async Task Over_the_limit_is_withheld_by_the_minute_of_the_arrival(string arrived, string stage, string told)
    {
        // Filed two days before, so that nothing but the arrival can say what the system did.
        var now = At(arrived) - Duration.FromDays(2);
        await Report(now, "123", 1, 2);
        await File(now, 1, 500);
        await File(now, 2, 301);
        await Arrive(At(arrived), "123", At(arrived));
        Assert.Equal(("Released", stage), (Stage(1), Stage(2)));
        Assert.Equal(told, Last(2));
    }

    [Fact]
    public async Task The_later_of_the_manifest_is_withheld_whoever_filed_first()
    {
        var day = At("2025-08-20T09:00");
        await Report(day, "123", 2, 1);
        await File(day, 1, 500);
        await File(day, 2, 500);
        await Arrive(At("2025-08-20T13:00"), "123", At("2025-08-20T13:00"));
        Assert.Equal(("Withheld", "Released"), (Stage(1), Stage(2)));
    }

    [Fact]
    public async Task The_later_to_arrive_is_withheld_until_its_arrival_is_corrected_to_the_day_before()
    {
        var day = At("2025-08-20T09:00");
        await Report(day, "123", 1);
        await Report(day, "124", 2);
        await File(day, 1, 500);
        await File(day, 2, 500);
        await Arrive(At("2025-08-20T10:00"), "124", At("2025-08-20T10:00"));
        await Arrive(At("2025-08-20T13:00"), "123", At("2025-08-20T13:00"));
        Assert.Equal(("Withheld", "Released"), (Stage(1), Stage(2)));
        await Arrive(At("2025-08-20T14:00"), "123", At("2025-08-19T23:59"));
        Assert.Equal(("Released", "Released"), (Stage(1), Stage(2)));
    }

    [Fact]
    public async Task A_correction_counts_when_it_is_approved_and_not_while_it_waits()
    {
        var day = At("2025-08-20T09:00");
        await Report(day, "123", 1, 2);
        await File(day, 1, 500);
        await File(day, 2, 200);
        await File(day + Duration.FromMinutes(5), 1, 650, action: 'R');
        Assert.Equal(Usd.Dollars(500), Sum());
        await station.Tell(new LifeTold(day + Duration.FromMinutes(9), Key(1), LifeWord.CorrectionRefused, 13));
        Assert.Equal(Usd.Dollars(500), Sum());
        await File(day + Duration.FromMinutes(10), 1, 700, action: 'R');
        await station.Tell(new LifeTold(day + Duration.FromMinutes(12), Key(1), LifeWord.CorrectionApproved, 13));
        Assert.Equal(Usd.Dollars(700), Sum());
        await Arrive(At("2025-08-20T13:00"), "123", At("2025-08-20T13:00"));
        Assert.Equal(("Released", "Withheld"), (Stage(1), Stage(2)));

        Usd Sum() => station.Ledger.Lives!.Sums.Find(Key(1))!.Value.Value;
    }

    [Fact]
    public async Task A_bill_that_is_reported_after_its_flight_came_has_arrived()
    {
        var day = At("2025-08-20T09:00");
        await File(day, 1, 500);
        await File(day, 2, 500);
        await Report(day, "123", 1);
        await Arrive(At("2025-08-20T10:00"), "123", At("2025-08-20T10:00"));
        await Report(At("2025-08-20T11:00"), "123", 2);
        Assert.Equal(("Released", "Withheld"), (Stage(1), Stage(2)));
    }

    async Task File(Instant now, int house, int value, char action = 'A')
    {
        var records = Runs.Filing(house, value: value, eda: When.Day(now).ToString("MMddyy", null));
        records[0] = $"SE10{action}{records[0][5..]}";
        await station.Receive(Encoding.ASCII.GetBytes(Runs.Batch(records)), now);
        Assert.NotNull(station.Find(EntryNumber.FromKey(Key(house))));
    }

    Task Report(Instant now, string trip, params int[] houses) => Tell(now, string.Concat(
        houses.Select(house => $"report,,{Trip(trip)},999-12345675,HAWB{house:D7},1\n")));

    Task Arrive(Instant now, string trip, Instant arrived) => Tell(now, $"arrive,{arrived},{Trip(trip)},,,\n");

    static string Trip(string trip) => $"40,XY,{trip},2025-08-20,4701";

    async Task Tell(Instant now, string message)
    {
        var answer = await station.ReceiveManifest(Encoding.UTF8.GetBytes(Heads + message), now);
        Assert.Contains("\"faults\":[]", Encoding.UTF8.GetString(answer.Span), StringComparison.Ordinal);
    }

    string Stage(int house) => station.Find(EntryNumber.FromKey(Key(house)))!.Value.State.Stage.ToString();

    string Last(int house)
    {
        var code = station.Ledger.Lives!.StatusOf(EntryNumber.FromKey(Key(house)))!.Notices
            .Last(notice => notice.Code.Record == StatusRecord.Entry).Code;
        return $"60/{code.Number}";
    }

    static ulong Key(int house)
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        return EntryNumber.Of(filer, house).Key;
    }

    static Instant At(string eastern) => Instants.TryRead(eastern, out var instant, out _) ? instant
        : throw new ArgumentException(eastern, nameof(eastern));
}
