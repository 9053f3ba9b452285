using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>
/// One sentence of the life of an entry: from which stages, on what, under which condition, to which stage, and what is
/// said. The decider walks a table of them and does nothing else, and the documents are made of the same table.
/// </summary>
/// <param name="id">Its name, such as ARRIVED.</param>
/// <param name="sentence">What it says, a whole sentence without its full stop.</param>
public abstract class Transition(string id, string sentence)
{
    // One bit a stage and a standing, since every event asks them of many transitions.
    readonly int stages;
    readonly int standings = -1;

    /// <summary>Its name, such as ARRIVED.</summary>
    public string Id { get; } = id;

    /// <summary>What it says.</summary>
    public string Sentence { get; } = sentence;

    /// <summary>From which stages.</summary>
    public required IReadOnlyList<LifeStage> From
    {
        get;
        init => (field, stages) = (value, value.Aggregate(0, (bits, stage) => bits | 1 << (int)stage));
    }

    /// <summary>From which standings of the bill; empty for any.</summary>
    public IReadOnlyList<BillStanding> FromBill
    {
        get;
        init => (field, standings) = (value, value.Aggregate(0, (bits, standing) => bits | 1 << (int)standing));
    } = [];

    /// <summary>The stage after it; null when the stage stays.</summary>
    public LifeStage? To { get; init; }

    /// <summary>The standing of the bill after it; null when it stays.</summary>
    public BillStanding? ToBill { get; init; }

    /// <summary>What is said, in order.</summary>
    public IReadOnlyList<StatusCode> Says { get; init; } = [];

    /// <summary>What the filer is answered, where it asked for something.</summary>
    public RequestAnswer Answer { get; init; }

    /// <summary>Why it is refused; None where it is not.</summary>
    public Refusal Refusal { get; init; }

    /// <summary>How far the sentence may be trusted; its codes have marks of their own.</summary>
    public Provenance Provenance { get; init; } = Provenance.Reconstructed;

    /// <summary>On which event, in its own name; null for a consequence of any.</summary>
    public abstract string? On { get; }

    /// <summary>True when it applies.</summary>
    public bool Applies(in LifeState entry, LifeEvent happened, LifeLaw law) =>
        (stages >> (int)entry.Stage & standings >> (int)entry.Bill & 1) != 0 && IsMet(entry, happened, law);

    /// <summary>The entry after it.</summary>
    public LifeState Carry(in LifeState entry, LifeEvent happened, LifeLaw law)
    {
        var after = Change(entry, happened, law);
        return after with { Stage = To ?? after.Stage, Bill = ToBill ?? after.Bill };
    }

    private protected abstract bool IsMet(in LifeState entry, LifeEvent happened, LifeLaw law);

    private protected abstract LifeState Change(in LifeState entry, LifeEvent happened, LifeLaw law);
}

/// <summary>A transition on one kind of event; on <see cref="LifeEvent"/> itself a consequence of any.</summary>
sealed class Step<T>(string id, string sentence) : Transition(id, sentence)
    where T : LifeEvent
{
    /// <summary>The condition; null for none.</summary>
    public Func<LifeState, T, LifeLaw, bool>? When { get; init; }

    /// <summary>What changes apart from stage and standing; null for nothing.</summary>
    public Func<LifeState, T, LifeLaw, LifeState>? Then { get; init; }

    public override string? On => typeof(T) == typeof(LifeEvent) ? null : typeof(T).Name;

    private protected override bool IsMet(in LifeState entry, LifeEvent happened, LifeLaw law) =>
        happened is T it && (When is null || When(entry, it, law));

    private protected override LifeState Change(in LifeState entry, LifeEvent happened, LifeLaw law) =>
        Then is null ? entry : Then(entry, (T)happened, law);
}
