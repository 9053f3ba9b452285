namespace Customhouse.Terms;

/// <summary>What the system of the day did about a finding, the least first. Numbers are storage format.</summary>
public enum Effect : byte
{
    /// <summary>Said, and nothing done.</summary>
    Note = 0,
    /// <summary>Accepted with a warning.</summary>
    Warn = 1,
    /// <summary>Accepted, release withheld.</summary>
    Hold = 2,
    /// <summary>Rejected.</summary>
    Reject = 3,
}

/// <summary>What the law of the day says of a requirement. Numbers are storage format.</summary>
public enum LawAnswer : byte
{
    /// <summary>Kept.</summary>
    Kept = 0,
    /// <summary>Broken.</summary>
    Broken = 1,
    /// <summary>Cannot be said: a fact is missing.</summary>
    Unknown = 2,
}

/// <summary>How far a fact is confirmed. Numbers are storage format.</summary>
public enum Mark : byte
{
    /// <summary>Read in the primary text.</summary>
    Primary = 0,
    /// <summary>Stated by a secondary source.</summary>
    Secondary = 1,
    /// <summary>General knowledge, or sources disagree.</summary>
    Unconfirmed = 2,
}

/// <summary>
/// One thing that a rule found in a filing: which rule, in which revision, what the system did, what the law says,
/// and where. Its sentences are made from the rule when they are wanted.
/// </summary>
/// <param name="Rule">Id of the rule, such as ET86.EDA.</param>
/// <param name="Revision">Revision of the rule.</param>
/// <param name="Effect">What the system of the day did.</param>
/// <param name="Law">What the law of the day says.</param>
/// <param name="At">What it points at.</param>
/// <param name="Index">Which bill, party, line, tariff or reference, from 0; -1 when there is none.</param>
public readonly record struct Finding(string Rule, int Revision, Effect Effect, LawAnswer Law, Datum At, int Index);

/// <summary>The answer to a filing. Numbers are storage format.</summary>
public enum Verdict : byte
{
    /// <summary>Accepted.</summary>
    Accepted = 0,
    /// <summary>Accepted with warnings.</summary>
    AcceptedWithWarnings = 1,
    /// <summary>Accepted, release withheld.</summary>
    Held = 2,
    /// <summary>Rejected: a rejected transmission is not an entry.</summary>
    Rejected = 3,
}

/// <summary>
/// What was decided about a filing, with every finding, the gravest first, then by rule id.
/// </summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Lawful">False when a rule is broken, null when one that could be broken is unknown, else true.</param>
/// <param name="Findings">All findings; never null.</param>
/// <param name="Unsupplied">Kinds of fact that a rule asked for and that were not supplied at all.</param>
/// <param name="LeftOut">How many findings beyond <see cref="FindingsMax"/> are not listed; they count all the
/// same.</param>
public readonly record struct Decision(
    Verdict Verdict, bool? Lawful, Finding[] Findings, FactKinds Unsupplied, int LeftOut = 0)
{
    /// <summary>
    /// Findings of one decision at most, so that a leaf of 65,535 bytes always holds them at 60 bytes each.
    /// </summary>
    public const int FindingsMax = 1000;

    /// <summary>True when the filing becomes an entry.</summary>
    public bool IsEntry => Verdict != Verdict.Rejected;
}
