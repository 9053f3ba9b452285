using System.Text;
using System.Text.Json.Nodes;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Clearance;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// Entries whose arrival carriers tell after they were filed at 9:00: 1 came on time; 2 at 8:30, which its manifest
/// had foretold for the evening; 3 the day before, as its manifest had foretold; 4 of unknown arrival, on no manifest.
/// </summary>
public sealed class HindsightRateTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    static readonly Instant Morning = When.Eastern(2024, 8, 1, 9);

    readonly Scratch scratch = new();

    public HindsightRateTests()
    {
        using var journal = SqliteJournal.Create(scratch["journal"], "hindsight.example", sandbox: true);
        using var station = new Station(journal);
        Tell(station, Report(1, "123,2024-08-01") + Report(2, "124,2024-08-01") + Report(3, "122,2024-07-30"), -20);
        File(station, Morning, 1, 2, 3, 4);
        Tell(station, Arrive("2024-08-01T21:00", "123,2024-08-01") + Arrive("2024-08-01T08:30", "124,2024-08-01") +
            Arrive("2024-07-31T20:00", "122,2024-07-30"), 13);
        File(station, Morning + Duration.FromDays(40), 6);
    }

    public void Dispose() => scratch.Dispose();

    static string Report(int house, string trip) => $"report,,40,XY,{trip},4701,999-12345675,HAWB{house:D7},1\n";

    static string Arrive(string at, string trip) => $"arrive,{at}-04:00,40,XY,{trip},4701,,,\n";

    static void Tell(Station station, string rows, int hours)
    {
        var answer = station.ReceiveManifest(Encoding.UTF8.GetBytes(Heads + rows), Morning + Duration.FromHours(hours))
            .GetAwaiter().GetResult();
        Assert.Contains("\"faults\":[]", Encoding.UTF8.GetString(answer.Span), StringComparison.Ordinal);
    }

    static void File(Station station, Instant received, params int[] numbers)
    {
        var batch = Runs.Batch([.. numbers.Select(number => Runs.Filing(number, consignee: $"PERSON {number}"))]);
        Assert.Single(station.Receive(Encoding.ASCII.GetBytes(batch), received).GetAwaiter().GetResult());
    }

    static string Entry(int sequence) => EntryNumber.Of(RateTests.FilerOf("ABC"u8), sequence).ToString();

    JsonNode Rate(string option, string name, string definition = "ET86.UNTIMELY", params string[] more)
    {
        var outcome = Calls.Run(["rate", "--filer", "ABC", "--from", "2024-08-01", "--to", "2024-08-05",
            "--definition", definition, option, scratch[name], "--json", .. more]);
        Assert.True(outcome.Exit == 1, outcome.Out + outcome.Err);
        return Assert.Single(outcome.Lines);
    }

    static (int, int, int, string) Shown(JsonNode figure) => ((int)figure["counted"]!, (int)figure["faults"]!,
        (int)figure["knowableFaults"]!, string.Join(' ', figure["entries"]!.AsArray().Select(entry =>
            $"{(string)entry!["entryNumber"]!} {(bool)entry["inHindsight"]!} {(bool)entry["couldBeKnown"]!}")));

    [Fact]
    public void It_is_told_with_and_without_what_the_filer_could_not_have_known()
    {
        var figure = Rate("--journal", "journal");
        Assert.Equal((3, 2, 1, $"{Entry(2)} True False {Entry(3)} True True"), Shown(figure));
        Assert.NotEqual(figure["interval"]!.ToJsonString(), figure["knowableInterval"]!.ToJsonString());
    }

    [Fact]
    public void A_bundle_shows_the_same_and_a_sample_weighs_both_alike()
    {
        Assert.Equal(0, Calls.Run(["prove", "--journal", scratch["journal"], "--filer", "ABC", "--from", "2024-08-01",
            "--to", "2024-08-05", "--out", scratch["case.zip"], .. Calls.AsOfficer]).Exit);
        Assert.Equal(Rate("--journal", "journal").ToJsonString(), Rate("--bundle", "case.zip").ToJsonString());
        var sample = scratch.Write("sample", $$"""
            { "sample": "s", "seed": 1, "strata": [
              { "name": "a", "population": 3, "drawn": ["{{Entry(2)}}"] },
              { "name": "b", "population": 1, "drawn": ["{{Entry(3)}}"] } ] }
            """);
        foreach (var (option, name) in ((string, string)[])[("--journal", "journal"), ("--bundle", "case.zip")])
        {
            var figure = Rate(option, name, "ET86.UNTIMELY.SAMPLED", "--sample", sample);
            Assert.Equal("[1,1]", figure["estimate"]!.ToJsonString());
            Assert.Equal("[0.25,0.25]", figure["knowableEstimate"]!.ToJsonString());
        }
    }

    /// <summary>Carriers' messages go whole when that is asked for, and with them what they told of arrivals.</summary>
    [Fact]
    public void Of_what_is_erased_nothing_is_seen_in_hindsight_and_messages_go_when_asked()
    {
        string[] erase = ["erase", "--journal", scratch["journal"], "--entries", scratch.Write("list", Entry(2) + "\n"),
            "--by", "an officer", "--why", "a request", "--as-of", "2030-01-01", "--json"];
        var first = Calls.Run(erase);
        Assert.Equal((1, 1), ((int)first.Lines[0]["erased"]!, (int)first.Lines[0]["messagesLeft"]!));
        Assert.Equal((2, 1, 1, $"{Entry(3)} True True"), Shown(Rate("--journal", "journal")));
        Assert.Equal(0, Calls.Run("verify", scratch["journal"]).Exit);
        erase[4] = scratch.Write("list", Entry(3) + "\n");
        var second = Calls.Run([.. erase, "--messages"]);
        Assert.True((int)second.Lines[0]["erased"]! > 1, second.Out + second.Err);
        Assert.Equal(0, Calls.Run("verify", scratch["journal"]).Exit);
    }
}
