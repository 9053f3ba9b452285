using System.Globalization;

namespace Customhouse.Terms;

/// <summary>An amount of US dollars in whole cents. Sums are checked: an overflow throws, it never wraps.</summary>
public readonly record struct Usd(long Cents) : IComparable<Usd>
{
    /// <summary>No money.</summary>
    public static Usd Zero { get; }

    /// <summary>An amount of whole dollars.</summary>
    public static Usd Dollars(long dollars) => new(dollars * 100);

    /// <summary>Reads unsigned digits as whole dollars.</summary>
    public static bool TryReadDollars(ReadOnlySpan<byte> digits, out Usd amount)
    {
        amount = default;
        if (digits.Length > 15 || !Alphanumeric.TryNumber(digits, out var dollars)) return false;
        amount = Dollars(dollars);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Usd other) => Cents.CompareTo(other.Cents);

    /// <summary>The sum.</summary>
    public static Usd operator +(Usd left, Usd right) => new(left.Cents + right.Cents);

    /// <summary>
    /// The sum of amounts that are not negative; past the largest amount it stays there and never throws.
    /// </summary>
    public Usd PlusCapped(Usd other) => new(Cents > long.MaxValue - other.Cents ? long.MaxValue : Cents + other.Cents);

    /// <summary>The difference.</summary>
    public static Usd operator -(Usd left, Usd right) => new(left.Cents - right.Cents);

    /// <summary>True when left is more.</summary>
    public static bool operator >(Usd left, Usd right) => left.Cents > right.Cents;

    /// <summary>True when left is less.</summary>
    public static bool operator <(Usd left, Usd right) => left.Cents < right.Cents;

    /// <summary>True when left is not less.</summary>
    public static bool operator >=(Usd left, Usd right) => left.Cents >= right.Cents;

    /// <summary>True when left is not more.</summary>
    public static bool operator <=(Usd left, Usd right) => left.Cents <= right.Cents;

    /// <summary>Dollars and cents, such as $800.00.</summary>
    public override string ToString() => (Cents / 100m).ToString("$#,0.00;-$#,0.00", CultureInfo.InvariantCulture);
}
