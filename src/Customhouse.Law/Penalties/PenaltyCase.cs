using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>Under which statute a penalty is claimed.</summary>
public enum PenaltyStatute
{
    /// <summary>A false statement or omission that is material: 19 USC 1592.</summary>
    FalseEntry,

    /// <summary>Conduct of a licensed broker: 19 USC 1641(d)(2)(A).</summary>
    BrokerConduct,

    /// <summary>Customs business without a licence: 19 USC 1641(b)(6).</summary>
    UnlicensedBusiness,

    /// <summary>Aid to an unlawful importation: 19 USC 1595a(b).</summary>
    UnlawfulImport,

    /// <summary>Seizure and forfeiture of the goods: 19 USC 1595a(c). It takes goods, not money.</summary>
    Forfeiture,

    /// <summary>Misuse of the low-value exemption: Pub. L. 119-21 s.70531.</summary>
    LowValue,
}

/// <summary>What one entry of a charge comes to; amounts that its statute does not ask for are zero.</summary>
/// <param name="Number">Its number.</param>
/// <param name="DomesticValue">What the goods are worth in the United States.</param>
/// <param name="DutiableValue">Their value for duty.</param>
/// <param name="DutyLoss">Duties, taxes and fees of which the United States is or may be deprived.</param>
public sealed record EntryAmounts(EntryNumber Number, Usd DomesticValue, Usd DutiableValue, Usd DutyLoss);

/// <summary>What a participant disclosed by itself.</summary>
/// <param name="BeforeInvestigation">True when it came before, or without knowledge of, a formal investigation.</param>
/// <param name="IsTendered">True when the duties were paid with it, or within 30 days of their calculation.</param>
/// <param name="Interest">Interest on the duties, as somebody computed it: no table of rates is coded.</param>
public sealed record PriorDisclosure(bool BeforeInvestigation, bool IsTendered, Usd Interest)
{
    /// <summary>True when it lowers the penalty.</summary>
    public bool Counts => BeforeInvestigation && IsTendered;
}

/// <summary>One charge of a penalty case.</summary>
/// <param name="Id">How the case calls it.</param>
/// <param name="Statute">Under what.</param>
/// <param name="On">The Eastern day of the violation.</param>
/// <param name="Entries">Its entries, one violation each.</param>
public sealed record PenaltyCharge(
    string Id, PenaltyStatute Statute, LocalDate On, IReadOnlyList<EntryAmounts> Entries)
{
    /// <summary>Entries of a charge at most.</summary>
    public const int EntriesMax = 10_000;

    /// <summary>Whole dollars of one amount at most, so that sums of all charges stay whole cents in a long.</summary>
    public const long DollarsMax = 100_000_000;

    /// <summary>What is claimed of the fault, for <see cref="PenaltyStatute.FalseEntry"/>.</summary>
    public Culpability Culpability { get; init; }

    /// <summary>What was disclosed; null for nothing.</summary>
    public PriorDisclosure? Disclosed { get; init; }

    /// <summary>Violations of the same kind that were found before this case.</summary>
    public int Earlier { get; init; }

    /// <summary>True when a broker is said to have failed in diligence about its client.</summary>
    public bool LacksDiligence { get; init; }
}

/// <summary>Charges that are assessed together.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Assessed">The Eastern day on which the penalty is assessed.</param>
/// <param name="Charges">What is charged, each with an id of its own.</param>
public sealed record PenaltyCase(string Name, LocalDate Assessed, IReadOnlyList<PenaltyCharge> Charges)
{
    /// <summary>Charges of a case at most.</summary>
    public const int ChargesMax = 100;
}
