using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// JSON as bytes, for keys that need no escaping. Most values need none either and are copied as they are, which costs
/// a quarter of a general writer. Source: RFC 8259 section 7.
/// </summary>
sealed class JsonSink
{
    static readonly SearchValues<byte> special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (byte)c), (byte)'"', (byte)'\\',
            .. Enumerable.Range(0x80, 128).Select(c => (byte)c)]);

    byte[] bytes = new byte[64 * 1024];
    int used;
    bool follows;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, used);

    public void Clear() => used = 0;

    public void OpenObject()
    {
        Separate();
        Put((byte)'{');
        follows = false;
    }

    public void CloseObject()
    {
        Put((byte)'}');
        follows = true;
    }

    public void OpenArray(ReadOnlySpan<byte> key)
    {
        Key(key);
        Put((byte)'[');
        follows = false;
    }

    public void CloseArray()
    {
        Put((byte)']');
        follows = true;
    }

    /// <summary>Ends a line; the next value begins afresh.</summary>
    public void EndLine()
    {
        Put((byte)'\n');
        follows = false;
    }

    public void Null(ReadOnlySpan<byte> key)
    {
        Key(key);
        "null"u8.CopyTo(Room(4));
        used += 4;
        follows = true;
    }

    public void Number(ReadOnlySpan<byte> key, int number)
    {
        Key(key);
        number.TryFormat(Room(11), out var length, provider: CultureInfo.InvariantCulture);
        used += length;
        follows = true;
    }

    public void Text(ReadOnlySpan<byte> key, Text value)
    {
        Key(key);
        follows = false;
        Text(value);
    }

    public void Text(Text value)
    {
        Separate();
        var plain = value.Span;
        var room = Room(plain.Length + 2);
        room[0] = (byte)'"';
        plain.CopyTo(room[1..]);
        room[plain.Length + 1] = (byte)'"';
        if (plain.ContainsAny(special)) Escape(plain);
        else used += plain.Length + 2;
        follows = true;
    }

    /// <summary>Bytes that are no UTF-8 go out as the Latin-1 letters that they may have been meant for.</summary>
    void Escape(ReadOnlySpan<byte> plain)
    {
        if (!Utf8.IsValid(plain)) plain = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(plain));
        var room = Room(plain.Length * 6 + 2);
        var to = 0;
        room[to++] = (byte)'"';
        foreach (var c in plain)
        {
            if (c >= 32)
            {
                if (c is (byte)'"' or (byte)'\\') room[to++] = (byte)'\\';
                room[to++] = c;
                continue;
            }
            "\\u00"u8.CopyTo(room[to..]);
            c.TryFormat(room[(to + 4)..], out _, "x2", CultureInfo.InvariantCulture);
            to += 6;
        }
        room[to++] = (byte)'"';
        used += to;
    }

    void Key(ReadOnlySpan<byte> key)
    {
        var room = Room(key.Length + 4);
        var to = 0;
        if (follows) room[to++] = (byte)',';
        room[to++] = (byte)'"';
        key.CopyTo(room[to..]);
        to += key.Length;
        room[to++] = (byte)'"';
        room[to++] = (byte)':';
        used += to;
    }

    void Separate()
    {
        if (follows) Put((byte)',');
    }

    void Put(byte c)
    {
        Room(1)[0] = c;
        used++;
    }

    Span<byte> Room(int length)
    {
        if (bytes.Length - used < length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + length));
        return bytes.AsSpan(used);
    }
}
