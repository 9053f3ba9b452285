namespace Customhouse.Terms;

/// <summary>Unit of a gross weight on a manifest. Source: Cargo-IMP weight codes; X12 data element 188.</summary>
public enum WeightUnit : byte
{
    /// <summary>None was stated.</summary>
    None = 0,

    /// <summary>K: kilograms.</summary>
    Kilograms = (byte)'K',

    /// <summary>L: pounds.</summary>
    Pounds = (byte)'L',
}

/// <summary>A gross weight as the carrier states it, not negative. <c>default</c> is no weight.</summary>
/// <param name="Amount">How much, in its unit.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct Weight(decimal Amount, WeightUnit Unit)
{
    /// <summary>Kilograms in a pound, exactly. Source: 15 CFR 1180; NIST SP 447.</summary>
    public const decimal KilogramsInPound = 0.45359237m;

    /// <summary>The same weight in kilograms; without a unit the amount is taken for kilograms.</summary>
    public decimal Kilograms => Unit == WeightUnit.Pounds ? Amount * KilogramsInPound : Amount;
}
