using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// What can't be used, or only in part: never a crash, never a stack trace, never silence. Each says where, what was
/// found and what to do.
/// </summary>
public sealed class BadInput : IDisposable
{
    static readonly string Records = File.ReadAllText(Calls.Late);

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void An_empty_file_is_named_and_refused() => Refused(scratch.Write("empty.catair", ""), "not a single byte");

    [Fact]
    public void A_file_of_white_space_is_refused() =>
        Refused(scratch.Write("white", " \r\n\t\n"), "nothing in it but blanks");

    [Fact]
    public void A_directory_is_named_and_refused()
    {
        Directory.CreateDirectory(scratch["folder"]);
        Refused(scratch["folder"], "it is a directory");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Refused(scratch["nowhere.csv"], "there is no such file");

    [Fact]
    public void Binary_noise_is_no_form()
    {
        var noise = new byte[5000];
        for (var i = 0; i < noise.Length; i++) noise[i] = (byte)((i * 7919 >> 3) & 0xFF);
        Refused(scratch.Write("noise", noise), "neither text nor a workbook");
    }

    [Fact]
    public void A_broken_spreadsheet_is_refused()
    {
        var outcome = Calls.Run("check", scratch.Write("broken.xlsx", "PK\x3\x4" + new string('x', 200)), "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Null(outcome.Lines.Single()["entryNumber"]);
        outcome.HasNoTrace();
    }

    [Fact]
    public void A_spreadsheet_with_a_formula_error_names_the_cell()
    {
        var path = scratch["formula.xlsx"];
        MiniExcelLibs.MiniExcel.SaveAs(path, new[] { Row(File.ReadAllLines(Converted("csv"))) });
        var outcome = Calls.Run("check", path, "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(outcome.Lines,
            line => line["findings"]![0]!["plain"]!.ToString().Contains("#REF!", StringComparison.Ordinal));
        outcome.HasNoTrace();
    }

    [Fact]
    public void A_truncated_batch_is_rejected_with_X06() => Rejected(Records[..(8 * 81)], "X06");

    [Fact]
    public void A_record_cut_short_at_the_end_is_rejected_with_X42() => Rejected(Records[..700], "X42");

    [Fact]
    public void A_tab_is_rejected_with_X40() =>
        Rejected(Records.Replace("JOHN SMITH", "JOHN\tSMITH", StringComparison.Ordinal), "X40");

    [Fact]
    public void A_letter_outside_ASCII_is_rejected_with_X40() =>
        Rejected(Records.Replace("JOHN", "J\u00D6HN", StringComparison.Ordinal), "X40");

    [Fact]
    public void A_line_of_another_length_is_rejected_with_X40() =>
        Rejected(Records.Replace("SE20EDA051824  ", "SE20EDA051824", StringComparison.Ordinal), "X40");

    [Fact]
    public void A_line_of_ten_megabytes_is_rejected_with_X40() =>
        Rejected(
            Records.Replace("SE20EDA051824", "SE20EDA" + new string('A', 10_000_000), StringComparison.Ordinal), "X40");

    [Fact]
    public void A_line_of_ten_megabytes_that_only_begins_like_a_batch_is_no_form() =>
        Refused(scratch.Write("a.bin", new string('A', 10_000_000)), "opens neither a batch");

    [Fact]
    public void Noise_that_is_said_to_be_batches_is_answered_in_a_hundred_batches_and_counted()
    {
        var path = scratch.Write("a.catair", new string('A', 8_000_000));
        var outcome = Calls.Run("check", path, "--json", "--sx", scratch["a.sx"]);
        Assert.Equal(1, outcome.Exit);
        Assert.Equal(601, outcome.Lines.Count);
        var last = outcome.Lines[^1]["findings"]![0]!;
        Assert.Equal("Z99", (string?)last["code"]);
        Assert.Contains("99,900 more", (string?)last["plain"], StringComparison.Ordinal);
        Assert.Contains("599,400 faults", (string?)last["plain"], StringComparison.Ordinal);
        Assert.Equal(101, (int?)last["at"]!["line"]);
        Assert.Contains("100,000  transmissions rejected whole, for 600,000 faults", outcome.Err,
            StringComparison.Ordinal);
        Assert.Equal(101, File.ReadLines(scratch["a.sx"]).Count(record => record[0] == 'Z'));
    }

    [Fact]
    public void Every_fault_of_a_batch_is_listed_however_much_noise_stands_around_it()
    {
        var noise = string.Concat(Enumerable.Repeat("A".PadRight(80, 'A') + "\n", 500));
        var tabs = Records.Replace("JOHN SMITH", "JOHN\tSMITH", StringComparison.Ordinal);
        var cut = Records[..(8 * 81)];
        var path = scratch.Write("noise.catair", noise + Records + noise + tabs + cut + noise);
        var outcome = Calls.Run("check", path, "--json");
        Assert.Equal(1, outcome.Exit);
        var codes = outcome.Lines.SelectMany(line => line["findings"]!.AsArray()
            .Select(finding => (string?)finding!["code"])).ToList();
        Assert.Contains("X40", codes);
        Assert.Contains("X06", codes);
        Assert.Equal("Z99", codes[^1]);
        var entry = outcome.Lines.Single(line => line["entryNumber"] is not null);
        Assert.Equal("ABC-0000001-0", (string?)entry["entryNumber"]);
    }

    [Fact]
    public void A_message_with_very_many_faults_says_how_many_are_not_listed()
    {
        var rows = File.ReadAllLines(Converted("csv"));
        var bad = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"{i},too few cells\n"));
        var outcome = Calls.Run("check", scratch.Write("many.csv", $"{rows[0]}\n{rows[1]}\n{bad}"), "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Equal(10_001, outcome.Lines.Count);
        Assert.Contains("12,000 faults were found; 2,000 of them are not listed",
            (string?)outcome.Lines[^1]["findings"]![0]!["plain"],
            StringComparison.Ordinal);
        Assert.Contains("for 12,000 faults of form", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Lower_case_is_read_as_upper_case()
    {
        var outcome = Calls.Run("check", scratch.Write("lower", Records.ToLowerInvariant()), "--json");
        Assert.Equal(0, outcome.Exit);
        Assert.Equal("ABC-0000001-0", (string?)outcome.Lines.Single()["entryNumber"]);
    }

    [Fact]
    public void Records_without_line_ends_are_read()
    {
        var outcome = Calls.Run(
            "check", scratch.Write("stream", Records.Replace("\n", "", StringComparison.Ordinal)), "--json");
        Assert.Equal(0, outcome.Exit);
        Assert.Single(outcome.Lines);
    }

    [Fact]
    public void A_CSV_without_a_mandatory_column_names_the_column()
    {
        var rows = File.ReadAllText(Converted("csv")).Replace(",hts,", ",customs_number,", StringComparison.Ordinal);
        var outcome = Calls.Run("check", scratch.Write("nohts.csv", rows), "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(outcome.Lines,
            line => line["findings"]![0]!["plain"]!.ToString().Contains("hts", StringComparison.Ordinal));
        Assert.All(outcome.Lines, line => Assert.Null(line["entryNumber"]));
    }

    [Fact]
    public void A_CSV_without_rows_has_no_filing() =>
        Refused(scratch.Write("head.csv", File.ReadLines(Converted("csv")).First() + "\n"), "there is no filing in it");

    [Fact]
    public void A_CSV_field_of_ten_megabytes_is_refused_with_its_row()
    {
        var head = File.ReadLines(Converted("csv")).First();
        var outcome = Calls.Run(
            "check", scratch.Write("long.csv", $"{head}\n{new string('A', 10_000_000)}\n"), "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("Row 2", outcome.Lines[0]["findings"]![0]!["plain"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_that_breaks_off_is_refused_with_its_line()
    {
        var text = File.ReadAllText(Converted("json"));
        var outcome = Calls.Run("check", scratch.Write("half.json", text[..(text.Length / 2)]), "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Equal("rejected", (string?)outcome.Lines[0]["verdict"]);
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        var outcome = Calls.Shell("customhouse rules --json > /dev/full");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("the disk is full", outcome.Err, StringComparison.Ordinal);
        outcome.HasNoTrace();
    }

    [Fact]
    public void A_full_disk_under_a_file_is_said()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        var outcome = Calls.Run("convert", Calls.Late, "--to", "csv", "--out", "/dev/full");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("the disk is full", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_program_without_a_word()
    {
        var outcome = Calls.Shell("customhouse rules --json | head -n 1");
        Assert.Single(outcome.Lines);
        Assert.Equal("", outcome.Err);
    }

    [Fact]
    public void A_file_to_write_in_a_folder_that_is_not_there_is_named_as_it_was_asked_for()
    {
        foreach (var call in (string[][])[["check", Calls.Late, "--sx"],
            ["convert", Calls.Late, "--to", "csv", "--out"]])
        {
            var outcome = Calls.Run([.. call, scratch["nowhere/x"]]);
            Assert.Equal(2, outcome.Exit);
            Assert.Contains($"{scratch["nowhere/x"]}: the folder it should lie in is not there", outcome.Err,
                StringComparison.Ordinal);
        }
    }

    void Refused(string path, string found)
    {
        var outcome = Calls.Run("check", path, "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Equal("", outcome.Out);
        Assert.Contains(path, outcome.Err, StringComparison.Ordinal);
        Assert.Contains(found, outcome.Err, StringComparison.Ordinal);
        Assert.Contains("what to do:", outcome.Err, StringComparison.Ordinal);
        outcome.HasNoTrace();
    }

    void Rejected(string records, string code)
    {
        var outcome = Calls.Run("check", scratch.Write("bad.catair", records), "--json");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains(outcome.Lines, line => (string?)line["findings"]![0]!["code"] == code);
        Assert.All(outcome.Lines, line => Assert.Equal("rejected", (string?)line["verdict"]));
        Assert.All(outcome.Lines, line => Assert.Null(line["entryNumber"]));
        outcome.HasNoTrace();
    }

    string Converted(string form)
    {
        var path = scratch[$"good.{form}"];
        Assert.Equal(0, Calls.Run("convert", Calls.Late, "--to", form, "--out", path).Exit);
        return path;
    }

    // The sample's row of cells; what a formula should have given for the value is an error.
    static Dictionary<string, object> Row(string[] lines)
    {
        var (names, cells) = (lines[0].Split(','),
            Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(string.Join('\n', lines))));
        Assert.True(cells.Read());
        return names.Select((name, i) => (name, Value: name == "line_value_usd" ? "#REF!" : cells.GetString(i)))
            .ToDictionary(cell => cell.name, cell => (object)cell.Value);
    }
}
