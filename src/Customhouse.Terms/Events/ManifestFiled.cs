using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;

namespace Customhouse.Terms;

/// <summary>
/// A message of a carrier was received: the body of a leaf. What it says stands beside the log as it was sent, and so
/// does the answer; the events in it are read again from there.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
/// <param name="Message">Identifier of the message: SHA-256 over its bytes, 32 bytes.</param>
/// <param name="Received">When it was received, to the millisecond.</param>
/// <param name="Form">Number of its form: 1 air, 2 Cargo-IMP, 3 X12, 4 CSV, 5 JSON.</param>
/// <param name="Events">Events that were read in it.</param>
/// <param name="Faults">Faults that were found in it.</param>
public sealed record ManifestFiled(ReadOnlyMemory<byte> Message, Instant Received, int Form, long Events, long Faults)
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 2;

    const int FieldCount = 6;
    const int MessageLength = 32;

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartMap(FieldCount);
        Put(to, 1, Kind);
        to.WriteInt32(2);
        to.WriteByteString(Message.Span);
        Put(to, 3, Received.ToUnixTimeMilliseconds());
        Put(to, 4, Form);
        Put(to, 5, Events);
        Put(to, 6, Faults);
        to.WriteEndMap();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">The bytes are no event of this kind, or not in its order.</exception>
    public static ManifestFiled Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ReadFields(new CborReader(body, CborConformanceMode.Lax));
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new CborContentException(
                $"A manifest event holds a value that its field can't have: {bad.Message}", bad);
        }
    }

    static ManifestFiled ReadFields(CborReader from)
    {
        if (from.ReadStartMap() != FieldCount || Take(from, 1) != Kind)
            throw new CborContentException($"A manifest event is a map of {FieldCount} fields of kind {Kind}.");
        Key(from, 2);
        var message = from.ReadByteString();
        if (message.Length != MessageLength) throw new CborContentException("A message identifier has 32 bytes.");
        var read = new ManifestFiled(message, Instant.FromUnixTimeMilliseconds(Take(from, 3)),
            checked((int)Take(from, 4)), Take(from, 5), Take(from, 6));
        from.ReadEndMap();
        return read;
    }
}
