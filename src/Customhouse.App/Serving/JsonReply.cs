using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Customhouse.App;

/// <summary>Objects of JSON as a reply.</summary>
static class JsonReply
{
    /// <summary>Writes one as the whole reply.</summary>
    public static Task Write(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json";
        return Line(context, write);
    }

    /// <summary>Writes one as a line.</summary>
    public static async Task Line(HttpContext context, Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        text.WriteByte((byte)'\n');
        await context.Response.Body.WriteAsync(text.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }
}
