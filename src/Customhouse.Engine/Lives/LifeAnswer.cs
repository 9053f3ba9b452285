using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>What a filer is answered to a request.</summary>
public enum RequestAnswer : byte
{
    /// <summary>Nothing was asked for.</summary>
    None = 0,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It waits for an officer.</summary>
    Waits,

    /// <summary>It is refused; why stands beside it.</summary>
    Refused,
}

/// <summary>Why a request is refused at once.</summary>
public enum Refusal : byte
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>No entry has this number.</summary>
    NotOnFile,

    /// <summary>An entry has this number already.</summary>
    NumberUsed,

    /// <summary>The entry of this number was cancelled, and a number is never used again.</summary>
    NumberCancelled,

    /// <summary>The entry arrived and was released: a correction is not accepted any more.</summary>
    ArrivedAndReleased,

    /// <summary>The days for an update after release are over.</summary>
    UpdateTooLate,
}

/// <summary>What follows from an event.</summary>
/// <param name="Entry">The entry after it; unchanged when nothing follows.</param>
/// <param name="Notices">What is said, in order; empty when nothing is.</param>
/// <param name="Steps">The transitions that were taken, in order; empty when nothing follows.</param>
/// <param name="Fact">That the entry was late, or was not, where the answer changed; null otherwise.</param>
public sealed record LifeAnswer(
    LifeState Entry, IReadOnlyList<StatusNotice> Notices, IReadOnlyList<Transition> Steps, TimelinessFact? Fact)
{
    /// <summary>What the filer is answered.</summary>
    public RequestAnswer Request => Steps.Count == 0 ? RequestAnswer.None : Steps[0].Answer;

    /// <summary>Why it is refused; None when it is not.</summary>
    public Refusal Refusal => Steps.Count == 0 ? Refusal.None : Steps[0].Refusal;
}
