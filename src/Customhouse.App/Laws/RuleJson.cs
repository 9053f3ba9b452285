using System.Text.Json;
using Customhouse.Law;
using NodaTime;

namespace Customhouse.App;

/// <summary>Rules and codes as JSON objects, one a line.</summary>
static class RuleJson
{
    /// <summary>Writes a rule, and whether it is law at an instant where one is asked for.</summary>
    public static void Write(Rule rule, JsonLine to, Instant? asOf = null)
    {
        var json = to.Begin();
        json.WriteString("rule", rule.Id);
        json.WriteNumber("revision", rule.Revision);
        json.WriteString("sentence", rule.Sentence);
        json.WriteStartObject("law");
        Write(json, rule.InForce);
        json.WriteEndObject();
        json.WriteStartArray("system");
        foreach (var enforcement in rule.System) Write(json, enforcement);
        json.WriteEndArray();
        json.WriteStartArray("authority");
        foreach (var cite in rule.Authority) json.WriteStringValue(cite.ToString());
        json.WriteEndArray();
        json.WriteString("code", rule.Otherwise.Number);
        json.WriteString("text", rule.Otherwise.Text);
        json.WriteString("verified", Speech.Of(rule.Verified));
        json.WriteString("counts", rule.Counts.ToString().ToLowerInvariant());
        Write(json, rule.Dates);
        json.WriteString("reading", rule.Reading);
        if (asOf is { } instant) json.WriteBoolean("isLawThen", rule.InForce.Contains(instant));
        to.End();
    }

    /// <summary>Writes a code with the rules that answer with it.</summary>
    public static void Write(AnswerCode code, JsonLine to)
    {
        var json = to.Begin();
        json.WriteString("code", code.Number);
        json.WriteString("text", code.Text);
        json.WriteString("owner", code.IsOurs ? "customhouse" : "cbp");
        json.WriteString("source", code.Source);
        json.WriteString("effect", code.Effect);
        json.WriteString("fix", code.Fix);
        json.WriteStartArray("rules");
        foreach (var rule in code.Rules) json.WriteStringValue(rule.Id);
        json.WriteEndArray();
        to.End();
    }

    static void Write(Utf8JsonWriter json, Enforcement enforcement)
    {
        json.WriteStartObject();
        json.WriteString("effect", Speech.Of(enforcement.Effect));
        json.WriteString("saw", enforcement.Saw);
        Write(json, enforcement.During);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Term term)
    {
        json.WriteString("from", Text(term.From));
        json.WriteString("fromSource", term.FromSource.ToString());
        json.WriteString("to", term.To is { } to ? Text(to) : null);
        json.WriteString("toSource", term.ToSource?.ToString());
    }

    static void Write(Utf8JsonWriter json, Milestones dates)
    {
        json.WriteStartObject("dates");
        json.WriteString("announced", Text(dates.Announced));
        json.WriteString("certification", Text(dates.Certification));
        json.WriteString("production", Text(dates.Production));
        json.WriteString("effective", Text(dates.Effective));
        json.WriteEndObject();
    }

    static string Text(Instant instant) => instant.InZone(When.Zone).ToOffsetDateTime().ToString();

    static string? Text(LocalDate? day) => day is { } known ? Speech.Of(known) : null;
}
