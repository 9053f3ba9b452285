using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusCodes = Microsoft.AspNetCore.Http.StatusCodes;

namespace Customhouse.App;

/// <summary>
/// Participants by HTTP: a page of what is public; restricted lists, each posted for with who asks and why, because
/// a reading is an event; and to a participant, who read of it.
/// </summary>
static class ListsWay
{
    const int BodyMax = 16 * 1024;

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapGet("/participants", context => Public(context, ace));
        paths.MapPost("/lists/{list}", context => Asked(context, (by, why) => Read(context, ace, by, why)));
        paths.MapPost("/participants/{filer}/reads", context => Asked(context, (by, _) => Reads(context, ace, by)));
        paths.MapPost("/watch/{filer}", context => Asked(context, (by, why) => Watch(context, ace, by, why, true)));
        paths.MapDelete("/watch/{filer}", context => Asked(context, (by, why) => Watch(context, ace, by, why, false)));
    }

    static async Task Public(HttpContext context, LocalAce ace)
    {
        var page = PaperPage.Write(PublicPaper.Of(ace.Published()));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted).ConfigureAwait(false);
    }

    static async Task Read(HttpContext context, LocalAce ace, string by, string why)
    {
        if (!RestrictedLists.ByName.TryGetValue((string)context.Request.RouteValues["list"]!, out var list)
            || list == RestrictedList.Evidence)
        {
            await Problem.Write(context, StatusCodes.Status404NotFound, "There is no such list",
                "Ask for proposed-actions, suspensions, open-samples or watch-list.").ConfigureAwait(false);
            return;
        }
        var answer = await ace.Read(new ReadCall(by, list, why)).ConfigureAwait(false);
        await Answer(context, answer.Lacks, "rows", answer.Rows, ListPage.Write).ConfigureAwait(false);
    }

    static async Task Reads(HttpContext context, LocalAce ace, string by)
    {
        if (await Filer(context).ConfigureAwait(false) is not { } filer) return;
        var (reads, lacks) = ace.ReadsOf(by, filer);
        await Answer(context, lacks, "reads", reads, ListPage.Write).ConfigureAwait(false);
    }

    static async Task Watch(HttpContext context, LocalAce ace, string by, string why, bool isOn)
    {
        if (await Filer(context).ConfigureAwait(false) is not { } filer) return;
        var lacks = await ace.Watch(by, filer, isOn, why).ConfigureAwait(false);
        if (lacks.Count > 0) await Refuse(context, lacks).ConfigureAwait(false);
        else context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    static Task Answer<T>(HttpContext context, IReadOnlyList<Lack> lacks, string name, IReadOnlyList<T> all,
        Action<Utf8JsonWriter, T> write) => lacks.Count > 0 ? Refuse(context, lacks) : JsonReply.Write(context, json =>
        {
            json.WriteStartArray(name);
            foreach (var one in all)
            {
                json.WriteStartObject();
                write(json, one);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    static Task Refuse(HttpContext context, IReadOnlyList<Lack> lacks) => Problem.Write(context,
        lacks.Any(lack => lack.Need is "PERSON" or "AUTHORITY") ? StatusCodes.Status403Forbidden
            : StatusCodes.Status400BadRequest,
        string.Join(" ", lacks.Select(lack => lack.Said)),
        "Send {\"by\":\"a person of the register of grants\",\"why\":\"the reason\"}.");

    static async Task<FilerCode?> Filer(HttpContext context)
    {
        var text = ((string)context.Request.RouteValues["filer"]!).ToUpperInvariant();
        if (FilerCode.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var filer)) return filer;
        await Problem.Write(context, StatusCodes.Status404NotFound, $"'{text}' is no filer code",
            "Give three letters or digits, such as ABC.").ConfigureAwait(false);
        return null;
    }

    // Who asks, and why, stand in the body: a path is logged and remembered by many.
    static async Task Asked(HttpContext context, Func<string, string, Task> work)
    {
        if (await HttpWay.ReadBody(context, BodyMax).ConfigureAwait(false) is not { } body) return;
        if (Said(body) is not var (by, why))
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "The body is no JSON object of texts",
                "Send {\"by\":\"a person of the register of grants\",\"why\":\"the reason\"}.").ConfigureAwait(false);
            return;
        }
        try
        {
            await work(by, why).ConfigureAwait(false);
        }
        catch (StationClosedException closed)
        {
            await Problem.Write(context, StatusCodes.Status503ServiceUnavailable, closed.Message,
                "Start the server again, then ask again: what was not journaled was not shown.").ConfigureAwait(false);
        }
    }

    static (string By, string Why)? Said(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return (Text(json.RootElement, "by"), Text(json.RootElement, "why"));
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
