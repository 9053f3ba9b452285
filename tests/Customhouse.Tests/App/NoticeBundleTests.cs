using System.Text;
using System.Text.Json.Nodes;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Clearance.Programmes.CaseAtStation;

namespace Customhouse.Tests.App;

/// <summary>A notice out of a journal, the bundle of it, and what bending finds.</summary>
public class NoticeBundleTests
{
    static readonly string[] Forms = ["notice.html", "notice.pdf", "notice.json"];

    [Fact]
    public async Task A_notice_is_the_same_before_and_after_all_that_follows_and_in_its_bundle()
    {
        using var house = new CaseAtStation();
        await house.Serve();
        Write(house, "early");
        await house.Act(Morning + Duration.FromDays(1), ProgrammeWord.Respond);
        await house.File(Morning + Duration.FromDays(1), 1, 8);
        await house.Act(Morning + Duration.FromDays(2), ProgrammeWord.Suspend);
        Write(house, "late");
        Assert.Equal(0, Prove(house).Exit);
        var verified = Calls.Run("verify", house.Under("case.zip"));
        Assert.True(verified.Exit == 0, verified.Out + verified.Err);
        var files = BundleTests.Read(house.Under("case.zip"));
        foreach (var form in Forms)
        {
            var early = File.ReadAllBytes(Path.Combine(house.Under("early"), form));
            Assert.Equal(early, File.ReadAllBytes(Path.Combine(house.Under("late"), form)));
            Assert.Equal(early, files[form]);
        }
        var acts = Encoding.UTF8.GetString(files["case.jsonl"]);
        foreach (var transition in (string[])["CHARGED", "NOTICED", "SERVED", "RESPONDED", "SUSPENDED"])
            Assert.Contains($"\"transition\":\"{transition}\"", acts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_says_of_each_entry_what_was_known_and_where_it_stands()
    {
        using var house = new CaseAtStation();
        await house.Serve();
        Write(house, "notice");
        var notice = JsonNode.Parse(File.ReadAllText(Path.Combine(house.Under("notice"), "notice.json")))!;
        var head = house.Case.Notice!.Head;
        Assert.Equal(head.Root, (string)notice["proofs"]!["root"]!);
        var entries = notice["charges"]![0]!["entries"]!.AsArray();
        var charged = house.Case.Charges[0].Entries;
        Assert.Equal(charged.Select(entry => (entry.Number.ToString(), entry.Proof.Position, entry.Proof.Hash)),
            entries.Select(row => ((string)row!["entry"]!, (long)row["leaf"]!, (string)row["hash"]!)));
        Assert.All(entries, row => Assert.Equal("2024-08-11T18:00:00-04:00", (string)row!["arrived"]!));
        Assert.All(entries, row => Assert.Equal("when filed", (string)row!["arrivalKnown"]!));
        Assert.All(entries, row => Assert.Equal("not enforced", (string)row!["enforcement"]!));
    }

    /// <summary>What a carrier tells only after an entry was filed is given with the instant it was learned.</summary>
    [Fact]
    public async Task An_arrival_that_was_learned_later_says_when()
    {
        using var house = new CaseAtStation();
        await house.Propose();
        var filed = Morning + Duration.FromHours(1);
        await house.FileUnarrived(filed, 5);
        await house.Arrive(filed - Duration.FromHours(3), filed + Duration.FromHours(4));
        await house.Act(filed + Duration.FromHours(5), Late(Entry(5)));
        await house.Act(filed + Duration.FromHours(5), Notice(1));
        Write(house, "notice");
        var notice = JsonNode.Parse(File.ReadAllText(Path.Combine(house.Under("notice"), "notice.json")))!;
        var row = notice["charges"]![0]!["entries"]![0]!;
        Assert.Equal(("2024-08-12T07:00:00-04:00", "2024-08-12T14:00:00-04:00"),
            ((string)row["arrived"]!, (string)row["arrivalKnown"]!));
    }

    [Fact]
    public async Task Whatever_is_bent_in_a_bundle_of_a_notice_is_named()
    {
        using var house = new CaseAtStation();
        await house.Serve();
        Assert.Equal(0, Prove(house).Exit);
        var files = BundleTests.Read(house.Under("case.zip"));
        foreach (var name in files.Keys)
        {
            Bent(house, name, bent => bent.Remove(name));
            if (files[name].Length > 0)
                Bent(house, name, bent => bent[name][files[name].Length / 2] ^= 1, anyName: true);
        }
        Bent(house, "more.txt", bent => bent["more.txt"] = [1]);
        Bent(house, "manifest.json", bent => Replace(bent, "\"notice\": 1", "\"notice\": 2"));
        Bent(house, "manifest.json", bent => Replace(bent, "\"ET86\"", "\"CTPAT\""));
        Bent(house, "notice.html", bent => Replace(bent, "\"notice\": 1", "\"notice\": 0"));
        Bent(house, "older", bent => bent["checkpoint"] = Encoding.UTF8.GetBytes(house.Journal.CheckpointOver(1)));
    }

    [Fact]
    public async Task Masked_it_verifies_and_shows_no_arrival_that_only_a_carrier_told()
    {
        using var house = new CaseAtStation();
        await house.Serve();
        Assert.Equal(0, Prove(house, "--masked").Exit);
        Assert.Equal(0, Calls.Run("verify", house.Under("case.zip")).Exit);
        Assert.All(BundleTests.Read(house.Under("case.zip")).Values, file =>
            Assert.DoesNotContain("JOHN SMITH", Encoding.Latin1.GetString(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--number", "2", "no notice 2")]
    [InlineData("--programme", "CTPAT", "no notice 1 of CTPAT")]
    [InlineData("--programme", "NONE", "there is no 'NONE'")]
    [InlineData("--filer", "XYZ", "filer XYZ")]
    public async Task A_notice_that_is_not_there_is_refused(string option, string value, string says)
    {
        using var house = new CaseAtStation();
        await house.Serve();
        string[] call = ["notice", "--journal", house.Under("j"), "--programme", "ET86", "--filer", "ABC", "--number",
            "1", "--out", house.Under("out")];
        call[Array.IndexOf(call, option) + 1] = value;
        var outcome = Calls.Run(call);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(says, outcome.Err, StringComparison.Ordinal);
    }

    static void Write(CaseAtStation house, string folder)
    {
        var outcome = Calls.Run("notice", "--journal", house.Under("j"), "--programme", "ET86", "--filer", "ABC",
            "--number", "1", "--out", house.Under(folder));
        Assert.True(outcome.Exit == 0, outcome.Err);
    }

    // That a bundle is made goes on record, so no station works on the journal meanwhile.
    static Outcome Prove(CaseAtStation house, params string[] more)
    {
        Outcome? outcome = null;
        house.Restart(journal => outcome = Calls.Run(["prove", "--journal", journal, "--programme", "ET86", "--filer",
            "ABC", "--notice", "1", "--out", house.Under("case.zip"), .. Calls.AsOfficer, .. more]));
        return outcome!;
    }

    static void Replace(Dictionary<string, byte[]> files, string text, string other) =>
        files["manifest.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["manifest.json"])
            .Replace(text, other, StringComparison.Ordinal));

    static void Bent(
        CaseAtStation house, string name, Action<Dictionary<string, byte[]>> bend, bool anyName = false)
    {
        var files = BundleTests.Read(house.Under("case.zip"));
        bend(files);
        var outcome = BundleTests.Verify(house.Under("bent.zip"), files);
        Assert.True(outcome.Exit == 1, $"{name}: {outcome.Out}{outcome.Err}");
        outcome.HasNoTrace();
        if (!anyName) Assert.Contains(name, outcome.Out, StringComparison.Ordinal);
    }
}
