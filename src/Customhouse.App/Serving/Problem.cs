using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Customhouse.App;

/// <summary>Why a request can't be carried out, as problem details. Source: RFC 9457.</summary>
static class Problem
{
    /// <summary>Writes it as the reply.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="found">What was found.</param>
    /// <param name="todo">What to do.</param>
    public static async Task Write(HttpContext context, int status, string found, string todo)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", found);
            json.WriteNumber("status", status);
            json.WriteString("detail", todo);
            json.WriteString("instance", context.Request.Path);
            json.WriteEndObject();
        }
        await context.Response.Body.WriteAsync(text.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }
}
