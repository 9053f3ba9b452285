using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Tests.Engine.Programmes;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>A sample is drawn by both sides alike, from the journal and from a bundle of its period.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("month")]
    [InlineData("verdict")]
    public void Journal_and_bundle_draw_the_same_and_a_rate_takes_it(string by)
    {
        using Scratch administration = new(), filer = new();
        RateTests.FileFive(administration["j"]);
        Assert.Equal(0, Calls.Run(["prove", "--journal", administration["j"], "--filer", "ABC", "--from", "2024-08-01",
            "--to", "2024-08-02", "--out", filer["case.zip"], .. Calls.AsOfficer]).Exit);
        var (one, other) = (Draw(by, "3", "--journal", administration["j"], "--json"),
            Draw(by, "3", "--bundle", filer["case.zip"], "--json"));
        Assert.Equal((0, one.Out), (other.Exit, other.Out));
        Assert.Equal(3, one.Lines.Single()["strata"]!.AsArray().Sum(stratum => stratum!["drawn"]!.AsArray().Count));
        administration.Write("sample", one.Out);
        var rate = Calls.Run("rate", "--filer", "ABC", "--from", "2024-08-01", "--to", "2024-08-02", "--definition",
            "LAW.BROKEN.SAMPLED", "--journal", administration["j"], "--sample", administration["sample"]);
        Assert.True(rate.Exit is 0 or 1, rate.Err);
    }

    /// <summary>Four entries were accepted, of five transmissions: the rejected one is never drawn.</summary>
    [Fact]
    public void What_was_rejected_is_not_drawn_and_words_say_how_it_was_drawn()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        var outcome = Draw("none", "4", "--journal", scratch["j"]);
        Assert.Contains("drawn by seed 7", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("4 of 4", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ABC-0000004", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(2, Draw("none", "5", "--journal", scratch["j"]).Exit);
        Assert.Equal(2, Draw("none", "0", "--journal", scratch["j"]).Exit);
    }

    /// <summary>By a plain walk over every entry of the journal.</summary>
    [Fact]
    public void Each_stratum_counts_its_entries()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        using var journal = SqliteJournal.OpenToRead(scratch["j"]);
        var day = new LocalDate(2024, 8, 1);
        var sample = SampleReading.Of(new JournalLeaves(journal),
            new SamplePlan(MadeEntries.Filer("ABC"), day, day.PlusDays(1), 2, 7, SampleStrata.Verdict));
        var plain = new SortedDictionary<string, long>(StringComparer.Ordinal);
        Rebuilding.Walk(journal, (filed, _) =>
        {
            if (filed.Decision.Verdict == Customhouse.Terms.Verdict.Rejected) return;
            var name = Words.Of(filed.Decision.Verdict);
            plain[name] = plain.GetValueOrDefault(name) + 1;
        });
        Assert.Equal(plain, sample.Strata.ToDictionary(stratum => stratum.Name, stratum => stratum.Population));
    }

    static Outcome Draw(string by, string count, params string[] more) => Calls.Run(["sample", "--filer", "ABC",
        "--from", "2024-08-01", "--to", "2024-08-02", "--draw", count, "--seed", "7", "--by", by, .. more]);
}
