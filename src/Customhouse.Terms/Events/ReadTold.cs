using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;
using static Customhouse.Terms.ProgrammePartsCbor;

namespace Customhouse.Terms;

/// <summary>
/// Somebody is shown a restricted list: the body of a leaf, which is durable before anything is shown.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="List">Which list.</param>
/// <param name="By">Who, in which role.</param>
/// <param name="Why">The reason that was given.</param>
/// <param name="Shown">Each participant of whom something is shown, once, in order; at most <see cref="ShownMax"/>.
/// </param>
public sealed record ReadTold(
    Instant At, RestrictedList List, Actor By, string Why, IReadOnlyList<FilerCode> Shown)
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 6;

    /// <summary>Participants in one event, so that a leaf holds it; of more, several events are told.</summary>
    public const int ShownMax = 10_000;

    const int FieldCount = 7;

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartMap(FieldCount);
        Put(to, 1, Kind);
        Put(to, 2, At.ToUnixTimeMilliseconds());
        Put(to, 3, (int)List);
        PutBy(to, 4, By);
        Put(to, 6, Why);
        to.WriteInt32(7);
        WriteAll(to, Shown, filer => to.WriteInt32(filer.Index));
        to.WriteEndMap();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">The bytes are no event of this kind, or not in its order.</exception>
    public static ReadTold Read(ReadOnlyMemory<byte> body) => Reading(body, "a reading", FieldCount, Kind, from =>
        new ReadTold(
            Instant.FromUnixTimeMilliseconds(Take(from, 2)), TakeKnown<RestrictedList>(from, 3), TakeBy(from, 4),
            TakeText(from, 6), TakeShown(from)));

    static FilerCode[] TakeShown(CborReader from)
    {
        Key(from, 7);
        return ReadAll(from, () => FilerCode.FromIndex(from.ReadInt32()));
    }
}
