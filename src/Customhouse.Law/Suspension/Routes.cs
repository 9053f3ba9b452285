namespace Customhouse.Law;

/// <summary>
/// Which way into the country is open for low-value goods on a day, for the fix of a rejected filing.
/// Source: CSMS 59889329 (2024); 90 FR 42418 (2025); 91 FR 38007 (entry type 13, mail only, from 2026-09-22).
/// </summary>
static class Routes
{
    static readonly NodaTime.Instant MailTest = When.Eastern(2026, 9, 22);

    public static string Living(Subject f)
    {
        if (f.Received < Era.TestEnds)
            return "entry type 11 (informal) or 01 (formal), or release from manifest where no other agency is concerned";
        return f.Mode.OrDefault.IsMail && f.Received >= MailTest
            ? "entry type 13 (international mail), 11 (informal, up to $2,500) or 01 (formal), with duty paid"
            : "entry type 11 (informal, up to $2,500) or 01 (formal), with duty paid";
    }

    /// <summary>The routes for goods that are out of the exemption by their class.</summary>
    public static string Dutiable => "entry type 11 (informal) or 01 (formal)";
}
