using NodaTime;

namespace Customhouse.Law;

/// <summary>A programme as it proceeds at an instant. Immutable.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Procedure">Its procedure then.</param>
/// <param name="HasFloor">
/// True when 5 USC 558(c) is taken to apply: no suspension before a written notice of the facts and an opportunity to
/// answer, but on a ground for immediate action.
/// </param>
public sealed record ProgrammeLaw(Programme Programme, Procedure Procedure, bool HasFloor)
{
    /// <summary>The law of a programme at an instant, by its published settings.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="hasFloor">Another choice of the contested floor; null for the published one.</param>
    /// <exception cref="LawNotCodedException">No procedure of that instant is coded.</exception>
    public static ProgrammeLaw At(Programme programme, Instant instant, bool? hasFloor = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.ProcedureAt(instant) is { } procedure
            ? new ProgrammeLaw(programme, procedure, hasFloor ?? ProgrammeSettings.Floor.At(instant))
            : throw new LawNotCodedException(
                $"No procedure of {programme.Id} is coded for {When.Say(instant)}; the first starts " +
                $"{When.Say(programme.Procedures[0].InForce.From)}.");
    }

    /// <summary>True when a participant must have its opportunity to respond before it is suspended.</summary>
    public bool HearsFirst => HasFloor || Procedure.HearsFirst;
}
