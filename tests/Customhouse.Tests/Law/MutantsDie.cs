using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Law;

/// <summary>Every rule is bent in every way that <see cref="Mutants"/> knows, and its case table must notice.</summary>
public class MutantsDie(ITestOutputHelper output)
{
    [Fact]
    public void The_case_tables_notice_every_bent_rule()
    {
        var mutants = Statutes.All.SelectMany(Mutants.Of).ToList();
        var survivors = mutants.Where(Survives).Select(mutant => $"{mutant.Rule}: {mutant.Bend}").ToList();
        output.WriteLine(
            $"{mutants.Count} mutants of {Statutes.All.Count} rules were made, {mutants.Count - survivors.Count} " +
            $"were killed.");
        Assert.True(survivors.Count == 0,
            $"No case notices {survivors.Count} mutants; add one for each:\n{string.Join('\n', survivors)}");
        Assert.All(Statutes.All, rule => Assert.Contains(mutants, mutant => mutant.Rule == rule.Id));
    }

    static bool Survives(Mutant mutant) =>
        CaseTables.Of(mutant.Rule)!.Cases.All(row => Answers(row, mutant) == new RuleAnswer(row.Law, row.System));

    // Before the first coded instant there is no law to bend.
    static RuleAnswer Answers(Case row, Mutant mutant) =>
        CaseFiling.InstantOf(row.Received) < Statutes.CodedFrom ? new RuleAnswer(row.Law, row.System)
            : RuleAnswer.To(row, mutant.Law);
}
