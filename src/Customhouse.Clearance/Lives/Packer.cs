using System.Text;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Packs numbers, texts and days into few bytes, as <see cref="Unpacker"/> reads them. Reused.</summary>
sealed class Packer
{
    byte[] bytes = new byte[256];
    int used;

    /// <summary>What was packed since the last <see cref="Clear"/>; valid until more is.</summary>
    public ReadOnlySpan<byte> Packed => bytes.AsSpan(0, used);

    public void Clear() => used = 0;

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Put(ulong number)
    {
        if (bytes.Length - used < 10) Array.Resize(ref bytes, bytes.Length * 2);
        for (; number > 0x7F; number >>= 7) bytes[used++] = (byte)(number & 0x7F | 0x80);
        bytes[used++] = (byte)number;
    }

    public void Put(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        Put((ulong)(ticks << 1 ^ ticks >> 63) & ulong.MaxValue);
    }

    public void Put(LocalDate? day) => Put(day is { } some ? (ulong)(some.ToDateOnly().DayNumber + 1) : 0);

    public void Put(ReadOnlySpan<byte> text)
    {
        Put((ulong)text.Length);
        if (bytes.Length - used < text.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + text.Length));
        text.CopyTo(bytes.AsSpan(used));
        used += text.Length;
    }

    public void Put(string text) => Put(Encoding.UTF8.GetBytes(text));
}

/// <summary>Reads what a <see cref="Packer"/> packed, from a buffer that never changes.</summary>
ref struct Unpacker(byte[] bytes, int at)
{
    int at = at;

    public readonly int At => at;

    public ulong Number()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var piece = bytes[at++];
            number |= (ulong)(piece & 0x7F) << shift;
            if (piece <= 0x7F) return number;
        }
    }

    public int Count() => (int)Number();

    public Instant Instant()
    {
        var folded = Number();
        return NodaTime.Instant.FromUnixTimeTicks((long)(folded >> 1) ^ -(long)(folded & 1));
    }

    public LocalDate? Day() =>
        Count() is var day and not 0 ? LocalDate.FromDateOnly(DateOnly.FromDayNumber(day - 1)) : null;

    /// <summary>A text in the buffer itself.</summary>
    public Text Text()
    {
        var length = Count();
        at += length;
        return new Text(bytes, at - length, length);
    }
}
