using System.Diagnostics;
using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// A case of 10,000 charged entries at a station: the charges are stated, and the notice, whose every proof is checked,
/// is to be issued in less than five seconds.
/// </summary>
static class CaseBench
{
    const int Charged = 10_000;

    static readonly ProgrammeId Programme = ProgrammeId.Of("ET86");

    public static void Run(BenchDay day, TextWriter to)
    {
        for (var run = 0; run < 3; run++)
        {
            var folder = Path.Combine(day.Folder, $"cases-{run}");
            FileBench.FileInto(folder, day);
            using var journal = SqliteJournal.Open(folder);
            using var station = new Station(journal);
            Measure(journal, station, to).GetAwaiter().GetResult();
        }
    }

    static async Task Measure(SqliteJournal journal, Station station, TextWriter to)
    {
        var entries = Entries(journal);
        var (filer, now) = (entries[0].Filer, CheckBench.Noon);
        await Act(new ProgrammeAct(ProgrammeWord.Apply)).ConfigureAwait(false);
        await Act(new ProgrammeAct(ProgrammeWord.Admit)).ConfigureAwait(false);
        await Act(new ProgrammeAct(ProgrammeWord.Propose, "the bench")).ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        foreach (var part in entries.Chunk(Charge.EntriesMax)) await Act(ChargeOf(part)).ConfigureAwait(false);
        var charged = clock.Elapsed;
        var charges = station.Cases(cases => cases.Of(Programme, filer)).Charges;
        clock.Restart();
        await Act(new ProgrammeAct(ProgrammeWord.IssueNotice) { Charges = [.. charges.Select(one => one.Number)] })
            .ConfigureAwait(false);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"case of {entries.Count:N0} entries in a journal of {journal.Size:N0} leaves: charged in " +
            $"{charged.TotalSeconds:F2} s, notice issued in {clock.Elapsed.TotalSeconds:F2} s   ceiling 5 s"));

        async Task Act(ProgrammeAct act)
        {
            now += Duration.FromMinutes(1);
            var role = CaseTransitions.All.First(transition => transition.On == act.Word).By[0];
            var answer = await station.Act(Programme, filer, new Actor(role, $"the {role}"), act, now)
                .ConfigureAwait(false);
            if (answer.IsRefused) throw new InvalidOperationException(answer.Lacks[0].Said);
        }
    }

    // Accepted entries of the filer of the first one.
    static List<EntryNumber> Entries(SqliteJournal journal)
    {
        var numbers = new HashSet<EntryNumber>();
        using var leaves = journal.ReadLeaves(0, journal.Size);
        while (numbers.Count < Charged && leaves.Next())
            if (EntryGlance.TryRead(leaves.Body, out var entry) && !Breaches.IsAttempt(entry.Verdict)
                && leaves.Key != 0 && EntryNumber.FromKey(leaves.Key) is var number
                && (numbers.Count == 0 || number.Filer == numbers.First().Filer)) numbers.Add(number);
        return [.. numbers];
    }

    static ProgrammeAct ChargeOf(EntryNumber[] entries) => new(ProgrammeWord.Charge)
    {
        Charge = new Charge(0, BreachKind.Untimely, "ET86.LATE.RULE", 1)
        {
            Facts = "a charge of the bench",
            Act = OfficerAct.RecordReview,
            ActSaid = "review of the bench's records",
            Entries = [.. entries.Select(entry => new ChargedEntry(entry, default))],
        },
    };
}
