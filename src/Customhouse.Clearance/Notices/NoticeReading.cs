using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A notice as leaves have it.</summary>
/// <param name="Index">The leaf of the act that issued it.</param>
/// <param name="Issued">That act.</param>
/// <param name="After">The case right after it.</param>
sealed record NoticeFound(long Index, ProgrammeTold Issued, Participation After)
{
    /// <summary>Its charges.</summary>
    public IEnumerable<Charge> Charges => After.Notice!.Charges.Select(number => After.Charges[number - 1]);

    /// <summary>Its entries, each charge's one after the other.</summary>
    public IEnumerable<ChargedEntry> Entries => Charges.SelectMany(charge => charge.Entries);
}

/// <summary>
/// Makes a notice of leaves, wherever they are kept: a journal and a bundle that was made of it give the same bytes.
/// </summary>
static class NoticeReading
{
    /// <summary>Shows leaves in their order.</summary>
    public delegate void Walk(LeafVisit each);

    /// <summary>The notice of a number; null when there is none.</summary>
    public static NoticeFound? Find(Walk walk, ProgrammeId programme, FilerCode participant, int number)
    {
        var standing = new Participation(programme, participant);
        NoticeFound? found = null;
        walk((in LeafView leaf) =>
        {
            if (found is not null || EntryFiled.KindOf(leaf.Body) != ProgrammeTold.Kind) return;
            var told = ProgrammeTold.Read(leaf.Body.ToArray());
            if (told.Programme != programme || told.Participant != participant) return;
            standing = standing.After(told);
            if (standing.Notices == number) found = new NoticeFound(leaf.Index, told, standing);
        });
        return found;
    }

    /// <summary>
    /// Its paper; null when its programme is not coded for that day, or leaves of its entries are wanting.
    /// </summary>
    /// <param name="source">The leaves.</param>
    /// <param name="found">The notice.</param>
    /// <param name="verifier">The verifier key.</param>
    /// <param name="masked">True when what carriers sent was left out, so that an arrival may not be shown.</param>
    public static Paper? Of(ILeafSource source, NoticeFound found, string verifier, bool masked)
    {
        if (Programmes.Find(found.Issued.Programme) is not { } programme
            || programme.ProcedureAt(found.Issued.Learned) is null)
            return null;
        var wanted = found.Entries.Select(entry => entry.Proof.Position).ToHashSet();
        var filed = new Dictionary<long, EntryFiled>();
        var numbers = found.Entries.Select(entry => entry.Number.Key).ToHashSet();
        var lives = FilerLives.Of(source, found.Issued.Participant, numbers, found.Index, (index, entry, _, _) =>
        {
            if (wanted.Contains(index)) filed[index] = entry;
        });
        if (filed.Count < wanted.Count) return null;
        var facts = lives.Facts().GroupBy(fact => fact.Entry.Number.Key)
            .ToDictionary(group => group.Key, group => group.Last().Fact);
        return NoticePaper.Of(found.Issued, found.After, ProgrammeLaw.At(programme, found.Issued.Learned),
            new NoticeSource(source.Origin, verifier, filed.ToDictionary(one => one.Key, one =>
                Scheduled(one.Value, lives, facts.GetValueOrDefault(one.Value.Number), masked))));
    }

    static ScheduledEntry Scheduled(EntryFiled filed, LifeRegister lives, TimelinessFact? fact, bool masked)
    {
        var then = filed.Known.Arrived;
        var now = lives.Find(EntryNumber.FromKey(filed.Number))?.State.Arrived ?? then;
        return new ScheduledEntry(filed.Received, now, now is null ? masked ? "not shown: masked" : NoticeWords.Unknown
            : now == then ? "when filed"
            : fact?.Arrived == now ? PaperValue.Of(fact.Learned).Text : "after it was filed");
    }
}
