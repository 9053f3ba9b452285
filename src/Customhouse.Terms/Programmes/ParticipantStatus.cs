namespace Customhouse.Terms;

/// <summary>How a filer stands with a programme. Numbers are storage format.</summary>
public enum ParticipantStatus : byte
{
    /// <summary>It never applied, or was not admitted.</summary>
    None = 0,

    /// <summary>It applied.</summary>
    Applied = 1,

    /// <summary>It takes part.</summary>
    Participating = 2,

    /// <summary>It takes part, and an action against it is proposed.</summary>
    ActionProposed = 3,

    /// <summary>It was suspended after a notice that was served.</summary>
    Suspended = 4,

    /// <summary>It was suspended at once, on a ground.</summary>
    ImmediatelySuspended = 5,

    /// <summary>It takes part again, on conditions that are measured.</summary>
    ConditionallyReinstated = 6,

    /// <summary>It takes part again.</summary>
    Reinstated = 7,

    /// <summary>It left of its own will.</summary>
    Withdrawn = 8,

    /// <summary>It was suspended, and the system took it out of the programme by itself.</summary>
    Removed = 9,

    /// <summary>It was expelled.</summary>
    Expelled = 10,
}

/// <summary>What is waited for in a case; each but None and Charging has a clock. Numbers are storage format.</summary>
public enum ProcedureStep : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The officer's charges and notice: an action is proposed and nothing was said yet.</summary>
    Charging = 1,

    /// <summary>The service of a notice.</summary>
    Service = 2,

    /// <summary>The participant's response.</summary>
    Response = 3,

    /// <summary>The decision.</summary>
    Decision = 4,

    /// <summary>An appeal.</summary>
    Appeal = 5,

    /// <summary>The decision on an appeal.</summary>
    AppealDecision = 6,

    /// <summary>The review of a conditional reinstatement.</summary>
    Review = 7,

    /// <summary>The system, which is to restore a participant that it removed.</summary>
    Restoration = 8,

    /// <summary>Documents that an officer asked for; a clock of its own beside the case.</summary>
    Documents = 9,
}

/// <summary>Questions about a status.</summary>
public static class ParticipantStatuses
{
    /// <summary>True when the programme is shut to the participant.</summary>
    public static bool IsOut(this ParticipantStatus status) => status is ParticipantStatus.Suspended
        or ParticipantStatus.ImmediatelySuspended or ParticipantStatus.Removed or ParticipantStatus.Expelled;

    /// <summary>True when it takes part.</summary>
    public static bool IsIn(this ParticipantStatus status) => status is ParticipantStatus.Participating
        or ParticipantStatus.ActionProposed or ParticipantStatus.ConditionallyReinstated
        or ParticipantStatus.Reinstated;
}
