using System.Formats.Cbor;

namespace Customhouse.Terms;

/// <summary>Fields of an event: integer keys in ascending order, as docs/journal.cddl has them.</summary>
static class EventFields
{
    /// <summary>Writes a field that holds an integer.</summary>
    public static void Put(CborWriter to, int key, long value)
    {
        to.WriteInt32(key);
        to.WriteInt64(value);
    }

    /// <summary>Reads a field that holds an integer.</summary>
    /// <exception cref="CborContentException">Another field is there.</exception>
    public static long Take(CborReader from, int key)
    {
        Key(from, key);
        return from.ReadInt64();
    }

    /// <summary>Reads the key of a field.</summary>
    /// <exception cref="CborContentException">Another field is there.</exception>
    public static void Key(CborReader from, int key)
    {
        var read = from.ReadInt32();
        if (read != key)
            throw new CborContentException($"Field {key} of an event is expected, field {read} is there.");
    }
}
