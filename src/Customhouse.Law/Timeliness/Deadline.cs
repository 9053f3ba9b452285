using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// By when an entry type 86 is filed, stated once: the rules of timeliness ask it at receipt, and the life of an entry
/// asks it again when an arrival is learned later.
/// </summary>
public static class Deadline
{
    /// <summary>The rule that sets the deadline of an instant of filing; null when the test did not run.</summary>
    public static Rule? RuleOf(Instant filed)
    {
        foreach (var rule in Timeliness.Deadlines)
            if (rule.InForce.Contains(filed)) return rule;
        return null;
    }

    /// <summary>Was it filed in time, by the rule and the settings of the instant of filing?</summary>
    /// <param name="filed">When it was filed.</param>
    /// <param name="arrived">When its bill arrived.</param>
    /// <param name="law">The law of an instant, with its settings; the published ones when left out.</param>
    /// <returns>True also where no rule sets a deadline.</returns>
    public static bool IsKept(Instant filed, Instant arrived, Func<Instant, LawAt>? law = null)
    {
        if (RuleOf(filed) is not { } rule) return true;
        if (rule == Timeliness.Within15Days) return IsWithin(Limits.EntryDays.At(filed), filed, arrived);
        // The contested setting decides at the very instant of arrival alone, and is not looked up otherwise.
        var uponToo = filed == arrived && (law ?? Statutes.At)(filed).Of(Limits.UponArrivalIsTimely);
        return IsByArrival(uponToo, filed, arrived);
    }

    /// <summary>Filed within so many calendar days after the day of arrival, by the Eastern clock.</summary>
    internal static bool IsWithin(int days, Instant filed, Instant arrived) =>
        When.Day(filed) <= When.Day(arrived).PlusDays(days);

    /// <summary>Filed before arrival, or also upon it.</summary>
    internal static bool IsByArrival(bool uponToo, Instant filed, Instant arrived) =>
        uponToo ? filed <= arrived : filed < arrived;
}
