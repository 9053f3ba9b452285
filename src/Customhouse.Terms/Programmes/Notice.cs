using NodaTime;

namespace Customhouse.Terms;

/// <summary>The head of the journal against which proofs were checked.</summary>
/// <param name="Size">Leaves in the log.</param>
/// <param name="Root">Root of its tree, 64 hexadecimal digits, lower case.</param>
public sealed record JournalHead(long Size, string Root);

/// <summary>A ground on which a suspension takes effect at once. Numbers are storage format.</summary>
public enum ImmediateGround : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Wilfulness.</summary>
    Wilfulness = 1,

    /// <summary>Public health.</summary>
    PublicHealth = 2,

    /// <summary>Public interest.</summary>
    PublicInterest = 3,

    /// <summary>Public safety.</summary>
    PublicSafety = 4,

    /// <summary>False or misleading information was knowingly given in a validation.</summary>
    FalseInformation = 5,

    /// <summary>National security.</summary>
    NationalSecurity = 6,
}

/// <summary>A notice as it stands in a case: made of charges whose proofs were verified when it was issued.</summary>
/// <param name="Number">Number within the case, from 1.</param>
/// <param name="Charges">Numbers of its charges; never empty.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Head">At which head of the journal every proof was verified.</param>
/// <param name="Ground">The ground of an immediate suspension; None for a proposal.</param>
/// <param name="Served">When it was served; null until then.</param>
public sealed record Notice(int Number, IReadOnlyList<int> Charges, Instant Issued, JournalHead Head,
    ImmediateGround Ground = ImmediateGround.None, Instant? Served = null);

/// <summary>A participant's response to a notice.</summary>
/// <param name="At">When it came.</param>
/// <param name="IsLate">True when its clock had run out.</param>
/// <param name="IsAccepted">True unless it is late and was not accepted for cause.</param>
public sealed record Response(Instant At, bool IsLate, bool IsAccepted);
