using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Customhouse.App;

/// <summary>What is to go wrong in a sandbox world, told by HTTP; and what an outage is by HTTP.</summary>
static class FaultWay
{
    const int WordsMax = 200;

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, FaultBook faults)
    {
        paths.MapGet("/world/faults", context => context.Response.WriteAsync(string.Concat(
            faults.All.Select(pair => FaultBook.Line(pair.Number, pair.Fault) + "\n"))));
        paths.MapPost("/world/faults", context => Add(context, faults));
        paths.MapDelete("/world/faults", context => Clear(context, faults, number: null));
        paths.MapDelete("/world/faults/{number:int}", context => Clear(context, faults,
            int.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture)));
    }

    /// <summary>Answers what came in an outage by 503. The control of the world is never out.</summary>
    public static async Task Refuse(HttpContext context, RequestDelegate next, LocalAce ace)
    {
        var isControl = context.Request.Path.StartsWithSegments("/world", StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
        if (isControl || ace.Faults.OutUntil is not { } end)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        var seconds = Math.Ceiling((end - ace.Clock.GetCurrentInstant()).TotalSeconds);
        context.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString("0", CultureInfo.InvariantCulture);
        await Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable,
            $"The world is out until {Law.When.Say(end)} by its clock",
            "Send the same again after that: nothing was filed.").ConfigureAwait(false);
    }

    static async Task Add(HttpContext context, FaultBook faults)
    {
        if (await HttpWay.ReadBody(context, WordsMax).ConfigureAwait(false) is not { } body) return;
        var words = Encoding.UTF8.GetString(body).Trim();
        if (FaultWords.TryRead(words, out var fault) is { } expected)
            await Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest,
                $"'{words}' is nothing that can go wrong here", $"Send {expected}.").ConfigureAwait(false);
        else if (faults.Add(fault!) is not { } number)
            await Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict,
                $"{FaultBook.FaultsMax} faults wait already", "Clear some: DELETE /world/faults, or one by its number.")
                .ConfigureAwait(false);
        else
        {
            context.Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status201Created;
            await context.Response.WriteAsync(FaultBook.Line(number, fault!) + "\n").ConfigureAwait(false);
        }
    }

    static Task Clear(HttpContext context, FaultBook faults, int? number)
    {
        if (!faults.Clear(number))
            return Problem.Write(context, Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound,
                $"No fault {number} waits", "GET /world/faults lists those that do.");
        context.Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
