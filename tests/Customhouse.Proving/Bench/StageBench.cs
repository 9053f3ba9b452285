using System.Diagnostics;
using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>
/// Where the time of a check and of a filing goes: processor time of each stage on one thread, an entry.
/// </summary>
static class StageBench
{
    // Few, so that they stay near, as the block at hand does in a run.
    const int BlocksAtHand = 4;

    public static void Run(BenchDay day, TextWriter to)
    {
        var law = Statutes.At(CheckBench.Noon);
        var works = Blocks(day).Take(BlocksAtHand).ToList();
        var reader = new CatairReader(Stream.Null);
        var supplied = new SuppliedFacts();
        foreach (var work in works) reader.Assemble(work.Block, work.Batch);
        Read(day);
        Stage(to, "read", day.Entries, () => Read(day), passes: 3);
        foreach (var work in works) work.Block.IsScreened = true;
        Each(to, "screen", works, work => reader.Screen(work.Block, work.Batch));
        Each(to, "assemble", works,
            work => { work.Batch.Clear(); reader.Assemble(work.Block, work.Batch); work.Open(law); });
        Each(to, "know", works, work => Know(work, supplied, law));
        Each(to, "decide", works, work =>
        {
            for (var i = 0; i < work.Batch.Count; i++)
                work.Decisions[i] = Decide.On(work.FactsOf(i));
        });
        foreach (var rule in law.Rules) Each(to, rule.Rule.Id, works, work => Ask(work, rule.Rule));
        var writer = new JsonLines();
        Each(to, "answer lines", works, work => Answer(work, writer, reader));
        foreach (var work in works)
        {
            work.Room.Leaves = new LeafRoom();
            work.Message = new Message { Number = 1 };
        }
        Each(to, "leaves, hashed and packed", works, work => { work.Prepared.Clear(); work.Room.Leaves!.Make(work); });
        foreach (var work in works) work.Room.Dispose();
    }

    static void Read(BenchDay day)
    {
        using var file = File.OpenRead(day.Catair);
        var reader = new CatairReader(file);
        var block = new RecordBlock();
        while (reader.TryRead(block))
        {
        }
    }

    static void Know(Work work, SuppliedFacts supplied, LawAt law)
    {
        for (var i = 0; i < work.Batch.Count; i++)
        {
            work.Known[i] = supplied.About(work.Batch[i], law) with { Supplied = FactKinds.PersonDay };
            work.Persons[i] = PersonDay.Key(work.Batch[i], work.Known[i], law.Day);
        }
    }

    static void Ask(Work work, Rule rule)
    {
        for (var i = 0; i < work.Batch.Count; i++)
        {
            var facts = work.FactsOf(i);
            var (first, last) = facts.Parts(rule.Each);
            for (var part = first; part <= last; part++)
                if (rule.IsAskedOf(facts.Subject(part))) rule.Requires(facts.Subject(part));
        }
    }

    static void Answer(Work work, JsonLines writer, CatairReader reader)
    {
        work.Answers.ResetWrittenCount();
        for (var i = 0; i < work.Batch.Count; i++)
        {
            writer.Write(new EntryResult(work.Batch[i], work.Decisions[i], work.FactsOf(i), reader), work.Answers);
            writer.End(null, work.Answers);
        }
    }

    static IEnumerable<Work> Blocks(BenchDay day)
    {
        using var file = File.OpenRead(day.Catair);
        var reader = new CatairReader(file);
        while (true)
        {
            var work = new Work { Room = new LaneRoom() };
            if (!reader.TryRead(work.Block)) yield break;
            yield return work;
        }
    }

    static void Each(TextWriter to, string name, List<Work> works, Action<Work> act)
    {
        var entries = works.Sum(work => work.Batch.Count);
        var passes = 200_000 / entries;
        void Once() => works.ForEach(act);
        for (var i = 0; i < passes; i++) Once();
        Stage(to, name, entries, Once, passes);
    }

    static void Stage(TextWriter to, string name, long entries, Action run, int passes)
    {
        using var process = Process.GetCurrentProcess();
        var (before, allocated) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < passes; i++) run();
        process.Refresh();
        var nanoseconds = (decimal)(process.TotalProcessorTime - before).TotalNanoseconds / passes / entries;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (decimal)passes / entries;
        to.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"  {name,-30} {nanoseconds,8:N0} ns an entry {bytes,10:N1} bytes allocated"));
    }
}
