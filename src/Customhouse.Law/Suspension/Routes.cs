namespace Customhouse.Law;

/// <summary>
/// Which way into the country is open for low-value goods on a day, for the fix of a rejected filing.
/// Source: CSMS 59889329 (2024); 90 FR 42418 (2025); 19 CFR 145.12(b) (mail, from 2026-07-24);
/// 91 FR 38007 (entry type 13, mail only, from 2026-09-22).
/// </summary>
static class Routes
{
    static readonly NodaTime.Instant PostalEntry = When.Eastern(2026, 7, 24);

    /// <summary>Entry type 13 starts. Source: 91 FR 38007; CSMS 69289734 (secondary).</summary>
    public static readonly NodaTime.Instant MailTest = When.Eastern(2026, 9, 22);

    /// <summary>The routes for goods that missed entry type 86, by the day and the mode.</summary>
    public static string Living(Subject f) => f.Received switch
    {
        var day when day < Era.TestEnds => $"{Dutiable}, or release from manifest where no other agency is concerned",
        _ when !f.Mode.OrDefault.IsMail => "entry type 11 (informal, up to $2,500) or 01 (formal), with duty paid",
        var day when day < PostalEntry =>
            "the post, whose carrier pays the duty, or entry type 11 (informal) or 01 (formal)",
        var day when day < MailTest =>
            "postal informal entry (19 CFR 145.12(b), up to $2,500) or entry type 11 or 01, with duty paid",
        _ => "entry type 13 (international mail) or postal informal entry (19 CFR 145.12(b)), or type 11 or 01, " +
            "with duty paid",
    };

    /// <summary>The routes for goods that are out of the exemption by their class, origin or value.</summary>
    public static string Dutiable => "entry type 11 (informal) or 01 (formal)";
}
