using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Registers;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>
/// Takes the files of a call to Clearance, one after another, and shows what came of each. A file that can't be used is
/// named, and the others are read all the same.
/// </summary>
sealed class Counter(Terminal terminal, ClearingCall call)
{
    // A call of several files is one of a day in parts: numbers and persons run on from file to file, from nothing in a
    // check, from all that is in the journal where it is filed.
    Ledger? ledger;
    PersonDays? wholeDay;
    Authority? authority;
    int done;

    // The form is read once, the filings once more; the stricter count of a day takes another reading before.
    int Readings => call.Aggregate == Aggregate.WholeDay ? 3 : 2;

    /// <summary>Checks all files, or files them where there is a journal.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public int Run(SqliteJournal? journal)
    {
        var facts = FactFiles.Read(call.Arrivals, call.Clients);
        authority = FactFiles.Authority(call.Transmitters);
        var received = call.AsOf ?? terminal.Clock.GetCurrentInstant();
        if (call is { Sx: "-" or "/dev/stdout", Json: true })
            throw new Trouble("--sx", "both SX and --json want standard output", "Give --sx a file.");
        using var sx = call.Sx is null ? null : Output.To(terminal, call.Sx);
        using var inputs = new Inputs(terminal, call.Format);
        if (journal is null && call is { Aggregate: Aggregate.WholeDay, Files.Length: > 1 })
            SumWholeDay(inputs, facts, received);
        var exit = Exit.Good;
        foreach (var path in call.Files) exit = Math.Max(exit, Run(inputs, path, facts, received, journal, sx?.Stream));
        sx?.Keep();
        return exit;
    }

    /// <summary>The stricter count needs all files before the first answer.</summary>
    void SumWholeDay(Inputs inputs, SuppliedFacts facts, Instant received)
    {
        var sums = new Ledger();
        foreach (var path in call.Files)
        {
            if (inputs.Find(path, out _) is not { } input) continue;
            var options = new ClearingOptions { Received = received, Facts = facts };
            new Clearance.Clearing(SourceOf(input, input.Open), options).Sum(sums);
        }
        wholeDay = sums.Days;
    }

    int Run(Inputs inputs, string path, SuppliedFacts facts, Instant received, SqliteJournal? journal, Stream? sx)
    {
        if (inputs.Find(path, out var trouble) is not { } input) return Unusable(trouble!);
        if (input.Format != Terms.SourceFormat.Catair)
        {
            if (sx is not null) return Unusable(NoBatch(input, "--sx", "SX answers the records of a CATAIR batch"));
            if (authority is not null)
                return Unusable(NoBatch(input, "--transmitters", "only a CATAIR batch says who sends it"));
        }
        // A bar and answers on one screen would write over each other, so the answers wait.
        using var waiting = new MemoryStream();
        var shown = new FirstAnswers(
            terminal.OutIsWatched ? waiting : terminal.Out, call.IsForPrograms ? 0 : call.Shown);
        var hasBar = !(call.IsForPrograms && terminal.OutIsWatched);
        var summary = Progress.Run(
            terminal, input.Name, told => Clear(input, facts, received, journal, shown, sx, told), hasBar);
        waiting.WriteTo(terminal.Out);
        terminal.Out.Flush();
        var page = call.IsForPrograms ? terminal.Margin : terminal.Page;
        if (!call.IsForPrograms) shown.SayHidden(terminal.Page);
        SummaryPage.Write(page, summary,
            new SummaryOf(
                input.Name, input.Format, received, facts, call.Aggregate, journal, journal is null ? done : 0));
        done++;
        if (summary.Entries == 0 && summary.RejectedMessages == 0) return Unusable(NoFilings(input.Name));
        return summary.IsAllAccepted ? Exit.Good : IsUnusable(input, summary) ? Exit.Unusable : Exit.Bad;
    }

    int Unusable(Trouble trouble)
    {
        terminal.Out.Flush();
        trouble.Say(terminal.Err);
        return Exit.Unusable;
    }

    Source SourceOf(Input input, Func<Stream> open) => new(open, bytes => input.Read(bytes, authority));

    Summary Clear(Input input, SuppliedFacts facts, Instant received, SqliteJournal? journal, FirstAnswers shown,
        Stream? sx, Action<double> told)
    {
        long read = 0, all = Math.Max(1, input.Length * Readings);
        Stream Open() => new WatchedStream(input.Open(), told: count => told((double)(read += count) / all));
        var clearing = new Clearance.Clearing(SourceOf(input, Open), new ClearingOptions
        {
            Received = received,
            Facts = facts,
            Aggregate = call.Aggregate,
            Writer = call.Json ? new JsonLines() : new EntryText(terminal.Page.HasColours),
            Answers = call.Json ? terminal.Out : shown,
            Sx = sx,
        });
        ledger ??= journal is null ? new Ledger() : Rebuilding.Of(journal);
        return journal is null ? clearing.Check(ledger, wholeDay) : clearing.File(journal, ledger);
    }

    // A batch of CATAIR with a fault is a rejected transmission, as with CBP. Another form that can't be read is no
    // transmission at all.
    static bool IsUnusable(Input input, Summary summary) =>
        summary.Entries == 0 && input.Format != Terms.SourceFormat.Catair;

    static Trouble NoBatch(Input input, string option, string why) =>
        new(option, $"{input.Name} is {Forms.Word(input.Format)}",
            $"Leave {option} out, or convert the file to catair first.")
        {
            Why = why,
        };

    static Trouble NoFilings(string name) =>
        new(name, "there is no filing in it", "Check how it was made.") { Expected = "at least one filing" };
}
