using System.Net.Mime;
using Customhouse.Clearance;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Customhouse.App;

/// <summary>The way in by HTTP: a batch is posted as text, and its answer is the reply.</summary>
static class HttpWay
{
    /// <summary>The type of records of 80 bytes.</summary>
    public const string Records = "text/plain; charset=us-ascii";

    const int PieceLength = 16 * 1024;

    /// <summary>Maps the paths.</summary>
    public static void Map(IEndpointRouteBuilder paths, LocalAce ace)
    {
        paths.MapPost("/abi", context => Receive(context, ace));
        paths.MapPost("/manifests", context => ReceiveManifest(context, ace));
        paths.MapGet("/health", context => context.Response.WriteAsync("ok\n"));
        StatusWay.Map(paths, ace);
        ListsWay.Map(paths, ace);
        if (!ace.Settings.IsSandbox) return;
        WorldWay.Map(paths, ace);
        CaseWay.Map(paths, ace);
        FaultWay.Map(paths, ace.Faults);
        SnapshotWay.Map(paths, ace);
    }

    static async Task Receive(HttpContext context, LocalAce ace)
    {
        using var text = await LendBody(context, ace.Settings.BytesMax).ConfigureAwait(false);
        if (text is null) return;
        if (text.Bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            await Problem.Write(context, StatusCodes.Status400BadRequest, "There is no batch in it",
                "Send one from its A record to its Z record, as text.").ConfigureAwait(false);
            return;
        }
        await Answer(context, Records, async () =>
        {
            var reply = await ace.Exchange(text.Bytes).ConfigureAwait(false);
            return reply.Fate == Fate.Answered ? [.. reply.Answers.Select(answer => answer.Records)] : null;
        }).ConfigureAwait(false);
    }

    static async Task ReceiveManifest(HttpContext context, LocalAce ace)
    {
        if (await ReadBody(context, ace.Settings.BytesMax).ConfigureAwait(false) is not { } message) return;
        var isPlain = AsksForText(context.Request);
        await Answer(context, isPlain ? Records : MediaTypeNames.Application.Json, async () =>
        {
            var answer = await ace.ReceiveManifest(message).ConfigureAwait(false);
            return [isPlain ? ManifestAnswer.ReplyIn(answer) : answer];
        }).ConfigureAwait(false);
    }

    // A carrier that can't read JSON asks for the answer in the form of its message alone.
    static bool AsksForText(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith(MediaTypeNames.Text.Plain, StringComparison.OrdinalIgnoreCase);

    // Without an answer the connection is cut off, as when a server goes away.
    static async Task Answer(HttpContext context, string type, Func<Task<ReadOnlyMemory<byte>[]?>> answer)
    {
        try
        {
            if (await answer().ConfigureAwait(false) is not { } pieces)
            {
                context.Abort();
                return;
            }
            context.Response.ContentType = type;
            context.Response.ContentLength = pieces.Sum(piece => (long)piece.Length);
            foreach (var piece in pieces)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted).ConfigureAwait(false);
        }
        catch (StationClosedException closed)
        {
            await Problem.Write(context, StatusCodes.Status503ServiceUnavailable, closed.Message,
                "Start the server again, then send the same batch: what was filed is not filed twice.")
                .ConfigureAwait(false);
        }
    }

    /// <summary>The whole body; null when it is too long, which is then said.</summary>
    public static async Task<byte[]?> ReadBody(HttpContext context, int max)
    {
        using var body = await LendBody(context, max).ConfigureAwait(false);
        return body?.Bytes.ToArray();
    }

    /// <inheritdoc cref="ReadBody"/>
    static async Task<Lent?> LendBody(HttpContext context, int max)
    {
        var body = new Lent(PieceLength);
        try
        {
            if (context.Request.ContentLength is { } said and > 0 && said <= max) body.MakeRoom((int)said + 1);
            int read;
            while ((read = await context.Request.Body.ReadAsync(body.Room, context.RequestAborted)
                .ConfigureAwait(false)) > 0)
            {
                body.Add(read);
                if (body.Bytes.Count > max) break;
                if (body.Room.IsEmpty) body.MakeRoom(body.Bytes.Count);
            }
            if (body.Bytes.Count <= max) return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
        body.Dispose();
        await Problem.Write(context, StatusCodes.Status413PayloadTooLarge, $"It is longer than {max:N0} bytes",
            "Send the entries in several batches.").ConfigureAwait(false);
        return null;
    }
}
