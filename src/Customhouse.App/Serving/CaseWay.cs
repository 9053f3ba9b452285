using Customhouse.Clearance;
using Customhouse.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusCodes = Microsoft.AspNetCore.Http.StatusCodes;

namespace Customhouse.App;

/// <summary>
/// Cases of participants in a sandbox world, by HTTP: whoever tries something out acts for anybody in them.
/// </summary>
static class CaseWay
{
    const string Path = "/world/cases/{programme}/{filer}";

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapPost(Path, context => Act(context, ace));
        paths.MapGet(Path, context => Show(context, ace));
    }

    static async Task Act(HttpContext context, LocalAce ace)
    {
        if (await HttpWay.ReadBody(context, ActFile.LengthMax).ConfigureAwait(false) is not { } body) return;
        if (await CaseOf(context).ConfigureAwait(false) is not var (programme, filer)) return;
        if (await Read(context, body).ConfigureAwait(false) is not var (by, act)) return;
        var answer = await ace.Act(programme, filer, by, act).ConfigureAwait(false);
        if (answer.IsRefused) context.Response.StatusCode = StatusCodes.Status409Conflict;
        await JsonReply.Write(context, json => CaseJson.Write(json, answer)).ConfigureAwait(false);
    }

    static async Task Show(HttpContext context, LocalAce ace)
    {
        if (await CaseOf(context).ConfigureAwait(false) is not var (programme, filer)) return;
        await JsonReply.Write(context, json => CaseJson.Write(json, ace.Case(programme, filer))).ConfigureAwait(false);
    }

    static async Task<(Actor, ProgrammeAct)?> Read(HttpContext context, byte[] body)
    {
        try
        {
            return ActFile.Read(new MemoryStream(body), "the act");
        }
        catch (FactsException bad)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, bad.Message,
                "Send one act as docs/programmes.md describes it.").ConfigureAwait(false);
            return null;
        }
    }

    static async Task<(ProgrammeId, FilerCode)?> CaseOf(HttpContext context)
    {
        var (programme, filer) = ((string)context.Request.RouteValues["programme"]!,
            (string)context.Request.RouteValues["filer"]!);
        if (ProgrammeId.TryRead(programme, out var id)
            && FilerCode.TryRead(System.Text.Encoding.UTF8.GetBytes(filer), out var code)) return (id, code);
        await Problem.Write(context, StatusCodes.Status400BadRequest, $"'{programme}/{filer}' names no case",
            "Give a programme and a filer, such as ET86/ABC.").ConfigureAwait(false);
        return null;
    }
}
