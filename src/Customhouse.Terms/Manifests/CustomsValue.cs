namespace Customhouse.Terms;

/// <summary>A value that a carrier declares for customs, in any currency. <c>default</c> is no value.</summary>
/// <param name="Amount">How much, in whole units and their parts; not negative.</param>
/// <param name="Currency">Three letters of ISO 4217; empty when none was stated.</param>
public readonly record struct CustomsValue(decimal Amount, Text Currency)
{
    /// <summary>The value in US dollars.</summary>
    /// <returns>False for another currency, for none, and for parts of a cent.</returns>
    public bool TryUsd(out Usd amount)
    {
        amount = default;
        var cents = Amount * 100;
        if (!Currency.Is("USD"u8) || cents != decimal.Truncate(cents) || cents > long.MaxValue) return false;
        amount = new Usd((long)cents);
        return true;
    }
}
