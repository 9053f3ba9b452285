using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>What a summary is of.</summary>
/// <param name="Name">Name of the source.</param>
/// <param name="Format">Its form.</param>
/// <param name="Received">The instant of receipt.</param>
/// <param name="Facts">Facts that were supplied.</param>
/// <param name="Aggregate">How days were counted.</param>
/// <param name="Journal">Where it was filed; null when it was only checked.</param>
/// <param name="Earlier">How many files of the same check came before it, whose persons count on.</param>
sealed record SummaryOf(
    string Name, SourceFormat Format, Instant Received, SuppliedFacts Facts, Aggregate Aggregate,
    SqliteJournal? Journal,
    int Earlier = 0);

/// <summary>The closing summary of a run.</summary>
static class SummaryPage
{
    /// <summary>Writes it.</summary>
    public static void Write(Sheet page, Summary summary, SummaryOf of)
    {
        page.Write(of.Name, Ink.Bold);
        var form = of.Format.ToString().ToUpperInvariant();
        page.WriteLine(
            $"  {Counted.Of(summary.Entries, "entry", "entries")}, {form}, received {When.Say(of.Received)}");
        page.WriteLine();
        Verdicts(page, summary);
        Findings(page, summary);
        Notes(page, summary, of);
        foreach (var warning in summary.Warnings.Take(WarningsShownMax))
            Wrapped.Write(page, $"{warning.Code} {warning.Text}: {warning.Plain} {warning.Fix}");
        if (summary.Warnings.Count > WarningsShownMax)
            Wrapped.Write(page, $"And {summary.Warnings.Count - WarningsShownMax} more of these.");
    }

    const int WarningsShownMax = 5;

    static void Verdicts(Sheet page, Summary summary)
    {
        Row(page, summary.Of(Verdict.Accepted), "accepted", Ink.Green);
        Row(page, summary.Of(Verdict.AcceptedWithWarnings), "accepted with warnings", Ink.Yellow);
        Row(page, summary.Of(Verdict.Held), "held", Ink.Yellow);
        Row(page, summary.Of(Verdict.Rejected), "rejected", Ink.Red);
        var whole = summary.RejectedMessages == 1 ? "transmission rejected whole" : "transmissions rejected whole";
        Row(page, summary.RejectedMessages, $"{whole}, for {Counted.Of(summary.Faults, "fault")} of form", Ink.Red);
        Row(page, summary.Unlawful, "broke the law of that day, whatever the system did", Ink.Grey);
        Row(page, summary.Again, "were in the journal before, and were answered again", Ink.Grey);
    }

    static void Row(Sheet page, long count, string what, Ink ink)
    {
        if (count == 0) return;
        page.Write($"  {count,9:N0}  ");
        page.WriteLine(what, ink);
    }

    static void Findings(Sheet page, Summary summary)
    {
        var first = true;
        foreach (var (rule, effect, count) in summary.Findings)
        {
            if (first) page.WriteLine();
            first = false;
            page.WriteLine(
                Wrapped.Cut($"  {count,9:N0}  {Words.Of(effect),-6}  {rule}  {Statutes.Find(rule)?.Sentence}"));
        }
    }

    static void Notes(Sheet page, Summary summary, SummaryOf of)
    {
        if (summary.Entries == 0) return;
        page.WriteLine();
        if (Missing(summary.Unsupplied) is { Length: > 0 } missing)
            Wrapped.Write(page, $"Not supplied, so unknown everywhere: {missing}.");
        var with = of.Earlier == 0 ? "" : $" (with {Counted.Of(of.Earlier, "file")} before)";
        var persons = Counted.Of(summary.PersonsOverLimit, "person is", "persons are");
        var theirs = Counted.Of(summary.EntriesOverLimit, "entry", "entries");
        Wrapped.Write(page, $"One person, one day{with}: {persons} over the limit with {theirs}. " +
            (of.Aggregate == Aggregate.WholeDay ? "All of these were counted as over it (--aggregate whole-day)."
                : "Counted in the order filed; --aggregate whole-day would let none of these qualify."));
        if (of.Journal is { } journal) Wrapped.Write(page,
            $"Filed in {journal.Folder}, log {journal.Origin}, {Counted.Of(journal.Size, "leaf", "leaves")}.");
        Wrapped.Write(page, $"Law version {Statutes.Version}.");
    }

    static string Missing(FactKinds kinds)
    {
        var words = new (FactKinds Kind, string Word)[]
        {
            (FactKinds.Arrival, "arrivals (--facts)"), (FactKinds.Client, "filers and powers of attorney (--clients)"),
            (FactKinds.Register, "which entry numbers are on file (a journal knows)"), (FactKinds.PersonDay, "what persons received that day"),
            (FactKinds.Tariff, "the tariff of that day"), (FactKinds.TariffFlags, "flags by tariff number"),
            (FactKinds.Importer, "importers (--clients with a column importer)"),
            (FactKinds.Life, "how entries on file stand (a server knows)"),
        };
        return string.Join(", ", words.Where(pair => kinds.HasFlag(pair.Kind)).Select(pair => pair.Word));
    }
}
