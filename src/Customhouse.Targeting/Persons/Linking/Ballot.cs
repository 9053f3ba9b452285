using System.Runtime.InteropServices;

namespace Customhouse.Targeting;

/// <summary>
/// Which person a party is joined to: the one with the likeliest record, if no other is as likely and none of its own
/// records forbids it.
/// </summary>
sealed class Ballot
{
    readonly List<int> seen = [];
    readonly Dictionary<int, Candidate> candidates = [];
    int round;

    struct Candidate
    {
        public int Total;
        public int Record;
        public bool Joins;
        public bool IsBarred;
    }

    /// <summary>Begins with no candidates, among so many records.</summary>
    public void Begin(int records)
    {
        CollectionsMarshal.SetCount(seen, records);
        candidates.Clear();
        round++;
    }

    /// <summary>True the first time that a record is met in this round.</summary>
    public bool IsFirstSeen(int record)
    {
        if (seen[record] == round) return false;
        seen[record] = round;
        return true;
    }

    /// <summary>Counts what a record of a person says.</summary>
    public void Cast(int person, int record, in Linkage linkage, LinkSettings settings)
    {
        ref var candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(candidates, person, out _)!;
        candidate.IsBarred |= Forbids(linkage.Bar) && linkage.Total >= settings.Threshold;
        if (!linkage.Joins(settings)) return;
        var isBetter = linkage.Total > candidate.Total || linkage.Total == candidate.Total && record < candidate.Record;
        if (!isBetter && candidate.Joins) return;
        (candidate.Joins, candidate.Total, candidate.Record) = (true, linkage.Total, record);
    }

    /// <summary>The person elected; false when there is none, or two are too near each other.</summary>
    public bool TryElect(LinkSettings settings, out int person, out int record, out int total)
    {
        (person, record, total) = (-1, -1, 0);
        var next = int.MinValue;
        foreach (var (who, candidate) in candidates)
        {
            if (!candidate.Joins || candidate.IsBarred) continue;
            if (person < 0 || candidate.Total > total || candidate.Total == total && who < person)
            {
                if (person >= 0) next = Math.Max(next, total);
                (person, record, total) = (who, candidate.Record, candidate.Total);
            }
            else next = Math.Max(next, candidate.Total);
        }
        return person >= 0 && (next == int.MinValue || total - next >= settings.Lead);
    }

    // These say that two persons are known to be two; that names or a crowd say too little is no such knowledge.
    static bool Forbids(LinkBar bar) =>
        bar is LinkBar.Identifier or LinkBar.Generation or LinkBar.LegalForm or LinkBar.Household;
}
