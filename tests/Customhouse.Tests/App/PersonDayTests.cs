using System.Text.Json.Nodes;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>person-day: what a file would bring each consignee, before it is filed.</summary>
public sealed class PersonDayTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_entry_that_crosses_the_limit_is_named_with_what_goes_before_it()
    {
        var outcome = Ahead(Runs.Filing(1, value: 500), Runs.Filing(2, value: 300), Runs.Filing(3, value: 1));
        Assert.Equal(1, outcome.Exit);
        var person = outcome.Lines.Single();
        Assert.Equal(("JOHN SMITH", "2024-08-02", "estimate"),
            ((string?)person["name"], (string?)person["day"], (string?)person["by"]));
        Assert.Equal((801m, 0m, 800m), (Amount(person, "total"), Amount(person, "left"), Amount(person, "limit")));
        Assert.Equal([false, false, true], person["entries"]!.AsArray().Select(entry => (bool)entry!["over"]!));
        Assert.Equal(800m, Amount(person["entries"]![2]!, "before"));
    }

    [Fact]
    public void At_the_limit_nothing_is_left_and_nothing_is_over()
    {
        var outcome = Ahead(Runs.Filing(1, value: 500), Runs.Filing(2, value: 300));
        Assert.Equal(0, outcome.Exit);
        Assert.Equal(0m, Amount(outcome.Lines.Single(), "left"));
    }

    [Theory]
    [InlineData("exact", "SMITH, JOHN", 2)]
    [InlineData("normalised", "SMITH, JOHN", 1)]
    [InlineData("normalised", "JOHN SMYTH", 2)]
    [InlineData("linked", "JOHN SMYTH", 1)]
    public void A_second_spelling_is_found_as_far_as_the_setting_goes(string persons, string name, int found)
    {
        var outcome = AheadWith(["--persons", persons],
            Runs.Filing(1, value: 500), Runs.Filing(2, value: 400, consignee: name));
        Assert.Equal(found, outcome.Lines.Count);
        if (found == 2) return;
        Assert.Equal(1, outcome.Exit);
        var other = outcome.Lines[0]["spellings"]!.AsArray().Single()!;
        Assert.Equal(name, (string?)other["name"]);
        Assert.Equal(persons == "linked" ? "link" : "key", (string?)other["by"]);
    }

    [Fact]
    public void A_slip_of_a_day_says_who_goes_over_and_who_comes_back()
    {
        var outcome = Ahead(Runs.Filing(1, value: 500), Runs.Filing(2, value: 400),
            Runs.Filing(3, value: 300, eda: "080324"));
        var (first, second) = (outcome.Lines[0], outcome.Lines[1]);
        var slip = first["slip"]!;
        Assert.Equal(("2024-08-03", 1200m), ((string?)slip["day"], Amount(slip, "total")));
        // The second entry stays over, on the other day; the third, which did not slip, goes over.
        Assert.Equal(["ABC-0000003-6"], Entries(slip, "over"));
        Assert.Empty(Entries(slip, "under"));
        Assert.Equal(500m, Amount(second, "left"));
        Assert.Equal(300m, Amount(second["slip"]!, "total"));
    }

    [Fact]
    public void An_update_moves_an_entry_to_the_day_that_it_states_now()
    {
        var updated = Runs.Filing(1, eda: "080324");
        var lines = Ahead(Runs.Filing(1), ["SE10U" + updated[0][5..], .. updated[1..5]]).Lines;
        Assert.Equal("2024-08-03", (string?)lines[0]["day"]);
        Assert.Equal("it changes no value", (string?)lines[1]["uncounted"]);
    }

    [Fact]
    public void What_has_arrived_slips_no_more()
    {
        var facts = scratch.Write("arrivals.csv", "bill,arrived,port\nHAWB0000001,2024-08-01T23:59,4701\n");
        var person = AheadWith(["--facts", facts], Runs.Filing(1)).Lines.Single();
        Assert.Equal(("2024-08-01", "arrival"), ((string?)person["day"], (string?)person["by"]));
        Assert.Null(person["slip"]);
    }

    [Fact]
    public void A_journal_counts_before_the_file_and_what_is_on_file_counts_once()
    {
        var journal = Filed(Runs.Filing(1, value: 500), Runs.Filing(2, value: 200));
        var outcome = AheadWith(["--journal", journal], Runs.Filing(2, value: 200), Runs.Filing(3, value: 200));
        var person = outcome.Lines[0];
        Assert.Equal((700m, 200m, 900m),
            (Amount(person, "journal"), Amount(person, "file"), Amount(person, "total")));
        Assert.Equal("an entry of this number is on file", (string?)outcome.Lines[1]["uncounted"]);
    }

    [Fact]
    public void A_correction_and_a_cancellation_of_what_is_on_file_count()
    {
        var journal = Filed(Runs.Filing(1, value: 500), Runs.Filing(2, value: 200));
        var cancelled = AheadWith(["--journal", journal], Cancelled(1), Runs.Filing(3, value: 600));
        Assert.Equal((0, 200m), (cancelled.Exit, Amount(cancelled.Lines[0], "journal")));
        var corrected = AheadWith(["--journal", journal], Replaced(Runs.Filing(2, value: 350)));
        Assert.Equal((1, 850m), (corrected.Exit, Amount(corrected.Lines.Single(), "total")));
    }

    [Fact]
    public void What_adds_nothing_is_said_with_its_reason()
    {
        var outcome = Ahead(Runs.Filing(1), Runs.Filing(2, value: 801),
            [.. Runs.Filing(3)[..5], .. Runs.Filing(3)[8..]]);
        Assert.Equal(
            ["it alone is over $800.00, so it is no entry of this type", "it has no consignee at header"],
            outcome.Lines.Skip(1).Select(line => (string)line["uncounted"]!));
    }

    [Fact]
    public void Every_form_of_one_file_says_the_same()
    {
        var file = scratch.Write("day", Runs.Batch(Runs.Filing(1, value: 500), Runs.Filing(2, value: 400)));
        string[] Looked(string path) => [.. Calls.Run("person-day", path, "--as-of", "2024-08-01", "--json").Lines
            .Select(person => $"{person["name"]} {person["day"]} {person["total"]} {person["slip"]!["total"]}")];
        var expected = Looked(file);
        Assert.Equal(["JOHN SMITH 2024-08-02 900 900"], expected);
        foreach (var form in (string[])["csv", "json", "xlsx"])
        {
            Calls.Run("convert", file, "--to", form, "--out", scratch[form]);
            Assert.Equal(expected, Looked(scratch[form]));
        }
    }

    [Fact]
    public void People_read_a_table_and_a_file_of_nothing_cannot_be_used()
    {
        var file = scratch.Write("day", Runs.Batch(Runs.Filing(1, value: 500), Runs.Filing(2, value: 400)));
        var outcome = Calls.Run("person-day", file, "--as-of", "2024-08-01");
        Assert.Contains("$900.00: file $900.00, journal $0.00", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("$400.00 after $500.00", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(2, Calls.Run("person-day", scratch.Write("none", Runs.Batch())).Exit);
        Assert.Equal(2, Calls.Run("person-day", scratch["nowhere"]).Exit);
    }

    [Fact]
    public void An_entry_over_the_limit_says_what_the_system_of_its_day_does()
    {
        var file = scratch.Write("held", Runs.Batch(
            Runs.Filing(1, value: 500, eda: "082025"), Runs.Filing(2, value: 400, eda: "082025"),
            Runs.Filing(3, value: 500, eda: "081125", consignee: "JANE DOE"),
            Runs.Filing(4, value: 400, eda: "081125", consignee: "JANE DOE")));
        var persons = Calls.Run("person-day", file, "--as-of", "2025-08-11", "--json").Lines;
        var (held, noted) = (persons[0]["entries"]![1]!, persons[1]["entries"]![1]!);
        Assert.Equal(("hold", "note"), ((string?)held["effect"], (string?)noted["effect"]));
        Assert.Equal(["4M", "34"], held["notices"]!.AsArray().Select(notice => (string)notice!["code"]!));
        Assert.Contains("SO60 34 to the filer", Calls.Run("person-day", file, "--as-of", "2025-08-11").Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_is_told_by_the_setting_and_a_clock_that_is_not_known_is_said()
    {
        // 2:30 in New York on the 3rd is 23:30 in Los Angeles on the 2nd.
        var facts = scratch.Write("arrivals.csv",
            "bill,arrived,port\nHAWB0000001,2024-08-03T02:30,2720\nHAWB0000002,2024-08-03T02:30,9999\n");
        string Day(params string[] options) => string.Join(' ', AheadWith(["--facts", facts, .. options],
            Runs.Filing(1, eda: "080124"), Runs.Filing(2, eda: "080124")).Lines
            .Select(line => line["day"] ?? line["uncounted"]));
        Assert.Equal("2024-08-03", Day());
        Assert.Equal("2024-08-01", Day("--day", "estimated"));
        Assert.Equal("2024-08-02 the clock of its port of arrival is not known", Day("--clock", "port"));
    }

    Outcome Ahead(params string[][] filings) => AheadWith([], filings);

    Outcome AheadWith(string[] options, params string[][] filings) => Calls.Run(
        ["person-day", scratch.Write("ahead", Runs.Batch(filings)), "--as-of", "2024-08-01", "--json", .. options]);

    string Filed(params string[][] filings)
    {
        var file = scratch.Write("filed", Runs.Batch(filings));
        Assert.Equal(0, Calls.Run("file", file, "--journal", scratch["journal"], "--sandbox", "--as-of", "2024-08-01")
            .Exit);
        return scratch["journal"];
    }

    static string[] Replaced(string[] filing) => ["SE10R" + filing[0][5..], .. filing[1..]];

    static string[] Cancelled(int sequence)
    {
        var filing = Runs.Filing(sequence);
        return [$"SE10D{filing[0][5..]}", filing[1].PadRight(59) + "01"];
    }

    static decimal Amount(JsonNode node, string name) => (decimal)node[name]!;

    static IEnumerable<string> Entries(JsonNode node, string name) =>
        node[name]!.AsArray().Select(entry => (string)entry!);
}
