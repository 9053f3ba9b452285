using Customhouse.Clearance;
using Customhouse.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using StatusCodes = Microsoft.AspNetCore.Http.StatusCodes;

namespace Customhouse.App;

/// <summary>
/// The look-ahead by HTTP: filings of any form are posted, and the reply is what they would bring each consignee beside
/// what is on file. Nothing is filed.
/// </summary>
static class AheadWay
{
    /// <summary>The most filings of one request: while they are looked at, nothing is filed.</summary>
    public const int FilingsMax = 5_000;

    /// <summary>Maps the path.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace) =>
        paths.MapPost("/person-day", context => Look(context, ace));

    static async Task Look(HttpContext context, LocalAce ace)
    {
        if (await HttpWay.ReadBody(context, ace.Settings.BytesMax).ConfigureAwait(false) is not { } body) return;
        try
        {
            var said = await ace.Look(body.Length, (days, now) => Ahead(body, days, now)).ConfigureAwait(false);
            context.Response.ContentType = "application/x-ndjson";
            await context.Response.Body.WriteAsync(said, context.RequestAborted).ConfigureAwait(false);
        }
        catch (StationClosedException closed)
        {
            await Problem.Write(context, StatusCodes.Status503ServiceUnavailable, closed.Message,
                "Start the server again, then ask again: nothing was filed.").ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is Trouble or InvalidDataException && TroubleOf.From(failed) is { } why)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest,
                $"{why.Where}: {why.Found}{(why.Expected is { } wanted ? $"; expected {wanted}" : "")}", why.Todo)
                .ConfigureAwait(false);
        }
    }

    static byte[] Ahead(byte[] body, DaysOnFile days, Instant now)
    {
        using var input = Input.Of(body, "the request");
        var setting = new AheadSetting(now, days.Persons.Matching, new SuppliedFacts());
        var report = LookAhead.Of(Few(Filings.Of(input)), setting, days);
        if (report.Entries == 0) throw PersonDayCommand.NoFiling(input.Name);
        using var text = new MemoryStream();
        using (var line = new JsonLine(text)) AheadJson.Write(line, report, setting);
        return text.ToArray();
    }

    static IEnumerable<Filing> Few(IEnumerable<Filing> filings)
    {
        var count = 0;
        foreach (var filing in filings)
        {
            if (++count > FilingsMax)
                throw new Trouble("the request", $"it has more than {FilingsMax:N0} filings",
                    "Ask of fewer at a time, all those of one consignee together.");
            yield return filing;
        }
    }
}
