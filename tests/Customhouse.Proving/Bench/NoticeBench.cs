using System.Diagnostics;
using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// A notice of 10,000 charged entries: its three forms, and the bundle of it with all of them, are to be made and
/// verified in less than five seconds each, and the bundle is to take less than 20 MB.
/// </summary>
static class NoticeBench
{
    const int Charged = 10_000;

    static readonly ProgrammeId Programme = Programmes.EntryType86.Id;

    public static void Run(BenchDay day, TextWriter to)
    {
        var folder = Path.Combine(day.Folder, "notices");
        FileBench.FileInto(folder, day);
        FilerCode filer;
        using (var journal = SqliteJournal.Open(folder))
        {
            filer = BundleBench.FilerOfFirst(journal);
            Issue(journal, filer).GetAwaiter().GetResult();
        }
        using var read = SqliteJournal.OpenToRead(folder);
        for (var run = 0; run < 3; run++) Measure(read, filer, to);
    }

    static void Measure(SqliteJournal journal, FilerCode filer, TextWriter to)
    {
        var clock = Stopwatch.StartNew();
        var paper = Bundles.Notice(journal, Programme, filer, 1);
        var found = clock.Elapsed;
        var (page, twin) = (PaperPage.Write(paper), PaperTwin.Write(paper));
        var written = clock.Elapsed;
        var print = PaperPrint.Write(paper);
        var printed = clock.Elapsed;
        using var zip = new MemoryStream();
        var scope = new BundleScope(filer, null, null, "the bench", IsMasked: false)
        {
            Programme = Programme,
            Notice = 1,
        };
        clock.Restart();
        Bundles.Write(journal, scope, null, zip);
        var made = clock.Elapsed;
        zip.Position = 0;
        clock.Restart();
        if (Bundles.Verify(zip, journal.Verifier).Bad is { } bad)
            throw new InvalidOperationException($"The bundle does not verify: {bad}");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"notice of {Charged:N0} entries: read in {found.TotalSeconds:F2} s, page and twin " +
            $"{(written - found).TotalSeconds:F2} s ({page.Length / 1e6:F1} and {twin.Length / 1e6:F1} MB), print " +
            $"{(printed - written).TotalSeconds:F2} s ({print.Length / 1e6:F1} MB); bundle {made.TotalSeconds:F2} s, " +
            $"{zip.Length / 1e6:F1} MB, verified in {clock.Elapsed.TotalSeconds:F2} s   ceilings 5 s, 20 MB, 5 s"));
    }

    static async Task Issue(SqliteJournal journal, FilerCode filer)
    {
        var day = When.Day(CheckBench.Noon);
        var drawn = SampleReading.Of(new JournalLeaves(journal), new SamplePlan(filer, day, day, Charged, Seed: 86)
        {
            Type = EntryType.Section321,
        });
        using var station = new Station(journal);
        var now = CheckBench.Noon;
        await Act(new ProgrammeAct(ProgrammeWord.Apply)).ConfigureAwait(false);
        await Act(new ProgrammeAct(ProgrammeWord.Admit)).ConfigureAwait(false);
        await Act(new ProgrammeAct(ProgrammeWord.Propose, "the bench")).ConfigureAwait(false);
        var charges = drawn.Strata[0].Drawn.Chunk(Charge.EntriesMax).ToList();
        foreach (var entries in charges) await Act(ChargeOf(entries)).ConfigureAwait(false);
        await Act(new ProgrammeAct(ProgrammeWord.IssueNotice) { Charges = [.. Enumerable.Range(1, charges.Count)] })
            .ConfigureAwait(false);

        async Task Act(ProgrammeAct act)
        {
            now += Duration.FromMinutes(1);
            var role = CaseTransitions.All.First(transition => transition.On == act.Word).By[0];
            var answer = await station.Act(Programme, filer, new Actor(role, $"the {role}"), act, now)
                .ConfigureAwait(false);
            if (answer.IsRefused) throw new InvalidOperationException(answer.Lacks[0].Said);
        }
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
