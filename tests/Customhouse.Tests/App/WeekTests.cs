using Customhouse.Sandbox;
using Customhouse.Tests.Clearance;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// A day of the week of 2024-05-20, filed then, and supposed to have come in October: what was late was accepted then
/// and is rejected now, what was in time stays accepted, and the difference is told by filer.
/// </summary>
public sealed class WeekTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Late_filings_of_May_are_rejected_under_the_rules_of_October_and_no_others()
    {
        SandboxDay.Write(new SandboxPlan(12_000, 5, new LocalDate(2024, 5, 20)), scratch["day"],
            cancel: TestContext.Current.CancellationToken);
        var filed = Calls.Run("file", scratch["day/filings.catair"], "--journal", scratch["j"], "--sandbox",
            "--as-of", "2024-05-20", "--facts", scratch["day/arrivals.csv"], "--clients", scratch["day/clients.csv"],
            "--json");
        var late = filed.Lines.Where(line => line.Rules().Contains("ET86.LATE.RULE"))
            .Select(line => (string)line["entryNumber"]!).ToHashSet();
        var now = Calls.Run("replay", "--journal", scratch["j"], "--as-if", "2024-10-01", "--json").Lines;
        var rejected = now.Where(line => line.Rules().Contains("ET86.LATE.REJECT"))
            .Select(line => (string)line["entryNumber"]!).ToHashSet();
        Assert.NotEmpty(late);
        Assert.Equal(late.Order(StringComparer.Ordinal), rejected.Order(StringComparer.Ordinal));
        Assert.All(now.Where(line => rejected.Contains((string)line["entryNumber"]!)),
            line => Assert.Equal("rejected", line.Verdict()));
        var told = Calls.Run("replay", "--journal", scratch["j"], "--as-if", "2024-10-01").Out;
        Assert.Matches(@"\d+  of filer \w{3}'s [\d,]+ are rejected or held now; \d+ were then", told);
    }

    [Fact]
    public void Two_suppositions_at_once_are_refused()
    {
        var call = Calls.Run(
            "replay", "--journal", scratch["j"], "--as-of", "2024-10-01", "--as-if", "2024-10-01");
        Assert.Equal(2, call.Exit);
    }
}
