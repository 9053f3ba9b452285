using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>Terms, enforcements and citations that many rules of entry type 86 share.</summary>
static class Era
{
    /// <summary>The 800-dollar exemption starts. Nothing earlier is coded.</summary>
    public static readonly NodaTime.Instant Coded = When.Eastern(2016, 3, 10);

    /// <summary>The entry type 86 test starts.</summary>
    public static readonly NodaTime.Instant TestStarts = When.Eastern(2019, 9, 28);

    /// <summary>The modified test starts.</summary>
    public static readonly NodaTime.Instant ModifiedTest = When.Eastern(2024, 2, 15);

    /// <summary>Estimated date of arrival becomes mandatory.</summary>
    public static readonly NodaTime.Instant EdaMandatory = When.Eastern(2024, 7, 25);

    /// <summary>Late entries are rejected.</summary>
    public static readonly NodaTime.Instant LateRejected = When.Eastern(2024, 8, 17);

    /// <summary>Release is withheld over the daily limit.</summary>
    public static readonly NodaTime.Instant LimitHeld = When.Eastern(2025, 8, 12);

    /// <summary>The exemption is suspended for all countries and entry type 86 is rejected.</summary>
    public static readonly NodaTime.Instant TestEnds = When.Eastern(2025, 8, 29, 0, 1);

    public static readonly Cite FirstNotice = Cites.FedReg(84, 40079);
    public static readonly Cite SecondNotice = Cites.FedReg(89, 2630);
    public static readonly Cite EndMessage = Cites.Csms(66065494);

    /// <summary>As long as the test ran.</summary>
    public static readonly Term Test = Term.Since(TestStarts, FirstNotice).Until(TestEnds, EndMessage);

    /// <summary>
    /// Cargo release as far as coded. Only the guide of 2025-07-01 was read, so that its rules stood from the first
    /// coded instant on is taken, not known.
    /// </summary>
    public static Term CargoRelease(string place) => Term.Since(Coded, Cites.Guide(place).Unconfirmed);

    /// <summary>Rejected for as long as a term runs.</summary>
    public static IReadOnlyList<Enforcement> Rejects(Term during) => [new Enforcement(Effect.Reject, during)];
}
