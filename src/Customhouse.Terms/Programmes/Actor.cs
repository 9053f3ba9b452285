namespace Customhouse.Terms;

/// <summary>In which capacity someone acts in a case. Numbers are storage format.</summary>
public enum ProgrammeRole : byte
{
    /// <summary>The participant, or who speaks for it.</summary>
    Participant = 1,

    /// <summary>An officer, who samples, charges, proposes and serves.</summary>
    Officer = 2,

    /// <summary>The official who decides what an officer proposes.</summary>
    DecidingOfficial = 3,

    /// <summary>The official who hears an appeal against that.</summary>
    AppealOfficial = 4,

    /// <summary>The system itself: clocks, measures, automatic removal.</summary>
    System = 5,
}

/// <summary>Who acts.</summary>
/// <param name="Role">In which capacity.</param>
/// <param name="Person">Who that is, by the name that the authority register knows; empty for the system.</param>
public readonly record struct Actor(ProgrammeRole Role, string Person)
{
    /// <summary>The system.</summary>
    public static Actor System { get; } = new(ProgrammeRole.System, "");
}

/// <summary>Names of roles.</summary>
public static class ProgrammeRoles
{
    /// <summary>As a person says it, and as files and calls have it.</summary>
    public static string Words(this ProgrammeRole role) => role switch
    {
        ProgrammeRole.Participant => "participant",
        ProgrammeRole.Officer => "officer",
        ProgrammeRole.DecidingOfficial => "deciding-official",
        ProgrammeRole.AppealOfficial => "appeal-official",
        ProgrammeRole.System => "system",
        _ => throw new InvalidOperationException($"Role {role}"),
    };
}
