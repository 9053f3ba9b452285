using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What a station tells those who ask of bills: manifests to everyone, entries to their own filer.</summary>
public sealed class QueryAtStationTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";
    const string Flight = "40,XY,123,2024-08-01,4701";
    const string House = "999-12345675,HAWB0000001,1\n";
    const string Truck = "30,ABCD,TRIP1,2024-08-01,0901";

    static readonly Instant Morning = When.Eastern(2024, 8, 1, 9);

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_waybill_is_told_with_its_flight_and_its_entry_to_its_own_filer_alone()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await File(station, Runs.Filing(1, eda: "080124"));
        Assert.Equal(["WSB99912345675HAWB0000001 122BILL NBR NOT ON FILE"],
            await Ask(station, Waybill("HAWB0000001")));
        await Tell(station, $"report,,{Flight},{House}report,,{Flight},999-12345675,HAWB0000002,5\n");
        await Tell(station, $"arrive,2024-08-01T09:55-04:00,{Flight},,,\n");
        Assert.Equal(
        [
            "WR14701ABC 0000001086                     XY                      00123080124",
            "WSCXY 0012308012499912345675 00006     HAWB0000001  00001",
            "WSD0801241000001CENTERED AND RELEASED, GENERAL EXAM      ABC00000010",
        ], await Ask(station, Waybill("HAWB0000001")));
        Assert.Equal(
        [
            "WR1                                       XY                      00123080124",
            "WSCXY 0012308012499912345675 00006     HAWB0000001  00001",
        ], await Ask(station, Waybill("HAWB0000001"), filer: "XYZ"));
        Assert.Equal(3, journal.Size);
    }

    [Fact]
    public async Task A_master_that_no_manifest_reported_is_told_by_its_houses()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Tell(station, $"report,,{Flight},{House}report,,{Flight},999-12345675,HAWB0000002,5\n");
        Assert.Equal("WSCXY 0012308012499912345675 00006", (await Ask(station, Waybill("")))[^1]);
        await Tell(station, $"delete,,{Flight},{House}");
        Assert.Equal("WSCXY 0012308012499912345675 00005", (await Ask(station, Waybill("")))[^1]);
        await Tell(station, $"delete,,{Flight},999-12345675,HAWB0000002,5\n");
        Assert.Equal("WSB99912345675            122BILL NBR NOT ON FILE",
            Assert.Single(await Ask(station, Waybill(""))));
    }

    [Fact]
    public async Task A_bill_of_a_truck_is_told_with_its_arrival()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Tell(station, $"report,,{Truck},ABCD123456789,,7\narrive,2024-08-01T06:30-04:00,{Truck},,,\n");
        Assert.Equal(
        [
            "WR1                                       ABCD                    TRIP1080124",
            "WR4            123456789                           00000007     ABCD    0",
            "WR5080124063019 ACTUAL CONVEYANCE ARRIVAL",
        ], (await Ask(station, $"WR1{"",28}ABCD123456789")));
    }

    [Fact]
    public async Task An_entry_is_told_with_its_bill_where_that_is_asked_and_for_six_months()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await File(station, Runs.Filing(1, eda: "080124"));
        await Tell(station, $"report,,{Flight},{House}");
        string[] alone = ["WO10", "WO40", "WO40", "WO50"];
        Assert.Equal(alone, (await Ask(station, Entry(""))).Select(line => line[..4]));
        Assert.Equal([.. alone, "WR14", "WSCX"], (await Ask(station, Entry("Y"))).Select(line => line[..4]));
        Assert.Equal(alone, (await Ask(station, Entry(""), at: When.Eastern(2025, 2, 1))).Select(line => line[..4]));
        Assert.Equal("WR0ABC 00000010              950ENTRY RECORD NOT FOUND",
            Assert.Single(await Ask(station, Entry(""), at: When.Eastern(2025, 2, 2))));
    }

    [Fact]
    public async Task No_movement_in_bond_is_on_file()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        Assert.Equal("WSA123456789                   123INBOND NBR NOT ON FILE",
            Assert.Single(await Ask(station, $"WR1{"",16}123456789")));
    }

    static string Waybill(string house) => $"WR1{"",44}99912345675{house}";

    static string Entry(string wantsBills) => $"WR1    ABC 00000010{"",52}{wantsBills}";

    // The records of the reply between its headers and trailers.
    static async Task<List<string>> Ask(Station station, string query, string filer = "ABC", Instant? at = null)
    {
        var batch = Runs.Lines([$"A4701{filer}PASSWD080124     CQ", $"B  4701{filer}CQ", query, $"Y  4701{filer}CQ",
            $"Z4701{filer}      080124"]);
        var answer = Assert.Single(await station.Receive(
            Encoding.ASCII.GetBytes(batch), at ?? Morning + Duration.FromHours(1)));
        return [.. Encoding.ASCII.GetString(answer.Records.Span).Split('\n')[2..^3].Select(line => line.TrimEnd())];
    }

    static async Task Tell(Station station, string rows)
    {
        var answer = await station.ReceiveManifest(
            Encoding.UTF8.GetBytes(Heads + rows), Morning + Duration.FromHours(1));
        Assert.Contains("\"faults\":[]", Encoding.UTF8.GetString(answer.Span), StringComparison.Ordinal);
    }

    static async Task File(Station station, string[] filing)
    {
        var answer = Assert.Single(await station.Receive(Encoding.ASCII.GetBytes(Runs.Batch(filing)), Morning));
        Assert.Contains("SE9002", Encoding.ASCII.GetString(answer.Records.Span), StringComparison.Ordinal);
    }

    SqliteJournal Journal() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
}
