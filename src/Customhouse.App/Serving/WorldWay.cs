using System.Text;
using Customhouse.Clearance;
using Customhouse.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Customhouse.App;

/// <summary>Control of a sandbox world by HTTP: its clock. A world that is not made for trying out has none.</summary>
static class WorldWay
{
    const int WordMax = 100;

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapGet("/world/clock", context => Say(context, ace));
        paths.MapPut("/world/clock", async context =>
        {
            if (await HttpWay.ReadBody(context, WordMax).ConfigureAwait(false) is not { } body) return;
            await (Turn(ace, Encoding.UTF8.GetString(body).Trim()) is { } expected
                ? Problem.Write(context, StatusCodes.Status400BadRequest,
                    "The clock can't be turned so", $"Send the word freeze or run, or an instant: {expected}.")
                : Pass(context, ace)).ConfigureAwait(false);
        });
        paths.MapPost("/world/entries/{number}", context => Tell(context, ace));
    }

    static async Task Tell(HttpContext context, LocalAce ace)
    {
        if (await HttpWay.ReadBody(context, WordMax).ConfigureAwait(false) is not { } body) return;
        var words = Encoding.UTF8.GetString(body).Trim();
        if (!EntryNumbers.TryRead((string)context.Request.RouteValues["number"]!, out var entry)
            || OfficerWords.Read(words) is not var (word, argument, said))
            await Problem.Write(context, StatusCodes.Status400BadRequest,
                $"'{words}' is nothing that is told of an entry", $"Send one of: {OfficerWords.All}.")
                .ConfigureAwait(false);
        else if (!await ace.Tell(entry, word, argument, said).ConfigureAwait(false))
            await Problem.Write(context, StatusCodes.Status404NotFound, "No entry of this number was accepted",
                "Give a number such as ABC-8654321-4.").ConfigureAwait(false);
        else context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <returns>What was expected, when the word is none.</returns>
    static string? Turn(LocalAce ace, string word)
    {
        if (word == "freeze") ace.Turn(clock => clock.Freeze());
        else if (word == "run") ace.Turn(clock => clock.Run());
        else if (!Instants.TryRead(word, out var instant, out var expected)) return expected;
        else if (instant < Statutes.CodedFrom) return $"one from {When.Say(Statutes.CodedFrom)} on, where law is coded";
        else ace.Turn(clock => clock.Set(instant));
        return null;
    }

    // What the calendar brings has come when the answer does.
    static async Task Pass(HttpContext context, LocalAce ace)
    {
        await ace.Pass().ConfigureAwait(false);
        await Say(context, ace).ConfigureAwait(false);
    }

    static Task Say(HttpContext context, LocalAce ace) => context.Response.WriteAsync($"{ace.Clock}\n");
}
