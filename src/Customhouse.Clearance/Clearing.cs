using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Registers;

namespace Customhouse.Clearance;

/// <summary>
/// Checks or files a source of filings: reads its form to the end, then decides. The source is opened once for each
/// reading, so that it need not fit in memory.
/// </summary>
public sealed class Clearing(Source source, ClearingOptions options)
{
    readonly LawAt law = Statutes.At(options.Received);

    /// <summary>Decides without filing: nothing is kept but in the ledger.</summary>
    /// <param name="ledger">Registers that run on over the sources of one call; null for this source alone.</param>
    /// <param name="wholeDay">
    /// What each person receives by all sources of the call, as <see cref="Sum(Ledger)"/> gives it; null for this
    /// source alone.
    /// Only the stricter count asks for it.
    /// </param>
    public Summary Check(Ledger? ledger = null, PersonDays? wholeDay = null)
    {
        using var lanes = new Lanes(options.Lanes, keepsFilings: options.Sx is not null);
        using var screening = Screening.Read(source, hashes: false, lanes);
        PersonDays OfSource() => Sum(lanes, screening, new Ledger(), docket: null);
        return Decide(lanes, screening, ledger ?? new Ledger(), docket: null, () => wholeDay ?? OfSource());
    }

    /// <summary>Adds what each person receives by this source to the sums of a ledger, without an answer.</summary>
    public void Sum(Ledger ledger)
    {
        using var lanes = new Lanes(options.Lanes);
        using var screening = Screening.Read(source, hashes: false, lanes);
        Sum(lanes, screening, ledger, docket: null);
    }

    /// <summary>
    /// Decides and files into a journal: every filing is in it exactly once, however often this is repeated.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="ledger">The registers of all that is in it, which run on; null to make them of it.</param>
    public Summary File(SqliteJournal journal, Ledger? ledger = null)
    {
        using var lanes = new Lanes(options.Lanes, keepsFilings: options.Sx is not null);
        foreach (var room in lanes.Rooms) room.Leaves = new LeafRoom();
        using var screening = Screening.Read(source, hashes: true, lanes);
        var docket = new Docket(journal);
        docket.Open(screening.Messages);
        PersonDays WithJournal() => Sum(lanes, screening, Rebuilding.Of(journal), docket);
        return Decide(lanes, screening, ledger ?? Rebuilding.Of(journal), docket, WithJournal);
    }

    Summary Decide(Lanes lanes, Screening screening, Ledger ledger, Docket? docket, Func<PersonDays> wholeDay)
    {
        var totals = options.Aggregate == Aggregate.WholeDay ? wholeDay() : null;
        var summary = new Summary
        {
            Messages = screening.Messages.Count,
            Warnings = [.. screening.Messages.SelectMany(message => message.Warnings)],
        };
        Read(lanes, screening, ledger, new Desk(options, options.Answers, summary, docket), docket, totals);
        (summary.PersonsOverLimit, summary.EntriesOverLimit) = ledger.Days.Over(law.Of(Limits.Daily));
        return summary;
    }

    // The stricter reading needs the whole day before the first answer, with what is in the journal already: one more
    // reading, which answers and journals nothing.
    PersonDays Sum(Lanes lanes, Screening screening, Ledger ledger, Docket? docket)
    {
        var desk = new Desk(options, answers: null, new Summary(), docket);
        Read(lanes, screening, ledger, desk, docket: null, totals: null);
        return ledger.Days;
    }

    void Read(Lanes lanes, Screening screening, Ledger ledger, Desk desk, Docket? docket, PersonDays? totals)
    {
        using var bytes = source.Open();
        var reader = source.Read(bytes);
        using var held = reader as IDisposable;
        var reading = new SecondReading(reader, screening, docket);
        var intake = new Intake(reader, law, options.Facts, ledger, desk) { Totals = totals };
        Func<Work, Task> append = docket is null ? _ => Task.CompletedTask : docket.Append;
        lanes.Run(reading.Next, intake.Receive, append, desk.Answer);
        while (reading.Again is { } message)
        {
            docket!.Open(message);
            lanes.Run(reading.Next, intake.Receive, append, desk.Answer);
        }
        desk.Reject(reading.Rest);
        desk.Close();
    }
}
