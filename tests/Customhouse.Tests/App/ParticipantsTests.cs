using Customhouse.Journal;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using Customhouse.Tests.Clearance.Restricted;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>The verb participants: each list with its record, misuse, and what is public.</summary>
public class ParticipantsTests
{
    public static TheoryData<RestrictedList> Four => RestrictedListTests.Four;

    [Theory]
    [MemberData(nameof(Four))]
    public async Task A_list_is_shown_when_that_is_on_record(RestrictedList list)
    {
        using var at = await Listed.On(list);
        At(at, (journal, grants) =>
        {
            var before = Size(journal);
            var outcome = Calls.Run("participants", "--journal", journal, "--list", list.Name(), "--grants", grants,
                "--by", Listed.Ames, "--why", Listed.Why, "--json");
            Assert.True(outcome.Exit == 0, outcome.Err);
            Assert.Equal("ABC", (string)Assert.Single(outcome.Lines)["participant"]!);
            Assert.Equal(before + 1, Size(journal));
            Assert.Null(JournalVerifier.Verify(journal).FirstBad);
            Assert.Equal(0, Calls.Run("replay", "--journal", journal).Exit);
        });
    }

    [Theory]
    [InlineData("Z. Stranger", "a reason", "does not")]
    [InlineData("P. Vale", "a reason", "evidence as participant of ABC")]
    [InlineData("K. Ames", "", "1 to 2,000 characters")]
    [InlineData("", "", "''")]
    public async Task Misuse_is_shown_nothing_and_leaves_no_record(string by, string why, string says)
    {
        foreach (var list in Four.Select(row => row.Data))
        {
            using var at = await Listed.On(list);
            At(at, (journal, grants) =>
            {
                var before = Size(journal);
                var outcome = Calls.Run("participants", "--journal", journal, "--list", list.Name(), "--grants",
                    grants, "--by", by, "--why", why);
                Assert.Equal(2, outcome.Exit);
                Assert.Contains(says, outcome.Err, StringComparison.Ordinal);
                Assert.Empty(outcome.Out);
                Assert.Equal(before, Size(journal));
            });
        }
    }

    [Fact]
    public async Task A_participant_reads_who_read_of_it()
    {
        using var at = await Listed.On(RestrictedList.OpenSamples);
        await at.Station.Read(new(Listed.Ames, RestrictedList.OpenSamples, Listed.Why), Listed.Later);
        At(at, (journal, grants) =>
        {
            var outcome = Calls.Run("participants", "--journal", journal, "--reads", "ABC", "--grants", grants, "--by",
                Listed.Vale);
            Assert.Equal(0, outcome.Exit);
            Assert.Contains("open-samples  K. Ames, officer: weekly review", outcome.Out, StringComparison.Ordinal);
            Assert.Equal(2, Calls.Run("participants", "--journal", journal, "--reads", "ABC", "--grants", grants,
                "--by", "Q. Moss").Exit);
        });
    }

    [Fact]
    public async Task An_officer_watches_and_lets_go()
    {
        using var at = await Listed.On(RestrictedList.OpenSamples);
        At(at, (journal, grants) =>
        {
            Assert.Contains("ABC is on the watch list", Watch("--watch").Out, StringComparison.Ordinal);
            Assert.Contains("watched already", Watch("--watch").Err, StringComparison.Ordinal);
            Assert.Contains("ABC is off the watch list", Watch("--unwatch").Out, StringComparison.Ordinal);

            Outcome Watch(string option) => Calls.Run("participants", "--journal", journal, option, "ABC", "--grants",
                grants, "--by", Listed.Ames, "--why", "late arrivals");
        });
    }

    [Fact]
    public async Task What_is_public_is_the_same_whoever_is_suspended_and_not_published()
    {
        using var at = await Listed.On(RestrictedList.Suspensions);
        At(at, (journal, _) => Assert.Equal("0 rows\n", Public(journal).Out));
        await at.Act(Listed.Later, ProgrammeWord.Publish);
        At(at, (journal, _) =>
            Assert.StartsWith("ABC  ET86  suspended", Public(journal).Out, StringComparison.Ordinal));

        static Outcome Public(string journal) => Calls.Run("participants", "--journal", journal, "--public");
    }

    [Fact]
    public void One_thing_is_asked_for_at_a_time()
    {
        Assert.Contains("nothing was asked for", Calls.Run("participants", "--journal", "j").Err,
            StringComparison.Ordinal);
        Assert.Contains("more than one thing", Calls.Run("participants", "--journal", "j", "--public", "--reads", "ABC")
            .Err, StringComparison.Ordinal);
    }

    static long Size(string journal)
    {
        using var read = SqliteJournal.OpenToRead(journal);
        return read.Size;
    }

    static void At(CaseAtStation at, Action<string, string> work) =>
        at.Restart(journal => work(journal, Listed.Grants));
}
