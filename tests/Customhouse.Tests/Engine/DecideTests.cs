using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Tests.Law;
using Xunit;

namespace Customhouse.Tests.Engine;

/// <summary>
/// Deciding is total, repeatable and cheap, and whatever it finds can be said. The cases of all rules are its input.
/// </summary>
public class DecideTests
{
    public static TheoryData<string> Rules => [.. Statutes.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Whatever_is_found_can_be_said_in_whole_sentences(string rule)
    {
        foreach (var facts in Coded(rule))
            foreach (var finding in Decide.On(facts).Findings)
            {
                var said = Saying.Of(finding, facts);
                Assert.Matches("^\\S.*[.!?]$", said.Plain);
                Assert.Matches("^\\S.*[.!?]$", said.Fix);
            }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Decided_again_and_explained_the_decision_is_the_same(string rule)
    {
        foreach (var facts in Coded(rule))
        {
            var once = Decide.On(facts);
            Assert.Equal(Key(once), Key(Decide.On(facts)));
            Assert.Equal(Key(once), Key(Explain.On(facts).Decision));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Findings_stand_the_gravest_first_and_then_by_rule(string rule)
    {
        foreach (var facts in Coded(rule))
        {
            var found = Decide.On(facts).Findings;
            Assert.Equal(
                found.OrderByDescending(f => f.Effect).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Index),
                found);
        }
    }

    [Fact]
    public void A_clean_filing_is_decided_without_allocating()
    {
        var filing = new CaseFiling(new Case("", "", "2024-10-01T12:00", [], "", "", "clean", 0));
        var facts = new Facts().Of(filing.Filing, filing.Known, Statutes.At(filing.Received));
        for (var i = 0; i < 1000; i++) Assert.Empty(Decide.On(facts).Findings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) _ = Decide.On(facts).Verdict;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static IEnumerable<Facts> Coded(string rule) => CaseTables.Of(rule)!.Cases
        .Select(row => new CaseFiling(row))
        .Where(filing => filing.Received >= Statutes.CodedFrom)
        .Select(filing => new Facts().Of(filing.Filing, filing.Known, Statutes.At(filing.Received)));

    static string Key(Customhouse.Terms.Decision decision) =>
        $"{decision.Verdict} {decision.Lawful} {decision.Unsupplied} {string.Join('\n', decision.Findings)}";
}
