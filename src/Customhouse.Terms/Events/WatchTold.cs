using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;

namespace Customhouse.Terms;

/// <summary>
/// An officer puts a participant on the watch list, or takes it off: the body of a leaf.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Participant">Who is watched.</param>
/// <param name="By">Which officer says so.</param>
/// <param name="Why">The reason that was given.</param>
/// <param name="IsOn">True when it is put on the list.</param>
public sealed record WatchTold(Instant At, FilerCode Participant, Actor By, string Why, bool IsOn)
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 7;

    const int FieldCount = 7;

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartMap(FieldCount);
        Put(to, 1, Kind);
        Put(to, 2, At.ToUnixTimeMilliseconds());
        Put(to, 3, Participant.Index);
        PutBy(to, 4, By);
        Put(to, 6, Why);
        to.WriteInt32(7);
        to.WriteBoolean(IsOn);
        to.WriteEndMap();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">The bytes are no event of this kind, or not in its order.</exception>
    public static WatchTold Read(ReadOnlyMemory<byte> body) => Reading(body, "a word on the watch list", FieldCount,
        Kind, from => new WatchTold(
            Instant.FromUnixTimeMilliseconds(Take(from, 2)), FilerCode.FromIndex(checked((int)Take(from, 3))),
            TakeBy(from, 4), TakeText(from, 6), TakeFlag(from, 7)));
}
