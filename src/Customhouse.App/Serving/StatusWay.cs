using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>
/// Status by HTTP: what waits for a filer or a carrier is pulled in order, and waits on until it is acknowledged. Also
/// how an entry stands, and which entries an arrival that was learned later makes late.
/// </summary>
static class StatusWay
{
    /// <summary>Entries of one reply.</summary>
    public const int EntriesMax = 500;

    const int NumberMax = 20;

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapGet("/status/{filer}", context => Pull(context, ace));
        paths.MapPost("/status/{filer}", context => Acknowledge(context, ace));
        paths.MapGet("/notices/{carrier}", context => Pull(context, ace));
        paths.MapPost("/notices/{carrier}", context => Acknowledge(context, ace));
        paths.MapGet("/entries/{number}", context => Entry(context, ace));
        paths.MapGet("/late", context => Late(context, ace));
    }

    static async Task Pull(HttpContext context, LocalAce ace)
    {
        if (!TryForm(context.Request.Query["form"], out var form))
        {
            await Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest,
                $"'{context.Request.Query["form"]}' is no form of notices",
                "Ask for form=air, form=x12 or form=edifact; without it they come in the form of the manifest.")
                .ConfigureAwait(false);
            return;
        }
        var asked = (string?)context.Request.Query["after"];
        long? after = long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
        if (ace.Outbox.Waiting(Name(context), after, EntriesMax) is not { } waiting)
        {
            context.Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status204NoContent;
            return;
        }
        context.Response.ContentType = HttpWay.Records;
        context.Response.Headers["Customhouse-First"] = waiting.First.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Customhouse-Last"] = waiting.Last.ToString(CultureInfo.InvariantCulture);
        foreach (var status in ace.Speak(Name(context), waiting, form))
            await context.Response.Body.WriteAsync(status).ConfigureAwait(false);
    }

    static bool TryForm(string? asked, out CarrierForm form)
    {
        form = asked?.ToUpperInvariant() switch
        {
            "AIR" => CarrierForm.Air,
            "X12" => CarrierForm.X12,
            "EDIFACT" => CarrierForm.Edifact,
            _ => CarrierForm.None,
        };
        return asked is null || form != CarrierForm.None;
    }

    static async Task Acknowledge(HttpContext context, LocalAce ace)
    {
        if (await HttpWay.ReadBody(context, NumberMax).ConfigureAwait(false) is not { } body) return;
        if (!long.TryParse(Encoding.ASCII.GetString(body).Trim(), NumberStyles.None, CultureInfo.InvariantCulture,
            out var last))
        {
            await Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest,
                "It is no number", "Send the number of Customhouse-Last of what was heard.").ConfigureAwait(false);
            return;
        }
        await ace.Acknowledge(Name(context), last).ConfigureAwait(false);
        context.Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status204NoContent;
    }

    static Task Entry(HttpContext context, LocalAce ace)
    {
        var found = EntryNumbers.TryRead((string)context.Request.RouteValues["number"]!, out var number)
            ? ace.Find(number) : null;
        if (found is not var (head, state))
            return Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound,
                "No entry of this number was accepted", "Give a number such as ABC-8654321-4.");
        return JsonReply.Write(context, json =>
        {
            json.WriteString("entryNumber", head.Number.ToString());
            json.WriteString("stage", state.Stage.ToString());
            json.WriteString("bill", state.Bill.ToString());
            json.WriteString("holds", state.Holds.ToString());
            json.WriteString("withheld", state.Withheld.ToString());
            json.WriteString("filed", InstantPattern.ExtendedIso.Format(state.Filed));
            if (state.Arrived is { } arrived) json.WriteString("arrived", InstantPattern.ExtendedIso.Format(arrived));
            json.WriteBoolean("untimely", state.Has(LifeMarks.Untimely));
        });
    }

    static async Task Late(HttpContext context, LocalAce ace)
    {
        context.Response.ContentType = "application/x-ndjson";
        foreach (var (entry, fact) in ace.Facts())
            await JsonReply.Line(context, json =>
            {
                json.WriteString("entryNumber", entry.Number.ToString());
                json.WriteString("filer", entry.Number.Filer.ToString());
                json.WriteString("found", fact is UntimelyFound ? "untimely" : "cleared");
                json.WriteString("rule", fact.Rule);
                json.WriteString("filed", InstantPattern.ExtendedIso.Format(fact.Filed));
                json.WriteString("arrived", InstantPattern.ExtendedIso.Format(fact.Arrived));
                json.WriteString("learned", InstantPattern.ExtendedIso.Format(fact.Learned));
                json.WriteString("eda", fact.Eda?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("manifestSaid",
                    fact.ManifestSaid is { } said ? InstantPattern.ExtendedIso.Format(said) : null);
            }).ConfigureAwait(false);
    }

    static string Name(HttpContext context) => context.Request.RouteValues["filer"] is string filer
        ? filer.ToUpperInvariant()
        : CarrierWords.NameOf(((string)context.Request.RouteValues["carrier"]!).ToUpperInvariant());
}
