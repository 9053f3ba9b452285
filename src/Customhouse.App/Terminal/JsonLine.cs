using System.Text.Encodings.Web;
using System.Text.Json;

namespace Customhouse.App;

/// <summary>Writes JSON objects, one a line.</summary>
sealed class JsonLine(Stream to) : IDisposable
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Utf8JsonWriter json = new(to, Options);

    /// <summary>Opens an object.</summary>
    public Utf8JsonWriter Begin()
    {
        json.Reset(to);
        json.WriteStartObject();
        return json;
    }

    /// <summary>Closes the object and its line.</summary>
    public void End()
    {
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
