using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A leaf with what stands beside it; valid during the call.</summary>
public readonly ref struct LeafView
{
    /// <summary>Its place in the log.</summary>
    public required long Index { get; init; }

    /// <summary>The key it was appended with; 0 for none.</summary>
    public required ulong Key { get; init; }

    /// <summary>What it says.</summary>
    public required ReadOnlySpan<byte> Body { get; init; }

    /// <summary>The personal records; empty where they are not there, or were not asked for.</summary>
    public ReadOnlySpan<byte> Personal { get; init; }

    /// <summary>The rest of what was sent; empty where it is not there, or was not asked for.</summary>
    public ReadOnlySpan<byte> Rest { get; init; }
}

/// <summary>Looks at a leaf.</summary>
public delegate void LeafVisit(in LeafView leaf);

/// <summary>Leaves that concern a filer, wherever they are kept: a journal, or a bundle that was made of one.</summary>
public interface ILeafSource
{
    /// <summary>Origin of the log.</summary>
    string Origin { get; }

    /// <summary>The signed checkpoint over the leaves.</summary>
    string Checkpoint { get; }

    /// <summary>
    /// Shows the filer's leaves without what stands beside them, in any order and from several threads; each of these
    /// makes a visitor of its own.
    /// </summary>
    void Scan(FilerCode filer, Func<LeafVisit> visitor);

    /// <summary>
    /// Shows the leaves of some entries of the filer, and what carriers and the calendar told, in the order of the
    /// log with what stands beside them.
    /// </summary>
    /// <param name="filer">Whose entries.</param>
    /// <param name="entries">Keys of the entries; null for all of the filer's.</param>
    /// <param name="each">Looks at each.</param>
    void Walk(FilerCode filer, IReadOnlySet<ulong>? entries, LeafVisit each);

    /// <summary>True when there are leaves of carriers.</summary>
    bool HasCarriers { get; }
}

/// <summary>The keys of a filer's entry numbers.</summary>
static class FilerKeys
{
    public static ulong Least(FilerCode filer) => EntryNumber.Of(filer, 0).Key;

    public static ulong Most(FilerCode filer) => EntryNumber.Of(filer, EntryNumber.SequenceCount - 1).Key;

    public static bool Holds(FilerCode filer, ulong key) => key >= Least(filer) && key <= Most(filer);
}
