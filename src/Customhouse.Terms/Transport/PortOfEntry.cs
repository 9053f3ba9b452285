namespace Customhouse.Terms;

/// <summary>A US port by its four-digit Schedule D code. <c>default</c> is none. Source: Census Schedule D.</summary>
public readonly record struct PortOfEntry
{
    readonly ushort code;

    PortOfEntry(ushort code) => this.code = code;

    /// <summary>The code as a number, 101 to 9999.</summary>
    public int Code => code;

    /// <summary>The port of a <see cref="Code"/>; 0 is none.</summary>
    public static PortOfEntry FromCode(int code) => code is 0 or (>= 101 and <= 9999)
        ? new PortOfEntry((ushort)code)
        : throw new ArgumentOutOfRangeException(nameof(code), code, "A port's code is 0101 to 9999.");

    /// <summary>Reads exactly four digits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out PortOfEntry port)
    {
        port = default;
        if (text.Length != 4 || !Alphanumeric.TryNumber(text, out var value) || value < 101) return false;
        port = new PortOfEntry((ushort)value);
        return true;
    }

    /// <summary>The four digits.</summary>
    public override string ToString() => code.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
}
