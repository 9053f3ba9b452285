using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>The words of the contract for verdicts, effects, answers and marks.</summary>
public static class Words
{
    /// <summary>A verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "accepted",
        Verdict.AcceptedWithWarnings => "accepted-with-warnings",
        Verdict.Held => "held",
        Verdict.Rejected => "rejected",
        _ => throw new InvalidOperationException($"Verdict {verdict}"),
    };

    /// <summary>An effect.</summary>
    public static string Of(Effect effect) => effect switch
    {
        Effect.Note => "note",
        Effect.Warn => "warn",
        Effect.Hold => "hold",
        Effect.Reject => "reject",
        _ => throw new InvalidOperationException($"Effect {effect}"),
    };

    /// <summary>An answer of the law.</summary>
    public static string Of(LawAnswer law) => law switch
    {
        LawAnswer.Kept => "kept",
        LawAnswer.Broken => "broken",
        LawAnswer.Unknown => "unknown",
        _ => throw new InvalidOperationException($"Answer {law}"),
    };

    /// <summary>A verification mark.</summary>
    public static string Of(Mark mark) => mark switch
    {
        Mark.Primary => "primary",
        Mark.Secondary => "secondary",
        Mark.Unconfirmed => "unconfirmed",
        _ => throw new InvalidOperationException($"Mark {mark}"),
    };

    /// <summary>How a participant stands.</summary>
    public static string Of(ParticipantStatus status) => Named.Words(status.ToString());

    /// <summary>What is waited for in a case.</summary>
    public static string Of(ProcedureStep step) => $"step {Named.Words(step.ToString())}";

    /// <summary>How the entries of a request were picked.</summary>
    public static string Of(SampleDesign design) => Named.Words(design.ToString());
}
