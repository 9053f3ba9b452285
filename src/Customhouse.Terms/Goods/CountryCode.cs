namespace Customhouse.Terms;

/// <summary>
/// A country's two-letter code. <c>default</c> is none. Source: CATAIR Appendix B (ISO 3166-1 with additions).
/// </summary>
public readonly record struct CountryCode
{
    readonly ushort packed;

    CountryCode(ushort packed) => this.packed = packed;

    /// <summary>How many indexes there are.</summary>
    public const int IndexCount = 26 * 26 + 1;

    /// <summary>A number for tables by country: 0 for none, else 1 to 676.</summary>
    public int Index => packed == 0 ? 0 : ((packed >> 8) - 'A') * 26 + (packed & 0xFF) - 'A' + 1;

    /// <summary>China.</summary>
    public static CountryCode China { get; } = Of("CN");

    /// <summary>Hong Kong.</summary>
    public static CountryCode HongKong { get; } = Of("HK");

    /// <summary>United States.</summary>
    public static CountryCode UnitedStates { get; } = Of("US");

    /// <summary>The code of two upper-case letters.</summary>
    public static CountryCode Of(string twoLetters) => twoLetters is [var a, var b] &&
        TryRead([(byte)a, (byte)b], out var code)
        ? code
        : throw new ArgumentException($"'{twoLetters}' is no country code.", nameof(twoLetters));

    /// <summary>Reads two upper-case letters.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out CountryCode code)
    {
        code = default;
        if (text.Length != 2 || !IsLetter(text[0]) || !IsLetter(text[1])) return false;
        code = new CountryCode((ushort)(text[0] << 8 | text[1]));
        return true;
    }

    static bool IsLetter(byte c) => c is >= (byte)'A' and <= (byte)'Z';

    /// <summary>Writes the two letters.</summary>
    public void Write(Span<byte> two)
    {
        two[0] = (byte)(packed >> 8);
        two[1] = (byte)(packed & 0xFF);
    }

    /// <summary>The two letters, or nothing for none.</summary>
    public override string ToString() => packed == 0 ? "" : $"{(char)(packed >> 8)}{(char)(packed & 0xFF)}";
}
