using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Customhouse.Clearance;

/// <summary>A paper for machines: one JSON object, a member for each part by its key.</summary>
public static class PaperTwin
{
    static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes it, as UTF-8; the same paper gives the same bytes.</summary>
    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var to = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("kind", paper.Kind);
        json.WriteString("title", paper.Title);
        foreach (var parts in paper.Parts.GroupBy(part => part.Key))
        {
            json.WritePropertyName(parts.Key);
            var isList = parts.First().IsOfList;
            if (isList) json.WriteStartArray();
            foreach (var part in parts) Write(json, part);
            if (isList) json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        return [.. to.WrittenSpan, (byte)'\n'];
    }

    static void Write(Utf8JsonWriter json, PaperPart part)
    {
        json.WriteStartObject();
        json.WriteString("heading", part.Title);
        foreach (var fact in part.Facts) Write(json, fact.Key, fact.Value);
        foreach (var table in part.Tables)
        {
            json.WriteStartArray(table.Key);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++) Write(json, table.Columns[i].Key, row[i]);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string key, PaperValue value)
    {
        json.WritePropertyName(key);
        if (value.IsNumber) json.WriteRawValue(value.Text);
        else json.WriteStringValue(value.Text);
    }
}
