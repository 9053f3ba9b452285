using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Targeting;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>A look-ahead for people: those over the limit first, then who has least left.</summary>
static class AheadPage
{
    const int UncountedShown = 5;

    /// <summary>Writes it.</summary>
    public static void Write(Sheet page, string name, AheadReport report, AheadSetting setting, int shown)
    {
        page.Write(name, Ink.Bold);
        var persons = Counted.Of(report.Persons.Count, "person and day", "persons and days");
        page.WriteLine(
            $"  {Counted.Of(report.Entries, "entry", "entries")}, {persons}, persons {WordOf(setting.Matching)}");
        page.WriteLine();
        var inOrder = report.Persons.OrderByDescending(person => person.IsOver).ThenBy(person => person.Left);
        foreach (var person in inOrder.Take(shown)) Write(page, person, report.Limit);
        if (report.Persons.Count > shown)
            page.WriteLine($"{report.Persons.Count - shown:N0} more are not shown; --show N shows more, --json all.");
        Close(page, report, setting);
    }

    /// <summary>The word of a setting.</summary>
    public static string WordOf(PersonMatching matching) => matching switch
    {
        PersonMatching.Exact => "exact",
        PersonMatching.Normalised => "normalised",
        PersonMatching.Linked => "linked",
        _ => throw new InvalidOperationException($"Setting {matching}"),
    };

    /// <summary>By what a day is known.</summary>
    public static string WordOf(DayBasis by) => by switch
    {
        DayBasis.Arrival => "arrival",
        DayBasis.Estimate => "estimate",
        DayBasis.Receipt => "receipt",
        _ => throw new InvalidOperationException($"Basis {by}"),
    };

    /// <summary>Who is told.</summary>
    public static string WordOf(NoticeTo to) => to switch
    {
        NoticeTo.Carrier => "carrier",
        NoticeTo.Filer => "filer",
        _ => throw new InvalidOperationException($"Notice to {to}"),
    };

    static void Write(Sheet page, PersonAhead person, Usd limit)
    {
        page.WriteLine(Wrapped.Cut($"{person.Consignee.Name}, {person.Consignee.Address}"),
            person.IsOver ? Ink.Red : Ink.Plain);
        var rows = Rows.On(page);
        rows.Add("day", $"{person.Day:uuuu-MM-dd}, by {WordOf(person.By)}");
        rows.Add("written also", string.Join("; ", person.Others.Select(Said)));
        rows.Add("total", $"{person.Total}: file {person.File}, journal {person.Filed}");
        rows.Add("left", person.Total > limit ? $"nothing; {person.Total - limit} over {limit}"
            : $"{person.Left} of {limit}");
        foreach (var entry in person.Entries.Where(entry => entry.IsOver))
            rows.Add("over", $"{NameOf(entry)}, {entry.Value} after {entry.Before}: {Said(entry.Answer)}");
        if (person.Slip is { } slip) rows.Add("a day later", Said(slip, limit));
        rows.Write();
        page.WriteLine();
    }

    static string NameOf(EntryAhead entry) => entry.Number.Length > 0 ? entry.Number : $"line {entry.Line}";

    static string Said(PersonDayAnswer answer)
    {
        if (answer.Law != LawAnswer.Broken) return "the exemption has ended, so no day has a limit";
        var told = answer.Notices.Select(notice => $"{notice.Message} {notice.Code} to the {WordOf(notice.To)}");
        return answer.Notices.Count == 0 ? "not lawful, and the system does nothing"
            : $"{Words.Of(answer.Effect)}, with {string.Join(", ", told)}";
    }

    static string Said(Spelling other) => other.Bits == 0 ? $"{other.Name}, {other.Address}"
        : $"{other.Name}, {other.Address} (linked by {PersonLink.Bits(other.Bits)} bits)";

    static string Said(SlipAhead slip, Usd limit)
    {
        var left = slip.Total > limit ? $"{slip.Total - limit} over {limit}" : $"{slip.Left} left";
        var over = slip.Over.Count == 0 ? "" : $"; then over: {string.Join(", ", slip.Over)}";
        var under = slip.Under.Count == 0 ? "" : $"; no longer over: {string.Join(", ", slip.Under)}";
        return $"{slip.Day:uuuu-MM-dd} has {slip.Total}, {left}{over}{under}";
    }

    static void Close(Sheet page, AheadReport report, AheadSetting setting)
    {
        foreach (var group in report.Uncounted.GroupBy(entry => entry.Why, StringComparer.Ordinal))
        {
            var lines = string.Join(", ", group.Take(UncountedShown).Select(entry => entry.Line));
            Wrapped.Write(page, $"{Counted.Of(group.LongCount(), "filing counts", "filings count")} for nothing: " +
                $"{group.Key} (line {lines}{(group.Count() > UncountedShown ? ", ..." : "")}).");
        }
        if (setting.Facts.Arrivals is null) Wrapped.Write(page, "Arrivals were not supplied (--facts).");
        Wrapped.Write(page, "Every entry is taken as accepted, in the order filed; check says which are not.");
    }
}
