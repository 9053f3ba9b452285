using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>What happens by itself when a clock runs out.</summary>
public enum ClockDefault
{
    /// <summary>The proposal falls, and the participant goes on.</summary>
    ProposalFalls,
    /// <summary>The proposal becomes final.</summary>
    ProposalFinal,
    /// <summary>It is decided on what is there.</summary>
    OnTheRecord,
    /// <summary>An immediate suspension ends.</summary>
    SuspensionEnds,
    /// <summary>The action stands.</summary>
    ActionStands,
    /// <summary>The participant is reinstated.</summary>
    Reinstated,
    /// <summary>The documents count as unanswered.</summary>
    Unanswered,
}

/// <summary>A clock of a procedure.</summary>
/// <param name="Step">Of which step.</param>
/// <param name="Days">Its days; 0 where an act sets the day.</param>
/// <param name="Count">How they are counted.</param>
/// <param name="Default">What happens when it runs out.</param>
/// <param name="Source">Where the days are written, with its mark.</param>
public sealed record ClockRule(ProcedureStep Step, int Days, DayCount Count, ClockDefault Default, Cite Source)
{
    /// <summary>The ground of a notice for which alone it runs; None for any other.</summary>
    public ImmediateGround Ground { get; init; }
}

/// <summary>A ground on which a suspension takes effect at once.</summary>
/// <param name="Ground">Which.</param>
/// <param name="Source">Where it is written.</param>
public sealed record GroundRule(ImmediateGround Ground, Cite Source);

/// <summary>How a programme proceeds against a participant, for a term.</summary>
/// <param name="InForce">When.</param>
/// <param name="DecidedBy">The office that decides.</param>
/// <param name="AppealTo">The office that hears an appeal.</param>
public sealed record Procedure(Term InForce, string DecidedBy, string AppealTo)
{
    /// <summary>Its clocks.</summary>
    public required IReadOnlyList<ClockRule> Clocks { get; init; }

    /// <summary>Grounds for immediate action.</summary>
    public required IReadOnlyList<GroundRule> Grounds { get; init; }

    /// <summary>True when its own text lets a participant respond before it is suspended.</summary>
    public bool HearsFirst { get; init; }

    /// <summary>True when it can expel.</summary>
    public bool Expels { get; init; }

    /// <summary>From when the system removes and restores by itself; null when it does not.</summary>
    public Term? Automatic { get; init; }

    /// <summary>Days by which one step's clock may be extended at most, once.</summary>
    public int ExtensionMax { get; init; } = 30;

    /// <summary>The clock of a step; null when it has none.</summary>
    /// <param name="step">The step.</param>
    /// <param name="ground">The ground of the notice in force.</param>
    public ClockRule? ClockOf(ProcedureStep step, ImmediateGround ground = ImmediateGround.None) =>
        Clocks.FirstOrDefault(clock => clock.Step == step && clock.Ground == ground)
        ?? Clocks.FirstOrDefault(clock => clock.Step == step && clock.Ground == ImmediateGround.None);
}
