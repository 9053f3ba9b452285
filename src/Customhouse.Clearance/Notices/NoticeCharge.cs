using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A charge of a notice: what was owed, what was found, by whom, and the schedule of its entries.</summary>
static class NoticeCharge
{
    static readonly PaperColumn[] Schedule =
    [
        new("entry", "Entry"), new("received", "Received"), new("arrived", "Arrived"),
        new("arrivalKnown", "Arrival known"), new("enforcement", "System then"), new("leaf", "Leaf"),
        new("hash", "Hash of the leaf"),
    ];

    static readonly PaperColumn[] Knowing =
        [new("who", "Who knew"), new("party", "As what"), new("since", "Since")];

    /// <summary>Makes the part.</summary>
    public static PaperPart Of(Charge charge, Participation standing, Programme programme, NoticeSource source)
    {
        var owed = programme.Owes(charge.Obligation);
        return new PaperPart("charges", $"Charge {charge.Number}",
        [
            new("number", "Number of the charge", (long)charge.Number),
            new("breach", "Kind of wrong", NoticeWords.Of(charge.Kind)),
            new("obligation", "Obligation", charge.Obligation),
            new("revision", "Revision of it", (long)charge.Revision),
            .. Law(charge, owed),
            new("facts", "Facts found", charge.Facts),
            new("act", "By which act of an officer", NoticeWords.Of(charge.Act)),
            new("actSaid", "That act", charge.ActSaid),
            new("statedBy", "Stated by", standing.ChargedBy[charge.Number - 1]),
            new("culpability", "Culpability claimed", NoticeWords.Of(charge.Culpability)),
            .. standing.Unenforced.Contains(charge.Number) ? new PaperFact[]
            {
                new("unenforced", "Law, and not enforced then",
                    "this was law, and for an entry below or more the system did nothing about it when it was filed"),
            } : [],
            new("entryCount", "Entries of this charge", (long)charge.Entries.Count),
        ])
        {
            IsOfList = true,
            Tables = [Known(charge), Entries(charge, owed, source)],
        };
    }

    // The text of an earlier revision is not kept; the notice says so rather than give another one as it.
    static IEnumerable<PaperFact> Law(Charge charge, Obligation? owed)
    {
        if (owed is null) yield break;
        yield return new("text", "What is owed", owed.Sentence + (owed.Revision == charge.Revision ? ""
            : $" (as revision {owed.Revision} has it; the charge is of revision {charge.Revision})"));
        yield return new("inForce", "In force", NoticeWords.Of(owed.InForce));
        yield return new("authority", "Where it is written", string.Join("; ", owed.Authority));
    }

    static PaperTable Known(Charge charge) => new("known", "Who knew these facts, and since when", Knowing,
    [
        .. charge.Known.Select(known => new PaperValue[]
        {
            known.Who, known.IsThirdParty ? "third party" : "participant or administration",
            PaperValue.Of(known.Since),
        }),
    ]);

    static PaperTable Entries(Charge charge, Obligation? owed, NoticeSource source) => new("entries",
        $"Schedule of entries of charge {charge.Number}", Schedule,
        [.. charge.Entries.Select(entry => Row(entry, owed, source.Entries[entry.Proof.Position]))]);

    static PaperValue[] Row(ChargedEntry entry, Obligation? owed, ScheduledEntry known) =>
    [
        entry.Number.ToString(), PaperValue.Of(known.Received),
        known.Arrived is { } arrived ? PaperValue.Of(arrived) : NoticeWords.Unknown, known.ArrivalKnown,
        owed?.Rule is null ? "no rule asks it" : owed.IsEnforced(known.Received) ? "enforced" : "not enforced",
        entry.Proof.Position, entry.Proof.Hash,
    ];
}
