using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>Evidence bundles: made from a journal, verified anywhere. See docs/evidence.md.</summary>
public static class Bundles
{
    /// <summary>Makes a bundle and writes its zip; the same journal and scope give the same bytes.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="scope">What it is of.</param>
    /// <param name="named">Entry numbers of that filer; null for its period, or its notice.</param>
    /// <param name="to">Where the zip goes.</param>
    /// <returns>How many leaves it holds.</returns>
    /// <exception cref="KeyNotFoundException">
    /// A named entry, or the notice, is not there; the message is what is not.
    /// </exception>
    public static int Write(SqliteJournal journal, BundleScope scope, IReadOnlySet<EntryNumber>? named, Stream to)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var bundle = scope.Notice > 0 ? OfNotice(journal, scope)
            : named is not null || (scope.From is not null && scope.To is not null)
                ? BundleChoice.Make(journal, scope, named)
                : throw new ArgumentException("Entries are named, or a period is.", nameof(scope));
        BundleZip.Write(BundleFiles.Of(bundle), to);
        return bundle.Leaves.Count;
    }

    /// <summary>A notice as it was served, made of a journal: the same bytes as in a bundle of it.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="participant">The filer.</param>
    /// <param name="number">Its number in the case.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Paper Notice(SqliteJournal journal, ProgrammeId programme, FilerCode participant, int number) =>
        OfNotice(journal, new BundleScope(participant, null, null, "", IsMasked: false)
        {
            Programme = programme,
            Notice = number,
        }).Notice!;

    static Bundle OfNotice(SqliteJournal journal, BundleScope scope)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var found = NoticeReading.Find(
            new JournalLeaves(journal).WalkOthers, scope.Programme, scope.Filer, scope.Notice);
        var bundle = found is null ? null
            : BundleChoice.Make(journal, scope, found.Entries.Select(entry => entry.Number).ToHashSet());
        return bundle?.Notice is not null ? bundle
            : throw new KeyNotFoundException($"{scope.Of} of filer {scope.Filer}");
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
