using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// Choices about programmes that the law leaves open or that are contested, each published. They decide no filing of a
/// filer that no programme shuts out, so they are no part of the law's version.
/// </summary>
public static class ProgrammeSettings
{
    /// <summary>A choice of ours, where nothing is published.</summary>
    internal static readonly Cite Ours = Other("setting of Customhouse; nothing is published").Unconfirmed;

    /// <summary>
    /// Does 5 USC 558(c) set a floor? The Government denied that taking part in a test is protected
    /// (CIT No. 24-00097, without a ruling on the merits); on by default.
    /// </summary>
    public static readonly Parameter<bool> Floor = new(
        "PROGRAMME.floor", "true: notice of the facts and an opportunity to answer come before a suspension")
    {
        Values = [new(Era.Coded, true, Usc(5, "558(c)").Unconfirmed)],
    };

    /// <summary>Do accepted entries of type 86 stand that have not arrived when their filer is suspended?</summary>
    public static readonly Parameter<bool> AcceptedStand = new(
        "ET86.accepted-stand", "true: entries accepted before the suspension stand, though they arrive after it")
    {
        Values = [new(Era.Coded, true, Ours)],
    };

    /// <summary>All, by id.</summary>
    public static IReadOnlyList<Parameter> All { get; } = [AcceptedStand, Floor];
}
