using System.Diagnostics;
using System.Globalization;
using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Proving;

/// <summary>
/// The sums by person and day: updates a second, and bytes a person-day. One entry in fourteen is of a person who has
/// another that day, as on a made-up day, and one in a hundred of sixteen warehouses, whose days are long.
/// </summary>
static class SumsBench
{
    const int Warmth = 200_000, FirstDay = 20_000, Days = 12, Batch = 64;

    public static void Run(int rows, TextWriter to)
    {
        Change(Filed(Math.Min(rows, Warmth)), Math.Min(rows, Warmth));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = new Elapsed();
        var sums = Filed(rows);
        Say(to, "sums by person and day, entries filed", rows, clock);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        to.WriteLine(Invariant(
            $"{"  in memory",-52} {bytes / (decimal)sums.PersonDays,12:N1} bytes a person-day   ceiling 80   ") +
            Invariant($"{bytes / 1_000_000:N0} MB for {sums.PersonDays:N0} of {sums.Count:N0} entries"));
        clock = new Elapsed();
        Change(sums, rows);
        Say(to, "sums by person and day, corrected, slipped, cancelled", rows, clock);
        using var counted = new Counted();
        clock = new Elapsed();
        SumsSnapshot.Write(sums, counted);
        var rate = counted.Length / 1_000_000m / clock.OnTheWall;
        to.WriteLine(Invariant($"{"  snapshot written",-52} {rate,12:N0} MB/s   {counted.Length / 1_000_000:N0} MB"));
    }

    static PersonSums Filed(int rows)
    {
        var sums = new PersonSums(Usd.Dollars(800), rows);
        var batch = new Claim[Batch];
        for (var first = 1; first <= rows; first += Batch)
        {
            var count = Math.Min(Batch, rows - first + 1);
            for (var i = 0; i < count; i++) batch[i] = Drawn(first + i, rows);
            sums.Fetch(batch.AsSpan(0, count));
            foreach (ref readonly var claim in batch.AsSpan(0, count)) sums.File(claim);
        }
        return sums;
    }

    static Claim Drawn(int i, int rows)
    {
        var drawn = Draw(i);
        var persons = Math.Max(1, rows / 15 * 14);
        var person = drawn % 100 == 0 ? drawn % 1600 / 100 : 16 + Draw(i % persons) % uint.MaxValue;
        var day = FirstDay + (int)(person % Days);
        return new Claim((ulong)i, new UInt128(Draw(person), person), day, Worth(drawn), (ulong)i);
    }

    // Entries in no order: half corrected, most others moved by a day, some cancelled.
    static void Change(PersonSums sums, int count)
    {
        var batch = new ulong[Batch];
        for (var done = 0; done < count; done += Batch)
        {
            for (var i = 0; i < Batch; i++) batch[i] = Draw(-done - i - 1) % (ulong)sums.Count + 1;
            sums.Fetch(batch);
            foreach (var entry in batch) Change(sums, entry, Draw(entry + (ulong)done));
        }
    }

    static void Change(PersonSums sums, ulong entry, ulong drawn)
    {
        if (sums.Find(entry) is not { } claim) return;
        var kind = drawn % 20;
        if (kind < 10) sums.Correct(entry, claim.Person, Worth(drawn >> 8));
        else if (kind < 19) sums.Move(entry, claim.Day + 1, claim.Order);
        else sums.Cancel(entry);
    }

    static Usd Worth(ulong drawn) => Usd.Dollars((long)(drawn % 400));

    // The same draws on every machine. Source: SplitMix64 (Steele and others, 2014).
    static ulong Draw(long i) => Draw(unchecked((ulong)i));

    static ulong Draw(ulong i) => unchecked(Fold(Fold((i + 1) * 0x9E3779B97F4A7C15, 30, 0xBF58476D1CE4E5B9), 27,
        0x94D049BB133111EB));

    static ulong Fold(ulong number, int by, ulong times) => unchecked((number ^ number >> by) * times);

    static void Say(TextWriter to, string what, int updates, Elapsed clock) => to.WriteLine(
        Invariant($"{what,-52} {updates / clock.OnTheWall,12:N0} updates/s   floor 1,000,000   ") +
        Invariant($"{updates / clock.Processor:N0} by processor time"));

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Seconds since it was made: on the wall, which others take their part of, and of the processor.
    /// </summary>
    sealed class Elapsed
    {
        readonly Stopwatch wall = Stopwatch.StartNew();
        readonly TimeSpan before = Used();

        public decimal OnTheWall => (decimal)wall.Elapsed.TotalSeconds;

        public decimal Processor => (decimal)(Used() - before).TotalSeconds;

        static TimeSpan Used()
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Takes bytes and counts them.</summary>
    sealed class Counted : Stream
    {
        long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;
    }
}
