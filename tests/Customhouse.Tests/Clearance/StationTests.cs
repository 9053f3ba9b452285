using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

public sealed class StationTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("customhouse").FullName;

    [Fact]
    public async Task A_batch_is_answered_as_filing_the_same_file_answers_it()
    {
        var batch = Runs.Batch(Runs.Filing(1), Runs.Filing(1), Runs.Filing(2, origin: "ZZ"));
        var broken = Runs.Batch(Runs.Filing(3))[..^82];
        using var expected = new MemoryStream();
        using (var filed = Journal("file"))
            new Clearing(Runs.SourceOf(batch + broken),
                new ClearingOptions { Received = Runs.Noon, Answers = Stream.Null, Sx = expected }).File(filed);
        using var journal = Journal("station");
        using var station = new Station(journal);
        var answers = await station.Receive(Bytes(batch + broken), Runs.Noon);
        Assert.Equal(Encoding.ASCII.GetString(expected.ToArray()), string.Concat(answers.Select(Text)));
        Assert.Equal([3, 0], answers.Select(answer => answer.Receipts.Count));
        Assert.Equal(3, journal.Size);
    }

    [Fact]
    public async Task The_same_batch_from_many_sessions_at_once_is_filed_once_and_answered_by_the_same_bytes()
    {
        using var journal = Journal("j");
        using var station = new Station(journal);
        var batch = Bytes(Runs.Batch(Runs.Filing(1), Runs.Filing(2, origin: "ZZ")));
        var sessions = Enumerable.Range(0, 40).Select(i =>
            Task.Run(() => station.Receive(batch, Runs.Noon + Duration.FromMilliseconds(i))));
        var answers = (await Task.WhenAll(sessions)).Select(answers => Text(Assert.Single(answers))).Distinct();
        Assert.Single(answers);
        Assert.Equal(2, journal.Size);
    }

    [Fact]
    public async Task A_batch_sent_again_to_another_station_of_the_journal_is_answered_by_the_same_bytes()
    {
        var batch = Bytes(Runs.Batch(Runs.Filing(1), Runs.Filing(2, eda: "")));
        BatchAnswer first;
        using (var journal = Journal("j"))
        using (var station = new Station(journal))
            first = Assert.Single(await station.Receive(batch, Runs.Noon));
        using var reopened = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var other = new Station(reopened);
        var again = Assert.Single(await other.Receive(batch, Runs.Noon + Duration.FromDays(90)));
        Assert.Equal(Text(first), Text(again));
        Assert.Equal(first.Receipts, again.Receipts);
        Assert.Equal(2, reopened.Size);
    }

    [Fact]
    public async Task What_many_sessions_file_is_in_the_journal_once_and_in_the_registers_as_rebuilt()
    {
        using var journal = Journal("j");
        using var station = new Station(journal);
        var sessions = Enumerable.Range(0, 16).Select(session => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await station.Receive(Bytes(Runs.Batch(
                    Runs.Filing(session * 1000 + i * 2, value: 300, consignee: $"JANE DOE {i}"),
                    Runs.Filing(session * 1000 + i * 2 + 1, consignee: $"JOHN ROE {i}"))), Runs.Noon);
        }));
        await Task.WhenAll(sessions);
        Assert.Equal(16 * 20 * 2, journal.Size);
        var rebuilt = Rebuilding.Of(journal);
        Assert.Equal(rebuilt.Entries.Hash(), station.Ledger.Entries.Hash());
        using var again = new Station(journal);
        Assert.Equal(again.Ledger.Lives!.Sums.PersonDays, station.Ledger.Lives!.Sums.PersonDays);
        Assert.Equal(again.Ledger.Lives.Sums.Count, station.Ledger.Lives.Sums.Count);
    }

    [Fact]
    public async Task A_batch_of_a_file_and_of_a_session_is_one_message()
    {
        using var journal = Journal("j");
        var batch = Runs.Batch(Runs.Filing(1), Runs.Filing(2));
        Runs.File(journal, batch);
        using var station = new Station(journal);
        Assert.Equal(2, Assert.Single(await station.Receive(Bytes(batch), Runs.Noon)).Receipts.Count);
        Assert.Equal(2, journal.Size);
    }

    /// <summary>
    /// A lane that waited for the next errand kept the fault of the one before to itself: who had sent that one waited
    /// until somebody sent another.
    /// </summary>
    [Fact]
    public async Task What_can_not_be_journaled_fails_without_another_errand()
    {
        using var journal = Journal("j");
        using var station = new Station(journal);
        journal.Dispose();
        await Assert.ThrowsAsync<StationClosedException>(
            () => station.Tell(new LifeTold(Runs.Noon, 0, LifeWord.Day))
                .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.NotNull(station.Fault);
    }

    [Fact]
    public async Task A_station_that_was_closed_takes_nothing_more()
    {
        using var journal = Journal("j");
        var station = new Station(journal);
        station.Dispose();
        await Assert.ThrowsAsync<StationClosedException>(
            () => station.Receive(Bytes(Runs.Batch(Runs.Filing(1))), Runs.Noon));
        Assert.Equal(0, journal.Size);
    }

    [Fact]
    public async Task Each_batch_is_decided_under_the_law_of_its_own_receipt()
    {
        using var journal = Journal("j");
        using var station = new Station(journal);
        var before = Assert.Single(await station.Receive(
            Bytes(Runs.Batch(Runs.Filing(1, eda: ""))), When.Eastern(2024, 7, 24, 12)));
        var after = Assert.Single(await station.Receive(
            Bytes(Runs.Batch(Runs.Filing(2, eda: ""))), When.Eastern(2024, 7, 25, 12)));
        Assert.Contains("SE9002", Text(before), StringComparison.Ordinal);
        Assert.Contains("SE9011282", Text(after), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    SqliteJournal Journal(string name) =>
        SqliteJournal.Create(Path.Combine(folder, name), "example.org/test", sandbox: true);

    static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    static string Text(BatchAnswer answer) => Encoding.ASCII.GetString(answer.Records.Span);
}
