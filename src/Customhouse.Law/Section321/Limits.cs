using Customhouse.Terms;
using static Customhouse.Law.Cites;
using static Customhouse.Law.When;

namespace Customhouse.Law;

/// <summary>Numbers of section 321 and of entry type 86, each value with its source.</summary>
public static class Limits
{
    /// <summary>Most that one person may import free in one day. Source: 19 USC 1321(a)(2)(C).</summary>
    public static readonly Parameter<Usd> Daily = new("S321.limit", "USD, fair retail value, one person, one day")
    {
        Values =
        [
            new(Eastern(1993, 12, 8), Usd.Dollars(200), PubLaw(103, 182, "651").Unconfirmed),
            new(Eastern(2016, 3, 10), Usd.Dollars(800), Other("Pub. L. 114-125 s.901; 19 CFR 10.151(a); its first day is not confirmed", Mark.Secondary)),
        ],
    };

    /// <summary>Days after arrival within which an entry must be filed. Source: 19 CFR 142.2.</summary>
    public static readonly Parameter<int> EntryDays = new("ENTRY.days", "calendar days after arrival")
    {
        Values = [new(Era.Coded, 15, Cfr(19, "142.2").Secondary)],
    };

    /// <summary>
    /// Is an entry filed at the very instant of arrival in time? The notice says "upon or prior to arrival", a report
    /// of
    /// the message that switched the reject on says "upon or after" is rejected: contested, hence a published setting.
    /// </summary>
    public static readonly Parameter<bool> UponArrivalIsTimely = new(
        "ET86.upon-arrival", "true: filed at arrival is in time")
    {
        Values = [new(Era.Coded, true, FedReg(89, 2630).Unconfirmed)],
    };

    /// <summary>Days after release in which port, bill and quantity may be updated.</summary>
    public static readonly Parameter<int> UpdateDays = new("LIFE.update", "calendar days after release")
    {
        Values = [new(Era.Coded, 15, Guide("SE10 note 1, action U"))],
    };

    /// <summary>All parameters, by id.</summary>
    public static IReadOnlyList<Parameter> All { get; } = [EntryDays, UponArrivalIsTimely, UpdateDays, Daily];
}
