using System.Net;
using System.Text.Json.Nodes;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>Cases of participants by HTTP.</summary>
public sealed class CaseWayTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Participants_and_officers_act_by_the_same_way_and_see_the_same_case()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(world, HttpMethod.Get)).Status);
        await world.Post(Runs.Batch(Runs.Filing(1)));
        var (status, lines) = await Ask(world, HttpMethod.Post, "participant", """{"acts":[{"act":"apply"}]}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("applied", (string)lines[0]["status"]!);
        await Ask(world, HttpMethod.Post, "officer", """{"acts":[{"act":"admit"}]}""");
        (status, lines) = await Ask(world, HttpMethod.Post, "officer",
            """{"acts":[{"act":"propose","said":"late entries"},{"act":"issue-notice"},{"act":"serve"}]}""");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(2, lines.Count);
        Assert.Equal(["CHARGES", "PROOFS"], lines[1]["lacks"]!.AsArray().Select(lack => (string)lack!["need"]!));
        (_, lines) = await Ask(world, HttpMethod.Get);
        Assert.Equal("action-proposed", (string)lines[0]["status"]!);
        Assert.Equal(["APPLIED", "ADMITTED", "PROPOSED"],
            lines[0]["told"]!.AsArray().Select(told => (string)told!["transition"]!));
    }

    [Fact]
    public async Task Who_does_not_say_who_it_is_or_sends_no_acts_hears_what_was_expected()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        var (status, lines) = await Ask(world, HttpMethod.Post, null, """{"acts":[{"act":"apply"}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Customhouse-Role", (string)lines[0]["detail"]!, StringComparison.Ordinal);
        (status, lines) = await Ask(world, HttpMethod.Post, "participant", """{"acts":[{"act":"jump"}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("acts[0].act", (string)lines[0]["title"]!, StringComparison.Ordinal);
        Assert.Equal(0, world.Ace.Size);
    }

    static async Task<(HttpStatusCode Status, List<JsonNode> Lines)> Ask(
        World world, HttpMethod method, string? role = null, string acts = "")
    {
        using var request = new HttpRequestMessage(method, new Uri("cases/ET86/ABC", UriKind.Relative));
        if (acts.Length > 0) request.Content = new StringContent(acts);
        if (role is not null)
        {
            request.Headers.Add("Customhouse-Role", role);
            request.Headers.Add("Customhouse-Person", $"the {role}");
        }
        using var answer = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await World.Text(answer);
        return (answer.StatusCode,
            [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }
}
