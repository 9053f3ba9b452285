using System.Text;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// Who may send, from outside: a register is made, batches are checked against it, no password is told.
/// </summary>
public sealed class TransmittersTests : IDisposable
{
    const string Password = "SECR3T";

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    Outcome Add(string password, params string[] more)
    {
        using var input = new MemoryStream(Encoding.ASCII.GetBytes(password + "\n"));
        return Calls.RunWith(input, ["transmitters", "add", scratch["register.json"], "--site", "LA", "--sender", "ABC",
            "--filer", "ABC", "--port", "4701", .. more]);
    }

    string Batch(string password) => scratch.Write("day.catair",
        Runs.Batch(Runs.Filing()).Replace("PASSWD", password, StringComparison.Ordinal));

    [Fact]
    public void A_batch_of_a_registered_transmitter_is_decided_and_another_is_rejected_whole()
    {
        Assert.Equal(0, Add(Password).Exit);
        string[] with = ["--transmitters", scratch["register.json"], "--as-of", "2024-08-01", "--json"];
        Assert.Equal("accepted", (string?)Calls.Run(["check", Batch(Password), .. with]).Lines.Single()["verdict"]);

        var refused = Calls.Run(["check", Batch("WRONG1"), .. with, "--sx", scratch["sx"]]);
        Assert.Equal(1, refused.Exit);
        Assert.Equal("X09", (string?)refused.Lines.Single()["findings"]![0]!["code"]);
        Assert.Equal(
            Runs.Lines(
            [
                "ALA  ABC      080124", "B".PadRight(79) + "B", "X1 FX09   SENDER/RECEIVER NOT AUTHORIZED",
                "X1RF999   BATCH REJECTED", "Y           00002".PadRight(79) + "Y", "Z".PadRight(79) + "Z",
            ]), File.ReadAllText(scratch["sx"]));
        Assert.Equal("accepted", (string?)Calls.Run(["check", Batch("WRONG1"), "--json"]).Lines.Single()["verdict"]);
    }

    [Fact]
    public void A_password_stands_nowhere()
    {
        var told = Add(Password).Out + Add(Password, "--json").Out + File.ReadAllText(scratch["register.json"]);
        string[] with = ["--transmitters", scratch["register.json"], "--as-of", "2024-08-01"];
        string[] file = ["--journal", scratch["journal"], "--sandbox", "--sx", scratch["sx"]];
        var broken = scratch.Write("broken.catair", Runs.Batch(Runs.Filing())
            .Replace("PASSWD0", $"{Password}X", StringComparison.Ordinal));
        var wide = scratch.Write("wide.catair", Runs.Batch(Runs.Filing())
            .Replace("PASSWD080124     SE", $"{Password}080124     SE{new string(' ', 99)}", StringComparison.Ordinal));
        foreach (var source in new[] { Batch(Password), broken, wide })
            foreach (var outcome in new[]
            {
                Calls.Run(["file", source, .. with, .. file, "--json"]), Calls.Run(["check", source, .. with]),
                Calls.Run(["mask", source]), Calls.Run(["convert", source, "--to", "json"]),
            })
                told += outcome.Out + outcome.Err + File.ReadAllText(scratch["sx"]);
        Assert.DoesNotContain(Password, told, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(scratch["journal"], "*", SearchOption.AllDirectories), path =>
            Assert.False(File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Password)) >= 0, path));
    }

    [Fact]
    public void A_transmitter_that_is_added_again_keeps_its_rights_and_gets_the_new_password()
    {
        Add(Password);
        Assert.Matches(@"has\s+another\s+password", Add("OTHER2", "--port", "2704").Out);
        var register = File.ReadAllText(scratch["register.json"]);
        Assert.Contains("\"2704\"", register, StringComparison.Ordinal);
        string[] with = ["--transmitters", scratch["register.json"], "--as-of", "2024-08-01"];
        Assert.Equal(0, Calls.Run(["check", Batch("OTHER2"), .. with]).Exit);
        Assert.Equal(1, Calls.Run(["check", Batch(Password), .. with]).Exit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TOOLONG")]
    [InlineData("A B")]
    public void What_is_no_password_is_refused_and_not_repeated(string password)
    {
        var outcome = Add(password);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("what to do:", outcome.Err, StringComparison.Ordinal);
        Assert.True(password.Length == 0 || !outcome.Err.Contains(password, StringComparison.Ordinal));
        Assert.False(File.Exists(scratch["register.json"]));
    }

    [Fact]
    public void A_form_without_envelope_is_not_taken_where_senders_are_checked()
    {
        Add(Password);
        var csv = scratch["day.csv"];
        Assert.Equal(0, Calls.Run("convert", Batch(Password), "--to", "csv", "--out", csv).Exit);
        var outcome = Calls.Run("check", csv, "--transmitters", scratch["register.json"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("only a CATAIR batch says who sends it", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_that_can_not_be_used_is_named()
    {
        var outcome = Calls.Run("check", Batch(Password), "--transmitters", scratch.Write("bad.json", "{]"));
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("bad.json is no JSON at line 1", outcome.Err, StringComparison.Ordinal);
    }
}
