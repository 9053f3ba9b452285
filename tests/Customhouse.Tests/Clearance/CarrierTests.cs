using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What carriers tell a station is kept, and decides entries that are filed after it.</summary>
public sealed class CarrierTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    const string Arrives = "arrive,2024-10-01T09:00-04:00,40,XY,123,2024-10-01,4701,,,\n";

    static readonly Instant Arrived = When.Eastern(2024, 10, 1, 9);

    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_entry_is_late_by_the_arrival_that_a_carrier_told()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        await Tell(station, Reported(1, 2) + Arrives, Arrived + Duration.FromMinutes(5));
        var upon = await File(station, 1, Arrived);
        var late = await File(station, 2, Arrived + Duration.FromHours(1));
        var unknown = await File(station, 3, Arrived + Duration.FromHours(1));
        Assert.Contains("SE9002", upon, StringComparison.Ordinal);
        Assert.Contains("SE9001", late, StringComparison.Ordinal);
        Assert.Contains("SE9002", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_house_arrives_with_the_flight_of_its_master_and_with_the_first_port_it_comes_to()
    {
        using var journal = Journal();
        using var station = new Station(journal);
        var master = Heads + "report,,40,XY,123,2024-10-01,4701,999-12345675,,\n";
        await Tell(station, master, Arrived - Duration.FromHours(9));
        await Tell(station, "event,master_bill,house_bill,quantity\nreport,999-12345675,HAWB0000001,1\n",
            Arrived - Duration.FromHours(8));
        await Tell(station, Arrives, Arrived + Duration.FromMinutes(1));
        Assert.Contains("SE9001", await File(station, 1, Arrived + Duration.FromHours(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_sent_again_changes_nothing_and_is_answered_by_the_same_bytes_also_after_a_restart()
    {
        string first;
        using (var journal = Journal())
        using (var station = new Station(journal))
        {
            first = await Tell(station, Reported(1) + "fly,,,,,,,,,\n", Arrived);
            Assert.Equal(first, await Tell(station, Reported(1) + "fly,,,,,,,,,\n", Arrived + Duration.FromDays(1)));
            Assert.Equal(1, journal.Size);
        }
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var other = new Station(reopened);
        Assert.Equal(first, await Tell(other, Reported(1) + "fly,,,,,,,,,\n", Arrived + Duration.FromDays(2)));
        Assert.Contains("\"bills\":1", first, StringComparison.Ordinal);
        Assert.Contains("\"faults\":[{", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_the_arrivals_of_before_still_decide()
    {
        using (var journal = Journal())
        using (var station = new Station(journal))
            await Tell(station, Reported(1) + Arrives, Arrived + Duration.FromMinutes(1));
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var other = new Station(reopened);
        Assert.Contains("SE9001", await File(other, 1, Arrived + Duration.FromHours(1)), StringComparison.Ordinal);
        Assert.Equal(Rebuilding.Of(reopened).Bills!.Count, other.Ledger.Bills!.Count);
    }

    static string Reported(params int[] houses) => Heads + string.Concat(houses.Select(house =>
        $"report,,40,XY,123,2024-10-01,4701,999-12345675,HAWB{house:D7},1\n"));

    static async Task<string> Tell(Station station, string message, Instant received) =>
        Encoding.UTF8.GetString((await station.ReceiveManifest(Encoding.UTF8.GetBytes(
            message.StartsWith("event", StringComparison.Ordinal) ? message : Heads + message), received)).Span);

    static async Task<string> File(Station station, int number, Instant received)
    {
        var batch = Runs.Batch(Runs.Filing(number, eda: "100124"));
        var answers = await station.Receive(Encoding.ASCII.GetBytes(batch), received);
        return Encoding.ASCII.GetString(Assert.Single(answers).Records.Span);
    }

    SqliteJournal Journal() => SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
}
