using Customhouse.App;
using Customhouse.Tests.Habits;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>The verbs from outside: what they return, and what they say where.</summary>
public sealed class CallTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string> Verbs => [.. CommandLine.Verbs];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_explains_itself_with_an_example_and_knows_json(string verb)
    {
        var outcome = Calls.Run([.. verb.Split(' '), "--help"]);
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("Example:", outcome.Out, StringComparison.Ordinal);
        Assert.Contains($"customhouse {verb}", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("--json", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_without_a_verb_shows_the_verbs() =>
        Assert.Contains("sandbox", Calls.Run().Out, StringComparison.Ordinal);

    [Fact]
    public void The_help_of_the_program_names_every_verb_of_the_README_bench_among_them()
    {
        var help = Calls.Run("--help").Out;
        Assert.All(
            Sources.File("README.md").Lines
                .Where(line => line.StartsWith("| `./customhouse ", StringComparison.Ordinal)),
            row => Assert.Contains($" {row.Split(' ', '`')[3]} ", help, StringComparison.Ordinal));
        Assert.Contains("./customhouse bench", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_has_the_parts_that_glossary_and_answers_name()
    {
        var filed = Calls.Run("file", Calls.Late, "--journal", scratch["journal"], "--json").Lines.Single();
        Assert.Equal(["log", "index", "leaf", "checkpoint"], filed["receipt"]!.AsObject().Select(part => part.Key));
        Assert.Contains("`log`, `index`, `leaf` (SHA-256 in hexadecimal), `checkpoint`",
            Sources.File("docs/formats/answers.md").Text, StringComparison.Ordinal);
        var proved = System.Text.Json.Nodes.JsonNode.Parse(
            Calls.Run("prove", "--journal", scratch["journal"], "--position", "0").Out)!;
        Assert.Contains("path", proved.AsObject().Select(part => part.Key));
        Assert.Contains("with the path that `prove` adds", Sources.File("GLOSSARY.md").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc", "file")]
    [InlineData("check")]
    [InlineData("check", "x", "--as-of", "yesterday")]
    [InlineData("check", "x", "--format", "edifact")]
    [InlineData("rules", "--as-of", "2010-01-01")]
    [InlineData("explain", "ET99.NOTHING")]
    [InlineData("sandbox", "day", "--entries", "0", "--out", "day")]
    public void A_wrong_call_returns_2_and_says_what_to_do(params string[] arguments)
    {
        var outcome = Calls.Run(arguments);
        Assert.Equal(2, outcome.Exit);
        Assert.Equal("", outcome.Out);
        Assert.Contains("what to do:", outcome.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-14", 0, "accepted", null)] // a check does not know which numbers are on file
    [InlineData("2024-05-20", 0, "accepted", false)]
    [InlineData("2024-10-01", 1, "rejected", false)]
    public void A_late_entry_gets_the_answer_of_its_day(string day, int exit, string verdict, bool? lawful)
    {
        var outcome = Calls.Run("check", Calls.Late, "--as-of", day, "--facts", ArrivedTwoDaysBefore(day), "--clients",
            Clients(), "--json");
        Assert.Equal(exit, outcome.Exit);
        var entry = outcome.Lines.Single();
        Assert.Equal(verdict, (string?)entry["verdict"]);
        Assert.Equal(lawful, (bool?)entry["lawful"]);
        if (lawful == false)
            Assert.Contains(entry["findings"]!.AsArray(),
                finding => finding!["authority"]!.ToJsonString().Contains("89 FR 2630", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_of_the_last_day_names_the_living_route()
    {
        var outcome = Calls.Run("check", Calls.Late, "--as-of", "2025-08-29", "--json");
        Assert.Equal(1, outcome.Exit);
        var dead = outcome.Lines.Single()["findings"]!.AsArray()
            .Single(finding => (string?)finding!["rule"] == "ET86.DEAD");
        Assert.Contains("entry type 11", dead!["fix"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_instant_the_clock_that_was_handed_in_counts()
    {
        var outcome = Calls.Run("check", Calls.Late);
        Assert.Contains("received 2024-05-20 12:00 EDT", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Colours_are_for_those_who_watch(bool watched)
    {
        using var output = new MemoryStream();
        CommandLine.Run(new Terminal(Stream.Null, output, Stream.Null, Calls.Clock, outIsWatched: watched),
            ["check", Calls.Late, "--as-of", "2025-08-29"]);
        Assert.Equal(
            watched, System.Text.Encoding.UTF8.GetString(output.ToArray()).Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_filer_wrote_does_not_steer_the_terminal()
    {
        var outcome = Calls.Run("check", scratch.Write("x.csv", "entry_type,hts\n\u001b[31m,1\n"));
        Assert.DoesNotContain("\e", outcome.Out + outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_like_a_file()
    {
        using var input = File.OpenRead(Calls.Late);
        var piped = Calls.RunWith(input, "check", "-", "--json");
        Assert.Equal(Calls.Run("check", Calls.Late, "--json").Out, piped.Out);
        Assert.Equal(0, piped.Exit);
    }

    [Fact]
    public void SX_echoes_header_and_bills_and_ends_each_transaction_with_its_verdict()
    {
        var outcome = Calls.Run(
            "check", Calls.Late, "--as-of", "2024-10-01", "--facts", Calls.LateArrivals, "--sx", "-");
        Assert.Equal(1, outcome.Exit);
        Assert.Equal(
            ["A", "B", "SE10", "SE90", "SE15", "SE15", "SE90", "Y", "Z"],
            outcome.Out.TrimEnd('\n').Split('\n').Select(record => record[0] is 'S' ? record[..4] : record[..1]));
        Assert.Contains("SE9011Z09ENTRY FILED AFTER ARRIVAL", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("SE9001   TRANSACTION REJECTED", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_batch_is_answered_by_its_conditions()
    {
        var cut = scratch.Write("cut", File.ReadAllText(Calls.Late)[..(8 * 81)]);
        var outcome = Calls.Run("check", cut, "--sx", "-");
        Assert.Contains("X06   BATCH CONTROL MISSING - Z-RECORD", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("SE90", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_leaves_standard_output_to_the_objects()
    {
        var outcome = Calls.Run("check", Calls.Late, "--json");
        Assert.Single(outcome.Lines);
        Assert.Contains("1 entry", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Filed_entries_are_proved_verified_and_replayed()
    {
        var journal = scratch["journal"];
        var filed = Calls.Run("file", Calls.Late, "--journal", journal, "--sandbox", "--as-of", "2024-05-20", "--facts",
            Calls.LateArrivals, "--json");
        Assert.Equal(0, filed.Exit);
        Assert.Equal(0, (int?)filed.Lines.Single()["receipt"]!["index"]);
        Assert.Equal(0,
            Calls.Run(
                "prove", "--journal", journal, "--entry", "ABC-0000001-0", "--out", scratch["receipt.json"]).Exit);
        Assert.Equal(0, Calls.Run("verify", scratch["receipt.json"], "--key", Path.Combine(journal, "verifier")).Exit);
        Assert.Equal(0, Calls.Run("verify", journal, "--key", Path.Combine(journal, "verifier")).Exit);
        Assert.Equal(0, Calls.Run("replay", "--journal", journal).Exit);
        var october = Calls.Run("replay", "--journal", journal, "--as-of", "2024-10-01", "--json");
        Assert.Equal(1, october.Exit);
        Assert.Equal("accepted", (string?)october.Lines.Single()["then"]!["verdict"]);
        Assert.Equal("rejected", (string?)october.Lines.Single()["verdict"]);
    }

    [Fact]
    public void Filing_the_same_again_gives_the_same_receipt_leaf()
    {
        string[] call = ["file", Calls.Late, "--journal", scratch["journal"], "--json"];
        var (first, again) = (Calls.Run(call), Calls.Run(call));
        Assert.Equal(first.Out, again.Out);
        Assert.Contains("answered again", again.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_journal_takes_no_chosen_instant()
    {
        Assert.Equal(0, Calls.Run("file", Calls.Late, "--journal", scratch["journal"]).Exit);
        var outcome = Calls.Run("file", Calls.Late, "--journal", scratch["journal"], "--as-of", "2024-02-14");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("--sandbox", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_instant_leaves_no_journal_behind()
    {
        Assert.Equal(2, Calls.Run("file", Calls.Late, "--journal", scratch["new"], "--as-of", "2024-05-20").Exit);
        Assert.False(Directory.Exists(scratch["new"]));
        Assert.Equal(
            0, Calls.Run("file", Calls.Late, "--journal", scratch["new"], "--as-of", "2024-05-20", "--sandbox").Exit);
    }

    [Fact]
    public void The_receipts_of_an_entry_sent_twice_verify_together()
    {
        var again = scratch["again.catair"];
        File.WriteAllText(
            again, File.ReadAllText(Calls.Late).Replace("SE36BROOKLYN", "SE36BROOKLIN", StringComparison.Ordinal));
        foreach (var file in (string[])[Calls.Late, again])
            Calls.Run("file", file, "--journal", scratch["two"], "--sandbox", "--as-of", "2024-05-20");
        Calls.Run("prove", "--journal", scratch["two"], "--entry", "ABC-0000001-0", "--out", scratch["both.json"]);
        Assert.Equal(2, File.ReadAllLines(scratch["both.json"]).Length);
        var verified = Calls.Run("verify", scratch["both.json"], "--key", scratch["two/verifier"], "--json");
        Assert.Equal(0, verified.Exit);
        Assert.Equal(2, verified.Lines.Count);
        Assert.Contains("no such file", Calls.Run("verify", scratch["nowhere"]).Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_without_a_key_proves_nothing_and_one_of_another_log_fails()
    {
        Calls.Run("file", Calls.Late, "--journal", scratch["one"]);
        Calls.Run("file", Calls.Late, "--journal", scratch["two"]);
        Calls.Run("prove", "--journal", scratch["one"], "--position", "0", "--out", scratch["receipt.json"]);
        Assert.Equal(2, Calls.Run("verify", scratch["receipt.json"]).Exit);
        Assert.Equal(1, Calls.Run("verify", scratch["receipt.json"], "--key", scratch["two/verifier"]).Exit);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("catair")]
    [InlineData("xlsx")]
    public void A_filing_is_the_same_in_every_form(string form)
    {
        Assert.Equal(0, Calls.Run("convert", Calls.Late, "--to", form, "--out", scratch["other"]).Exit);
        Assert.Equal(0, Calls.Run("diff", Calls.Late, scratch["other"]).Exit);
        var (one, other) = (Calls.Run("check", Calls.Late, "--json").Lines.Single(),
            Calls.Run("check", scratch["other"], "--json").Lines.Single());
        foreach (var name in (string[])["entryNumber", "filer", "entryType", "verdict", "lawful"])
            Assert.Equal(one[name]?.ToJsonString(), other[name]?.ToJsonString());
    }

    [Fact]
    public void A_difference_is_named_field_by_field()
    {
        var changed = File.ReadAllText(Calls.Late).Replace("JOHN SMITH", "JOAN SMITH", StringComparison.Ordinal);
        var outcome = Calls.Run("diff", Calls.Late, scratch.Write("changed", changed), "--json");
        Assert.Equal(1, outcome.Exit);
        Assert.Equal("consignee name", (string?)outcome.Lines.Single()["differences"]![0]!["datum"]);
    }

    [Fact]
    public void A_masked_filing_keeps_its_findings_and_loses_its_names()
    {
        Assert.Equal(0, Calls.Run("mask", Calls.Late, "--out", scratch["masked"]).Exit);
        Assert.DoesNotContain("JOHN SMITH", File.ReadAllText(scratch["masked"]), StringComparison.Ordinal);
        Assert.Equal(0, Calls.Run("check", scratch["masked"]).Exit);
    }

    [Fact]
    public void The_demonstration_comes_out_as_it_should()
    {
        var outcome = Calls.Run("demo", "--out", scratch["demo"], "--json");
        Assert.True(outcome.Exit == 0, outcome.Err);
        var said = outcome.Lines.Single();
        Assert.Equal(10_000, (int?)said["entries"]);
        Assert.True((bool?)said["receiptVerifies"]);
        Assert.NotNull((string?)said["caught"]);
    }

    string ArrivedTwoDaysBefore(string day)
    {
        var arrived = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.PlusDays(-2);
        return scratch.Write("arrivals.csv",
            $"bill,arrived,port\nHAWB0000012,{NodaTime.Text.LocalDatePattern.Iso.Format(arrived)},4701\n");
    }

    string Clients() => scratch.Write("clients.csv", "filer,role,permit,client,poa_from,poa_to\nABC,owner,no,,,\n");
}
