namespace Customhouse.Journal;

/// <summary>What to hold a journal against, beyond itself.</summary>
public sealed record VerifyOptions
{
    /// <summary>
    /// The verifier key as it came by another way; null trusts the one in the folder, which proves less.
    /// </summary>
    public VerifierKey? Key { get; init; }

    /// <summary>
    /// The key that a leaf's body should have been appended with; null leaves the keys' meaning unchecked.
    /// </summary>
    public Func<ReadOnlySpan<byte>, ulong>? KeyOf { get; init; }

    /// <summary>Hears of the leaves checked so far, and of all.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Threads to use; 0 stands for all cores.</summary>
    public int Threads { get; init; }
}

/// <summary>A record that contradicts the rest.</summary>
/// <param name="Where">The file, or the table's row.</param>
/// <param name="Index">The leaf, where it is one leaf's matter.</param>
/// <param name="What">What was compared.</param>
/// <param name="Found">What is stored.</param>
/// <param name="Expected">What it should be.</param>
public sealed record BadRecord(string Where, long? Index, string What, string Found, string Expected)
{
    /// <summary>One line.</summary>
    public override string ToString() =>
        $"{Where}{(Index is { } leaf ? $", leaf {leaf}" : "")}: {What}: found {Found}, expected {Expected}";
}

/// <summary>What verifying found.</summary>
/// <param name="Origin">The journal's origin line.</param>
/// <param name="Leaves">Leaves whose contents were hashed again.</param>
/// <param name="Blocks">Blocks that hold them.</param>
/// <param name="Checkpoints">Signed checkpoints whose signature and root were checked.</param>
/// <param name="ErasedPersonal">Leaves whose personal records were erased, salt and all.</param>
/// <param name="ErasedRest">Leaves whose other records were erased, salt and all.</param>
/// <param name="Head">The head, derived from the contents.</param>
/// <param name="Bad">Contradictions, the first one first; at most a hundred.</param>
public sealed record VerifyReport(
    string Origin, long Leaves, long Blocks, long Checkpoints, long ErasedPersonal, long ErasedRest, Hash256 Head,
    IReadOnlyList<BadRecord> Bad)
{
    /// <summary>True when nothing contradicts anything.</summary>
    public bool Holds => Bad.Count == 0;

    /// <summary>The first bad record, or null.</summary>
    public BadRecord? FirstBad => Bad.Count == 0 ? null : Bad[0];
}

/// <summary>Bad records as they are found.</summary>
sealed class Findings
{
    const int Most = 100;

    public List<BadRecord> Bad { get; } = [];

    /// <summary>Notes a record unless it holds; true when it holds.</summary>
    public bool Require(bool holds, string where, long? index, string what, string found, string expected)
    {
        if (!holds && Bad.Count < Most)
            Bad.Add(new(where, index, what, found, expected));
        return holds;
    }

    public void Add(IReadOnlyList<BadRecord> more) => Bad.AddRange(more.Take(Math.Max(0, Most - Bad.Count)));

    /// <summary>
    /// Runs a check that may meet a database too broken to answer. One of another version is not broken: who can't read
    /// it can't say whether it holds.
    /// </summary>
    public void Try(string where, Action check)
    {
        try
        {
            check();
        }
        catch (JournalFault fault) when (fault.Trouble != JournalTrouble.OtherVersion)
        {
            Require(false, fault.Where, null, where, fault.Found, fault.Expected);
        }
        catch (OverflowException)
        {
            Require(false, where, null, "numbers", "some that no journal can reach", "indexes and counts");
        }
    }
}
