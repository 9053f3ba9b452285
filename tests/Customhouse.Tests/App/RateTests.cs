using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Clearance;
using Customhouse.Tests.Habits;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>Rates from a journal.</summary>
public class RateTests
{
    static readonly FilerCode Abc = FilerOf("ABC"u8);

    internal static FilerCode FilerOf(ReadOnlySpan<byte> text) =>
        FilerCode.TryRead(text, out var filer) ? filer : throw new InvalidOperationException("no filer");

    /// <summary>
    /// Three entries on 2024-08-01, when lateness was not rejected yet: one in time, one late, one of unknown arrival;
    /// a rejected transmission; and one more the day after.
    /// </summary>
    internal static void FileFive(string folder, bool sandbox = true)
    {
        using var journal = SqliteJournal.Create(folder, "rates.example", sandbox);
        const string Arrivals = "bill,arrived,port\n" +
            "HAWB0000001,2024-08-01T13:00-04:00,4701\nHAWB0000002,2024-08-01T11:00-04:00,4701\n" +
            "HAWB0000004,2024-08-03T11:00-04:00,4701\nHAWB0000005,2024-08-03T11:00-04:00,4701\n";
        File(journal, Runs.Noon, Arrivals, Runs.Filing(1), Runs.Filing(2), Runs.Filing(3), Runs.Filing(4, eda: ""));
        File(journal, Runs.Noon + Duration.FromDays(1), Arrivals, Runs.Filing(5));
    }

    static void File(SqliteJournal journal, Instant received, string arrivals, params string[][] filings)
    {
        using var answers = new MemoryStream();
        new Customhouse.Clearance.Clearing(
            Runs.SourceOf(Runs.Batch(filings)), Runs.Options(received, arrivals, Aggregate.InOrder, answers))
            .File(journal);
    }

    [Fact]
    public void A_late_entry_counts_and_what_is_not_known_is_left_out()
    {
        using var scratch = new Scratch();
        FileFive(scratch["j"]);
        var outcome = Rate(scratch["j"], "ET86.UNTIMELY", "--json");
        Assert.Equal(1, outcome.Exit);
        var figure = Assert.Single(outcome.Lines);
        Assert.Equal((2, 1), ((int)figure["counted"]!, (int)figure["faults"]!));
        Assert.Equal("ABC-0000002-" + EntryNumber.Of(Abc, 2).CheckDigit,
            (string)figure["entries"]![0]!["entryNumber"]!);
        var leftOut = figure["leftOut"]!.AsObject().Select(pair => (int)pair.Value!).ToArray();
        Assert.Equal([1, 0, 0, 1], leftOut);
        Assert.Equal([0.012579117m, 0.987420883m], figure["interval"]!.AsArray().Select(bound => (decimal)bound!));
    }

    [Fact]
    public void Days_are_Eastern_and_both_ends_count()
    {
        using var scratch = new Scratch();
        FileFive(scratch["j"]);
        var both = Rate(scratch["j"], "SYSTEM.REJECTED", "--json", "2024-08-02");
        Assert.Equal((5, 1), ((int)both.Lines[0]["counted"]!, (int)both.Lines[0]["faults"]!));
    }

    [Fact]
    public void The_page_says_what_a_claim_takes_and_lists_the_entries()
    {
        using var scratch = new Scratch();
        FileFive(scratch["j"]);
        var page = Calls.Run("rate", "--filer", "abc", "--from", "2024-08-01", "--to", "2024-08-01", "--definition",
            "et86.untimely@1", "--journal", scratch["j"], "--claim", "99.999", "--list");
        Assert.Contains("299,572", page.Out, StringComparison.Ordinal);
        Assert.Contains("368,887", page.Out, StringComparison.Ordinal);
        Assert.Contains("ABC-0000002-", page.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--filer", "A!C")]
    [InlineData("--definition", "NOTHING")]
    [InlineData("--claim", "100")]
    [InlineData("--to", "2024-07-01")]
    public void What_can_not_be_asked_is_refused(string option, string value)
    {
        using var scratch = new Scratch();
        SqliteJournal.Create(scratch["j"], "rates.example", sandbox: true).Dispose();
        Dictionary<string, string> options = new()
        {
            ["--filer"] = "ABC",
            ["--from"] = "2024-08-01",
            ["--to"] = "2024-08-01",
            ["--definition"] = "LAW.BROKEN",
            ["--journal"] = scratch["j"],
            [option] = value,
        };
        var outcome = Calls.Run(["rate", .. options.SelectMany(pair => (string[])[pair.Key, pair.Value])]);
        Assert.Equal(2, outcome.Exit);
        outcome.HasNoTrace();
    }

    [Fact]
    public void A_glance_sees_what_the_whole_reading_sees()
    {
        using var scratch = new Scratch();
        FileFive(scratch["j"]);
        using var journal = SqliteJournal.OpenToRead(scratch["j"]);
        using var leaves = journal.ReadLeaves(0, journal.Size);
        for (; leaves.Next();)
        {
            var whole = EntryFiled.Read(leaves.Body.ToArray());
            Assert.True(EntryGlance.TryRead(leaves.Body, out var glance));
            Assert.Equal(
                (whole.Received, whole.Action, whole.EntryType, whole.Number, whole.Decision.Verdict,
                    whole.Decision.Lawful),
                (glance.Received, glance.Action, glance.EntryType, glance.Number, glance.Verdict, glance.Lawful));
            foreach (var finding in whole.Decision.Findings)
                Assert.Equal(
                    whole.Decision.Findings.Where(other => other.Rule == finding.Rule)
                        .Max(other => other.Law == LawAnswer.Broken ? 3 : (int)other.Law) is 3 ? LawAnswer.Broken
                        : whole.Decision.Findings.Where(other => other.Rule == finding.Rule).Max(other => other.Law),
                    glance.AnswerOf([System.Text.Encoding.ASCII.GetBytes(finding.Rule)]));
            for (var cut = 0; cut < leaves.Body.Length; cut++)
                if (EntryGlance.TryRead(leaves.Body[..cut], out var less)) less.AnswerOf([[1]]);
        }
    }

    [Fact]
    public void Every_definition_stands_in_its_page() =>
        Assert.All(RateDefinitions.All, definition =>
        {
            Assert.Contains($"`{definition.Name}`", Sources.File("docs/rates.md").Text, StringComparison.Ordinal);
            Assert.True(definition.Level.IsSound);
            Assert.NotEmpty(definition.Authority);
        });

    static Outcome Rate(string folder, string definition, string option, string to = "2024-08-01") =>
        Calls.Run("rate", "--filer", "ABC", "--from", "2024-08-01", "--to", to, "--definition", definition,
            "--journal", folder, option);
}
