using System.Text;
using Customhouse.App;
using NodaTime;
using NodaTime.Testing;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.App;

/// <summary>
/// convert and mask: what comes across, what is said when something does not, and that nothing depends on the day.
/// </summary>
public sealed class ConvertTests : IDisposable
{
    static readonly string A = Record(
        (1, "A"), (2, "LA01"), (6, "SVB"), (9, "SECRET"), (15, "073124"), (26, "SE"), (38, "7"), (60, "JOB 4711"));
    static readonly string Z = Record((1, "Z"), (2, "LA01"), (6, "SVB"), (15, "073124"), (38, "7"));
    static readonly string B = Record(
        (1, "B"), (4, "2704"), (8, "ABC"), (11, "SE"), (45, "7"), (47, "1801"), (51, "ABC"), (54, "7"), (56, "1"),
        (60, "TEAM BLUE"));
    static readonly string Y = Record((1, "Y"), (4, "2704"), (8, "ABC"), (11, "SE"), (45, "7"));

    static readonly Stream Nowhere = System.IO.Stream.Null;

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    static string Record(params (int First, string Text)[] cells) =>
        cells.Aggregate("", (record, cell) => record.PadRight(cell.First - 1) + cell.Text);

    string Batch(params string[] transactions) => scratch.Write("batch.catair", Lines([A, B, .. transactions, Y, Z]));

    [Fact]
    public void The_envelope_of_a_batch_is_carried_over_and_so_is_every_record()
    {
        string[] entry = [Entry[0], "SE11".PadRight(44) + "GO77", .. Entry[1..]];
        var from = Batch(entry);
        var outcome = Calls.Run("convert", from, "--to", "catair");
        Assert.Equal(0, outcome.Exit);
        Assert.Equal(File.ReadAllText(from), outcome.Out);
        Assert.Equal("", outcome.Err);
    }

    [Fact]
    public void Batches_and_blocks_stay_apart()
    {
        var from = scratch.Write("two", Lines([A, B, .. Entry, Y, B, .. Entry, Y, Z, A, B, .. Entry, Y, Z]));
        Assert.Equal(File.ReadAllText(from), Calls.Run("convert", from, "--to", "catair").Out);
    }

    [Fact]
    public void A_masked_batch_keeps_site_date_and_offices_and_loses_password_and_user_data()
    {
        var masked = Calls.Run("mask", Batch(Entry)).Out.Split('\n');
        Assert.Equal(A[..8], masked[0][..8]);
        Assert.Equal(A[14..59], masked[0][14..59]);
        Assert.Equal(Z.PadRight(80), masked[^2]);
        Assert.Equal(B[..59], masked[1][..59]);
        Assert.DoesNotContain("SECRET", masked[0], StringComparison.Ordinal);
        Assert.Matches("[A-Z]{3} [0-9]{4}$", masked[0].TrimEnd());
        Assert.DoesNotContain("TEAM BLUE", masked[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catair")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public void The_same_input_gives_the_same_bytes_on_any_day(string to)
    {
        var csv = scratch["in.csv"];
        Calls.Run("convert", Calls.Late, "--to", "csv", "--out", csv);
        Assert.Equal(Converted(csv, to, Instant.FromUtc(2024, 5, 20, 16, 0)),
            Converted(csv, to, Instant.FromUtc(2026, 1, 1, 0, 0)));
    }

    [Theory]
    [InlineData("catair")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public void The_same_input_and_salt_give_the_same_masked_bytes_on_any_day(string form)
    {
        var from = scratch[$"in.{form}"];
        Calls.Run("convert", Calls.Late, "--to", form, "--out", from);
        Assert.Equal(
            Masked(from, Instant.FromUtc(2024, 5, 20, 16, 0)), Masked(from, Instant.FromUtc(2026, 1, 1, 0, 0)));
    }

    [Fact]
    public void Without_an_envelope_the_date_is_blank_unless_it_is_given_and_the_defaults_are_said()
    {
        var csv = scratch["in.csv"];
        Calls.Run("convert", Calls.Late, "--to", "csv", "--out", csv);
        var blank = Calls.Run("convert", csv, "--to", "catair");
        Assert.Equal("A4701ABC".PadRight(25) + "SE", blank.Out.Split('\n')[0].TrimEnd());
        Assert.Contains("--date", blank.Err, StringComparison.Ordinal);
        Assert.Contains("site code", blank.Err, StringComparison.Ordinal);
        var dated = Calls.Run("convert", csv, "--to", "catair", "--date", "2024-08-01").Out.Split('\n');
        Assert.Equal("080124", dated[0][14..20]);
        Assert.Equal("080124", dated[^2][14..20]);
        Assert.Equal(0,
            Calls.RunWith(
                new MemoryStream(Encoding.ASCII.GetBytes(blank.Out)), "check", "-", "--as-of", "2024-05-20").Exit);
    }

    [Fact]
    public void What_records_have_no_place_for_is_said()
    {
        var json = scratch.Write("in.json", """
            [{"filer":"ABC","action":"A","entryNumber":"86543214","grossWeightKg":"3","parties":[{"role":"CN","name":"ANN","email":"A@B.C"}],
            "lines":[{"hts":"6307909882","sku":"S1"},{"hts":"6307909882","sku":"S2"}],"note":"x"}]
            """);
        var said = Calls.Run("convert", json, "--to", "catair", "--format", "json").Err.ReplaceLineEndings(" ");
        Assert.Contains("not carried over: SKU (2 times); e-mail address of a party; gross weight; note (W24).",
            said.Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_other_forms_have_no_place_for_is_said()
    {
        var outcome = Calls.Run("convert", Batch([.. Entry[..7], "SE31LEI 123456", .. Entry[7..]]), "--to", "csv");
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("SE31", outcome.Err, StringComparison.Ordinal);
        Assert.Contains("user data", outcome.Err, StringComparison.Ordinal);
    }

    byte[] Converted(string from, string to, Instant now) =>
        Written(now, "convert", from, "--to", to, "--out", scratch["out"]);

    byte[] Masked(string from, Instant now) =>
        Written(now, "mask", from, "--salt", scratch.Write("salt", "0123456789abcdef"), "--out", scratch["out"]);

    byte[] Written(Instant now, params string[] arguments)
    {
        Assert.Equal(0, CommandLine.Run(new Terminal(Nowhere, Nowhere, Nowhere, new FakeClock(now)), arguments));
        return File.ReadAllBytes(scratch["out"]);
    }
}
