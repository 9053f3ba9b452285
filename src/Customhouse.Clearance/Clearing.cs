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
    /// What each person receives by all sources of the call, as <see cref="Sum(Ledger)"/> gives it; null for this source alone.
    /// Only the stricter count asks for it.
    /// </param>
    public Summary Check(Ledger? ledger = null, PersonDays? wholeDay = null)
    {
        using var lanes = new Lanes(options.Lanes, keepsFilings: options.Sx is not null);
        using var screening = Screening.Read(source, hashes: false, lanes);
        return Decide(lanes, screening, ledger ?? new Ledger(), docket: null, wholeDay);
    }

    /// <summary>Adds what each person receives by this source to the sums of a ledger, without an answer.</summary>
    public void Sum(Ledger ledger)
    {
        using var lanes = new Lanes(options.Lanes);
        using var screening = Screening.Read(source, hashes: false, lanes);
        Sum(lanes, screening, ledger);
    }

    /// <summary>Decides and files into a journal: every filing is in it exactly once, however often this is repeated.</summary>
    public Summary File(SqliteJournal journal)
    {
        using var lanes = new Lanes(options.Lanes, keepsFilings: options.Sx is not null);
        foreach (var room in lanes.Rooms) room.Leaves = new LeafRoom();
        using var screening = Screening.Read(source, hashes: true, lanes);
        var docket = new Docket(journal);
        docket.Open(screening.Messages);
        return Decide(lanes, screening, Rebuilding.Of(journal), docket, wholeDay: null);
    }

    Summary Decide(Lanes lanes, Screening screening, Ledger ledger, Docket? docket, PersonDays? wholeDay)
    {
        var totals = options.Aggregate == Aggregate.WholeDay ? wholeDay ?? Sum(lanes, screening, new Ledger()) : null;
        var summary = new Summary
        {
            Messages = screening.Messages.Count,
            Warnings = [.. screening.Messages.SelectMany(message => message.Warnings)],
        };
        Read(lanes, screening, ledger, new Desk(options, options.Answers, summary, docket), totals);
        (summary.PersonsOverLimit, summary.EntriesOverLimit) = ledger.Days.Over(law.Of(Limits.Daily));
        return summary;
    }

    // The stricter reading needs the whole day before the first answer: one more reading, without answers.
    PersonDays Sum(Lanes lanes, Screening screening, Ledger ledger)
    {
        Read(lanes, screening, ledger, new Desk(options, answers: null, new Summary(), docket: null), totals: null);
        return ledger.Days;
    }

    void Read(Lanes lanes, Screening screening, Ledger ledger, Desk desk, PersonDays? totals)
    {
        using var bytes = source.Open();
        var reader = source.Read(bytes);
        using var held = reader as IDisposable;
        var reading = new SecondReading(reader, screening);
        var intake = new Intake(reader, law, options.Facts, ledger, desk) { Totals = totals };
        lanes.Run(reading.Next, intake.Receive, desk.Append, desk.Answer);
        desk.Reject(reading.Rest);
    }
}
