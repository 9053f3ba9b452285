using System.Formats.Cbor;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>What a journal says of the keeping of its records: what is held, and what was to be erased.</summary>
public sealed class RecordBook
{
    readonly Dictionary<string, LegalHold> holds = new(StringComparer.Ordinal);
    readonly List<RecordsTold> erasures = [];

    RecordBook()
    {
    }

    /// <summary>The holds that stand, by name.</summary>
    public IReadOnlyList<LegalHold> Holds => [.. holds.Values.OrderBy(hold => hold.Name, StringComparer.Ordinal)];

    /// <summary>The erasures that were told, in order.</summary>
    public IReadOnlyList<RecordsTold> Erasures => erasures;

    /// <summary>Reads what stands in a journal.</summary>
    public static RecordBook Of(SqliteJournal journal)
    {
        var book = new RecordBook();
        new JournalLeaves(journal).WalkOthers((in LeafView leaf) =>
        {
            if (EntryFiled.KindOf(leaf.Body) == RecordsTold.Kind) book.Fold(RecordsTold.Read(leaf.Body.ToArray()));
        });
        return book;
    }

    // Several events of one name make one hold: a list of entries may be longer than a leaf.
    void Fold(RecordsTold told)
    {
        if (told.Word == RecordsWord.Erased) erasures.Add(told);
        else if (told.Word == RecordsWord.HoldLifted) holds.Remove(told.Hold);
        else
            holds[told.Hold] = new LegalHold(told.Hold, told.Filer,
                Joined(told, holds.GetValueOrDefault(told.Hold)),
                holds.GetValueOrDefault(told.Hold)?.Since ?? told.Learned, told.Who, told.Why);
    }

    static HashSet<ulong> Joined(RecordsTold told, LegalHold? before) => [.. before?.Entries ?? (IEnumerable<ulong>)[],
        .. told.Entries];

    /// <summary>Tells something, durably.</summary>
    public static void Tell(SqliteJournal journal, IEnumerable<RecordsTold> told)
    {
        ArgumentNullException.ThrowIfNull(told);
        using var builder = new BlockBuilder();
        foreach (var one in told)
        {
            var cbor = new CborWriter(CborConformanceMode.Lax);
            one.Write(cbor);
            builder.Add(cbor.Encode());
        }
        var outcome = journal.Append(new AppendRequest([builder.Build()]));
        if (!outcome.Accepted) throw new InvalidOperationException($"The journal refused: {outcome.Refusal}.");
    }
}
