using System.Globalization;
using System.Text;

namespace Customhouse.Sandbox;

/// <summary>Says in words what a day is and under which law its faults are what they are.</summary>
static class ReadmeText
{
    public static string Of(SandboxPlan plan, DayOfTrade day, SandboxSummary summary)
    {
        var text = new StringBuilder();
        var date = Eras.Say(plan.Date);
        text.Append(CultureInfo.InvariantCulture, $"""
            A seeded day of invented trade. No person, filer or seller in it is real.

            Date     {date}, all of it received at noon Eastern: check it with --as-of {date}
            Entries  {plan.Entries:N0} of type {day.TypeText}
            Seed     {plan.Seed}
            Faults   {summary.Faults:N0}, one an entry (asked for: {plan.FaultShare:P2})

            filings.catair  the filings, a batch of A to Z for each sender in turn
            filings.csv     the same filings, a row a line item
            arrivals.csv    when and where the lowest bill of each entry arrives
            clients.csv     the filers' parts and permits, and the dates of their powers of attorney
            truth.csv       every seeded fault: entry, line of its SE10 in filings.catair, what was done, and the rule
                            that is expected to say so, with what the system and the law of the day made of it.
                            An entry without a row is clean: nothing above a note is to be found in it.

            The day's law, as the truth was written under it:

            """);
        foreach (var line in LawOf(day)) text.Append("  * ").Append(line).Append('\n');
        text.Append("\nSeeded faults by kind:\n\n");
        foreach (var (fault, rule, count) in summary.ByKind)
            text.Append(CultureInfo.InvariantCulture, $"  {count,7:N0}  {fault,-28} {rule}\n");
        return text.ToString();
    }

    static IEnumerable<string> LawOf(DayOfTrade day)
    {
        var date = day.Date;
        if (date < Eras.Test) yield return "Entry type 86 does not exist yet: entries are of type 11 (informal).";
        if (date >= Eras.Ended)
            yield return "Entry type 86 has ended and no origin is exempt: entries are of type 11 (informal), which " +
                "a filer can still send; a fault is to file type 86 all the same.";
        if (!day.Is86) yield break;
        yield return "Entry type 86, up to $800 for one person on one day.";
        yield return date < Eras.ByArrival ? "Entries are due within 15 days after arrival."
            : date < Eras.LateRejected ? "Entries are due by arrival; a late one is unlawful, and the system takes it."
            : "Entries are due by arrival; a late one is rejected.";
        yield return date < Eras.Eda ? "An estimated date of arrival may be left out."
            : "An estimated date of arrival is mandatory.";
        yield return date < Eras.LimitHeld ? "The day's limit is law; the system does not enforce it."
            : "Over the day's limit release is withheld.";
        if (!day.ChinaPasses)
            yield return "Goods of China and Hong Kong are out of the exemption on this day or the next.";
    }
}
