using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Customhouse.Wire;

/// <summary>
/// A token of a filing: where a value's bytes stand, without quotes; or which of the known keys a name is.
/// </summary>
readonly record struct JsonToken(JsonTokenType Type, int Start, int Length, int Key);

/// <summary>
/// Looks over a filing in our own form and notes its tokens, as long as all is plainly sound: known keys, none twice,
/// values of the right kind, no escapes. Anything else is left to the full reader, which finds what is wrong with it.
/// Each step takes a place and gives the place after what it saw, or -1. One lane at a time.
/// </summary>
sealed class JsonGlance
{
    const int None = -1;

    /// <summary>Zeros after the bytes: they end whatever goes on, and 32 bytes can be loaded anywhere.</summary>
    const int Margin = 64;

    readonly JsonPlan plan = JsonPlan.OfEntry();
    JsonToken[] tokens = new JsonToken[256];
    byte[] bytes = [];
    int count;

    /// <summary>The tokens of the filing looked over last.</summary>
    public ReadOnlySpan<JsonToken> Tokens => tokens.AsSpan(0, count);

    /// <summary>Takes a block to look at.</summary>
    public void Begin(ReadOnlySpan<byte> block)
    {
        if (bytes.Length < block.Length + Margin) bytes = new byte[block.Length + Margin];
        block.CopyTo(bytes);
        bytes.AsSpan(block.Length, Margin).Clear();
    }

    /// <summary>The place after the filing that begins here; -1 when it is not plainly sound.</summary>
    public int EndOf(int start)
    {
        count = 0;
        return Object(plan, start);
    }

    int Object(JsonPlan of, int at)
    {
        if (bytes[at] != '{') return None;
        Note(JsonTokenType.StartObject, at, at);
        at = Blanks(at + 1);
        if (bytes[at] == '}') return Noted(JsonTokenType.EndObject, at, at, at + 1);
        var given = 0UL;
        for (var key = -1; ; at = Blanks(at + 1))
        {
            at = Name(of, ref key, at);
            if (at < 0 || (given >> key & 1) != 0) return None;
            given |= 1UL << key;
            at = Value(of[key], at);
            if (at < 0) return None;
            at = Blanks(at);
            if (bytes[at] == '}') return Noted(JsonTokenType.EndObject, at, at, at + 1);
            if (bytes[at] != ',') return None;
        }
    }

    /// <summary>A name and its colon; tells which key it is, given the one before.</summary>
    int Name(JsonPlan of, ref int key, int at)
    {
        ref var after = ref of.After(key);
        if (of.Keys.StandsAt(ref bytes[at], after)) at += of.Keys[after].Length + 2;
        else
        {
            if (bytes[at] != '"') return None;
            var end = StringEnd(at + 1);
            var found = bytes[end] == '"' ? of.Keys.Find(bytes.AsSpan(at + 1, end - at - 1)) : -1;
            at = Blanks(end + 1);
            if (found < 0 || bytes[at] != ':') return None;
            after = found;
        }
        key = after;
        Next() = new JsonToken(JsonTokenType.PropertyName, at, 0, key);
        return Blanks(at + 1);
    }

    int Value(in JsonValue value, int at)
    {
        if (bytes[at] != '[') return value.IsScalar ? Scalar(at) : None;
        return value.Objects is not null || value.ScalarsMax > 0 ? Array(value, at) : None;
    }

    int Array(in JsonValue of, int at)
    {
        Note(JsonTokenType.StartArray, at, at);
        at = Blanks(at + 1);
        if (bytes[at] == ']') return Noted(JsonTokenType.EndArray, at, at, at + 1);
        for (var items = 0; ; at = Blanks(at + 1))
        {
            at = of.Objects is { } objects ? Object(objects, at) : items++ < of.ScalarsMax ? Scalar(at) : None;
            if (at < 0) return None;
            at = Blanks(at);
            if (bytes[at] == ']') return Noted(JsonTokenType.EndArray, at, at, at + 1);
            if (bytes[at] != ',') return None;
        }
    }

    int Scalar(int at)
    {
        if (bytes[at] == '"')
        {
            var end = StringEnd(at + 1);
            return bytes[end] == '"' ? Noted(JsonTokenType.String, at + 1, end, end + 1) : None;
        }
        return bytes[at] switch
        {
            (byte)'t' => Word("true"u8, JsonTokenType.True, at),
            (byte)'f' => Word("false"u8, JsonTokenType.False, at),
            (byte)'n' => Word("null"u8, JsonTokenType.Null, at),
            _ => Number(at),
        };
    }

    /// <summary>A number without an exponent.</summary>
    int Number(int at)
    {
        var first = bytes[at] == '-' ? at + 1 : at;
        var end = bytes[first] == '0' ? first + 1 : Digits(first);
        if (end > first && bytes[end] == '.')
        {
            first = end + 1;
            end = Digits(first);
        }
        return end > first ? Noted(JsonTokenType.Number, at, end, end) : None;
    }

    int Digits(int at)
    {
        while (bytes[at] is >= (byte)'0' and <= (byte)'9') at++;
        return at;
    }

    int Word(ReadOnlySpan<byte> word, JsonTokenType type, int at) =>
        bytes.AsSpan(at).StartsWith(word) ? Noted(type, at, at, at + word.Length) : None;

    /// <summary>The first quote, escape or control character from here.</summary>
    int StringEnd(int from)
    {
        while (true)
        {
            var some = Vector256.LoadUnsafe(ref bytes[from]);
            var ends = Vector256.Equals(some, Vector256.Create((byte)'"')) |
                Vector256.Equals(some, Vector256.Create((byte)'\\')) |
                Vector256.LessThan(some, Vector256.Create((byte)' '));
            if (ends != Vector256<byte>.Zero)
                return from + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            from += Vector256<byte>.Count;
        }
    }

    int Blanks(int at)
    {
        while (bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }

    /// <summary>Notes a token and goes on; a value that is longer than a field may be is not plain.</summary>
    int Noted(JsonTokenType type, int start, int end, int after)
    {
        Note(type, start, end);
        return end - start <= CsvScanner.FieldLengthMax ? after : None;
    }

    void Note(JsonTokenType type, int start, int end) =>
        Next() = new JsonToken(type, start, end - start, None);

    ref JsonToken Next()
    {
        if (count == tokens.Length) System.Array.Resize(ref tokens, count * 2);
        return ref tokens[count++];
    }
}
