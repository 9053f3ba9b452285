using System.Globalization;
using System.Text.RegularExpressions;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// The week of 2024-05-20, made, filed and decided again by the verbs of the program: what was late was accepted then
/// and is rejected under the rules of October, all else keeps its verdict, and the difference is told by filer. Beside
/// the filer of the sandbox a second one files six entries a day, the last two of them an hour after their arrival.
/// </summary>
public sealed partial class WeekTests : IDisposable
{
    const int EntriesEach = 1_000, OwnEach = 6, OwnLateEach = 2;

    static readonly string[] Days = [.. Enumerable.Range(20, 7).Select(day => $"2024-05-{day}")];

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Late_filings_of_a_week_in_May_are_rejected_under_the_rules_of_October_and_no_others()
    {
        var filed = Days.SelectMany(FileDay).ToList();
        var late = filed.Where(line => line.Has("ET86.LATE.RULE")).ToList();
        Assert.Equal(Days.Length * (EntriesEach + OwnEach), filed.Count);
        Assert.Equal(Days.Length * OwnLateEach, late.Count(line => line.Filer == "ABC"));
        Assert.InRange(late.Count(line => line is { Filer: "Q11", Verdict: "accepted" }), Days.Length, 100);

        var replayed = Calls.Run("replay", "--journal", scratch["j"], "--as-if", "2024-10-07", "--json").Lines;
        var now = replayed.Select(line => new Line(line, (string)line["then"]!["verdict"]!)).ToList();
        Assert.Equal(filed.Select(line => (line.Entry, line.Verdict)), now.Select(line => (line.Entry, line.Then)));
        Assert.Equal(late.Select(line => line.Entry), now.Where(line => line.Has("ET86.LATE.REJECT"))
            .Select(line => line.Entry));
        Assert.All(now, line => Assert.Equal(
            line.Has("ET86.LATE.REJECT") ? "rejected" : line.Then, line.Verdict));
        Assert.Equal(ByFiler(now), Told());
    }

    /// <summary>Makes a day, and files it and that of the second filer as of its noon.</summary>
    IEnumerable<Line> FileDay(string day, int index)
    {
        var made = scratch[day];
        Assert.Equal(0, Calls.Run("sandbox", "day", "--date", day, "--seed", $"{index + 1}", "--faults", "0.1",
            "--entries", $"{EntriesEach}", "--out", made).Exit);
        var first = index * OwnEach + 1;
        var eda = string.Concat(day.AsSpan(5, 2), day.AsSpan(8, 2), day.AsSpan(2, 2));
        var own = scratch.Write($"{day}.catair", Runs.Batch(
            [.. Enumerable.Range(first, OwnEach).Select(number => Runs.Filing(number, eda: eda))]));
        var facts = scratch.Write($"{day}.csv", "bill,arrived,port\n" + string.Concat(
            Enumerable.Range(0, OwnEach).Select(nth =>
                $"HAWB{first + nth:D7},{day}T{(nth < OwnEach - OwnLateEach ? 15 : 11)}:00-04:00,4701\n")));
        return [.. File(day, Path.Combine(made, "filings.catair"), Path.Combine(made, "arrivals.csv")),
            .. File(day, own, facts)];
    }

    IEnumerable<Line> File(string day, string filings, string facts) => Calls.Run(
        "file", filings, "--journal", scratch["j"], "--sandbox", "--as-of", day, "--facts", facts, "--json")
        .Lines.Select(line => new Line(line, ""));

    /// <summary>What the report should say: of whom how many, and how many are refused then and now.</summary>
    static List<(string Filer, int All, int Then, int Now)> ByFiler(IEnumerable<Line> lines) =>
        [.. from line in lines
            group line by line.Filer into own
            let then = own.Count(line => line.Then == "rejected")
            let now = own.Count(line => line.Verdict == "rejected")
            where then != now
            orderby own.Key
            select (own.Key, own.Count(), then, now)];

    List<(string Filer, int All, int Then, int Now)> Told() =>
        [.. FilerLine().Matches(Calls.Run("replay", "--journal", scratch["j"], "--as-if", "2024-10-07").Out)
            .Select(row => (row.Groups[2].Value, Number(row.Groups[3]), Number(row.Groups[4]), Number(row.Groups[1])))];

    static int Number(Group digits) =>
        int.Parse(digits.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([\d,]+)  of filer (\w{3})'s ([\d,]+) are rejected or held now; ([\d,]+) were then")]
    private static partial Regex FilerLine();

    /// <summary>An entry as a verb tells it.</summary>
    sealed record Line(string Entry, string Filer, string Verdict, string Then, string[] Rules)
    {
        public Line(System.Text.Json.Nodes.JsonNode told, string then)
            : this((string?)told["entryNumber"] ?? "", (string?)told["filer"] ?? "", told.Verdict(), then,
                [.. told.Rules()])
        {
        }

        public bool Has(string rule) => Rules.Contains(rule);
    }

    [Fact]
    public void Two_suppositions_at_once_are_refused()
    {
        var call = Calls.Run(
            "replay", "--journal", scratch["j"], "--as-of", "2024-10-01", "--as-if", "2024-10-01");
        Assert.Equal(2, call.Exit);
    }
}
