using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Law;

public class TariffFlagTests
{
    static readonly FlagTable Table = FlagTable.Carried;

    // As the report of 2026-02-21 has them.
    [Theory]
    [InlineData(3304995000, "AM7 AQX FD2 FW1", true, false, false, "KG")]           // make-up
    [InlineData(9503000073, "EP7", false, false, false, "NO")]                      // toys
    [InlineData(2208303030, "AM7 FD4 TB1", true, false, false, "PFL")]              // whisky
    [InlineData(8517130000, "", false, false, false, "NO")]                         // smartphones
    [InlineData(9403509042, "AL1 EP7", false, true, false, "NO")]                   // wooden beds
    [InlineData(0203110000, "AM7 AQ2 FD3 FS4", true, false, true, "KG")]            // pork
    [InlineData(4011101010, "DT2", true, true, true, "NO")]                         // tires
    [InlineData(6109100012, "", false, false, false, "DOZ; KG")]                    // cotton T-shirts
    [InlineData(9903010100, "", false, false, false, null)]                         // printed as 0099030101
    public void A_listed_number_has_the_flags_of_the_report(
        long number, string pga, bool demands, bool ad, bool cvd, string? units)
    {
        var flags = Table.Of(HtsNumber.Of(number));
        Assert.True(flags.IsListed);
        Assert.Equal(pga, string.Join(' ', flags.Pga.Select(f => f.Code)));
        Assert.Equal((pga.Length > 0, demands, ad, cvd, units),
            (flags.AsksPga, flags.DemandsPga, flags.Antidumping, flags.Countervailing, flags.Units));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(6109109999)]
    [InlineData(99030101)]
    public void A_number_that_is_not_listed_says_so_and_nothing_else(long number)
    {
        var flags = Table.Of(number);
        Assert.False(flags.IsListed || flags.AsksPga || flags.DemandsPga || flags.Antidumping || flags.Countervailing);
        Assert.Empty(flags.Pga);
    }

    [Fact]
    public void The_table_knows_its_day_and_source()
    {
        Assert.Equal((new LocalDate(2026, 2, 21), 22_153, "hts_pga_report_2026-02-21.csv"),
            (Table.AsOf, Table.Count, Table.File));
        Assert.Equal(64, Table.FileSha256.Length);
    }

    [Fact]
    public void Every_flag_of_the_report_has_a_meaning_and_no_meaning_is_idle()
    {
        var used = TariffTable.Carried.Rows.Where(r => !r.IsOpenLine).SelectMany(r => Table.Of(r.Number).Pga).Distinct()
            .ToArray();
        Assert.Empty(used.Where(f => f.Agency.Length == 0).Select(f => f.Code));
        Assert.Empty(PgaFlag.Known.Values.Except(used).Select(f => f.Code));
    }

    [Fact]
    public void A_flag_of_unknown_meaning_is_a_may_and_unconfirmed()
    {
        var flags =
            FlagTable.Read(
                "customhouse flags 1\nlist\t2027-01-01\tx\tf\nanswer\t0\tA\t-\tZZ9\n0101210010\t0\n"u8.ToArray())
                .Of(101210010);
        Assert.Equal(
            ("ZZ9", PgaDemand.May, Mark.Unconfirmed), (flags.Pga[0].Code, flags.Pga[0].Demand, flags.Pga[0].Mark));
        Assert.True(
            flags is { AsksPga: true, DemandsPga: false, Antidumping: true, Countervailing: false, Units: null });
    }

    [Theory]
    [InlineData("", "first line")]
    [InlineData("customhouse flags 1\n", "without the day")]
    [InlineData("customhouse flags 1\nlist\t2026-02-21\tx\tf\n0101210010\t0\n", "line 3")]
    [InlineData("customhouse flags 1\nlist\t2026-02-21\tx\tf\nanswer\t1\t-\t-\t-\n", "line 3")]
    [InlineData("customhouse flags 1\nlist\t2026-02-21\tx\tf\nanswer\t0\t-\t-\n", "line 3")]
    [InlineData("customhouse flags 1\nlist\t2026-02-21\tx\tf\nanswer\t0\t-\t-\t-\n0101210010\t0\n0101210010\t0\n", "line 5")]
    public void A_malformed_table_is_refused_with_its_line(string table, string says)
    {
        var error = Assert.Throws<FormatException>(() => FlagTable.Read(Encoding.UTF8.GetBytes(table)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }
}
