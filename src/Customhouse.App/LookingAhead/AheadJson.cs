using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>
/// A look-ahead as JSON: an object for each person and day, then one for each filing that adds nothing.
/// </summary>
static class AheadJson
{
    /// <summary>Writes it.</summary>
    public static void Write(JsonLine line, AheadReport report, AheadSetting setting)
    {
        foreach (var person in report.Persons)
        {
            var json = line.Begin();
            Write(json, person, report.Limit, AheadPage.WordOf(setting.Matching));
            line.End();
        }
        foreach (var entry in report.Uncounted)
        {
            var json = line.Begin();
            json.WriteString("entryNumber", entry.Number);
            json.WriteNumber("line", entry.Line);
            json.WriteString("uncounted", entry.Why);
            line.End();
        }
    }

    static void Write(Utf8JsonWriter json, PersonAhead person, Usd limit, string matching)
    {
        json.WriteString("name", person.Consignee.Name);
        json.WriteString("address", person.Consignee.Address);
        json.WriteString("persons", matching);
        WriteMatch(json, "matched", person.Consignee);
        json.WriteStartArray("spellings");
        foreach (var other in person.Others) Write(json, other);
        json.WriteEndArray();
        json.WriteString("day", $"{person.Day:uuuu-MM-dd}");
        json.WriteString("by", AheadPage.WordOf(person.By));
        Put(json, "journal", person.Filed);
        Put(json, "file", person.File);
        Put(json, "total", person.Total);
        Put(json, "limit", limit);
        Put(json, "left", person.Left);
        json.WriteStartArray("entries");
        foreach (var entry in person.Entries) Write(json, entry);
        json.WriteEndArray();
        if (person.Slip is { } slip) Write(json, slip);
        else json.WriteNull("slip");
    }

    static void Write(Utf8JsonWriter json, Spelling other)
    {
        json.WriteStartObject();
        json.WriteString("name", other.Name);
        json.WriteString("address", other.Address);
        WriteMatch(json, "by", other);
        json.WriteEndObject();
    }

    static void WriteMatch(Utf8JsonWriter json, string name, Spelling spelling)
    {
        json.WriteString(name, spelling.Bits == 0 ? "key" : "link");
        if (spelling.Bits != 0) json.WriteNumber("bits", spelling.Bits / 100m);
    }

    static void Write(Utf8JsonWriter json, EntryAhead entry)
    {
        json.WriteStartObject();
        json.WriteString("entryNumber", entry.Number);
        json.WriteNumber("line", entry.Line);
        Put(json, "value", entry.Value);
        Put(json, "before", entry.Before);
        json.WriteBoolean("over", entry.IsOver);
        if (entry.IsOver) Write(json, entry.Answer);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PersonDayAnswer answer)
    {
        json.WriteString("law", Words.Of(answer.Law));
        json.WriteString("effect", Words.Of(answer.Effect));
        json.WriteStartArray("notices");
        foreach (var notice in answer.Notices) Write(json, notice);
        json.WriteEndArray();
        json.WriteStartArray("authority");
        foreach (var cite in answer.Authority) json.WriteStringValue(cite.ToString());
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, DayNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("to", AheadPage.WordOf(notice.To));
        json.WriteString("message", notice.Message);
        json.WriteString("code", notice.Code);
        json.WriteString("text", notice.Text);
        json.WriteString("source", notice.Source.ToString());
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, SlipAhead slip)
    {
        json.WriteStartObject("slip");
        json.WriteString("day", $"{slip.Day:uuuu-MM-dd}");
        Put(json, "total", slip.Total);
        Put(json, "left", slip.Left);
        Put(json, "over", slip.Over);
        Put(json, "under", slip.Under);
        json.WriteEndObject();
    }

    static void Put(Utf8JsonWriter json, string name, Usd amount) => json.WriteNumber(name, amount.Cents / 100m);

    static void Put(Utf8JsonWriter json, string name, IReadOnlyList<string> entries)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries) json.WriteStringValue(entry);
        json.WriteEndArray();
    }
}
