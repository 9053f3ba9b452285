using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// The registers of one sequencer: which entry numbers are on file, and what each person received that day. Asked and
/// advanced in the order filings were read, by one thread at a time.
/// </summary>
public sealed class Ledger
{
    /// <summary>Entries by number.</summary>
    public EntryRegister Entries { get; } = new();

    /// <summary>Sums by person and day, of the entries of the journal, or of the sources of one call.</summary>
    public PersonDays Days { get; } = new();

    /// <summary>What carriers told of bills; null where nothing listens to carriers.</summary>
    public BillRegister? Bills { get; init; }

    /// <summary>Cases of participants in programmes.</summary>
    public CaseRegister Cases { get; init; } = new();

    /// <summary>Who read what of whom, and who is watched.</summary>
    public ReadingRegister Readings { get; } = new();

    /// <summary>The lives of accepted entries; null where nobody is told of them.</summary>
    internal LifeRegister? Lives { get; init; }

    /// <summary>Leaves of the journal that these are made of, those on their way to it among them.</summary>
    internal long Folded { get; set; }

    /// <summary>
    /// Completes the arrival of a filing's bill by what carriers told, unless it is known from a file.
    /// </summary>
    /// <returns>True when an arrival was told.</returns>
    internal bool KnowArrival(Filing filing, LawAt law, ref Known known)
    {
        if (known.Arrived is not null || Bills?.Of(filing, law.Received)?.Arrived is not { } arrived) return false;
        (known.Arrived, known.ArrivedAt) = (arrived.Happened, arrived.Manifest.Port.OrDefault);
        known.Supplied |= FactKinds.Arrival;
        return true;
    }

    /// <summary>
    /// Completes what is known of a filing. Only a register that holds everything can say that a number is not on
    /// file; a check can only say that it stands twice in the files of one call.
    /// </summary>
    internal void Know(Filing filing, UInt128 person, bool holdsAll, ref Known known)
    {
        known.OnFile = !filing.Number.Has ? Tri.Unknown
            : Entries.IsTaken(filing.Number.Value) ? Tri.Yes
            : holdsAll ? Tri.No : Tri.Unknown;
        KnowStanding(filing, ref known);
        known.SameDayBefore = person == UInt128.Zero ? Usd.Zero : Days.Sum(person);
    }

    // How an entry stands is asked only where something is asked of it: a number in use is enough for A.
    void KnowStanding(Filing filing, ref Known known)
    {
        if (Lives is null || !filing.Number.Has || filing.Action.OrDefault == ActionCode.Add
            || Lives.Find(filing.Number.Value) is not { } life) return;
        known.Standing = life.State.Standing;
        known.Supplied |= FactKinds.Life;
    }

    /// <summary>Says that a programme is shut to the filer, where one is that takes this entry type.</summary>
    /// <returns>True when one is.</returns>
    internal bool KnowParticipant(Filing filing, LawAt law, ref Known known)
    {
        if (!filing.Filer.Has || !filing.Type.Has) return false;
        known.Participant = Cases.ShutTo(filing.Filer.Value, filing.Type.Value, law.Received);
        return known.Participant != ParticipantStatus.None;
    }

    /// <summary>Takes in a decided filing: a rejected transmission is not an entry.</summary>
    internal void Advance(Filing filing, UInt128 person, in Decision decision, LawAt law)
    {
        if (!decision.IsEntry) return;
        if (filing.Number.Has)
            Entries.Fold(filing.Number.Value, filing.Action.OrDefault, decision.Verdict, law.Received);
        AdvanceDay(filing, person, decision);
        Lives?.File(filing, decision, law.Received);
    }

    /// <summary>Takes in what a carrier told.</summary>
    internal void Tell(ManifestEvent told)
    {
        var touched = Bills!.Fold(told);
        Lives?.Tell(told, touched);
    }

    /// <summary>Takes in what was told of a case.</summary>
    internal void Tell(ProgrammeTold told) => Cases.Tell(told);

    /// <summary>Adds an entry to its person's day; one of another type or action adds nothing.</summary>
    internal void AdvanceDay(Filing filing, UInt128 person, in Decision decision)
    {
        var counts = decision.IsEntry && filing.Action.OrDefault == ActionCode.Add
            && filing.Type.OrDefault == EntryType.Section321;
        if (counts && person != UInt128.Zero && filing.Value.Has) Days.Add(person, filing.Value.Value);
    }
}
