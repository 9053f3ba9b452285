using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>Law in short words, for lists and pages.</summary>
static class Speech
{
    /// <summary>A term: 2024-07-25 to 2025-08-29 00:01 EDT.</summary>
    public static string Of(Term term) => term.To is { } to ? $"{Of(term.From)} to {Of(to)}" : $"since {Of(term.From)}";

    /// <summary>An instant by the Eastern clock; midnight is left unsaid.</summary>
    public static string Of(Instant instant)
    {
        var there = instant.InZone(When.Zone);
        return there.TimeOfDay == LocalTime.Midnight ? Of(there.Date) : When.Say(instant);
    }

    /// <summary>A day.</summary>
    public static string Of(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");

    /// <summary>
    /// What is said of a system that did nothing: a breach still gets a note, which changes no verdict.
    /// </summary>
    public const string NoSystem = "nothing; a breach gets a note";

    /// <summary>What the system did, in time: reject 2024-08-17 to 2025-08-29.</summary>
    public static string OfSystem(Rule rule) => rule.System.Count == 0
        ? NoSystem
        : string.Join("; ", rule.System.Select(part => $"{Of(part)} {Of(part.During)}"));

    /// <summary>What the system did, and to what of all that the rule covers.</summary>
    public static string Of(Enforcement enforcement) =>
        Of(enforcement.Effect) + (enforcement.Saw is { } saw ? $" ({saw})" : "");

    /// <summary>An effect in a word.</summary>
    public static string Of(Effect effect) => Words.Of(effect);

    /// <summary>A mark in a word.</summary>
    public static string Of(Mark mark) => Words.Of(mark);

    /// <summary>The dates of a change that are known.</summary>
    public static string Of(Milestones dates)
    {
        var known = new (string Word, LocalDate? Day)[]
        {
            ("announced", dates.Announced), ("in certification", dates.Certification),
            ("in production", dates.Production), ("effective", dates.Effective),
        };
        return string.Join(
            ", ", known.Where(pair => pair.Day is not null).Select(pair => $"{pair.Word} {Of(pair.Day!.Value)}"));
    }
}
