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

    /// <summary>Writes a field that holds a text.</summary>
    public static void Put(CborWriter to, int key, string text)
    {
        to.WriteInt32(key);
        to.WriteTextString(text);
    }

    /// <summary>Writes who acts: the role, and the name under the key after it.</summary>
    public static void PutBy(CborWriter to, int key, Actor by)
    {
        Put(to, key, (int)by.Role);
        Put(to, key + 1, by.Person);
    }

    /// <summary>Reads a field that holds a text.</summary>
    /// <exception cref="CborContentException">Another field is there.</exception>
    public static string TakeText(CborReader from, int key)
    {
        Key(from, key);
        return from.ReadTextString();
    }

    /// <summary>Reads a field that holds true or false.</summary>
    /// <exception cref="CborContentException">Another field is there.</exception>
    public static bool TakeFlag(CborReader from, int key)
    {
        Key(from, key);
        return from.ReadBoolean();
    }

    /// <summary>Reads a field that holds a number of a closed set.</summary>
    /// <exception cref="CborContentException">Another field is there, or the number is none of them.</exception>
    public static T TakeKnown<T>(CborReader from, int key)
        where T : struct, Enum
    {
        Key(from, key);
        return ProgrammePartsCbor.Known<T>(from);
    }

    /// <summary>Reads who acts.</summary>
    /// <exception cref="CborContentException">Other fields are there, or the role is none.</exception>
    public static Actor TakeBy(CborReader from, int key) =>
        new(TakeKnown<ProgrammeRole>(from, key), TakeText(from, key + 1));

    /// <summary>Reads an event of a fixed number of fields, after the field of its kind.</summary>
    /// <exception cref="CborContentException">The bytes are no such event, or not in its order.</exception>
    public static T Reading<T>(
        ReadOnlyMemory<byte> body, string what, int count, int kind, Func<CborReader, T> fields)
    {
        try
        {
            var from = new CborReader(body, CborConformanceMode.Lax);
            if (from.ReadStartMap() != count || Take(from, 1) != kind)
                throw new CborContentException($"The event of {what} is a map of {count} fields of kind {kind}.");
            var read = fields(from);
            from.ReadEndMap();
            return read;
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new CborContentException(
                $"The event of {what} holds a value that its field can't have: {bad.Message}", bad);
        }
    }
}
