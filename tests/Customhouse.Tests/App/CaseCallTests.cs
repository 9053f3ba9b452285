using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Tests.Clearance;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>The verb case, on the folder of a journal.</summary>
public sealed class CaseCallTests : IDisposable
{
    const string Charge = """
        {"acts":[{"act":"charge","charge":{"kind":"untimely","obligation":"ET86.LATE.RULE","facts":"filed late",
        "by":"record-review","byWords":"review of 2024-08-01","entries":["ABC-0000001-0"ENTRIES]}}]}
        """;

    static readonly Instant Filed = When.Eastern(2024, 8, 1, 12);

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_case_is_carried_from_the_application_to_a_served_notice_and_shown()
    {
        Begin();
        Good(Act("officer", "charge", "--acts", scratch.Write("charge.json", Of(""))));
        Good(Act("officer", "issue-notice", "--act", "issue-notice", "--charge", "1"));
        Good(Act("officer", "serve", "--act", "serve", "--said", "by mail"));
        var page = Case();
        Assert.Equal(0, page.Exit);
        Assert.Contains("ABC in ET86  action proposed, response until", page.Out, StringComparison.Ordinal);
        Assert.Contains("law, and not enforced yet", OnOneLine(page.Out), StringComparison.Ordinal);
        var json = Assert.Single(Case("--json").Lines);
        Assert.Equal("action-proposed", (string)json["status"]!);
        Assert.Equal(["APPLIED", "ADMITTED", "PROPOSED", "CHARGED", "NOTICED", "SERVED"],
            json["told"]!.AsArray().Select(told => (string)told!["transition"]!));
        Assert.Equal("ABC-0000001-0", (string)json["charges"]![0]!["entries"]![0]!["number"]!);
    }

    [Fact]
    public void A_refusal_says_all_that_is_missing_and_keeps_nothing()
    {
        Begin();
        var other = ",\"ABC-0000002-8\"";
        var refused = Act("participant", "charge", "--acts", scratch.Write("charge.json", Of(other)));
        Assert.Equal(1, refused.Exit);
        Assert.Contains("ROLE", refused.Out, StringComparison.Ordinal);
        Assert.Contains("ABC-0000002-8 is not on file", OnOneLine(refused.Out), StringComparison.Ordinal);
        Assert.Equal(3, Case("--json").Lines[0]["told"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("{\"acts\":[]}", "a list of one act or more")]
    [InlineData("{\"acts\":[{\"act\":\"lapse\"}]}", "found 'lapse'")]
    [InlineData("{\"acts\":[{\"act\":\"serve\",\"why\":\"\"}]}", "no such member")]
    [InlineData("{\"acts\":[{\"act\":\"suspend\",\"effective\":\"soon\"}]}", "acts[0].effective")]
    [InlineData(
        "{\"acts\":[{\"act\":\"charge\",\"charge\":{\"kind\":\"untimely\",\"obligation\":\"X\",\"entries\":[7]}}]}",
        "charge.entries[0]")]
    public void A_file_of_acts_that_can_not_be_read_says_where_and_what(string acts, string said)
    {
        Begin();
        var outcome = Act("officer", "x", "--acts", scratch.Write("acts.json", acts));
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(said, outcome.Err, StringComparison.Ordinal);
        outcome.HasNoTrace();
    }

    [Fact]
    public void A_call_that_names_nobody_no_act_or_no_case_says_so()
    {
        Begin();
        Assert.Contains("nobody was named who acts", Case("--act", "serve").Err, StringComparison.Ordinal);
        Assert.Contains("'jump' is no act", Act("officer", "x", "--act", "jump").Err, StringComparison.Ordinal);
        Assert.Contains("no case in CTPAT",
            Calls.Run("case", "--journal", scratch["j"], "--programme", "CTPAT", "--filer", "ABC").Err,
            StringComparison.Ordinal);
    }

    void Begin()
    {
        using (var journal = SqliteJournal.Create(scratch["j"], "example.org/test", sandbox: true))
            Runs.File(journal, Runs.Batch(Runs.Filing(1)), Filed);
        Good(Act("participant", "apply", "--act", "apply"));
        Good(Act("officer", "admit", "--act", "admit"));
        Good(Act("officer", "propose", "--act", "propose", "--said", "one in five was late"));
    }

    static void Good(Outcome outcome) => Assert.True(outcome.Exit == 0, outcome.Out + outcome.Err);

    static string OnOneLine(string page) =>
        string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Of(string more) => Charge.Replace("ENTRIES", more, StringComparison.Ordinal);

    Outcome Case(params string[] more) =>
        Calls.Run(["case", "--journal", scratch["j"], "--programme", "ET86", "--filer", "ABC", .. more]);

    Outcome Act(string role, string minute, params string[] more) => Case(
        ["--role", role, "--person", $"{role} of {minute}", "--as-of", $"{Filed}", .. more]);
}
