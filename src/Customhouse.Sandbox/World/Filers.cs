using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>An invented filer: its code, who answers for it, in which part it files, and its permit.</summary>
sealed class Declarant(int index, string code, string contact, string phone, FilerRole role, bool permit)
{
    /// <summary>Its place in <see cref="Declarants.All"/>.</summary>
    public int Index { get; } = index;

    public Text CodeText { get; } = Text.Of(code);

    public FilerCode Code { get; } = FilerCode.TryRead(System.Text.Encoding.ASCII.GetBytes(code), out var read)
        ? read : throw new ArgumentException($"'{code}' is no filer code.", nameof(code));

    public Text Contact { get; } = Text.Of(contact);

    public Text Phone { get; } = Text.Of(phone);

    public FilerRole Role { get; } = role;

    public bool HasPermit { get; } = permit;

    public bool IsBroker => Role == FilerRole.Broker;
}

/// <summary>The sandbox's filers. Telephone numbers are of the range 555-0100 that is kept for fiction.</summary>
static class Declarants
{
    /// <summary>Those who file lawfully; batches go round among them.</summary>
    public const int RegularCount = 6;

    public static readonly Declarant[] All =
    [
        new(0, "Q11", "JANE BROKER", "7185550101", FilerRole.Broker, permit: true),
        new(1, "Q24", "OMAR ENTRYWRITER", "3105550102", FilerRole.Broker, permit: true),
        new(2, "Q37", "LUCIA COMPLIANCE", "7735550103", FilerRole.Broker, permit: true),
        new(3, "Q42", "PETRA PURCHASING", "4155550104", FilerRole.Purchaser, permit: false),
        new(4, "Q58", "HENRI CLEARANCE", "3055550105", FilerRole.Broker, permit: true),
        new(5, "Q63", "SAM OWNER", "2065550106", FilerRole.Owner, permit: false),
        new(6, "Q90", "EXPRESS HUB DESK", "9015550107", FilerRole.Other, permit: false),
        new(7, "Q91", "UNLICENSED DESK", "5025550108", FilerRole.Broker, permit: false),
    ];

    /// <summary>A broker in good standing.</summary>
    public static Declarant Broker => All[0];

    /// <summary>One who is neither owner nor purchaser nor broker.</summary>
    public static Declarant NotEntitled => All[6];

    /// <summary>A broker without a permit.</summary>
    public static Declarant WithoutPermit => All[7];
}
