using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Names and values, whichever form they belong to.</summary>
sealed partial class JsonAssembly
{
    /// <summary>
    /// Index of the property at hand, with the reader moved to its value; -1 for one that is passed over because
    /// it is not known.
    /// </summary>
    int Key(ref JsonTokens reader, JsonKeys keys, ref ulong given)
    {
        var key = reader.ArePlain ? reader.Key
            : !reader.Full.ValueIsEscaped ? keys.Find(reader.Full.ValueSpan)
            : TryUnescape(ref reader.Full, out var plain) ? keys.Find(plain) : -1;
        if (key < 0)
        {
            Unknown(Shown.Of(reader.Full.ValueSpan));
            reader.Read();
            reader.Skip();
            return -1;
        }
        if ((given >> key & 1) != 0)
            Fault(FormFault.KeyTwice, keys[key], null,
                $"the key {keys[key]} is given twice in one object, and readers differ in which of them counts.");
        given |= 1UL << key;
        reader.Read();
        return key;
    }

    /// <summary>Says once a block that a key is not read.</summary>
    void Unknown(string key)
    {
        if (key.StartsWith("x_", StringComparison.OrdinalIgnoreCase) || unknown.Count > 50 || !unknown.Add(key)) return;
        Fault(FormFault.UnknownKey, key, null, $"the key {key} is not one of this form, and its value is not read.");
    }

    /// <summary>A text, a number, true as Y, false as N, or null as nothing: trimmed and upper case.</summary>
    Text Scalar(ref JsonTokens reader, string path)
    {
        switch (reader.Type)
        {
            case JsonTokenType.String or JsonTokenType.Number when reader.ArePlain:
                return reader.Value;
            case JsonTokenType.String:
                return reader.Full.ValueIsEscaped ? Unescaped(ref reader, path) : Upper(reader.Full.ValueSpan, path);
            case JsonTokenType.Number:
                return Upper(reader.Full.ValueSpan, path);
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.True:
                return Completion.Yes;
            case JsonTokenType.False:
                return Completion.No;
            default:
                WrongKind(ref reader, path, "a text or a number");
                return default;
        }
    }

    Text Unescaped(ref JsonTokens reader, string path)
    {
        if (!TryUnescape(ref reader.Full, out var plain))
        {
            Fault(FormFault.NotUtf8, path, null, $"{path} holds an escape of half a character.");
            return default;
        }
        if (plain.ContainsAny(ControlBytes.All)) Blank(plain, path);
        return Upper(plain, path);
    }

    /// <summary>A string or a key without its escapes; false when one of them stands for half a character.</summary>
    internal static bool TryUnescape(ref Utf8JsonReader reader, out Span<byte> plain)
    {
        plain = new byte[reader.ValueSpan.Length];
        try
        {
            plain = plain[..reader.CopyString(plain)];
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    Text Upper(ReadOnlySpan<byte> value, string path)
    {
        if (value.Length > CsvScanner.FieldLengthMax)
        {
            Fault(FormFault.LongField, path, null, $"{path} is longer than 65,536 bytes.");
            return default;
        }
        var room = arena.Reserve(value.Length);
        UpperCase.Copy(value, room);
        var text = arena.Take(value.Length);
        return Trimmed.Of(text, 0, text.Length);
    }

    /// <summary>
    /// Line ends and tabs read as blanks; any other control character is a fault. Only an escape can bring one into a
    /// string.
    /// </summary>
    void Blank(Span<byte> room, string path)
    {
        foreach (ref var c in room)
        {
            if (c is (byte)'\n' or (byte)'\r' or (byte)'\t') c = (byte)' ';
            else if (c is < 32 or 0x7F)
                Fault(FormFault.Control, path, null, $"{path} holds the control character with code {c}.");
        }
    }

    /// <summary>True when an array opens here; null is no array and no fault.</summary>
    bool Opens(ref JsonTokens reader, string path)
    {
        if (reader.Type == JsonTokenType.StartArray) return true;
        if (reader.Type != JsonTokenType.Null) WrongKind(ref reader, path, "an array");
        return false;
    }

    /// <summary>Moves to the next object of an array; false at its end.</summary>
    bool NextObject(ref JsonTokens reader, string path)
    {
        while (reader.Read() && reader.Type != JsonTokenType.EndArray)
        {
            if (reader.Type == JsonTokenType.StartObject) return true;
            WrongKind(ref reader, path, "an object");
        }
        return false;
    }

    static bool NextKey(ref JsonTokens reader) => reader.Read() && reader.Type == JsonTokenType.PropertyName;

    void WrongKind(ref JsonTokens reader, string path, string expected)
    {
        Fault(FormFault.WrongKind, path, null,
            $"{path} holds {InWords(reader.Type)}, where {expected} is expected.");
        reader.Skip();
    }

    static string InWords(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
