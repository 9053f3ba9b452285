namespace Customhouse.Law;

/// <summary>
/// How sure an interval is, as whole numbers: of so many samples drawn alike, its bounds fail to hold what is true in
/// at most <paramref name="Fails"/> of <paramref name="Of"/>.
/// </summary>
/// <param name="Fails">The chance to fail, as a part of <paramref name="Of"/>: 5 of 100 for 95 %.</param>
/// <param name="Of">From 3 to a million; more than twice <paramref name="Fails"/>.</param>
/// <param name="Sides">2 where both bounds share the chance to fail by halves; 1 where one has all of it.</param>
public sealed record CoverageLevel(int Fails, int Of, int Sides)
{
    const int OfMax = 1_000_000;

    /// <summary>95 %, shared by two bounds.</summary>
    public static CoverageLevel TwoSided95 { get; } = new(5, 100, 2);

    /// <summary>95 %, for one bound alone.</summary>
    public static CoverageLevel OneSided95 { get; } = new(5, 100, 1);

    /// <summary>The chance that one bound fails: so many of <see cref="ChancesPerBound"/>.</summary>
    public long FailsPerBound => Fails;

    /// <summary>What <see cref="FailsPerBound"/> is a part of.</summary>
    public long ChancesPerBound => (long)Of * Sides;

    /// <summary>True when the numbers make a level.</summary>
    public bool IsSound => Fails >= 1 && Of <= OfMax && 2L * Fails < Of && Sides is 1 or 2;

    /// <summary>This level for so many statements that hold all at once, by Bonferroni's inequality.</summary>
    public CoverageLevel SharedBy(int statements) => this with { Of = checked(Of * statements) };

    /// <summary>Such as 95 %, two-sided.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{100m * (Of - Fails) / Of:0.####} %, {(Sides == 2 ? "two-sided" : "one-sided")}");
}
