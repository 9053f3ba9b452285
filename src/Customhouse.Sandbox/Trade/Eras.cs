using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>
/// The dates that divide the life of entry type 86, written down for the sandbox alone, so that its truth does not
/// come from the rules it tests. Every date is the first Eastern day of its era.
/// </summary>
static class Eras
{
    /// <summary>The 800-dollar exemption; nothing earlier is coded. Source: Pub. L. 114-125 s.901.</summary>
    public static readonly LocalDate Coded = new(2016, 3, 10);

    /// <summary>The regulation's list of goods that are never exempt. Source: 81 FR 58831.</summary>
    public static readonly LocalDate Exclusions = new(2016, 8, 26);

    /// <summary>Entry type 86. Source: 84 FR 40079.</summary>
    public static readonly LocalDate Test = new(2019, 9, 28);

    /// <summary>Filing upon or prior to arrival. Source: 89 FR 2630.</summary>
    public static readonly LocalDate ByArrival = new(2024, 2, 15);

    /// <summary>Estimated date of arrival. Source: CSMS 61421135.</summary>
    public static readonly LocalDate Eda = new(2024, 7, 25);

    /// <summary>Late filings are rejected. Source: CSMS 61668562.</summary>
    public static readonly LocalDate LateRejected = new(2024, 8, 17);

    /// <summary>China and Hong Kong out, first window. Source: EO 14195.</summary>
    public static readonly LocalDate China1 = new(2025, 2, 4);

    /// <summary>The first window is over. Source: CSMS 64082249.</summary>
    public static readonly LocalDate China1Over = new(2025, 2, 8);

    /// <summary>China and Hong Kong out again. Source: EO 14256.</summary>
    public static readonly LocalDate China2 = new(2025, 5, 2);

    /// <summary>Release withheld over the daily limit. Source: CSMS 65085008; CBP notice on Release 3.</summary>
    public static readonly LocalDate LimitHeld = new(2025, 8, 12);

    /// <summary>Entry type 86 rejected, all origins out. Source: EO 14324; CSMS 66065494.</summary>
    public static readonly LocalDate Ended = new(2025, 8, 29);

    /// <summary>Suspended by regulation outside the post. Source: 91 FR 37800.</summary>
    public static readonly LocalDate Regulation = new(2026, 6, 24);

    /// <summary>Entry type 13, for mail. Source: 91 FR 38007.</summary>
    public static readonly LocalDate Mail = new(2026, 9, 22);

    /// <summary>No foreign importer of record of an informal entry. Source: EO 14411; unconfirmed.</summary>
    public static readonly LocalDate Resident = new(2026, 11, 30);

    /// <summary>The commercial exemption ends by statute. Source: Pub. L. 119-21 s.70531.</summary>
    public static readonly LocalDate Statute = new(2027, 7, 1);

    /// <summary>True on days on which goods of China and Hong Kong are out of the exemption.</summary>
    public static bool IsChinaOut(LocalDate day) => (day >= China1 && day < China1Over) || day >= China2;

    public static string Say(LocalDate date) =>
        date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
