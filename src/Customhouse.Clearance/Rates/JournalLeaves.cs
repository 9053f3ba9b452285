using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A filer's leaves in a journal: blocks without a number of the filer's are not unpacked.</summary>
public sealed class JournalLeaves(SqliteJournal journal) : ILeafSource
{
    /// <summary>Neighbouring blocks that one reader takes, so that its buffers are made once for them.</summary>
    const int BlocksInRun = 16;

    const int Threads = 2;

    /// <inheritdoc/>
    public string Origin => journal.Origin;

    /// <inheritdoc/>
    public string Checkpoint { get; } = journal.CheckpointNote;

    /// <inheritdoc/>
    public bool HasCarriers => hasCarriers ??= FindCarriers();

    bool? hasCarriers;

    /// <inheritdoc/>
    public void Scan(FilerCode filer, Func<LeafVisit> visitor)
    {
        var blocks = journal.FindBlocks(FilerKeys.Least(filer), FilerKeys.Most(filer));
        Parallel.ForEach(
            blocks.Chunk(BlocksInRun), new ParallelOptions { MaxDegreeOfParallelism = Threads }, visitor,
            (run, _, visit) =>
            {
                foreach (var (from, to) in Joined(run))
                    Show(key => FilerKeys.Holds(filer, key), from, to, sides: false, visit);
                return visit;
            }, _ => { });
    }

    /// <inheritdoc/>
    public void Walk(FilerCode filer, IReadOnlySet<ulong>? entries, LeafVisit each)
    {
        IEnumerable<(long From, long To)> holding =
            journal.FindBlocks(FilerKeys.Least(filer), FilerKeys.Most(filer));
        if (entries is not null)
        {
            List<long> places = [.. journal.FindByKeys(entries)];
            holding = holding.Where(block => Has(places, block));
        }
        foreach (var (from, to) in Joined([.. holding.Concat(Unkeyed).Order()]))
            Show(key => entries?.Contains(key) ?? FilerKeys.Holds(filer, key), from, to, sides: true, each);
    }

    static bool Has(List<long> places, (long From, long To) block)
    {
        var at = places.BinarySearch(block.From);
        if (at < 0) at = ~at;
        return at < places.Count && places[at] < block.To;
    }

    IReadOnlyList<(long From, long To)> Unkeyed => journal.FindBlocks(ulong.MaxValue, ulong.MaxValue, unkeyed: true);

    /// <summary>Shows what carriers and the calendar told, in order, with what stands beside it.</summary>
    internal void WalkOthers(LeafVisit each)
    {
        foreach (var (from, to) in Joined(Unkeyed)) Show(_ => false, from, to, sides: true, each);
    }

    void Show(Predicate<ulong> isWanted, long from, long to, bool sides, LeafVisit each)
    {
        using var leaves = journal.ReadLeaves(from, to, sides);
        while (leaves.Next())
            if (leaves.Key != 0 ? isWanted(leaves.Key) : sides && !IsEntry(leaves))
                each(new LeafView
                {
                    Index = leaves.Index,
                    Key = leaves.Key,
                    Body = leaves.Body,
                    Personal = leaves.Personal,
                    Rest = leaves.Rest,
                });
    }

    bool FindCarriers()
    {
        foreach (var (from, to) in Joined(Unkeyed))
        {
            using var leaves = journal.ReadLeaves(from, to);
            while (leaves.Next())
                if (EntryFiled.KindOf(leaves.Body) == ManifestFiled.Kind) return true;
        }
        return false;
    }

    static bool IsEntry(LeafReader leaves) => EntryFiled.KindOf(leaves.Body) == EntryFiled.Kind;

    static IEnumerable<(long From, long To)> Joined(IReadOnlyList<(long From, long To)> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var (from, to) = blocks[i++];
            for (; i < blocks.Count && blocks[i].From == to; i++) to = blocks[i].To;
            yield return (from, to);
        }
    }
}
