using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Customhouse.Engine;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Answers as JSON, one object a line: the contract of <c>check --json</c>, described in docs/formats/answers.md.
/// </summary>
public sealed class JsonLines : IEntryWriter
{
    static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public void Write(in EntryResult result, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("entryNumber"u8, NumberOf(result.Filing));
        json.WriteString("filer"u8, result.Filing.Filer.Text.Span);
        json.WriteString("entryType"u8, result.Filing.Type.Text.Span);
        json.WriteNumber("line"u8, result.Filing.Line);
        json.WriteString("verdict"u8, Words.Of(result.Decision.Verdict));
        if (result.Decision.Lawful is { } lawful) json.WriteBoolean("lawful"u8, lawful);
        else json.WriteNull("lawful"u8);
        json.WriteStartArray("findings"u8);
        foreach (var finding in result.Decision.Findings) Write(json, finding, result);
        json.WriteEndArray();
        if (result.Decision.LeftOut > 0) json.WriteNumber("findingsLeftOut"u8, result.Decision.LeftOut);
    }

    /// <inheritdoc/>
    public void End(EntryReceipt? receipt, IBufferWriter<byte> to)
    {
        if (receipt is { } filed)
        {
            to.Write(",\"receipt\":"u8);
            using var json = new Utf8JsonWriter(to, Options);
            json.WriteStartObject();
            json.WriteString("log"u8, filed.Log);
            json.WriteNumber("index"u8, filed.Index);
            json.WriteString("leaf"u8, filed.Leaf.ToString());
            json.WriteString("checkpoint"u8, filed.Checkpoint);
            json.WriteEndObject();
        }
        to.Write("}\n"u8);
    }

    /// <inheritdoc/>
    public void Fault(WireFault fault, IBufferWriter<byte> to)
    {
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            json.WriteNull("entryNumber"u8);
            json.WriteNull("filer"u8);
            json.WriteNull("entryType"u8);
            json.WriteNumber("line"u8, fault.At.Line);
            json.WriteString("verdict"u8, Words.Of(Verdict.Rejected));
            json.WriteNull("lawful"u8);
            json.WriteStartArray("findings"u8);
            Write(json, fault);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    static void Write(Utf8JsonWriter json, Finding finding, in EntryResult result)
    {
        var said = Saying.Of(finding, result.Facts);
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule);
        json.WriteString("code"u8, said.Rule.Otherwise.Number);
        json.WriteString("effect"u8, Words.Of(finding.Effect));
        json.WriteString("law"u8, Words.Of(finding.Law));
        json.WriteString("text"u8, said.Rule.Otherwise.Text);
        json.WriteString("plain"u8, said.Plain);
        json.WriteString("fix"u8, said.Fix);
        json.WriteStartArray("authority"u8);
        foreach (var cite in said.Rule.Authority) json.WriteStringValue(cite.ToString());
        json.WriteEndArray();
        json.WriteString("verified"u8, Words.Of(said.Rule.Verified));
        Write(json, result.Reader.Locate(result.Filing, finding.At, finding.Index));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, WireFault fault)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, fault.Code);
        json.WriteString("code"u8, fault.Code);
        json.WriteString("effect"u8, Words.Of(Effect.Reject));
        json.WriteString("law"u8, Words.Of(LawAnswer.Unknown));
        json.WriteString("text"u8, fault.Text);
        json.WriteString("plain"u8, fault.Plain);
        json.WriteString("fix"u8, fault.Fix);
        json.WriteStartArray("authority"u8);
        json.WriteStringValue(fault.Source);
        json.WriteEndArray();
        json.WriteString("verified"u8, Words.Of(Mark.Primary));
        Write(json, fault.At);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("at"u8);
        json.WriteNumber("line"u8, place.Line);
        json.WriteString("record"u8, place.Record);
        json.WriteString("field"u8, place.Field);
        json.WriteString("columns"u8, place.Columns);
        json.WriteString("value"u8, place.Value);
        json.WriteEndObject();
    }

    static string NumberOf(Filing filing) =>
        filing.Number.Has ? filing.Number.Value.ToString() : $"{filing.Filer.Text}{filing.Number.Text}";
}
