using Customhouse.Clearance;
using Customhouse.Journal;
using NodaTime;

namespace Customhouse.App;

/// <summary>Takes the files of a call to Clearance, one after another, and shows what came of each.</summary>
sealed class Counter(Terminal terminal, ClearingCall call)
{
    // The form is read once, the filings once more; the stricter count of a day takes another reading before.
    int Readings => call.Aggregate == Aggregate.WholeDay ? 3 : 2;

    /// <summary>Checks all files, or files them where there is a journal.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public int Run(SqliteJournal? journal)
    {
        var facts = FactFiles.Read(call.Arrivals, call.Clients);
        var received = call.AsOf ?? terminal.Clock.GetCurrentInstant();
        var exit = Exit.Good;
        foreach (var path in call.Files) exit = Math.Max(exit, Run(path, facts, received, journal));
        return exit;
    }

    int Run(string path, SuppliedFacts facts, Instant received, SqliteJournal? journal)
    {
        using var input = Input.Of(terminal, path, call.Format);
        var shown = new FirstAnswers(terminal.Out, call.Shown);
        var summary = Progress.Run(terminal, input.Name, told => Clear(input, facts, received, journal, shown, told));
        terminal.Out.Flush();
        var page = call.Json ? terminal.Margin : terminal.Page;
        if (!call.Json) shown.SayHidden(terminal.Page);
        SummaryPage.Write(page, summary, new SummaryOf(input.Name, input.Format, received, facts, call.Aggregate, journal));
        if (summary.Entries == 0 && summary.RejectedMessages == 0) throw NoFilings(input.Name);
        return summary.IsAllAccepted ? Exit.Good : IsUnusable(input, summary) ? Exit.Unusable : Exit.Bad;
    }

    Summary Clear(Input input, SuppliedFacts facts, Instant received, SqliteJournal? journal, FirstAnswers shown, Action<double> told)
    {
        long read = 0, all = Math.Max(1, input.Length * Readings);
        Stream Open() => new WatchedStream(input.Open(), told: count => told((double)(read += count) / all));
        var clearing = new Clearance.Clearing(new Source(Open, input.Read), new ClearingOptions
        {
            Received = received,
            Facts = facts,
            Aggregate = call.Aggregate,
            Writer = call.Json ? new JsonLines() : new EntryText(terminal.OutIsWatched),
            Answers = call.Json ? terminal.Out : shown,
        });
        return journal is null ? clearing.Check() : clearing.File(journal);
    }

    // A batch of CATAIR with a fault is a rejected transmission, as with CBP. Another form that can't be read is no
    // transmission at all.
    static bool IsUnusable(Input input, Summary summary) => summary.Entries == 0 && input.Format != Terms.SourceFormat.Catair;

    static Trouble NoFilings(string name) =>
        new(name, "there is no filing in it", "Check how it was made.") { Expected = "at least one filing" };
}
