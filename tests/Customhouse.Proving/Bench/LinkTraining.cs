using Customhouse.App;
using Customhouse.Targeting;

namespace Customhouse.Proving;

/// <summary>
/// Counts how often each agreement occurs among records of one person and of two, on the half of a set that is kept for
/// counting. The published weights were made of this; the other half measures them.
/// </summary>
static class LinkTraining
{
    /// <summary>Prints each weight as counted and as published.</summary>
    public static void Run(TextWriter to, IReadOnlyList<LabelledParty> left, IReadOnlyList<LabelledParty> right)
    {
        var (same, chance) = (new long[Agreements.Length, Levels], new long[Agreements.Length, Levels]);
        List<(string Entity, PersonForm Form)> ones = Forms(left), others = Forms(right);
        foreach (var one in ones)
            foreach (var other in others)
            {
                var linkage = PersonComparer.Compare(one.Form, other.Form, LinkSettings.Published);
                Count(linkage.Agreements, one.Entity == other.Entity ? same : chance);
            }
        foreach (var weight in LinkWeights.All) Say(to, weight, same, chance);
    }

    const int Levels = (int)Agreement.Contrary + 1;

    static List<(string, PersonForm)> Forms(IReadOnlyList<LabelledParty> parties)
    {
        var reader = new PersonReader();
        var counted = parties.Where(PersonHalves.IsCounted);
        return [.. counted.Select(party => (party.Entity, reader.Read(party.Party).Kept()))];
    }

    static void Count(in Agreements agreements, long[,] counts)
    {
        for (var evidence = 0; evidence < Agreements.Length; evidence++)
            counts[evidence, (int)agreements[(Evidence)evidence]]++;
    }

    static void Say(TextWriter to, LinkWeight weight, long[,] same, long[,] chance)
    {
        double one = Share(same, weight), two = Share(chance, weight);
        to.WriteLine(FormattableString.Invariant(
            $"  {weight.Evidence,-12}{weight.Agreement,-10} same {one * 10_000,6:0}   ") +
            FormattableString.Invariant($"chance {two * 1_000_000,8:0}   ") +
            FormattableString.Invariant($"counted {100 * Math.Log2(one / two),6:0}   published {weight.Weight,6}"));
    }

    // Half a pair more, so that what was never seen is rare and not impossible. What is missing is not counted.
    static double Share(long[,] counts, LinkWeight weight)
    {
        var evidence = Together(weight.Evidence);
        var all = Enumerable.Range(1, Levels - 1).Sum(level => evidence.Sum(each => counts[(int)each, level]));
        return (evidence.Sum(each => counts[(int)each, (int)weight.Agreement]) + 0.5) / (all + 1);
    }

    // Lines stand in either order, so that both are counted as one.
    static Evidence[] Together(Evidence evidence) =>
        evidence is Evidence.Street or Evidence.SecondLine ? [Evidence.Street, Evidence.SecondLine] : [evidence];
}
