using System.Formats.Cbor;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>Entries as leaves of a journal hold them.</summary>
static class FiledEntries
{
    /// <summary>Reads the entry at hand.</summary>
    /// <exception cref="JournalFault">The leaf holds no entry, or names a rule that is not here.</exception>
    public static EntryFiled Read(LeafReader leaves, SqliteJournal journal)
    {
        try
        {
            var filed = EntryFiled.Read(leaves.Body.ToArray());
            foreach (var finding in filed.Decision.Findings)
                if (Statutes.Find(finding.Rule) is null) throw OtherRules(leaves, journal, finding.Rule);
            return filed;
        }
        catch (CborContentException bad)
        {
            throw new JournalFault(JournalTrouble.Corrupt, Where(leaves, journal), $"no entry ({bad.Message})",
                "an entry and its decision", "Run verify, and restore a copy.", bad);
        }
    }

    /// <summary>A leaf that is not the one whose hash the log holds.</summary>
    public static JournalFault Changed(LeafReader leaves, SqliteJournal journal) => new(
        JournalTrouble.Corrupt, Where(leaves, journal), "a leaf of another hash", "the one that was appended",
        "Run verify, and restore a copy.");

    static JournalFault OtherRules(LeafReader leaves, SqliteJournal journal, string rule) => new(
        JournalTrouble.OtherVersion, Where(leaves, journal), $"the rule {rule}", "a rule that this release has",
        "Use the release that wrote it; if there is none, run verify.");

    static string Where(LeafReader leaves, SqliteJournal journal) => $"{journal.Folder}, leaf {leaves.Index}";
}
