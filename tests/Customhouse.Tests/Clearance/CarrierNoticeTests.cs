using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Habits;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What carriers are told of the bills that they reported, as the entries on them live on.</summary>
public sealed class CarrierNoticeTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,"
        + "issuer,master_bill,house_bill,quantity\n";
    const string Carrier = "@XY";

    const string AirManifest = "FXI\nJFKXY\n999-12345675-HAWB0000001\nWBL/CDG/T1/K1/SOAP\nARR/XY123/01AUG\n\n"
        + "FDM\nDEP/XY123/01AUG/011200\n";

    const string X12Opens =
        "ISA*00*          *00*          *ZZ*XY             *ZZ*CBPACE         *240801*0848*U*00502*000000007*0*P*>~"
        + "GS*AQ*XY*CBPACE*20240801*0848*7*X*005020~ST*309*0001~M10*XY*";

    const string X12Truck = "*US***123~P4*4701*20240801~LX*1~M11*0000001*30407*1*PCS*2*K******XYTR" + X12Ends;

    const string X12Air = "*US***123~P4*4701*20240801~LX*1~M11*HAWB0000001*30407*1*PCS*2*K*****99912345675" + X12Ends;

    const string X12Ends = "~SE*6*0001~GE*1*7~IEA*1*000000007~";

    static readonly LocalDate Held = new(2025, 8, 20);

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_release_and_a_day_over_the_limit_are_told_by_air_as_kept()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Live(station, Held, "40", 2, 1);
        Keep("samples/lives/carrier-air.txt", Text(station));
    }

    [Fact]
    public async Task A_release_is_told_by_truck_as_kept()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Live(station, new LocalDate(2024, 8, 1), "30", 1);
        Keep("samples/lives/carrier-truck.edi", Text(station));
    }

    [Theory]
    [InlineData(2025, 8, 11, "1C 1C")]
    [InlineData(2025, 8, 12, "1C 4M")]
    public async Task Over_the_limit_is_told_from_the_day_on_which_release_is_withheld(
        int year, int month, int day, string codes)
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Live(station, new LocalDate(year, month, day), "40", 1, 2);
        Assert.Equal(codes.Split(' '), Codes(station).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2025, 1, 10, "30", "1C 1C")]
    [InlineData(2025, 1, 11, "30", "1C 1C 95")]
    [InlineData(2025, 1, 11, "40", "1C 1C")]
    [InlineData(2025, 8, 12, "30", "1C 4M")]
    public async Task As_planned_a_carrier_by_land_was_warned_and_nothing_withheld(
        int year, int month, int day, string mode, string codes)
    {
        using var journal = Journal();
        using var station = new Station(journal, new StationSettings { Stages = DayStages.AsPlanned });
        await Live(station, new LocalDate(year, month, day), mode, 1, 2);
        Assert.Equal(codes.Split(' '), Codes(station).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(CarrierForm.X12, "carrier-warned.edi", "*95*")]
    [InlineData(CarrierForm.Edifact, "carrier-warned.edifact", "GIS+SN517'")]
    public async Task A_warning_is_95_in_X12_and_SN517_in_EDIFACT(CarrierForm form, string name, string code)
    {
        using var journal = Journal();
        using var station = new Station(journal, new StationSettings { Stages = DayStages.AsPlanned });
        await Live(station, new LocalDate(2025, 1, 11), "30", 1, 2);
        var waiting = station.Outbox.Waiting(Carrier, null, 100)!;
        var text = Encoding.ASCII.GetString(CarrierNotices.Write(Carrier, waiting, form).Span);
        Assert.Contains(code, text, StringComparison.Ordinal);
        Keep($"samples/lives/{name}", text);
    }

    /// <summary>Notices had the form of the entry's mode of transport, whatever its carrier speaks.</summary>
    [Theory]
    [InlineData("40", AirManifest, "FSN")]
    [InlineData("30", X12Opens + "J" + X12Truck, "ISA")]
    [InlineData("40", X12Opens + "A" + X12Air, "ISA")]
    public async Task Notices_were_in_the_form_of_the_entry_and_not_of_its_carrier(
        string mode, string manifest, string begins)
    {
        var day = new LocalDate(2024, 8, 1);
        using (var journal = Journal())
        using (var station = new Station(journal))
        {
            await station.ReceiveManifest(Encoding.ASCII.GetBytes(manifest), At(day, 9));
            await File(station, day, mode, 1);
            var trip = Trip(manifest == AirManifest ? "40" : "30", day);
            await Tell(station, $"arrive,{day:uuuu-MM-dd}T13:00-04:00,{trip},,,,\n", At(day, 14));
            Assert.StartsWith(begins, Text(station), StringComparison.Ordinal);
        }
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var other = new Station(reopened);
        Assert.StartsWith(begins, Text(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goods_that_a_new_law_reaches_are_told_as_withheld_for_their_country()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var day = new LocalDate(2025, 8, 28);
        await Report(station, day, "40", 1);
        await File(station, day, "40", 1);
        await station.Pass(When.Eastern(2025, 8, 29, 0, 1));
        Assert.Equal(["1M", "4E"], Codes(station));
    }

    [Fact]
    public async Task Of_mail_and_of_bills_that_nobody_reported_no_carrier_hears()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var day = new LocalDate(2024, 8, 1);
        await Live(station, day, "50", 1);
        await File(station, day, "40", 7);
        Assert.Null(station.Outbox.Waiting(Carrier, null, 10));
    }

    [Fact]
    public async Task Notices_have_the_same_numbers_and_bytes_after_a_restart_and_go_when_acknowledged()
    {
        string before;
        using (var journal = Journal())
        using (var station = new Station(journal))
        {
            await Live(station, Held, "30", 1, 2);
            before = Text(station);
        }
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using (var other = new Station(reopened)) Assert.Equal(before, Text(other));
        using var third = new Station(reopened, new StationSettings { Acknowledged = [new(Carrier, 1)] });
        var left = third.Outbox.Waiting(Carrier, null, 10)!;
        Assert.Equal((2, 2), (left.First, left.Last));
        Assert.EndsWith(Text(third), before, StringComparison.Ordinal);
        third.Outbox.Acknowledge(Carrier, 2);
        Assert.Null(third.Outbox.Waiting(Carrier, null, 10));
    }

    // Entries of one person, 500 dollars each, arrive together at one in the afternoon.
    static async Task Live(Station station, LocalDate day, string mode, params int[] houses)
    {
        await Report(station, day, mode, houses);
        foreach (var house in houses) await File(station, day, mode, house);
        await Tell(station, $"arrive,{day:uuuu-MM-dd}T13:00-04:00,{Trip(mode, day)},,,,\n", At(day, 14));
    }

    static Task Report(Station station, LocalDate day, string mode, params int[] houses) => Tell(station,
        string.Concat(houses.Select(house => $"report,,{Trip(mode, day)},{Bill(mode, house)},1\n"))
            + $"depart,{day:uuuu-MM-dd}T08:00-04:00,{Trip(mode, day)},,,,\n", At(day, 9));

    static string Bill(string mode, int house) => mode == "40" ? $",999-12345675,HAWB{house:D7}" : $"XYTR,{house:D7},";

    static string Trip(string mode, LocalDate day) => $"{mode},XY,123,{day:uuuu-MM-dd},4701";

    static async Task File(Station station, LocalDate day, string mode, int house)
    {
        var records = Runs.Filing(house, value: 500, eda: day.ToString("MMddyy", null));
        records[0] = records[0].Replace(" 400", $" {mode}0", StringComparison.Ordinal);
        if (mode != "40")
            records = [.. records[..2], $"SE15RXYTR{house:D7}".PadRight(59) + "00000001     N", .. records[4..]];
        var answers = await station.Receive(Encoding.ASCII.GetBytes(Runs.Batch(records)), At(day, 10));
        var answer = Encoding.ASCII.GetString(answers[0].Records.Span);
        if (mode != "50") Assert.Contains("SE9002", answer, StringComparison.Ordinal);
    }

    static async Task Tell(Station station, string message, Instant received)
    {
        var answer = await station.ReceiveManifest(Encoding.UTF8.GetBytes(Heads + message), received);
        Assert.Contains("\"faults\":[]", Encoding.UTF8.GetString(answer.Span), StringComparison.Ordinal);
    }

    static Instant At(LocalDate day, int hour) => When.Eastern(day.Year, day.Month, day.Day, hour);

    static List<string> Codes(Station station) =>
        [.. station.Outbox.Waiting(Carrier, null, 100)!.Notices
            .SelectMany(said => said.Notices.SelectMany(CarrierWords.CodesOf))];

    static string Text(Station station) => Encoding.ASCII.GetString(
        CarrierNotices.Write(Carrier, station.Outbox.Waiting(Carrier, null, 100)!).Span);

    static void Keep(string path, string text)
    {
        if (Approved.Updates) Approved.Write(path, text);
        Assert.Equal(Approved.Kept(path), text);
    }

    SqliteJournal Journal() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
}
