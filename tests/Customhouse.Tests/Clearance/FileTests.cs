using System.Text.Json.Nodes;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Clearance;

public sealed class FileTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    [Fact]
    public void What_is_filed_is_in_the_journal_with_a_receipt()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        var (_, answers) = Runs.File(journal, Runs.Batch(Runs.Filing(1), Runs.Filing(2)));
        Assert.Equal([0, 1], answers.Select(answer => (long)answer["receipt"]!["index"]!));
        Assert.Equal(2, journal.Size);
        Assert.Contains("/sandbox", (string)answers[0]["receipt"]!["log"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Filing_the_same_again_changes_nothing_and_answers_the_same()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        var batch = Runs.Batch(Runs.Filing(1), Runs.Filing(1), Runs.Filing(2, origin: "ZZ"));
        var first = Runs.File(journal, batch).Answers;
        var (summary, again) = Runs.File(journal, batch, Runs.Noon + NodaTime.Duration.FromDays(100));
        Assert.Equal(3, journal.Size);
        Assert.Equal(3, summary.Again);
        Assert.Equal(first.Select(answer => answer.ToJsonString()), again.Select(answer => answer.ToJsonString()));
    }

    // The identifier stands in the journal for ever, and six characters can be tried out against it.
    [Fact]
    public void A_password_is_no_part_of_what_a_message_is_identified_by()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        var batch = Runs.Batch(Runs.Filing(1), Runs.Filing(2));
        Runs.File(journal, batch);
        var summary = Runs.File(journal, batch.Replace("PASSWD", "OTHER1", StringComparison.Ordinal)).Summary;
        Assert.Equal((2, 2), (journal.Size, summary.Again));
        Runs.File(journal, batch.Replace("ALA", "ALB", StringComparison.Ordinal)
            .Replace("ZLA", "ZLB", StringComparison.Ordinal));
        Assert.Equal(4, journal.Size);
    }

    [Fact]
    public void A_number_filed_in_another_message_is_on_file()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        Runs.File(journal, Runs.Batch(Runs.Filing(1)));
        var answers = Runs.File(journal, Runs.Batch(Runs.Filing(1, value: 99), Runs.Filing(2))).Answers;
        Assert.Equal(["rejected", "accepted"], answers.Select(answer => answer.Verdict()));
        Assert.Equal(["007"], answers[0].Codes());
    }

    [Fact]
    public void The_day_of_a_person_goes_on_in_another_message()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        Runs.File(journal, Runs.Batch(Runs.Filing(1, value: 700)));
        var answers = Runs.File(journal, Runs.Batch(Runs.Filing(2, value: 200))).Answers;
        Assert.Equal(["S321.800"], answers[0].Rules());
    }

    [Fact]
    public void A_batch_filed_again_counts_once_in_the_day_of_its_persons()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        var batch = Runs.Batch(Runs.Filing(1, value: 300), Runs.Filing(2, value: 300));
        Assert.Equal(0, Runs.File(journal, batch).Summary.PersonsOverLimit);
        Assert.Equal(0, Runs.File(journal, batch).Summary.PersonsOverLimit);
    }

    [Fact]
    public void A_run_taken_up_again_does_not_count_a_persons_day_twice()
    {
        using var whole = SqliteJournal.Create(Path.Combine(folder, "whole"), "example.org/test", sandbox: true);
        using var broken = SqliteJournal.Create(Path.Combine(folder, "broken"), "example.org/test", sandbox: true);
        var others = Enumerable.Range(100, 60).Select(i => Runs.Filing(i, consignee: $"JANE DOE {i}"));
        var batch = Runs.Batch([
            .. others, Runs.Filing(1, value: 500), Runs.Filing(2, value: 200), Runs.Filing(3, value: 90),
            Runs.Filing(4, value: 20),
        ]);
        Runs.FileUntil(broken, batch, filings: 62);
        Assert.Equal(WithoutReceipts(Runs.File(whole, batch).Answers),
            WithoutReceipts(Runs.File(broken, batch).Answers));
        Assert.Equal(Bodies(whole), Bodies(broken));
        Assert.Equal((1, 4), Over(Runs.File(broken, batch).Summary));
    }

    [Fact]
    public void The_same_batch_twice_in_one_source_is_filed_once_and_answered_twice()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        var batch = Runs.Batch(Runs.Filing(1), Runs.Filing(2, origin: "ZZ"));
        var (summary, answers) = Runs.File(journal, batch + Runs.Batch(Runs.Filing(3)) + batch + batch);
        Assert.Equal(3, journal.Size);
        Assert.Equal(4, summary.Again);
        Assert.Equal([0, 1, 2, 0, 1, 0, 1], answers.Select(answer => (long)answer["receipt"]!["index"]!));
        string Findings(int answer) => answers[answer]["findings"]!.ToJsonString();
        Assert.All((int[])[3, 5], again => Assert.Equal(Findings(0), Findings(again)));
    }

    [Fact]
    public void The_same_body_under_another_action_is_another_message()
    {
        const string Added =
            """{"type":"abi-type86","sendAs":"add","body":[{"filerCode":"ABC","entryNumber":"86543214"}]}""";
        var cancelled = Added.Replace("add", "cancel", StringComparison.Ordinal);
        Assert.Equal(
            [ActionCode.Add, ActionCode.Cancel], FiledAs(stream => new JsonFilingReader(stream), Added, cancelled));
    }

    [Fact]
    public void The_same_cells_under_other_columns_are_another_message()
    {
        using var text = new MemoryStream();
        using (var csv = new CsvFilingWriter(text)) csv.Write(Declared(Runs.Filing(7)));
        var cells = System.Text.Encoding.UTF8.GetString(text.ToArray());
        var others = cells.Replace("filer_reference", "known_importer_", StringComparison.Ordinal)
            .Replace("known_importer,", "filer_reference,", StringComparison.Ordinal)
            .Replace("known_importer_", "known_importer", StringComparison.Ordinal);
        Assert.Equal([ActionCode.Add, ActionCode.Add], FiledAs(stream => new CsvFilingReader(stream), cells, others));
    }

    [Fact]
    public void A_whole_day_has_in_it_what_was_filed_before()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        Runs.File(journal, Runs.Batch(Runs.Filing(1, value: 700)));
        var batch = Runs.Batch(Runs.Filing(2, value: 90), Runs.Filing(3, value: 90));
        var first = Runs.File(journal, batch, aggregate: Aggregate.WholeDay).Answers;
        Assert.All(first, answer => Assert.Equal(["S321.800"], answer.Rules()));
        Assert.Equal(first.Select(answer => answer.ToJsonString()),
            Runs.File(journal, batch, aggregate: Aggregate.WholeDay).Answers.Select(answer => answer.ToJsonString()));
    }

    List<ActionCode> FiledAs(Func<Stream, IFilingReader> read, params string[] sources)
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        foreach (var text in sources)
            new Clearing(new Source(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), read),
                new ClearingOptions { Received = Runs.Noon }).File(journal);
        using var leaves = journal.ReadLeaves(0, journal.Size);
        var actions = new List<ActionCode>();
        while (leaves.Next()) actions.Add(EntryFiled.Read(leaves.Body.ToArray()).Action);
        return actions;
    }

    static (long Persons, long Entries) Over(Summary summary) => (summary.PersonsOverLimit, summary.EntriesOverLimit);

    static IEnumerable<string> WithoutReceipts(IEnumerable<JsonNode> answers) => answers.Select(answer =>
    {
        answer.AsObject().Remove("receipt");
        return answer.ToJsonString();
    });

    static List<string> Bodies(SqliteJournal journal)
    {
        using var leaves = journal.ReadLeaves(0, journal.Size);
        var bodies = new List<string>();
        while (leaves.Next()) bodies.Add(Convert.ToHexString(leaves.Body));
        return bodies;
    }

    [Fact]
    public void Registers_rebuilt_equal_registers_grown()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        Runs.File(journal, Runs.Batch([.. Enumerable.Range(1, 300).Select(i => Runs.Filing(i, value: i))]));
        var once = Rebuilding.Of(journal);
        Runs.File(journal, Runs.Batch([.. Enumerable.Range(200, 300).Select(i => Runs.Filing(i, value: i + 1))]));
        var rebuilt = Rebuilding.Of(journal);
        Assert.Equal(300, once.Entries.Count);
        Assert.Equal(499, rebuilt.Entries.Count);
        Assert.NotEqual(once.Entries.Hash(), rebuilt.Entries.Hash());
        Assert.Equal(Rebuilding.Of(journal).Entries.Hash(), rebuilt.Entries.Hash());
    }

    [Fact]
    public void Replayed_under_its_own_law_every_decision_is_the_same()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        Runs.File(journal,
            Runs.Batch(Runs.Filing(1, value: 700), Runs.Filing(2, value: 200), Runs.Filing(2),
                Runs.Filing(3, origin: "ZZ"), Runs.Filing(4, eda: "")));
        var count = 0;
        var erased = Replay.Run(journal, null, replayed =>
        {
            count++;
            Assert.Equal(replayed.Filed.Decision.Verdict, replayed.Again.Verdict);
            Assert.Equal(replayed.Filed.Decision.Lawful, replayed.Again.Lawful);
            Assert.Equal(replayed.Filed.Decision.Findings, replayed.Again.Findings);
        });
        Assert.Equal((5, 0), (count, erased));
    }

    // A name longer than a record carries and cents show that what was declared is kept, not what a record would say.
    [Fact]
    public void A_filing_in_CSV_is_kept_whole_and_replays_the_same()
    {
        using var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "example.org/test", sandbox: true);
        using var text = new MemoryStream();
        using (var csv = new CsvFilingWriter(text)) csv.Write(Declared(Runs.Filing(7, consignee: "JOHN SMITH")));
        var bytes = text.ToArray();
        var source = new Source(() => new MemoryStream(bytes), stream => new CsvFilingReader(stream));
        new Clearing(source, new ClearingOptions { Received = Runs.Noon }).File(journal);
        Replay.Run(journal, null, replayed =>
        {
            Assert.Equal("A CONSIGNEE WHOSE NAME IS LONGER THAN ANY RECORD OF THIS GUIDE CARRIES",
                replayed.Filing.Parties[0].Name.ToString());
            Assert.Equal(new Customhouse.Terms.Usd(12_550), replayed.Filing.Value.Value);
            Assert.Equal(replayed.Filed.Decision.Findings, replayed.Again.Findings);
        });
        Assert.Equal(1, journal.Size);
    }

    static Customhouse.Terms.Filing Declared(string[] records)
    {
        var block = new RecordBlock
        {
            Bytes = System.Text.Encoding.ASCII.GetBytes(string.Concat(records.Select(record => record.PadRight(80)))),
        };
        block.Length = block.Bytes.Length;
        var batch = new FilingBatch();
        new CatairReader(Stream.Null).Assemble(block, batch);
        batch[0].Parties[0].Name = Customhouse.Terms.Text.Of(
            "A CONSIGNEE WHOSE NAME IS LONGER THAN ANY RECORD OF THIS GUIDE CARRIES");
        batch[0].Value = Customhouse.Terms.Declared<Customhouse.Terms.Usd>.Of(
            new Customhouse.Terms.Usd(12_550), Customhouse.Terms.Text.Of("125.50"));
        return batch[0];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
