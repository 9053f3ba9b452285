using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>Snapshots of a sandbox world by HTTP.</summary>
static class SnapshotWay
{
    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapGet("/world/snapshots", context => List(context, ace));
        paths.MapPut("/world/snapshots/{name}", context => Named(context, ace, Save));
        paths.MapPost("/world/snapshots/{name}/restore", context => Named(context, ace, Restore));
        paths.MapDelete("/world/snapshots/{name}", context => Named(context, ace, Delete));
    }

    static async Task List(HttpContext context, LocalAce ace)
    {
        context.Response.ContentType = "application/x-ndjson";
        foreach (var kept in await ace.Snapshots().ConfigureAwait(false))
            await JsonReply.Line(context, json => Write(json, kept)).ConfigureAwait(false);
    }

    static void Write(Utf8JsonWriter json, WorldSnapshot kept)
    {
        json.WriteString("name", kept.Name);
        json.WriteString("clock", InstantPattern.ExtendedIso.Format(kept.Clock));
        json.WriteBoolean("frozen", kept.IsFrozen);
        json.WriteNumber("leaves", kept.Leaves);
        json.WriteNumber("bytes", kept.Bytes);
    }

    static async Task Named(HttpContext context, LocalAce ace, Func<HttpContext, LocalAce, string, Task> work)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (!WorldSnapshots.IsName(name))
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, $"'{name}' is no name of a snapshot",
                $"Take a name of {WorldSnapshots.NameExpected}.").ConfigureAwait(false);
            return;
        }
        try
        {
            await work(context, ace, name).ConfigureAwait(false);
        }
        catch (Exception failed) when (TroubleOf.From(failed) is { } trouble)
        {
            await Problem.Write(context, StatusCodes.Status500InternalServerError,
                $"{trouble.Where}: {trouble.Found}", trouble.Todo).ConfigureAwait(false);
        }
    }

    static async Task Save(HttpContext context, LocalAce ace, string name)
    {
        if (await ace.Save(name).ConfigureAwait(false) is { } full)
            await Problem.Write(context, StatusCodes.Status507InsufficientStorage, $"There is no room for it: {full}",
                "DELETE /world/snapshots/NAME of one that is not needed.").ConfigureAwait(false);
        else context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    static async Task Restore(HttpContext context, LocalAce ace, string name)
    {
        if (await ace.Restore(name).ConfigureAwait(false)) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Missing(context, name).ConfigureAwait(false);
    }

    static async Task Delete(HttpContext context, LocalAce ace, string name)
    {
        if (await ace.Forget(name).ConfigureAwait(false)) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Missing(context, name).ConfigureAwait(false);
    }

    static Task Missing(HttpContext context, string name) =>
        Problem.Write(context, StatusCodes.Status404NotFound, $"There is no snapshot '{name}'",
            "GET /world/snapshots lists those that are kept.");
}
