using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>Evidence bundles: made from a journal, verified anywhere. See docs/evidence.md.</summary>
public static class Bundles
{
    /// <summary>Makes a bundle and writes its zip; the same journal and scope give the same bytes.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="scope">What it is of.</param>
    /// <param name="named">Entry numbers of that filer; null for its period.</param>
    /// <param name="to">Where the zip goes.</param>
    /// <returns>How many leaves it holds.</returns>
    /// <exception cref="KeyNotFoundException">A named entry is not there; the message is its number.</exception>
    public static int Write(SqliteJournal journal, BundleScope scope, IReadOnlySet<EntryNumber>? named, Stream to)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (named is null && (scope.From is null || scope.To is null))
            throw new ArgumentException("Entries are named, or a period is.", nameof(scope));
        var bundle = BundleChoice.Make(journal, scope, named);
        BundleZip.Write(BundleFiles.Of(bundle), to);
        return bundle.Leaves.Count;
    }

    /// <summary>Verifies a bundle offline.</summary>
    /// <param name="zip">The zip, from its start; can seek.</param>
    /// <param name="key">The verifier key that came by another way; null trusts the one inside.</param>
    public static BundleReport Verify(Stream zip, VerifierKey? key)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        return BundleZip.Read(zip, files) is { } bad ? new(null, 0, 0, false, bad) : BundleCheck.Verify(files, key);
    }
}
