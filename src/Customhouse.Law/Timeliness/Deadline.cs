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

    /// <summary>Was it filed in time, by the rule of the instant of filing and the published settings?</summary>
    /// <returns>True also where no rule sets a deadline.</returns>
    public static bool IsKept(Instant filed, Instant arrived)
    {
        if (RuleOf(filed) is not { } rule) return true;
        return rule == Timeliness.Within15Days
            ? IsWithin(Limits.EntryDays.At(filed), filed, arrived)
            : IsByArrival(Limits.UponArrivalIsTimely.At(filed), filed, arrived);
    }

    /// <summary>Filed within so many calendar days after the day of arrival, by the Eastern clock.</summary>
    internal static bool IsWithin(int days, Instant filed, Instant arrived) =>
        When.Day(filed) <= When.Day(arrived).PlusDays(days);

    /// <summary>Filed before arrival, or also upon it.</summary>
    internal static bool IsByArrival(bool uponToo, Instant filed, Instant arrived) =>
        uponToo ? filed <= arrived : filed < arrived;
}
