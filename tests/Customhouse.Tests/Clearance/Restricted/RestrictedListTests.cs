using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using Xunit;
using static Customhouse.Tests.Clearance.Restricted.Listed;

namespace Customhouse.Tests.Clearance.Restricted;

/// <summary>Every reading of a restricted list leaves a record, and nobody reads one without authority and a reason.
/// </summary>
public class RestrictedListTests
{
    public static TheoryData<RestrictedList> Four =>
    [
        RestrictedList.ProposedActions, RestrictedList.Suspensions, RestrictedList.OpenSamples,
        RestrictedList.WatchList,
    ];

    static ReadCall By(string person, RestrictedList list, string why = Why) => new(person, list, why);

    [Theory]
    [MemberData(nameof(Four))]
    public async Task A_reading_shows_the_list_and_leaves_a_record(RestrictedList list)
    {
        using var at = await On(list);
        var before = at.Journal.Size;
        var answer = await at.Station.Read(By(Ames, list), Later);
        Assert.Empty(answer.Lacks);
        Assert.Equal(CaseAtStation.Abc, Assert.Single(answer.Rows).Participant);
        Assert.Equal(before + 1, at.Journal.Size);
        var told = Last(at.Journal);
        Assert.Equal((list, Ames, ProgrammeRole.Officer, Why, Later),
            (told.List, told.By.Person, told.By.Role, told.Why, told.At));
        Assert.Equal([CaseAtStation.Abc], told.Shown);
    }

    [Theory]
    [MemberData(nameof(Four))]
    public async Task An_empty_list_is_recorded_as_read_too(RestrictedList list)
    {
        using var at = new CaseAtStation { Settings = new StationSettings { Grants = Register() } };
        at.Restart();
        var answer = await at.Station.Read(By(Ames, list), Later);
        Assert.Empty(answer.Rows);
        Assert.Empty(Last(at.Journal).Shown);
    }

    [Theory]
    [MemberData(nameof(Four))]
    public async Task Who_may_not_is_shown_nothing_and_told_all_that_is_lacking(RestrictedList list)
    {
        using var at = await On(list);
        var before = at.Journal.Size;
        await Refused(By("Z. Stranger", list), "PERSON");
        await Refused(By(Vale, list), "AUTHORITY");
        await Refused(By(Ames, list, ""), "REASON");
        await Refused(By(Ames, list, " \t "), "REASON");
        await Refused(By(Ames, list, new string('x', ReadNeeds.WhyMax + 1)), "REASON");
        await Refused(By(Ames, list, "half a pair \ud800"), "REASON");
        await Refused(By(Ames, list, "\e[2Jclear"), "REASON");
        await Refused(By("Z. Stranger", list, ""), "PERSON", "REASON");
        if (list != RestrictedList.Suspensions) await Refused(By("D. Roe", list), "AUTHORITY");
        Assert.Equal(before, at.Journal.Size);

        async Task Refused(ReadCall call, params string[] needs)
        {
            var answer = await at.Station.Read(call, Later);
            Assert.Empty(answer.Rows);
            Assert.Equal(needs, answer.Lacks.Select(lack => lack.Need));
        }
    }

    [Fact]
    public async Task The_longest_reason_is_taken()
    {
        using var at = await On(RestrictedList.WatchList);
        var why = string.Concat(Enumerable.Repeat("\U0001F4E6", ReadNeeds.WhyMax / 2));
        Assert.Empty((await at.Station.Read(By(Ames, RestrictedList.WatchList, why), Later)).Lacks);
        Assert.Equal(why, Last(at.Journal).Why);
    }

    [Fact]
    public async Task Without_a_register_of_grants_nobody_reads()
    {
        using var at = new CaseAtStation();
        var answer = await at.Station.Read(By(Ames, RestrictedList.WatchList), Later);
        Assert.Equal("PERSON", Assert.Single(answer.Lacks).Need);
    }

