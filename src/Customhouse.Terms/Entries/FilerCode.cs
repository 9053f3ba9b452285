namespace Customhouse.Terms;

/// <summary>
/// The three characters that CBP assigns to a filer and that open every entry number.
/// Letters or digits in any mix, save 000. <c>default</c> is no filer.
/// Source: CATAIR Appendix E (shapes NNN ANN AAN AAA ANA NAN NNA NAA).
/// </summary>
public readonly record struct FilerCode : IComparable<FilerCode>
{
    readonly uint packed;

    FilerCode(uint packed) => this.packed = packed;

    /// <summary>Base-36 number of the code, 0 to 46,655: an index for tables by filer.</summary>
    public int Index => (int)packed;

    /// <summary>Reads exactly three letters or digits.</summary>
    /// <returns>False when the text is no filer code.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out FilerCode code)
    {
        code = default;
        if (text.Length != 3) return false;
        var packed = 0u;
        foreach (var c in text)
        {
            var digit = Alphanumeric.Digit(c);
            if (digit < 0) return false;
            packed = packed * 36 + (uint)digit;
        }
        code = new FilerCode(packed);
        return packed != 0;
    }

    /// <summary>The code from its <see cref="Index"/>.</summary>
    public static FilerCode FromIndex(int index) => index is > 0 and < 46_656
        ? new FilerCode((uint)index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, "A filer code's index is 1 to 46,655.");

    /// <summary>Writes the three characters.</summary>
    public void Write(Span<byte> three)
    {
        three[2] = Alphanumeric.Character((int)(packed % 36));
        three[1] = Alphanumeric.Character((int)(packed / 36 % 36));
        three[0] = Alphanumeric.Character((int)(packed / 1296));
    }

    /// <inheritdoc/>
    public int CompareTo(FilerCode other) => packed.CompareTo(other.packed);

    /// <summary>The three characters.</summary>
    public override string ToString() => string.Create(3, this, static (chars, code) =>
    {
        Span<byte> three = stackalloc byte[3];
        code.Write(three);
        for (var i = 0; i < 3; i++) chars[i] = (char)three[i];
    });
}
