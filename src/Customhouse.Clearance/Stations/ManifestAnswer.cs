using System.Buffers;
using System.Text;
using System.Text.Json;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What is answered to a message of a carrier: how much of it is kept, each fault, and the answer in the form of the
/// message itself where there is one, as one JSON object.
/// </summary>
public static class ManifestAnswer
{
    const string Reply = "reply";

    /// <summary>
    /// The answer in the form of the carrier's own message, which the object holds: FER or X12 355; empty when it has
    /// none.
    /// </summary>
    public static byte[] ReplyIn(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty(Reply, out var reply) ? Encoding.ASCII.GetBytes(reply.GetString()!) : [];
    }

    /// <summary>Writes it, with a line feed.</summary>
    internal static byte[] Write(ManifestMessage message)
    {
        var text = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("form", message.Form.ToString());
            json.WriteNumber("bills", message.Events.Count(told => told is BillReported or BillChanged));
            json.WriteNumber("departures", message.Events.Count(told => told is ConveyanceDeparted));
            json.WriteNumber("arrivals", message.Events.Count(told => told is ConveyanceArrived));
            json.WriteStartArray("faults");
            foreach (var fault in message.Faults) Write(json, fault);
            json.WriteEndArray();
            if (CarrierReply.Write(message) is { Length: > 0 } reply) json.WriteString(Reply, reply);
            json.WriteEndObject();
        }
        text.Write("\n"u8);
        return text.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter json, WireFault fault)
    {
        json.WriteStartObject();
        json.WriteString("code", fault.Code);
        json.WriteString("text", fault.Text);
        json.WriteNumber("line", fault.At.Line);
        json.WriteString("plain", fault.Plain);
        json.WriteString("fix", fault.Fix);
        json.WriteEndObject();
    }
}
