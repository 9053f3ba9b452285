using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Customhouse.Tests.Law;

public class TariffTableTests(ITestOutputHelper output)
{
    static readonly TariffTable Table = TariffTable.Carried;

    // Each number came or went between two revisions of the exports; the edges are the revision's two days.
    [Theory]
    // 0901.11.00.35 came with 2025 rev 16, dated 2025-06-06 by one source and 2025-07-01 by the other.
    [InlineData(0901110035, "2025-06-05", TariffPresence.NotYet, TariffDoubt.None)]
    [InlineData(0901110035, "2025-06-06", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(0901110035, "2025-06-30", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(0901110035, "2025-07-01", TariffPresence.Valid, TariffDoubt.None)]
    // 0901.11.00.45 went with it.
    [InlineData(0901110045, "2025-06-05", TariffPresence.Valid, TariffDoubt.None)]
    [InlineData(0901110045, "2025-06-06", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(0901110045, "2025-07-01", TariffPresence.Lapsed, TariffDoubt.None)]
    // 0201.30.50.91 came and 0201.30.50.85 went with 2026 rev 2, 2026-01-30 or 2026-02-01.
    [InlineData(0201305091, "2026-01-29", TariffPresence.NotYet, TariffDoubt.None)]
    [InlineData(0201305091, "2026-01-31", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(0201305091, "2026-02-01", TariffPresence.Valid, TariffDoubt.None)]
    [InlineData(0201305085, "2026-01-29", TariffPresence.Valid, TariffDoubt.None)]
    [InlineData(0201305085, "2026-02-01", TariffPresence.Lapsed, TariffDoubt.None)]
    // 0702.00.20.02 came between the exports of 2023-10-13 and 2024-07-25, whose revisions have no name.
    [InlineData(0702002002, "2023-10-13", TariffPresence.NotYet, TariffDoubt.None)]
    [InlineData(0702002002, "2023-10-14", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(0702002002, "2024-07-24", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(0702002002, "2024-07-25", TariffPresence.Valid, TariffDoubt.None)]
    // 9401.99.30.30 stood in 2025 rev 16 alone, on no day for certain.
    [InlineData(9401993030, "2025-07-15", TariffPresence.Unknown, TariffDoubt.BetweenRevisions)]
    [InlineData(9401993030, "2025-08-01", TariffPresence.Lapsed, TariffDoubt.None)]
    // 9903.01.25 is an eight-digit heading of 2025 rev 7, 2025-04-02 or 2025-04-05, and went with 2026 rev 5.
    [InlineData(9903012500, "2025-04-01", TariffPresence.NotYet, TariffDoubt.None)]
    [InlineData(9903012500, "2025-04-05", TariffPresence.Valid, TariffDoubt.None)]
    // 6109.10.00.12 stands in all revisions; outside them nothing is said, neither of it nor of nonsense.
    [InlineData(6109100012, "2023-10-12", TariffPresence.Unknown, TariffDoubt.OutsideRevisions)]
    [InlineData(6109100012, "2023-10-13", TariffPresence.Valid, TariffDoubt.None)]
    [InlineData(6109100012, "2026-06-29", TariffPresence.Valid, TariffDoubt.None)]
    [InlineData(6109100012, "2026-06-30", TariffPresence.Unknown, TariffDoubt.OutsideRevisions)]
    [InlineData(6109109999, "2024-08-01", TariffPresence.Absent, TariffDoubt.None)]
    [InlineData(6109109999, "2019-09-28", TariffPresence.Unknown, TariffDoubt.OutsideRevisions)]
    // 9102.11.10 has its suffixes in a note and not in the export.
    [InlineData(9102111010, "2025-05-01", TariffPresence.Unknown, TariffDoubt.SuffixNotCarried)]
    [InlineData(0, "2025-05-01", TariffPresence.Absent, TariffDoubt.None)]
    [InlineData(-91021110, "2025-05-01", TariffPresence.Absent, TariffDoubt.None)]
    public void A_number_stands_from_the_certain_day_of_its_revision(
        long number, string date, TariffPresence presence, TariffDoubt doubt)
    {
        var standing = Table.On(number, Day(date));
        Assert.Equal((presence, doubt), (standing.Presence, standing.Doubt));
    }

    [Fact]
    public void A_standing_names_its_first_and_last_certain_day()
    {
        Assert.Equal(Day("2025-07-01"), Table.On(0901110035, Day("2025-06-01")).From);
        Assert.Equal((Day("2025-07-01"), (LocalDate?)null), Ends(Table.On(0901110035, Day("2025-10-01"))));
        Assert.Equal(((LocalDate?)null, Day("2025-06-05")), Ends(Table.On(0901110045, Day("2025-01-01"))));
        Assert.Equal(((LocalDate?)null, Day("2025-06-05")), Ends(Table.On(0901110045, Day("2026-01-01"))));
        Assert.Equal((null, null), Ends(Table.On(9401993030, Day("2025-08-01"))));
        Assert.Equal((null, null), Ends(Table.On(6109100012, Day("2025-08-01"))));
    }

    [Theory]
    [InlineData(6109100012, "2024-08-01", "16.5%", "doz.; kg")]                     // from 6109.10.00
    [InlineData(9503000073, "2024-08-01", "Free", "No.")]                           // from 9503.00.00
    [InlineData(8517130000, "2024-08-01", "Free", "No.")]                           // its own
    [InlineData(0806102005, "2025-04-12", "$1.13/m3", "m3; kg")]                    // raised by markup in some exports
    [InlineData(9102111010, "2025-05-01", "44¢ each + 6% on the case + 14% on the strap, band or bracelet + 5.3% on the battery", null)]
    [InlineData(9903016300, "2025-04-10", "The duty provided in the applicable subheading + 125%", null)]
    [InlineData(9903016300, "2025-04-09", null, null)]                              // 84 % or 125 %: two revisions may apply
    [InlineData(9802009100, "2025-05-01", null, null)]                              // the schedule prints none
    public void A_number_has_the_rate_of_its_line_and_its_own_units(
        long number, string date, string? rate, string? units)
    {
        var standing = Table.On(number, Day(date));
        Assert.Equal((rate, units), (standing.Rate, standing.Units));
    }

    [Fact]
    public void The_table_knows_its_sources()
    {
        Assert.Equal((Day("2023-10-13"), Day("2026-06-29"), 47), (Table.From, Table.Through, Table.Revisions.Count));
        Assert.All(Table.Revisions, r => Assert.Equal(64, r.Sha256.Length));
        Assert.Equal(24_187, Table.Count);
    }

    [Fact]
    public void The_numbers_under_a_line_are_listed_for_a_date()
    {
        var under = Table.Under(09011100, Day("2025-10-01"));
        Assert.Contains(HtsNumber.Of(0901110035), under);
        Assert.DoesNotContain(HtsNumber.Of(0901110045), under);
        Assert.Empty(Table.Under(09011100, Day("2019-10-01")));
        Assert.Empty(Table.Under(0, Day("2025-10-01")));
    }

    // Any number, half of them real, and any day: an answer that keeps its own promises.
    [Fact]
    public void Every_number_on_every_day_has_an_answer()
    {
        var real = Table.Rows.Select(r => r.Number).ToArray();
        var number = Gen.OneOf(Gen.Int[0, real.Length - 1].Select(i => real[i]), Gen.Long[-1, 10_000_000_000]);
        var day = Gen.Int[-200, 1200].Select(d => Table.From.PlusDays(d));
        Gen.Select(number, day).Sample((n, d) =>
        {
            var s = Table.On(n, d);
            Assert.Equal(s.Presence == TariffPresence.Unknown, s.Doubt != TariffDoubt.None);
            Assert.Equal(d < Table.From || d > Table.Through, s.Doubt == TariffDoubt.OutsideRevisions);
            if (s.Presence == TariffPresence.Valid) Assert.True((s.From ?? d) <= d && (s.Until ?? d) >= d);
            if (s.Presence == TariffPresence.NotYet) Assert.True(s.From > d);
            if (s.Presence == TariffPresence.Lapsed) Assert.True(s.Until is null || s.Until < d);
        });
    }

    // The walk over revisions again, without calendar and index: which revisions may apply, and does each have it?
    [Fact]
    public void Presence_is_what_the_spans_say()
    {
        var rows = Table.Rows.Where(r => !r.IsOpenLine).ToArray();
        var all = Enumerable.Range(0, Table.Revisions.Count).ToArray();
        Gen.Select(Gen.Int[0, rows.Length - 1].Select(i => rows[i]),
            Gen.Int[0, Period.DaysBetween(Table.From, Table.Through)]).Sample((row, days) =>
        {
            var day = Table.From.PlusDays(days);
            var begun = all.Last(i => Table.Revisions[i].Certain <= day);
            var latest = all.Last(i => Table.Revisions.Take(i + 1).Max(r => r.Earliest) <= day);
            var stands = all[begun..(latest + 1)].Select(i => row.Spans.Any(s => s.First <= i && i <= s.Last))
                .ToArray();
            var presence = Table.On(row.Number, day).Presence;
            if (stands.All(s => s)) Assert.Equal(TariffPresence.Valid, presence);
            else if (stands.Any(s => s)) Assert.Equal(TariffPresence.Unknown, presence);
            else Assert.True(presence is TariffPresence.NotYet or TariffPresence.Lapsed);
        });
    }

    [Theory]
    [InlineData("", "first line")]
    [InlineData("customhouse tariff 2\n", "first line")]
    [InlineData("customhouse tariff 1\n", "without revisions")]
    [InlineData("customhouse tariff 1\nthrough\t2026-06-31\n", "line 2")]
    [InlineData("customhouse tariff 1\nnonsense\n", "line 2")]
    [InlineData("customhouse tariff 1\nthrough\t2026-06-29", "cut off")]
    [InlineData(Head + "12345\t0:0\n", "line 4")]
    [InlineData(Head + "0101210010\n", "line 4")]
    [InlineData(Head + "0101210010\t0:1\n", "line 4")]
    [InlineData(Head + "0101210010\t0-1:0:0\n", "line 4")]
    [InlineData(Head + "0101210010\t1-0:0:0\n", "line 4")]
    [InlineData(Head + "0101210010\t0\n", "line 4")]
    [InlineData(Head + "0101210010\t0:0\n0101210010\t0:0\n", "line 5")]
    public void A_malformed_table_is_refused_with_its_line(string table, string says)
    {
        var error = Assert.Throws<FormatException>(() => TariffTable.Read(Encoding.UTF8.GetBytes(table)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    const string Head = "customhouse tariff 1\nthrough\t2026-06-29\nrevision\tr\t2025-01-01\t2025-01-01\t1\tx\tf\n";

    [Fact]
    public void A_lookup_allocates_nothing()
    {
        var day = Day("2024-08-01");
        var valid = 0;
        Look(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Look(100_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(valid > 0);

        void Look(int times)
        {
            for (var i = 0; i < times; i++) if (Table.On(6109100000 + i % 100, day).Presence == TariffPresence.Valid)
                valid++;
        }
    }

    // Seconds are printed, never asserted: this machine is shared.
    [Fact]
    public void Loading_and_looking_up_are_timed()
    {
        var bytes = typeof(TariffTable).Assembly.GetManifestResourceStream("Customhouse.Law.tariff.table")!;
        var table = new byte[bytes.Length];
        bytes.ReadExactly(table);
        var loads = Enumerable.Range(0, 5).Select(_ => Time(() => TariffTable.Read(table))).ToArray();
        var numbers = Table.Rows.Select(r => r.Number).ToArray();
        new Random(1).Shuffle(numbers);
        var day = Day("2025-10-01");
        var valid = 0;
        var looks = Enumerable.Range(0, 100).Select(_ => Time(() =>
        {
            foreach (var n in numbers)
                if (Table.On(n, day).Presence == TariffPresence.Valid) valid++;
        })).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"load: first {loads[0]:F1} ms, then {loads[1..].Min():F1} ms; lookup " +
            $"{looks[0] * 1e6 / numbers.Length:F0} ns ({numbers.Length} numbers, shuffled, best of 100)"));
        Assert.True(valid > 100 * 20_000);
    }

    static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static (LocalDate?, LocalDate?) Ends(TariffStanding standing) => (standing.From, standing.Until);

    static LocalDate Day(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
