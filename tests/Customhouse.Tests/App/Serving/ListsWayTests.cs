using System.Net;
using Customhouse.Clearance;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Restricted;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>Participants by HTTP: each list with its record, misuse, and the public page.</summary>
public class ListsWayTests
{
    const string ByAmes = """{"by":"K. Ames","why":"weekly review"}""";

    public static TheoryData<RestrictedList> Four => RestrictedListTests.Four;

    [Theory]
    [MemberData(nameof(Four))]
    public async Task A_list_is_shown_when_that_is_on_record(RestrictedList list)
    {
        using var scratch = new Scratch();
        await using var world = await Over(scratch, list);
        var before = world.Ace.Size;
        using var answer = await world.Send(HttpMethod.Post, $"lists/{list.Name()}", ByAmes);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("{\"rows\":[{\"participant\":\"ABC\"", await World.Text(answer), StringComparison.Ordinal);
        Assert.Equal(before + 1, world.Ace.Size);
    }

    [Theory]
    [InlineData("""{"by":"Z. Stranger","why":"x"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"by":"P. Vale","why":"x"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"by":"K. Ames"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"by":"K. Ames","why":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"by":7,"why":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("""["K. Ames","x"]""", HttpStatusCode.BadRequest)]
    [InlineData("""{"by":"K. Ames","why":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Misuse_is_shown_nothing_and_leaves_no_record(string body, HttpStatusCode status)
    {
        using var scratch = new Scratch();
        await using var world = await Over(scratch, RestrictedList.WatchList);
        var before = world.Ace.Size;
        foreach (var list in Four.Select(row => row.Data))
        {
            using var answer = await world.Send(HttpMethod.Post, $"lists/{list.Name()}", body);
            Assert.Equal(status, answer.StatusCode);
            Assert.DoesNotContain("ABC\"", await World.Text(answer), StringComparison.Ordinal);
        }
        Assert.Equal(before, world.Ace.Size);
    }

    [Theory]
    [InlineData("lists/evidence")]
    [InlineData("lists/everything")]
    [InlineData("watch/ABCD")]
    [InlineData("participants/A/reads")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var scratch = new Scratch();
        await using var world = await Over(scratch, RestrictedList.WatchList);
        using var answer = await world.Send(HttpMethod.Post, path, ByAmes);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_participant_sees_who_read_of_it_when_it_is_watched_no_more()
    {
        using var scratch = new Scratch();
        await using var world = await Over(scratch, RestrictedList.WatchList);
        using var read = await world.Send(HttpMethod.Post, "lists/watch-list", ByAmes);
        Assert.Equal("{\"reads\":[]}\n", await Reads());
        using var off = await world.Send(HttpMethod.Delete, "watch/abc", ByAmes);
        Assert.Equal(HttpStatusCode.NoContent, off.StatusCode);
        Assert.Contains("\"person\":\"K. Ames\",\"role\":\"officer\",\"why\":\"weekly review\"", await Reads(),
            StringComparison.Ordinal);

        async Task<string> Reads()
        {
            using var answer = await world.Send(HttpMethod.Post, "participants/ABC/reads", """{"by":"P. Vale"}""");
            return await World.Text(answer);
        }
    }

    /// <summary>The bytes and the headers of the public page, save the time, tell nothing of what is not public.
    /// </summary>
    [Theory]
    [MemberData(nameof(Four))]
    public async Task The_public_page_is_the_same_with_and_without_what_is_not_public(RestrictedList list)
    {
        using var scratch = new Scratch();
        await using var empty = await World.Start(World.Settings(scratch["empty"]));
        await using var world = await Over(scratch, list);
        Assert.Equal(await Page(empty), await Page(world));
    }

    static async Task<string> Page(World world)
    {
        using var answer = await world.Http.GetAsync(new Uri("participants", UriKind.Relative));
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var headers = answer.Headers.Where(header => header.Key != "Date").Concat(answer.Content.Headers)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return string.Join('\n', headers) + await World.Text(answer);
    }

    static async Task<World> Over(Scratch scratch, RestrictedList list)
    {
        using (var at = await Listed.On(list))
            at.Restart(journal => CopyOf(journal, Path.Combine(scratch["world"], "journal")));
        return await World.Start(World.Settings(scratch["world"]), new StationSettings { Grants = Listed.Register() });
    }

    static void CopyOf(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
