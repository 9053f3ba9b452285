using System.Text;

namespace Customhouse.Targeting;

/// <summary>
/// Folds a text to bare words: upper case, without accents and punctuation, parted by single blanks.
/// ASCII is folded byte by byte; everything else goes through <see cref="Letters"/> first.
/// </summary>
public static class Folding
{
    /// <summary>Most bytes that a folded text has. What is longer is cut there.</summary>
    public const int MostBytes = 1024;

    // What a byte becomes: itself or its upper case; else one of these.
    const byte Blank = 0, Nothing = 1;

    static readonly byte[] Kinds = [.. Enumerable.Range(0, 256).Select(Kind)];

    static byte Kind(int value) => (char)value switch
    {
        >= 'a' and <= 'z' => (byte)(value - 32),
        >= 'A' and <= 'Z' or >= '0' and <= '9' or >= (char)0x80 => (byte)value,
        '.' or '#' or '&' or '-' or '/' => (byte)value,
        '\'' or '`' => Nothing,
        _ => Blank,
    };

    /// <summary>Folds a text; folding what is folded changes nothing.</summary>
    /// <param name="text">UTF-8, as declared.</param>
    /// <param name="to">At least <see cref="MostBytes"/>.</param>
    /// <returns>Bytes written.</returns>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> to)
    {
        if (Ascii.IsValid(text)) return FoldBytes(text, to);
        Span<byte> plain = stackalloc byte[MostBytes];
        return FoldBytes(plain[..Letters.Fold(text, plain)], to);
    }

    static int FoldBytes(ReadOnlySpan<byte> text, Span<byte> to)
    {
        // Room for the longest step, which is a blank, AND and a blank.
        const int Last = MostBytes - 5;
        var used = 0;
        for (var i = 0; i < text.Length && used < Last; i++)
        {
            var kind = Kinds[text[i]];
            if (kind >= (byte)'0') to[used++] = kind;
            else if (kind == Blank) Part(to, ref used);
            else if (kind != Nothing) Punctuate(kind, text, i, to, ref used);
        }
        return used > 0 && to[used - 1] == ' ' ? used - 1 : used;
    }

    static void Part(Span<byte> to, ref int used)
    {
        if (used > 0 && to[used - 1] != ' ') to[used++] = (byte)' ';
    }

    static void Punctuate(byte mark, ReadOnlySpan<byte> text, int at, Span<byte> to, ref int used)
    {
        byte before = At(text, at - 1), after = At(text, at + 1);
        // Whether a longer word stands before or behind: a mark between two single letters joins them.
        bool isBegun = IsWord(At(text, at - 2)), goesOn = IsWord(At(text, at + 2));
        switch (mark)
        {
            case (byte)'#': Say("#"u8, to, ref used); break;
            case (byte)'&': Say("AND"u8, to, ref used); break;
            case (byte)'.' when IsLetter(before) && IsLetter(after) && !IsLetter(At(text, at - 2)) && !goesOn: break;
            case (byte)'-' or (byte)'/' when IsDigit(before) && IsDigit(after): to[used++] = (byte)'-'; break;
            case (byte)'-' when IsWord(before) && IsWord(after) && (IsDigit(before) || IsDigit(after)): break;
            case (byte)'/' when before == 'C' && after == 'O' && !isBegun && !goesOn: to[used++] = mark; break;
            default: Part(to, ref used); break;
        }
    }

    static void Say(ReadOnlySpan<byte> word, Span<byte> to, ref int used)
    {
        Part(to, ref used);
        word.CopyTo(to[used..]);
        used += word.Length;
        to[used++] = (byte)' ';
    }

    // What stands at a place, folded; a blank beyond the ends.
    static byte At(ReadOnlySpan<byte> text, int at) => at >= 0 && at < text.Length ? Kinds[text[at]] : Blank;

    static bool IsWord(byte kind) => kind >= (byte)'0';

    static bool IsDigit(byte kind) => kind is >= (byte)'0' and <= (byte)'9';

    static bool IsLetter(byte kind) => kind >= (byte)'A';
}
