using Customhouse.Targeting;

namespace Customhouse.App;

/// <summary>
/// How well a setting finds who is one person: over all pairs of records, those of one person that it joins (right),
/// those of two that it joins (wrong), and those of one that it leaves apart (missed).
/// </summary>
public readonly record struct LinkMeasure(long Right, long Wrong, long Missed)
{
    /// <summary>The share of joined pairs that are right, 0 to 1.</summary>
    public decimal Precision => Share(Right, Right + Wrong);

    /// <summary>The share of pairs of one person that are joined.</summary>
    public decimal Recall => Share(Right, Right + Missed);

    /// <summary>The harmonic mean of the two.</summary>
    public decimal F1 => Share(2 * Right, 2 * Right + Wrong + Missed);

    static decimal Share(long part, long whole) => whole == 0 ? 0 : (decimal)part / whole;

    /// <summary>Measures the keys of a setting.</summary>
    public static LinkMeasure Of(IReadOnlyList<LabelledParty> parties, PersonMatching matching)
    {
        var reader = new PersonReader();
        return Of(parties, party => reader.Key(party.Party, matching));
    }

    /// <summary>Measures an index with these settings, the parties taken in their order.</summary>
    public static LinkMeasure Of(IReadOnlyList<LabelledParty> parties, LinkSettings settings)
    {
        var index = new PersonIndex(settings);
        return Of(parties, party => (UInt128)index.Assign(party.Party).Person);
    }

    static LinkMeasure Of(IReadOnlyList<LabelledParty> parties, Func<LabelledParty, UInt128> person)
    {
        var assigned = parties.Select(party => (party.Entity, Person: person(party))).ToList();
        var same = Pairs(assigned.Select(record => record.Entity));
        var joined = Pairs(assigned.Select(record => record.Person));
        var right = Pairs(assigned);
        return new LinkMeasure(right, joined - right, same - right);
    }

    static long Pairs<T>(IEnumerable<T> keys) =>
        keys.GroupBy(key => key).Select(group => group.LongCount()).Sum(count => count * (count - 1) / 2);
}
