using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Values that several forms of manifests write alike. What is no such value is bad and stays as written.
/// </summary>
static class Values
{
    const int QuantityMax = 99_999_999;

    public static Declared<int> Quantity(Text text) =>
        text.IsEmpty ? default : TryWhole(text.Span, QuantityMax, out var value) ? Declared<int>.Of(value, text)
            : Declared<int>.Bad(text);

    /// <summary>An amount and a unit of its own: K2.4.</summary>
    public static Declared<Weight> WeightAfterUnit(Text text)
    {
        if (text.IsEmpty) return default;
        var unit = UnitOf(text.Slice(0, 1));
        return unit != WeightUnit.None && TryAmount(text.Span[1..], out var amount)
            ? Declared<Weight>.Of(new Weight(amount, unit), text)
            : Declared<Weight>.Bad(text);
    }

    /// <summary>An amount with its unit beside it, which may be missing.</summary>
    public static Declared<Weight> WeightOf(Text amount, Text unit)
    {
        if (amount.IsEmpty) return default;
        var known = UnitOf(unit);
        return TryAmount(amount.Span, out var value) && (known != WeightUnit.None || unit.IsEmpty)
            ? Declared<Weight>.Of(new Weight(value, known), amount)
            : Declared<Weight>.Bad(amount);
    }

    static WeightUnit UnitOf(Text text) =>
        text.Is("K"u8) || text.Is("KG"u8) ? WeightUnit.Kilograms : text.Is("L"u8) ||
            text.Is("LB"u8) ? WeightUnit.Pounds : WeightUnit.None;

    public static Declared<CountryCode> Country(Text text) =>
        text.IsEmpty ? default : CountryCode.TryRead(text.Span, out var code) ? Declared<CountryCode>.Of(code, text)
            : Declared<CountryCode>.Bad(text);

    public static Declared<PortOfEntry> Port(Text text) =>
        text.IsEmpty ? default : PortOfEntry.TryRead(text.Span, out var port) ? Declared<PortOfEntry>.Of(port, text)
            : Declared<PortOfEntry>.Bad(text);

    public static Declared<EntryType> EntryTypeOf(Text text) =>
        text.IsEmpty ? default : EntryType.TryRead(text.Span, out var type) ? Declared<EntryType>.Of(type, text)
            : Declared<EntryType>.Bad(text);

    /// <summary>Filer code, seven digits and check digit, with or without hyphens.</summary>
    public static Declared<EntryNumber> EntryNumberOf(Text text)
    {
        if (text.IsEmpty) return default;
        Span<byte> plain = stackalloc byte[11];
        var length = 0;
        foreach (var c in text.Span)
        {
            if (c == '-') continue;
            if (length == plain.Length) return Declared<EntryNumber>.Bad(text);
            plain[length++] = c;
        }
        return length == plain.Length && FilerCode.TryRead(plain[..3], out var filer) &&
            EntryNumber.TryRead(filer, plain[3..], out var number)
            ? Declared<EntryNumber>.Of(number, text)
            : Declared<EntryNumber>.Bad(text);
    }

    /// <summary>A value in a currency; without one the currency stays empty.</summary>
    public static Declared<CustomsValue> ValueOf(Text amount, Text currency)
    {
        if (amount.IsEmpty) return default;
        return TryAmount(amount.Span, out var value) && (currency.IsEmpty || IsLetters(currency, 3))
            ? Declared<CustomsValue>.Of(new CustomsValue(value, currency), amount)
            : Declared<CustomsValue>.Bad(amount);
    }

    /// <summary>Digits with at most one point and no sign: twelve before it and four after it at most.</summary>
    public static bool TryAmount(ReadOnlySpan<byte> text, out decimal amount)
    {
        amount = 0;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        if (whole.Length > 12 || point >= 0 && text.Length - point - 1 > 4) return false;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    public static bool IsLetters(Text text, int length)
    {
        if (text.Length != length) return false;
        foreach (var c in text.Span)
            if (c is < (byte)'A' or > (byte)'Z') return false;
        return true;
    }

    public static bool IsAlphanumeric(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
            if (c is not (>= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9')) return false;
        return !text.IsEmpty;
    }

    public static bool TryWhole(ReadOnlySpan<byte> text, int max, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9) return false;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9') return false;
            value = value * 10 + (c - '0');
        }
        return value <= max;
    }
}
