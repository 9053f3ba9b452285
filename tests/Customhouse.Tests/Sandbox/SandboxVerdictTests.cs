using System.Buffers;
using System.Collections.Concurrent;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Sandbox;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Sandbox;

/// <summary>
/// The proof of both sides: every seeded fault is found by the rule, with the effect and under the law that its maker
/// wrote down, and in a clean entry nothing above a note is found.
/// </summary>
public sealed class SandboxVerdictTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("2024-05-20")]
    [InlineData("2024-10-01")]
    [InlineData("2025-03-01")]
    [InlineData("2025-08-13")]
    public void Every_seeded_fault_is_found_and_nothing_in_a_clean_entry(string date) =>
        Prove(Days.Make(Days.Plan(20_000, date)), date, SandboxDay.Catair);

    /// <summary>Days on both sides of every date on which the law or the system changed.</summary>
    [Theory]
    [InlineData("2018-01-01")]
    [InlineData("2019-09-27")]
    [InlineData("2019-09-28")]
    [InlineData("2024-02-14")]
    [InlineData("2024-02-15")]
    [InlineData("2024-07-24")]
    [InlineData("2024-07-25")]
    [InlineData("2024-08-16")]
    [InlineData("2024-08-17")]
    [InlineData("2025-02-03")]
    [InlineData("2025-02-04")]
    [InlineData("2025-02-07")]
    [InlineData("2025-02-08")]
    [InlineData("2025-05-01")]
    [InlineData("2025-05-02")]
    [InlineData("2025-08-11")]
    [InlineData("2025-08-12")]
    [InlineData("2025-08-28")]
    [InlineData("2025-08-29")]
    [InlineData("2026-06-24")]
    [InlineData("2026-09-22")]
    [InlineData("2027-07-01")]
    public void At_every_edge_of_the_law_truth_and_decision_agree(string date) =>
        Prove(Days.Make(Days.Plan(3_000, date, seed: 11) with { FaultShare = 0.1m }), date, SandboxDay.Catair);

    [Theory]
    [InlineData("2024-05-20")]
    [InlineData("2025-08-13")]
    public void The_same_holds_for_the_filings_as_csv(string date) =>
        Prove(Days.Make(Days.Plan(5_000, date, seed: 3) with { FaultShare = 0.1m }), date, SandboxDay.Csv);

    [Fact]
    public void A_day_filed_into_an_empty_journal_shows_what_was_never_on_file()
    {
        var day = Days.Make(Days.Plan(3_000, "2024-10-01") with { FaultShare = 0.1m, IntoEmptyJournal = true });
        Assert.Contains("replaces-nothing", day.Truths().Select(truth => truth.Fault));
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        Prove(day, "2024-10-01", SandboxDay.Catair, journal);
    }

    static void Prove(Day day, string date, string file, SqliteJournal? journal = null)
    {
        var decisions = Decide(day, date, file, journal);
        var truths = day.Truths().ToDictionary(truth => truth.Line);
        var faults = new List<string>();
        var ordinal = 0;
        day.ForEach(SandboxDay.Catair, filing =>
        {
            var findings = decisions[ordinal++].Findings;
            if (truths.TryGetValue(filing.Line, out var truth)) Seeded(truth, findings, faults);
            else Clean(filing, findings, faults);
        });
        Assert.Equal(decisions.Count, ordinal);
        Assert.True(faults.Count == 0, $"{faults.Count} of {ordinal}:\n" + string.Join('\n', faults.Take(40)));
    }

    static void Seeded(Truth truth, Finding[] findings, List<string> faults)
    {
        if (findings.Any(
            finding => finding.Rule == truth.Rule && Same(finding.Effect, truth.Effect)
                && Same(finding.Law, truth.Law))) return;
        faults.Add($"{truth}: found {Say(findings)}");
    }

    static void Clean(Filing filing, Finding[] findings, List<string> faults)
    {
        if (findings.All(finding => finding.Effect == Effect.Note && finding.Law != LawAnswer.Broken)) return;
        faults.Add($"line {filing.Line}, clean: found {Say(findings)}");
    }

    static bool Same<T>(T value, string word)
        where T : struct, Enum => string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase);

    static string Say(Finding[] findings) =>
        string.Join(", ", findings.Select(finding => $"{finding.Rule} {finding.Effect} {finding.Law}"));

    /// <summary>Decisions in the order of the file, on the day's own files of facts.</summary>
    static List<Decision> Decide(Day day, string date, string file, SqliteJournal? journal)
    {
        var decisions = new Decisions();
        var options = new ClearingOptions
        {
            Received = When.StartOf(Days.Date(date)) + Duration.FromHours(12),
            Writer = decisions,
            Answers = Stream.Null,
            Lanes = 2,
            Facts = new SuppliedFacts
            {
                Arrivals = ArrivalFacts.Read(new StringReader(day.Text(SandboxDay.Arrivals)), SandboxDay.Arrivals),
                Clients = ClientFacts.Read(new StringReader(day.Text(SandboxDay.Clients)), SandboxDay.Clients),
            },
        };
        var source = new Source(
            () => new MemoryStream(day.Files[file]),
            bytes => file == SandboxDay.Csv ? new CsvFilingReader(bytes) : new CatairReader(bytes));
        var clearing = new Clearing(source, options);
        var summary = journal is null ? clearing.Check() : clearing.File(journal);
        Assert.Equal(0, summary.RejectedMessages);
        return decisions.InOrder();
    }

    /// <summary>Keeps decisions instead of writing them.</summary>
    sealed class Decisions : IEntryWriter
    {
        readonly ConcurrentDictionary<long, Decision> byLine = new();

        public List<Decision> InOrder() => [.. byLine.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

        public void Write(in EntryResult result, IBufferWriter<byte> to) =>
            byLine[result.Filing.Line] = result.Decision;

        public void End(EntryReceipt? receipt, IBufferWriter<byte> to)
        {
        }

        public void Fault(WireFault fault, IBufferWriter<byte> to) => Assert.Fail(fault.ToString());
    }
}
