using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Law;
using Xunit;

namespace Customhouse.Tests.Golden;

/// <summary>
/// The dates by which the regime is known, each decided whole at noon Eastern with a filing that is valid in every
/// other way: what was accepted, what was lawful, and what refused it.
/// </summary>
public class LifeOfEntryType86
{
    [Fact]
    public void Two_days_late_on_2024_02_14_was_accepted_and_lawful()
    {
        var decision = On("2024-02-14", ("arrived", "2024-02-12T12:00"));
        Assert.Equal(Verdict.Accepted, decision.Verdict);
        Assert.True(decision.Lawful);
        Assert.Empty(decision.Findings);
    }

    [Fact]
    public void Two_days_late_on_2024_05_20_was_accepted_and_not_lawful_with_the_citation()
    {
        var decision = On("2024-05-20", ("arrived", "2024-05-18T12:00"));
        Assert.Equal(Verdict.Accepted, decision.Verdict);
        Assert.False(decision.Lawful);
        var finding = Assert.Single(decision.Findings);
        Assert.Equal(("ET86.LATE.RULE", Effect.Note, LawAnswer.Broken), (finding.Rule, finding.Effect, finding.Law));
        Assert.Contains(Statutes.Find(finding.Rule)!.Authority, cite => cite.Text == "89 FR 2630");
    }

    [Fact]
    public void Two_days_late_on_2024_10_01_was_rejected()
    {
        var decision = On("2024-10-01", ("arrived", "2024-09-29T12:00"));
        Assert.Equal(Verdict.Rejected, decision.Verdict);
        Assert.False(decision.Lawful);
        Assert.Equal("ET86.LATE.REJECT", Assert.Single(decision.Findings).Rule);
    }

    [Fact]
    public void Without_an_estimated_date_of_arrival_2024_07_24_accepted()
    {
        var decision = On("2024-07-24", ("eda", "none"));
        Assert.Equal(Verdict.Accepted, decision.Verdict);
        Assert.Empty(decision.Findings);
    }

    [Fact]
    public void Without_an_estimated_date_of_arrival_2024_07_25_rejected_with_282()
    {
        var decision = On("2024-07-25", ("eda", "none"));
        Assert.Equal(Verdict.Rejected, decision.Verdict);
        Assert.Equal("282", CodeOf(Assert.Single(decision.Findings)).Number);
        Assert.Equal("EDA REQUIRED FOR ENTRY TYPE 86", CodeOf(decision.Findings[0]).Text);
    }

    [Theory]
    [InlineData("2025-02-05", Verdict.Rejected, "S321.CN.OFF1")]
    [InlineData("2025-02-20", Verdict.Accepted, null)]
    [InlineData("2025-05-01", Verdict.Accepted, null)]
    [InlineData("2025-05-02", Verdict.Rejected, "S321.CN.OFF2")]
    public void Goods_of_China_were_out_accepted_again_and_out(string day, Verdict verdict, string? rule)
    {
        foreach (var origin in (string[])["CN", "HK"])
        {
            var decision = On(day, ("origin", origin));
            Assert.Equal(verdict, decision.Verdict);
            Assert.Equal(rule is null ? [] : [rule], decision.Findings.Select(finding => finding.Rule));
        }
    }

    [Fact]
    public void From_2025_05_02_the_country_is_refused_with_318() =>
        Assert.Equal("318", CodeOf(Assert.Single(On("2025-05-02", ("origin", "CN")).Findings)).Number);

    [Fact]
    public void A_refused_origin_is_never_sent_to_release_from_manifest()
    {
        foreach (var day in (string[])["2025-02-05", "2025-05-02"])
        {
            var fix = FixOf(day, ("origin", "CN"));
            Assert.Contains("entry type 11 (informal) or 01 (formal)", fix, StringComparison.Ordinal);
            Assert.DoesNotContain("or release from manifest", fix, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void On_2025_08_29_every_entry_is_rejected_and_the_living_route_named()
    {
        var decision = On("2025-08-29");
        Assert.Equal(Verdict.Rejected, decision.Verdict);
        Assert.False(decision.Lawful);
        Assert.Equal(["ET86.DEAD", "S321.ALL.OFF"], decision.Findings.Select(finding => finding.Rule));
        Assert.Contains("entry type 11 (informal, up to $2,500) or 01 (formal), with duty paid", FixOf("2025-08-29"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-21", false)]
    [InlineData("2026-09-22", true)]
    public void Entry_type_13_is_named_for_mail_from_2026_09_22(string day, bool named)
    {
        Assert.Equal(named, FixOf(day, ("mode", "50")).Contains("entry type 13", StringComparison.Ordinal));
        Assert.DoesNotContain("entry type 13", FixOf(day, ("mode", "40")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_valid_entry_has_no_finding_on_any_day_of_the_test()
    {
        for (var day = new NodaTime.LocalDate(
            2019, 9, 28); day < new NodaTime.LocalDate(2025, 8, 29); day = day.PlusDays(1))
        {
            var found = On(Iso(day)).Findings.Where(finding => finding.Rule != "HTS.EXISTS");
            Assert.Empty(found);
        }
    }

    static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    static Code CodeOf(Finding finding) => Statutes.Find(finding.Rule)!.Otherwise;

    static Decision On(string day, params (string Name, string Value)[] facts) => Decide.On(FactsOf(day, facts));

    static string FixOf(string day, params (string Name, string Value)[] facts)
    {
        var asked = FactsOf(day, facts);
        var finding = Decide.On(asked).Findings[0];
        return Statutes.Find(finding.Rule)!.Fix(asked.Subject(finding.Index));
    }

    static Facts FactsOf(string day, (string Name, string Value)[] facts)
    {
        var pairs = facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value));
        var filing = new CaseFiling(new Case("", "", day + "T12:00", [.. pairs], "", "", "golden", 0));
        return new Facts().Of(filing.Filing, filing.Known, Statutes.At(filing.Received));
    }
}
