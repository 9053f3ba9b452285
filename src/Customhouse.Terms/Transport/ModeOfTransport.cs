namespace Customhouse.Terms;

/// <summary>
/// How goods arrive, a two-digit code. <c>default</c> is none.
/// Source: CATAIR Appendix B (codes); ACE Cargo Release Guide v40, SE10 note 5.
/// </summary>
public readonly record struct ModeOfTransport
{
    ModeOfTransport(byte code) => Code = code;

    /// <summary>The code as a number, 10 to 70.</summary>
    public byte Code { get; }

    /// <summary>Air, not containerised.</summary>
    public static ModeOfTransport Air { get; } = new(40);

    /// <summary>Truck, not containerised.</summary>
    public static ModeOfTransport Truck { get; } = new(30);

    /// <summary>Vessel, containerised.</summary>
    public static ModeOfTransport VesselContainer { get; } = new(11);

    /// <summary>International mail.</summary>
    public static ModeOfTransport Mail { get; } = new(50);

    /// <summary>True by air (40, 41).</summary>
    public bool IsAir => Code is 40 or 41;

    /// <summary>True by mail.</summary>
    public bool IsMail => Code == 50;

    /// <summary>The mode of a code as <see cref="Code"/> gave it.</summary>
    public static ModeOfTransport FromCode(int code) => new(checked((byte)code));

    /// <summary>Reads two digits that name a mode.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out ModeOfTransport mode)
    {
        mode = default;
        if (text.Length != 2 || !Alphanumeric.TryNumber(text, out var code)) return false;
        if (code is not (10 or 11 or 12 or 20 or 21 or (>= 30 and <= 34) or 40 or 41 or 50 or 60 or 70)) return false;
        mode = new ModeOfTransport((byte)code);
        return true;
    }

    /// <summary>The two digits.</summary>
    public override string ToString() => Code.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}
