using System.Formats.Cbor;
using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// Something was done in a participant's case: the body of a leaf. It holds the act, who did it, by which transition,
/// and how the case stands after it, so that a fold decides nothing again.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
/// <param name="Learned">When, to the millisecond.</param>
/// <param name="Programme">Of which programme.</param>
/// <param name="Participant">Of which filer.</param>
/// <param name="By">Who did it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Transition">Id of the transition that was taken.</param>
/// <param name="After">How the case stands after it.</param>
public sealed record ProgrammeTold(
    Instant Learned, ProgrammeId Programme, FilerCode Participant, Actor By, ProgrammeAct Act, string Transition,
    Standing After)
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 4;

    /// <summary>At which head of the journal the proofs of a notice were verified; null when none were.</summary>
    public JournalHead? Head { get; init; }

    /// <summary>Obligations of a notice that were law and that the system did not enforce yet.</summary>
    public IReadOnlyList<string> Unenforced { get; init; } = [];

    /// <summary>Figures that were measured.</summary>
    public IReadOnlyList<Measurement> Measured { get; init; } = [];

    /// <summary>When the clock of a document request runs out, or the clock that ran out did; null otherwise.</summary>
    public Instant? Due { get; init; }

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var optional = ProgrammeToldCbor.Optional.Where(field => field.IsThere(this)).ToList();
        to.WriteStartMap(ProgrammeToldCbor.FixedCount + optional.Count);
        ProgrammeToldCbor.WriteFixed(to, this);
        foreach (var field in optional)
        {
            to.WriteInt32(field.Key);
            field.Write(to, this);
        }
        to.WriteEndMap();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">
    /// The bytes are no event of this kind, are not in its order, or hold a key that is not known.
    /// </exception>
    public static ProgrammeTold Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ProgrammeToldCbor.Read(new CborReader(body, CborConformanceMode.Lax));
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new CborContentException(
                $"An event of a programme holds a value that its field can't have: {bad.Message}", bad);
        }
    }
}
