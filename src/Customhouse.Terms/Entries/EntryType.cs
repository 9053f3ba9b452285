namespace Customhouse.Terms;

/// <summary>
/// The two-digit type of an entry. <c>default</c> is none.
/// Source: CATAIR Appendix B; ACE Cargo Release Guide v40, SE-31.
/// </summary>
public readonly record struct EntryType
{
    EntryType(byte code) => Code = code;

    /// <summary>The code as a number, 1 to 99.</summary>
    public byte Code { get; }

    /// <summary>Formal consumption entry.</summary>
    public static EntryType Consumption { get; } = new(1);

    /// <summary>Informal consumption entry.</summary>
    public static EntryType Informal { get; } = new(11);

    /// <summary>Informal entry of international mail, a test from 2026-09-22.</summary>
    public static EntryType InternationalMail { get; } = new(13);

    /// <summary>Section 321 goods in ACE, a test from 2019-09-28 to 2025-08-28.</summary>
    public static EntryType Section321 { get; } = new(86);

    /// <summary>Reads two digits that name an entry type of the cargo release guide.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out EntryType type)
    {
        type = default;
        if (text.Length != 2 || !Alphanumeric.TryNumber(text, out var code)) return false;
        if (code is not (1 or 2 or 3 or 6 or 7 or 11 or 12 or 13 or 21 or 22 or 23 or 52 or 86)) return false;
        type = new EntryType((byte)code);
        return true;
    }

    /// <summary>The two digits.</summary>
    public override string ToString() => Code.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}
