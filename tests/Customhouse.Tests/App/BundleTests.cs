using System.IO.Compression;
using System.Text;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>Evidence bundles: made, verified elsewhere, bent, and counted.</summary>
public class BundleTests
{
    /// <summary>Two directories, one with the journal and one with only the bundle, say the same.</summary>
    [Theory]
    [InlineData("ET86.UNTIMELY")]
    [InlineData("LAW.BROKEN")]
    [InlineData("SYSTEM.REJECTED")]
    public void Journal_and_bundle_print_the_same_rate_interval_and_entries(string definition)
    {
        using Scratch administration = new(), filer = new();
        RateTests.FileFive(administration["j"]);
        File.Copy(Make(administration), filer["case.zip"]);
        var (one, other) = (Rate("--journal", administration["j"]), Rate("--bundle", filer["case.zip"]));
        Assert.Equal(one.Out, other.Out);
        Assert.Equal(one.Exit, other.Exit);
        Assert.Contains("\"entries\":[{", other.Out, StringComparison.Ordinal);

        Outcome Rate(string option, string path) => Calls.Run("rate", "--filer", "ABC", "--from", "2024-08-01", "--to",
            "2024-08-02", "--definition", definition, option, path, "--json");
    }

    /// <summary>Making one is on record, so the second is made under a head with one leaf more.</summary>
    [Fact]
    public void Made_twice_it_says_the_same_under_another_head_and_verifies()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        var (first, second) = (Read(Make(scratch)), Read(Make(scratch)));
        foreach (var name in (string[])["entries.jsonl", "answers.jsonl", "rules.jsonl", "leaves.jsonl", "verifier"])
            Assert.Equal(first[name], second[name]);
        Assert.NotEqual(first["checkpoint"], second["checkpoint"]);
        var outcome = Calls.Run("verify", scratch["case.zip"], "--key", Path.Combine(scratch["j"], "verifier"));
        Assert.True(outcome.Exit == 0, outcome.Out + outcome.Err);
    }

    public static TheoryData<string> Files =>
    [
        "manifest.json", "page.html", "entries.jsonl", "answers.jsonl", "rules.jsonl", "leaves.jsonl", "proof.txt",
        "checkpoint", "verifier",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_changed_byte_is_found_wherever_it_is(string name)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);

        // Of all leaves there is nothing to prove but the root; of the last one alone there is.
        Make(scratch, name == "proof.txt" ? "2024-08-02" : "2024-08-01");
        var files = Read(scratch["case.zip"]);
        for (var i = 0; i < 12; i++)
        {
            var bent = files.ToDictionary(file => file.Key, file => file.Value.ToArray());
            bent[name][(int)((long)i * (files[name].Length - 1) / 11)] ^= 1;
            var outcome = Verify(scratch, bent);
            Assert.True(outcome.Exit == 1, $"{name}, {i}: {outcome.Out}{outcome.Err}");
            outcome.HasNoTrace();
        }
    }

    [Fact]
    public void A_changed_leaf_is_named()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Make(scratch);
        var files = Read(scratch["case.zip"]);
        var lines = Encoding.UTF8.GetString(files["leaves.jsonl"]).Split('\n');
        lines[2] = lines[2].Replace("MAIN ST", "MEAN ST", StringComparison.Ordinal);
        files["leaves.jsonl"] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        Assert.Contains("leaf 2", Verify(scratch, files).Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_file_is_named(string name)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Make(scratch);
        var files = Read(scratch["case.zip"]);
        files.Remove(name);
        var outcome = Verify(scratch, files);
        Assert.Equal(1, outcome.Exit);
        Assert.Contains(name, outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more.txt")]
    [InlineData("../page.html")]
    public void A_file_too_many_is_named(string name)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Make(scratch);
        var files = Read(scratch["case.zip"]);
        files[name] = [1];
        var outcome = Verify(scratch, files);
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("a file too many", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_checkpoint_is_found()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Make(scratch);
        var files = Read(scratch["case.zip"]);
        using (var journal = Customhouse.Journal.SqliteJournal.OpenToRead(scratch["j"]))
            files["checkpoint"] = Encoding.UTF8.GetBytes(journal.CheckpointOver(0));
        var outcome = Verify(scratch, files);
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("older", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Make(scratch);
        var files = Read(scratch["case.zip"]);
        files["page.html"] = new byte[64 << 20];
        var outcome = Verify(scratch, files);
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("page.html", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Masked_it_names_no_person_and_verifies()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Make(scratch, "2024-08-01", "--masked");
        Assert.All(Read(scratch["case.zip"]).Values, file =>
            Assert.DoesNotContain("JOHN SMITH", Encoding.Latin1.GetString(file), StringComparison.Ordinal));
        Assert.Equal(0, Calls.Run("verify", scratch["case.zip"]).Exit);
    }

    [Theory]
    [InlineData("XYZ-0000001-9", "no entry number")]
    [InlineData("UAA-0000012-", "another filer")]
    [InlineData("ABC-0000009-", "not in this journal")]
    public void Entries_that_can_not_be_proved_are_refused(string number, string says)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        if (number.EndsWith('-'))
            number += EntryNumber.CheckDigitOf(
                RateTests.FilerOf(Encoding.ASCII.GetBytes(number[..3])),
                int.Parse(number[4..11], System.Globalization.CultureInfo.InvariantCulture));
        scratch.Write("list", number + "\n");
        var outcome = Calls.Run(["prove", "--journal", scratch["j"], "--filer", "ABC", "--entries", scratch["list"],
            .. Calls.AsOfficer, "--out", scratch["case.zip"]]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(says, outcome.Err, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch["case.zip"]));
    }

    [Theory]
    [InlineData(null, null, "''")]
    [InlineData("Z. Stranger", "an audit", "does not")]
    [InlineData("D. Roe", "an audit", "suspensions as deciding-official")]
    [InlineData("Q. Moss", "an audit", "evidence as participant of XYZ")]
    [InlineData("K. Ames", "", "1 to 2,000 characters")]
    public void Nobody_makes_one_without_authority_and_a_reason(string? by, string? why, string says)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        string[] asking = by is null ? [] : ["--grants", Calls.AsOfficer[1], "--by", by, "--why", why!];
        var outcome = Calls.Run(["prove", "--journal", scratch["j"], "--filer", "ABC", "--from", "2024-08-01", "--to",
            "2024-08-02", "--out", scratch["case.zip"], .. asking]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(says, outcome.Err, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch["case.zip"]));
        Assert.Empty(Readings(scratch["j"]));
    }

    [Theory]
    [InlineData("K. Ames", "officer")]
    [InlineData("P. Vale", "participant")]
    public void Making_one_is_on_record_and_in_its_list(string by, string role)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        Assert.Equal(0, Calls.Run("prove", "--journal", scratch["j"], "--filer", "ABC", "--from", "2024-08-01", "--to",
            "2024-08-02", "--grants", Calls.AsOfficer[1], "--by", by, "--why", "an audit", "--out",
            scratch["case.zip"]).Exit);
        var read = Assert.Single(Readings(scratch["j"]));
        Assert.Equal((RestrictedList.Evidence, by, "an audit", "ABC"),
            (read.List, read.By.Person, read.Why, Assert.Single(read.Shown).ToString()));
        Assert.Contains($"{by}, {role}: an audit",
            Encoding.UTF8.GetString(Read(scratch["case.zip"])["manifest.json"]), StringComparison.Ordinal);
    }

    static IReadOnlyList<ReadTold> Readings(string folder)
    {
        using var journal = Customhouse.Journal.SqliteJournal.OpenToRead(folder);
        return Customhouse.Clearance.Rebuilding.Of(journal).Readings.All;
    }

    static string Make(Scratch scratch, string from = "2024-08-01", params string[] more)
    {
        var outcome = Calls.Run(["prove", "--journal", scratch["j"], "--filer", "ABC", "--from", from, "--to",
            "2024-08-02", .. Calls.AsOfficer, "--out", scratch["case.zip"], .. more]);
        Assert.True(outcome.Exit == 0, outcome.Err);
        return scratch["case.zip"];
    }

    static Dictionary<string, byte[]> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var to = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(to);
            return to.ToArray();
        });
    }

    static Outcome Verify(Scratch scratch, Dictionary<string, byte[]> files)
    {
        using (var stream = File.Create(scratch["bent.zip"]))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, bytes) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(bytes);
            }
        return Calls.Run("verify", scratch["bent.zip"]);
    }
}
