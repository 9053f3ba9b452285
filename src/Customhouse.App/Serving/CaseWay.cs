using System.Text;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using HttpStatus = Microsoft.AspNetCore.Http.StatusCodes;

namespace Customhouse.App;

/// <summary>
/// Cases of participants by HTTP, in a sandbox world, where whoever asks says who it is: officers, officials and
/// participants take the same way, and the decider says which act is whose.
/// </summary>
static class CaseWay
{
    /// <summary>Headers that say who acts: in which role, and by which name.</summary>
    public const string Role = "Customhouse-Role", Person = "Customhouse-Person";

    /// <summary>The type of answers to acts: one line of JSON each.</summary>
    public const string Lines = "application/x-ndjson";

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapGet("/cases/{programme}/{filer}", context => Show(context, ace));
        paths.MapPost("/cases/{programme}/{filer}", context => Act(context, ace));
    }

    static Task Show(HttpContext context, LocalAce ace) =>
        Of(context) is not var (programme, filer) || ace.HistoryOf(programme, filer) is not { } found
            ? Problem.Write(context, HttpStatus.Status404NotFound, "Nothing was told of such a case",
                "Give a programme and a filer, such as /cases/ET86/ABC.")
            : JsonReply.Write(context, json => CasePage.Write(json, found));

    static async Task Act(HttpContext context, LocalAce ace)
    {
        if (await HttpWay.ReadBody(context, ActFile.LengthMax).ConfigureAwait(false) is not { } body) return;
        if (Of(context) is not var (programme, filer) || By(context) is not { } by)
        {
            await Problem.Write(context, HttpStatus.Status400BadRequest, "Whose case it is, or who acts, is not said",
                $"Give a programme and a filer in the path, and the headers {Person} and {Role}: " +
                $"{string.Join(", ", CaseCommand.Roles.Keys)}.").ConfigureAwait(false);
            return;
        }
        try
        {
            using var file = new MemoryStream(body);
            await Act(context, ActFile.Read(file, "the body"),
                act => ace.Act(programme, filer, by, act)).ConfigureAwait(false);
        }
        catch (FactsException bad)
        {
            await Problem.Write(context, HttpStatus.Status400BadRequest, bad.Message,
                "Send acts as docs/formats/acts.md has them.").ConfigureAwait(false);
        }
        catch (StationClosedException closed)
        {
            await Problem.Write(context, HttpStatus.Status503ServiceUnavailable, closed.Message,
                "Start the server again and look at the case before you act again.").ConfigureAwait(false);
        }
    }

    // What stands before a refused act is done; what stands after it is not.
    static async Task Act(
        HttpContext context, IReadOnlyList<ProgrammeAct> acts, Func<ProgrammeAct, Task<ProgrammeAnswer>> act)
    {
        List<ProgrammeAnswer> answers = [];
        foreach (var one in acts)
        {
            answers.Add(await act(one).ConfigureAwait(false));
            if (answers[^1].IsRefused) break;
        }
        context.Response.StatusCode =
            answers[^1].IsRefused ? HttpStatus.Status409Conflict : HttpStatus.Status200OK;
        context.Response.ContentType = Lines;
        foreach (var answer in answers)
            await JsonReply.Line(context, json => CasePage.Write(json, answer)).ConfigureAwait(false);
    }

    static (ProgrammeId, FilerCode)? Of(HttpContext context) =>
        ProgrammeId.TryRead((string)context.Request.RouteValues["programme"]!, out var programme)
        && FilerCode.TryRead(Encoding.UTF8.GetBytes((string)context.Request.RouteValues["filer"]!), out var filer)
            ? (programme, filer) : null;

    static Actor? By(HttpContext context) =>
        CaseCommand.Roles.TryGetValue(context.Request.Headers[Role].ToString(), out var role)
        && context.Request.Headers[Person].ToString() is { Length: > 0 } person ? new Actor(role, person) : null;
}
