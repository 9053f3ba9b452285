using System.Diagnostics;
using System.Globalization;
using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Proving;

/// <summary>
/// The sums by person and day: updates a second on one thread, of each kind in a register that is full, bytes a
/// person-day, and the snapshot. Changes go in batches of 500, as filings do, and are drawn before the clock runs.
/// </summary>
static class SumsBench
{
    const int Warmth = 200_000, Batch = 500, Rounds = 5, MostInRound = 400_000;

    public static void Run(int rows, TextWriter to)
    {
        Measure(Math.Min(rows, Warmth), TextWriter.Null);
        Measure(rows, to);
    }

    static void Measure(int rows, TextWriter to)
    {
        var trade = new SumsTrade(rows);
        var changes = new ClaimChange[Math.Clamp(rows / 50, 1, MostInRound)];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sums = new PersonSums(Usd.Dollars(800), rows);
        to.WriteLine("sums by person and day, one thread");
        Rate(to, "  filed", sums, trade.File, changes, rounds: rows / changes.Length);
        Memory(to, sums, before);
        Rate(to, "  value corrected", sums, trade.Correct, changes);
        Rate(to, "  moved within its day", sums, trade.Place, changes);
        Rate(to, "  moved to another day", sums, trade.Slip, changes);
        Rate(to, "  the same, one at a time", sums, trade.Slip, changes, batch: 1);
        Rate(to, "  half corrected, 9 of 20 to another day, 1 cancelled", sums, trade.Change, changes);
        Rate(to, "  100 filed, 100 to another day, 2 corrected, 1 cancelled", sums, trade.Live, changes);
        Rate(to, "  cancelled", sums, trade.Cancel, changes.AsSpan(0, (changes.Length + 9) / 10));
        Memory(to, sums, before);
        Snapshot(to, sums);
    }

    static void Rate(
        TextWriter to, string what, PersonSums sums, Func<ClaimChange> draw, Span<ClaimChange> changes,
        int batch = Batch, int rounds = Rounds)
    {
        var rates = new decimal[rounds];
        foreach (ref var rate in rates.AsSpan())
        {
            foreach (ref var change in changes) change = draw();
            var clock = Stopwatch.StartNew();
            for (var at = 0; at < changes.Length; at += batch)
                sums.Apply(changes.Slice(at, Math.Min(batch, changes.Length - at)));
            rate = changes.Length / (decimal)clock.Elapsed.TotalSeconds;
        }
        var mean = rounds / rates.Sum(rate => 1 / rate);
        to.WriteLine(Invariant($"{what,-58} {mean,12:N0} updates/s   floor 1,000,000   ") +
            Invariant($"({rates.Min():N0} to {rates.Max():N0} by round)"));
    }

    static void Memory(TextWriter to, PersonSums sums, long before)
    {
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        to.WriteLine(
            Invariant($"{"  in memory",-58} {bytes / (decimal)sums.PersonDays,12:N1} bytes a person-day   ") +
            Invariant($"{bytes / 1_000_000:N0} MB for {sums.PersonDays:N0} of {sums.Count:N0} entries, ") +
            Invariant($"{Environment.WorkingSet / 1_000_000:N0} MB resident, ceiling 4,000 for 50 million"));
    }

    static void Snapshot(TextWriter to, PersonSums sums)
    {
        using var counted = new Counted();
        var clock = Stopwatch.StartNew();
        SumsSnapshot.Write(sums, counted);
        var seconds = (decimal)clock.Elapsed.TotalSeconds;
        var rate = counted.Length / 1_000_000m / seconds;
        to.WriteLine(Invariant($"{"  snapshot with its hash",-58} {rate,12:N0} MB/s   ") +
            Invariant($"{counted.Length / 1_000_000:N0} MB in {seconds:N1} s"));
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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
