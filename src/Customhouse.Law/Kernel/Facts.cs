using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// What a decision may read: the filing, what is already known, the instant of receipt and the law of that instant.
/// One per lane, reused. With a trace, every value that a rule reads is written down.
/// </summary>
public sealed class Facts
{
    Known known;
    LocalDate estimate;
    Instant noonOfEstimate;

    /// <summary>What is declared.</summary>
    public Filing Filing { get; private set; } = new();

    /// <summary>What is already known.</summary>
    public ref readonly Known Known => ref known;

    /// <summary>The law at receipt.</summary>
    public LawAt Law { get; private set; } = null!;

    /// <summary>When the filing was received.</summary>
    public Instant Received => Law.Received;

    /// <summary>Where values that are read are written down; null when nobody asks.</summary>
    public List<Reading>? Trace { get; set; }

    /// <summary>
    /// The instant of entry for consumption as far as known: receipt, but not before arrival; and where the arrival
    /// is unknown, not before noon of the estimated date. Noon, because orders change the law a minute after midnight,
    /// and an estimate for that day all but never means its first minute.
    /// </summary>
    public Instant Entered { get; private set; }

    /// <summary>True when <see cref="Entered"/> rests on an estimate that lies after receipt.</summary>
    public bool EnteredIsEstimate { get; private set; }

    /// <summary>The Eastern day of <see cref="Entered"/>.</summary>
    public LocalDate EntryDay { get; private set; }

    // Nearly every rule asks these two first, so they are worked out once.
    internal bool Is86 { get; private set; }
    internal bool IsFull86 { get; private set; }

    /// <summary>Takes up another filing.</summary>
    public Facts Of(Filing filing, in Known known, LawAt law)
    {
        Filing = filing;
        this.known = known;
        Law = law;
        Is86 = filing.Type.OrDefault == EntryType.Section321;
        IsFull86 = Is86 && filing.Action.OrDefault is (ActionCode.Add or ActionCode.Replace);
        Entered = law.Received;
        EntryDay = law.Day;
        EnteredIsEstimate = false;
        if (known.Arrived is { } arrived) KnowEntered(arrived);
        else if (filing.Eda.Has) EstimateEntered(filing.Eda.Value);
        return this;
    }

    void KnowEntered(Instant arrived)
    {
        if (arrived <= Law.Received) return;
        Entered = arrived;
        EntryDay = When.Day(arrived);
    }

    void EstimateEntered(LocalDate eda)
    {
        if (eda <= Law.Day) return;
        if (eda != estimate) (estimate, noonOfEstimate) = (eda, When.NoonOf(eda));
        Entered = noonOfEstimate;
        EntryDay = eda;
        EnteredIsEstimate = true;
    }

    /// <summary>The subject for the entry (index -1) or for one of its parts.</summary>
    public Subject Subject(int index) => new(this, index);

    /// <summary>The indices a rule is asked of: -1 alone for the entry, else each part from 0.</summary>
    public (int First, int Last) Parts(Each each) => each switch
    {
        Each.Entry => (-1, -1),
        Each.Bill => (0, Filing.Bills.Count - 1),
        Each.Party => (0, Filing.Parties.Count - 1),
        Each.Line => (0, Filing.Lines.Count - 1),
        Each.Tariff => (0, Filing.Tariffs.Count - 1),
        Each.Pga => (0, Filing.Pga.Count - 1),
        _ => throw new InvalidOperationException($"Rules are not asked of each {each}."),
    };
}

/// <summary>One value that a rule read.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What was read; empty when absent.</param>
public readonly record struct Reading(string Name, string Value);
