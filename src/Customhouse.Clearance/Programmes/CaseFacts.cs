using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// What a journal says of the entries that an act names, and whether the proofs of charges verify in it.
/// </summary>
sealed class CaseFacts(SqliteJournal journal, Ledger ledger)
{
    /// <summary>Leaves between two that are wanted, over which one reader goes on.</summary>
    const int Gap = 64;

    /// <summary>The entries that an act names, and nothing of one that is not on file.</summary>
    public IReadOnlyDictionary<EntryNumber, EntryOnFile> Entries(ProgrammeAct act)
    {
        var said = act.Charge?.Entries.DistinctBy(entry => entry.Number)
            .ToDictionary(entry => entry.Number, entry => entry.Proof) ?? [];
        foreach (var number in act.Request?.Entries ?? []) said.TryAdd(number, default);
        return OnFile(said);
    }

    // The transmission whose place a charge names; else the last that was accepted; else the last attempt.
    Dictionary<EntryNumber, EntryOnFile> OnFile(Dictionary<EntryNumber, LeafProof> said)
    {
        var (found, ranks) = (new Dictionary<EntryNumber, EntryOnFile>(), new Dictionary<EntryNumber, int>());
        var places = journal.FindByKeys([.. said.Keys.Select(number => number.Key)]);
        Read(places, (at, leaf) =>
        {
            if (EntryFiled.KindOf(leaf.Body) != EntryFiled.Kind) return;
            var filed = EntryFiled.Read(leaf.Body.ToArray());
            var number = EntryNumber.FromKey(filed.Number);
            var rank = at == said[number].Position && said[number].IsWhole ? 2
                : Breaches.IsAttempt(filed.Decision.Verdict) ? 0 : 1;
            if (rank < ranks.GetValueOrDefault(number)) return;
            ranks[number] = rank;
            found[number] = new EntryOnFile(filed.Received, ArrivalOf(number) ?? filed.Known.Arrived,
                filed.Decision.Verdict, new LeafProof(at, journal.LeafHash(at).ToString()));
        });
        return found;
    }

    NodaTime.Instant? ArrivalOf(EntryNumber number)
    {
        lock (ledger) return ledger.Lives?.Find(number)?.State.Arrived;
    }

    /// <summary>
    /// Checks the proofs of charges at the head that the journal has signed last: each leaf is read and hashed again,
    /// and its path led to the root.
    /// </summary>
    public ProofCheck Check(IEnumerable<Charge> charges)
    {
        var head = Checkpoint.Open(journal.CheckpointNote, journal.Verifier)!;
        var verified = new HashSet<LeafProof>();
        var wanted = charges.SelectMany(charge => charge.Entries).Select(entry => entry.Proof).Distinct()
            .Where(proof => proof.IsWhole && proof.Position < head.Size)
            .ToLookup(proof => proof.Position);
        long[] places = [.. wanted.Select(group => group.Key).Order()];
        using var hasher = new TreeHasher();
        var leaves = new Dictionary<long, Hash256>();
        Read(places, (at, leaf) => leaves[at] = hasher.Leaf(leaf.Leaf));
        foreach (var receipt in journal.MakeReceipts(places, journal.CheckpointNote))
            foreach (var proof in wanted[receipt.Index])
                if (leaves.TryGetValue(receipt.Index, out var leaf) && leaf.ToString() == proof.Hash
                    && Proof.Includes(receipt.Index, head.Size, leaf, [.. receipt.Path], head.Root, hasher))
                    verified.Add(proof);
        return new ProofCheck(new JournalHead(head.Size, head.Root.ToString()), verified);
    }

    void Read(IReadOnlyList<long> places, Action<long, LeafReader> each)
    {
        for (var i = 0; i < places.Count;)
        {
            var end = i + 1;
            while (end < places.Count && places[end] - places[end - 1] < Gap) end++;
            if (!TryRead(places, i, end, each))
                for (var alone = i; alone < end; alone++) TryRead(places, alone, alone + 1, each);
            i = end;
        }
    }

    // A leaf that can't be read is not there, and what it should prove is not proved.
    bool TryRead(IReadOnlyList<long> places, int from, int to, Action<long, LeafReader> each)
    {
        try
        {
            using var leaves = journal.ReadLeaves(places[from], places[to - 1] + 1);
            for (var next = from; next < to && leaves.Next();)
            {
                if (leaves.Index != places[next]) continue;
                each(places[next++], leaves);
            }
            return true;
        }
        catch (JournalFault)
        {
            return false;
        }
    }
}
