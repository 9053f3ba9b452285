using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Where the leaves of a notice stand.</summary>
/// <param name="Origin">Origin of the log.</param>
/// <param name="Verifier">The key that verifies its checkpoints, which came by another way too.</param>
/// <param name="Entries">What is on file of each charged entry.</param>
public sealed record NoticeSource(
    string Origin, string Verifier, IReadOnlyDictionary<EntryNumber, EntryOnFile> Entries);

/// <summary>
/// A notice of charges as it is served: made of the act that issued it and of nothing that came later, so that it is
/// the same whenever it is made.
/// </summary>
public static class NoticePaper
{
    /// <summary>Kind of paper, and version of its form.</summary>
    public const string Kind = "customhouse/notice/1";

    /// <summary>Makes it.</summary>
    /// <param name="issued">The act that issued it.</param>
    /// <param name="after">The case right after that act.</param>
    /// <param name="law">The programme as it proceeded at that instant.</param>
    /// <param name="source">What is on file of its entries.</param>
    /// <exception cref="KeyNotFoundException">An entry of it is not in the source.</exception>
    public static Paper Of(ProgrammeTold issued, Participation after, ProgrammeLaw law, NoticeSource source)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(source);
        var notice = after.Notice ?? throw new ArgumentException("No notice stands after that act.", nameof(after));
        var charges = notice.Charges.Select(number => after.Charges[number - 1]).ToList();
        return new Paper(Kind, $"Notice of charges {notice.Number}: filer {after.Participant}, {law.Programme.Id}",
        [
            Head(issued, notice, charges, law), NoticeAnswer.Of(notice, law),
            .. charges.Select(charge => NoticeCharge.Of(charge, after, law.Programme, source)),
            Proofs(notice, issued, source),
        ]);
    }

    static PaperPart Head(ProgrammeTold issued, Notice notice, List<Charge> charges, ProgrammeLaw law)
    {
        var programme = law.Programme;
        var ground = law.Procedure.Grounds.FirstOrDefault(rule => rule.Ground == notice.Ground);
        return new PaperPart("notice", "What this notice is",
        [
            new("programme", "Programme", programme.Id.ToString()),
            new("programmeName", "Name of the programme", programme.Name),
            new("participant", "Participant", $"filer {issued.Participant}"),
            new("number", "Number of the notice", (long)notice.Number),
            new("action", "Action", ground is null ? "proposed: suspension from the programme"
                : "taken: suspension from the programme at once"),
            new("effect", "What a suspension does", Effect(programme)),
            .. Standing(programme, issued.Learned),
            new("issued", "Issued", PaperValue.Of(notice.Issued)),
            new("issuedBy", "Issued by", $"{issued.By.Person}, {NoticeWords.Of(issued.By.Role)}"),
            .. Given("reasons", "Reasons", issued.Act.Said),
            .. ground is null ? [] : new PaperFact[]
            {
                new("ground", "Ground for acting at once", NoticeWords.Of(ground.Ground)),
                new("groundSource", "Where the ground is written", ground.Source.ToString()),
            },
            new("charges", "Charges", (long)charges.Count),
            new("entries", "Entries charged", (long)charges.Sum(charge => charge.Entries.Count)),
        ]);
    }

    static string Effect(Programme programme) => programme.EntryTypes.Count == 0
        ? "benefits of the programme are not given while it lasts; no filing is rejected for it"
        : $"filings of entry type {string.Join(", ", programme.EntryTypes)} are rejected while it lasts; those of " +
            "other entry types go on";

    static IEnumerable<PaperFact> Standing(Programme programme, Instant issued)
    {
        if (programme.AcceptedStand is not { } setting) yield break;
        yield return new("accepted", "Entries accepted before it that have not arrived",
            $"{(setting.At(issued) ? "stand" : "do not stand")} ({setting.SourceAt(issued)})");
    }

    /// <summary>A fact where there is one.</summary>
    internal static IEnumerable<PaperFact> Given(string key, string label, string text)
    {
        if (text.Length > 0) yield return new(key, label, text);
    }

    static PaperPart Proofs(Notice notice, ProgrammeTold issued, NoticeSource source) => new("proofs",
        "How to verify it",
        [
            new("origin", "Log", source.Origin),
            new("size", "Leaves in the log when every proof below was verified", notice.Head.Size),
            new("root", "Root of the log then", notice.Head.Root),
            new("verifier", "Verifier key; compare it with the one that came by another way", source.Verifier),
            new("evidence", "The evidence in one file", "customhouse prove --journal FOLDER --programme " +
                $"{issued.Programme} --filer {issued.Participant} --notice {notice.Number} --grants FILE " +
                "--by PERSON --why REASON --out case.zip"),
            new("verify", "Offline, on any machine", "customhouse verify case.zip --key KEY names the first record " +
                "that does not hold"),
            new("byHand", "By other means", "the hash of an entry is SHA-256 over a zero byte and its leaf; with its " +
                "path it leads to the root (RFC 6962)"),
        ]);
}
