namespace Customhouse.Terms;

/// <summary>
/// A statistical reporting number of the Harmonized Tariff Schedule of the United States: ten digits.
/// <c>default</c> is no number. Source: HTSUS General Statistical Note 3.
/// </summary>
public readonly record struct HtsNumber : IComparable<HtsNumber>
{
    HtsNumber(long digits) => Digits = digits;

    /// <summary>The ten digits as one number, 0101000000 to 9999999999.</summary>
    public long Digits { get; }

    /// <summary>The two-digit chapter, 1 to 99.</summary>
    public int Chapter => (int)(Digits / 100_000_000);

    /// <summary>The four-digit heading.</summary>
    public int Heading => (int)(Digits / 1_000_000);

    /// <summary>The six-digit international subheading.</summary>
    public int Subheading => (int)(Digits / 10_000);

    /// <summary>The eight-digit line that carries the rate.</summary>
    public int RateLine => (int)(Digits / 100);

    /// <summary>The number of these ten digits.</summary>
    public static HtsNumber Of(long digits) => digits is > 0 and < 10_000_000_000
        ? new HtsNumber(digits)
        : throw new ArgumentOutOfRangeException(nameof(digits), digits, "A tariff number has ten digits.");

    /// <summary>Reads exactly ten digits, without dots.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out HtsNumber number)
    {
        number = default;
        if (text.Length != 10 || !Alphanumeric.TryNumber(text, out var digits) || digits == 0) return false;
        number = new HtsNumber(digits);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(HtsNumber other) => Digits.CompareTo(other.Digits);

    /// <summary>NNNN.NN.NN.NN, as the schedule prints it.</summary>
    public override string ToString() =>
        $"{Digits / 1_000_000:D4}.{Digits / 10_000 % 100:D2}.{Digits / 100 % 100:D2}.{Digits % 100:D2}";
}
