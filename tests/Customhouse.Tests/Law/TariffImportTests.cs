using System.Text;
using CsCheck;
using Customhouse.App;
using Customhouse.Law;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Law;

public sealed class TariffImportTests : IDisposable
{
    static readonly LocalDate First = new(2025, 1, 1), Second = new(2025, 7, 1), Third = new(2025, 8, 1);

    static readonly byte[] Marks = "\",\n[]{\t:-\0"u8.ToArray();

    readonly string folder = Directory.CreateTempSubdirectory("customhouse-tariff-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_export_becomes_numbers_with_inherited_rates_and_clean_units()
    {
        var table = Table(("one.csv", TariffFixture.FirstCsv, First));
        Assert.Equal(("Free", "kg"), RateAndUnits(table, 0901110015));
        Assert.Equal(("Free", "kg"), RateAndUnits(table, 0901120025));
        Assert.Equal(("$1.13/m3", "m3; kg"), RateAndUnits(table, 0806102005));
        Assert.Equal(("17.6%", "No.; kg"), RateAndUnits(table, 4202923131));
        Assert.Equal(("12%", "m2; kg"), RateAndUnits(table, 5407100010));
        Assert.Equal(("Free", "No."), RateAndUnits(table, 8517130000));
        Assert.Equal(("The duty provided in the applicable subheading + 7.5%", null), RateAndUnits(table, 9903881500));
        Assert.Equal((TariffDoubt.SuffixNotCarried, "44¢ each + 6% on the case"),
            (table.On(9102111030, First).Doubt, table.On(9102111030, First).Rate));
        Assert.Equal(TariffPresence.Absent, table.On(0901110000, First).Presence);
        Assert.Equal(20, table.Revisions[0].Rows);
    }

    [Fact]
    public void Csv_and_json_of_one_revision_give_the_same_numbers()
    {
        var csv = Table(("one.csv", TariffFixture.FirstCsv, First));
        var json = Table(("one.json", TariffFixture.FirstJson, First));
        Assert.Equal(csv.Rows.Select(Said), json.Rows.Select(Said));
    }

    [Fact]
    public void A_number_that_gives_way_lapses_and_its_successor_begins()
    {
        var table = Table(("1.csv", TariffFixture.FirstCsv, First), ("2.csv", TariffFixture.SecondCsv, Second));
        Assert.Equal(TariffPresence.Valid, table.On(0901110045, Second.PlusDays(-1)).Presence);
        Assert.Equal(TariffPresence.Lapsed, table.On(0901110045, Second).Presence);
        Assert.Equal(TariffPresence.NotYet, table.On(0901110035, Second.PlusDays(-1)).Presence);
        Assert.Equal(TariffPresence.Valid, table.On(0901110035, Second).Presence);
        Assert.Equal(
            ("12%", "13.6%"), (table.On(5407100010, Second.PlusDays(-1)).Rate, table.On(5407100010, Second).Rate));
    }

    [Fact]
    public void The_order_of_import_does_not_change_a_byte()
    {
        (string, string, LocalDate) one = ("1.csv", TariffFixture.FirstCsv, First);
        (string, string, LocalDate) two = ("2.csv", TariffFixture.SecondCsv, Second);
        (string, string, LocalDate) three = ("3.csv", TariffFixture.ThirdCsv, Third);
        var straight = History(one, two, three).ToTable();
        Assert.Equal(straight, History(three, one, two).ToTable());
        Assert.Equal(straight, Again(Again(History(one, three), two), two).ToTable());

        // By way of the text form, and with one revision imported twice.
        static TariffHistory Again(TariffHistory history, (string, string, LocalDate) more)
        {
            var again = TariffHistory.Of(TariffTable.Read(history.ToTable()));
            Add(again, more);
            return again;
        }
    }

    [Fact]
    public void A_folder_with_its_list_gives_the_same_table_each_time()
    {
        File.WriteAllText(At("1.csv"), TariffFixture.FirstCsv);
        File.WriteAllText(At("2.csv"), TariffFixture.SecondCsv);
        File.WriteAllText(At("list.csv"),
            "name,earliest,certain,through,file\nfirst,2025-01-01,2025-01-01,,1.csv\n" +
            "second,2025-06-06,2025-07-01,2025-07-20,2.csv\n");
        var report = TariffImport.RunFolder(folder, At("list.csv"), At("a.table"));
        TariffImport.RunFolder(folder, At("list.csv"), At("b.table"));
        Assert.Equal(File.ReadAllBytes(At("a.table")), File.ReadAllBytes(At("b.table")));
        Assert.Equal((2, 1, 1), (report.Revisions, report.Came, report.Went));
        var table = TariffTable.Read(File.ReadAllBytes(At("a.table")));
        Assert.Equal(report.Sha256, table.Sha256);
        Assert.Equal(new LocalDate(2025, 7, 20), table.Through);
        Assert.Equal(TariffDoubt.BetweenRevisions, table.On(0901110035, new LocalDate(2025, 6, 6)).Doubt);
    }

    // Between the last known day of one revision and the first of the next, others may have stood.
    [Fact]
    public void A_user_adds_a_later_revision_and_the_days_between_are_unsure()
    {
        File.WriteAllText(At("1.csv"), TariffFixture.FirstCsv);
        File.WriteAllText(At("2.csv"), TariffFixture.SecondCsv);
        File.WriteAllText(
            At("list.csv"), "name,earliest,certain,through,file\nfirst,2025-01-01,2025-01-01,2025-03-31,1.csv\n");
        TariffImport.RunFolder(folder, At("list.csv"), At("my.table"));
        var report = TariffImport.Run(At("2.csv"), "second", Second, At("my.table"), through: Third);
        var table = TariffTable.Read(File.ReadAllBytes(At("my.table")));
        Assert.Equal((2, 1, 1), (report.Revisions, report.Came, report.Went));
        Assert.Equal(TariffPresence.NotYet, table.On(0901110035, new LocalDate(2025, 3, 31)).Presence);
        Assert.Equal(TariffDoubt.BetweenRevisions, table.On(0901110035, new LocalDate(2025, 4, 1)).Doubt);
        Assert.Equal(TariffPresence.Valid, table.On(0901110015, new LocalDate(2025, 5, 1)).Presence);
        Assert.Equal(TariffPresence.Valid, table.On(0901110035, Third).Presence);
        Assert.Equal(TariffDoubt.OutsideRevisions, table.On(0901110035, Third.PlusDays(1)).Doubt);
    }

    [Theory]
    [InlineData("x.txt", "anything", "ends in .csv or .json")]
    [InlineData("x.csv", "", "row 1")]
    [InlineData("x.csv", "a,b\n1,2\n", "lacks the column 'HTS Number'")]
    [InlineData("x.csv", "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty\n0101.21.00.10\n", "row 1")]
    [InlineData("x.csv", "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty\n01012,0,x,,\n", "not a tariff number")]
    [InlineData("x.csv", "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty\n0101.21.00.10,0,x,[kg,\n", "row 1")]
    [InlineData("x.csv", "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty\n0101,0,x,,\n", "no tariff number")]
    [InlineData("x.json", "", "row 1")]
    [InlineData("x.json", "{}", "row 1")]
    [InlineData("x.json", "[null]", "row 1")]
    [InlineData("x.json", "[{\"number\":1}]", "no 'htsno'")]
    [InlineData("x.json", "[{\"htsno\":\"0101.21.00.10\",\"units\":\"kg\"}]", "row 1")]
    [InlineData("x.json", "[{\"htsno\":\"0101.21.00.10\"},", "row 2")]
    public void What_is_no_export_is_refused_with_place_and_expectation(string name, string text, string says)
    {
        var error = Assert.Throws<InvalidDataException>(() => Table((name, text, First)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_is_refused_because_the_other_numbers_would_lapse()
    {
        File.WriteAllText(At("excerpt.csv"), TariffFixture.FirstCsv);
        var error = Assert.Throws<InvalidDataException>(
            () => TariffImport.Run(At("excerpt.csv"), "2026 rev 17", new LocalDate(2026, 8, 31), At("my.table")));
        Assert.Contains("export all chapters", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(At("my.table")));
    }

    [Fact]
    public void A_file_that_is_no_table_is_not_overwritten()
    {
        File.WriteAllText(At("1.csv"), TariffFixture.FirstCsv);
        File.WriteAllText(At("my.table"), "my thesis");
        Assert.Throws<InvalidDataException>(() => TariffImport.Run(At("1.csv"), "first", First, At("my.table")));
        Assert.Equal("my thesis", File.ReadAllText(At("my.table")));
    }

    [Fact]
    public void The_report_of_flags_is_read_with_eight_digit_numbers_put_right()
    {
        const string Report = """
            HTS Date:,2/21/2026,,,,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,,,,,
            Tariff Number,Description,Effective Date,Expiration Date,Census Qty 1,Census Qty 2,Census Qty 3,AD Duty,CV Duty,PGA 1,PGA 2,PGA 3,PGA 4,PGA 5,PGA 6,PGA 7,PGA 8,PGA 9,PGA 10
            6109100012,OF COTTON MEN'S,11/15/2024,2/28/2026,DOZ,KG,,N,N,,,,,,,,,,
            0203110000,"MEAT SWINE,FRSH",4/2/2004,12/31/2030,KG,,,N,Y,AM7,AQ2,,,,,,,,
            0099030101,MX EO 25% DUTY,3/4/2025,12/31/2030,,,,N,N,,,,,,,,,,

            """;
        var table = FlagTable.Read(FlagImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(Report)), "report.csv"));
        Assert.Equal((3, new LocalDate(2026, 2, 21)), (table.Count, table.AsOf));
        Assert.Equal("DOZ; KG", table.Of(6109100012).Units);
        Assert.True(table.Of(0203110000) is { Countervailing: true, Antidumping: false, DemandsPga: true });
        Assert.True(table.Of(9903010100).IsListed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTS Date:,yesterday\n")]
    [InlineData("HTS Date:,2/21/2026\n,\nNumber,\n")]
    [InlineData("HTS Date:,2/21/2026\n,\nTariff Number,Description\n6109100012,x\n")]
    [InlineData("HTS Date:,2/21/2026\n,\nTariff Number,Description\n")]
    public void What_is_no_report_of_flags_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(
            () => FlagImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "report.csv"));

    // Bytes overwritten, cut out and doubled: each outcome is a table or a refusal, never another exception.
    [Fact]
    public void A_damaged_file_gives_a_table_or_a_refusal()
    {
        var report =
            Encoding.ASCII.GetBytes("HTS Date:,2/21/2026,,,,,,,,,,,,,,,,,\n,,,,,,,,,,,,,,,,,,\n" +
                "Tariff Number,Description,,,,,,,,,,,,,,,,,\n" +
                "0203110000,\"MEAT SWINE,FRSH\",4/2/2004,12/31/2030,KG,,,N,Y,AM7,AQ2,,,,,,,,\n");
        byte[][] files = [Encoding.UTF8.GetBytes(TariffFixture.FirstCsv),
            Encoding.UTF8.GetBytes(TariffFixture.FirstJson), report,
            History(("1.csv", TariffFixture.FirstCsv, First)).ToTable()];
        var noise = Gen.OneOf(Gen.Byte, Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]));
        var damage = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 40], noise.Array[0, 8]);
        Gen.Select(Gen.Int[0, files.Length - 1], damage.Array[1, 4]).Sample((which, cuts) =>
        {
            var bytes = cuts.Aggregate(files[which],
                (b, c) => b.Length == 0 ? c.Item3
                    : [.. b[..(c.Item1 % b.Length)], .. c.Item3,
                        .. b[Math.Min(b.Length, (c.Item1 % b.Length) + c.Item2)..]]);
            try
            {
                if (which == 3) TariffTable.Read(bytes).On(0901110015, First);
                else if (which == 2) FlagTable.Read(FlagImport.Read(new MemoryStream(bytes), "report.csv"));
                else TariffImport.Add(new TariffHistory(), new MemoryStream(bytes), which == 0 ? "x.csv" : "x.json",
                    "x", First, First, null);
            }
            catch (InvalidDataException)
            {
            }
            catch (FormatException) when (which == 3)
            {
            }
        }, iter: 2_000);
    }

    [Fact]
    public void A_record_without_end_is_refused_in_bounded_memory()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => Table(
                ("x.csv", "HTS Number,Unit of Quantity,General Rate of Duty\n\"" + new string('x', 10_000_000),
                    First)));
        Assert.Contains("x.csv, row 1", error.Message, StringComparison.Ordinal);
    }

    string At(string file) => Path.Combine(folder, file);

    static TariffTable Table(params (string, string, LocalDate)[] exports) =>
        TariffTable.Read(History(exports).ToTable());

    static TariffHistory History(params (string, string, LocalDate)[] exports)
    {
        var history = new TariffHistory();
        foreach (var export in exports) Add(history, export);
        return history;
    }

    static void Add(TariffHistory history, (string Name, string Text, LocalDate Day) export)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(export.Text));
        TariffImport.Add(history, stream, export.Name, export.Name, export.Day, export.Day, null);
    }

    static (string?, string?) RateAndUnits(TariffTable table, long number) =>
        (table.On(number, First).Rate, table.On(number, First).Units);

    static string Said(TariffRow row) => $"{row.Number} {row.IsOpenLine} {string.Join(';', row.Spans)}";
}