    [Theory]
    [MemberData(nameof(Four))]
    public async Task A_participant_sees_who_read_of_it_after_a_restart_too(RestrictedList list)
    {
        using var at = await On(list);
        await at.Station.Read(By(Ames, list), Later);
        await at.Station.Watch(Ames, CaseAtStation.Abc, false, "nothing was found", Later);
        for (var i = 0; i < 2; i++)
        {
            var (reads, lacks) = at.Station.ReadsOf(Vale, CaseAtStation.Abc);
            Assert.Empty(lacks);
            var read = Assert.Single(reads);
            Assert.Equal((list, Ames, Why), (read.List, read.By.Person, read.Why));
            at.Restart();
        }
    }

    [Fact]
    public async Task A_list_of_the_watched_does_not_tell_itself_to_them()
    {
        using var at = await On(RestrictedList.WatchList);
        await at.Station.Read(By(Ames, RestrictedList.WatchList), Later);
        Assert.Empty(at.Station.ReadsOf(Vale, CaseAtStation.Abc).Reads);
        await at.Station.Watch(Ames, CaseAtStation.Abc, false, "nothing was found", Later);
        Assert.Single(at.Station.ReadsOf(Vale, CaseAtStation.Abc).Reads);
    }

    [Theory]
    [InlineData("Q. Moss", "AUTHORITY")]
    [InlineData("K. Ames", "AUTHORITY")]
    [InlineData("Z. Stranger", "PERSON")]
    public async Task Who_read_of_a_participant_is_shown_to_nobody_else(string person, string lacking)
    {
        using var at = await On(RestrictedList.OpenSamples);
        await at.Station.Read(By(Ames, RestrictedList.OpenSamples), Later);
        var (reads, lacks) = at.Station.ReadsOf(person, CaseAtStation.Abc);
        Assert.Empty(reads);
        Assert.Equal(lacking, Assert.Single(lacks).Need);
    }

    [Fact]
    public async Task Nobody_is_watched_twice_or_let_go_who_is_not()
    {
        using var at = await On(RestrictedList.WatchList);
        Assert.Equal("WATCH", Assert.Single(await Watch(true)).Need);
        Assert.Empty(await Watch(false));
        Assert.Equal("WATCH", Assert.Single(await Watch(false)).Need);
        Assert.Equal("AUTHORITY", Assert.Single(
            await at.Station.Watch("D. Roe", CaseAtStation.Abc, true, Why, Later)).Need);

        Task<IReadOnlyList<Lack>> Watch(bool isOn) => at.Station.Watch(Ames, CaseAtStation.Abc, isOn, Why, Later);
    }

    [Theory]
    [MemberData(nameof(Four))]
    public async Task What_can_not_be_journaled_is_not_shown(RestrictedList list)
    {
        using var at = await On(list);
        var before = at.Journal.Size;
        at.Journal.Dispose();
        await Assert.ThrowsAsync<StationClosedException>(() => at.Station.Read(By(Ames, list), Later));
        await Assert.ThrowsAsync<StationClosedException>(() => at.Station.Read(By(Ames, list), Later));
        using var journal = SqliteJournal.OpenToRead(at.Journal.Folder);
        Assert.Equal(before, journal.Size);
    }

    [Fact]
    public async Task An_image_of_the_registers_keeps_readings_and_watches()
    {
        using var at = await On(RestrictedList.WatchList);
        at.Settings = at.Settings with { Image = at.Under("registers") };
        at.Restart();
        await at.Station.Read(By(Ames, RestrictedList.WatchList), Later);
        var said = new List<string>();
        at.Settings = at.Settings with { Says = said.Add };
        at.Restart();
        Assert.Contains(said, one => one.StartsWith("Read the image", StringComparison.Ordinal));
        Assert.Single((await at.Station.Read(By(Ames, RestrictedList.WatchList), Later)).Rows);
        await at.Station.Watch(Ames, CaseAtStation.Abc, false, Why, Later);
        Assert.Equal(2, at.Station.ReadsOf(Vale, CaseAtStation.Abc).Reads.Count);
    }

    static ReadTold Last(SqliteJournal journal)
    {
        using var leaves = journal.ReadLeaves(journal.Size - 1, journal.Size);
        Assert.True(leaves.Next());
        return ReadTold.Read(leaves.Body.ToArray());
    }
}
