using System.Text.Json;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>A case, and what follows from an act in it, as JSON.</summary>
public static class CaseJson
{
    /// <summary>Writes what followed: transitions told, all that the act lacks, and how the case stands after it.</summary>
    public static void Write(Utf8JsonWriter json, ProgrammeAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartArray("told");
        foreach (var told in answer.Told) json.WriteStringValue(told.Transition);
        json.WriteEndArray();
        json.WriteStartArray("lacks");
        foreach (var (need, said) in answer.Lacks)
        {
            json.WriteStartObject();
            json.WriteString("need", need);
            json.WriteString("said", said);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Write(json, answer.Case);
    }

    /// <summary>Writes how a case stands.</summary>
    public static void Write(Utf8JsonWriter json, Participation one)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(one);
        json.WriteString("programme", one.Programme.ToString());
        json.WriteString("participant", one.Participant.ToString());
        json.WriteString("status", Named<ParticipantStatus>.Of(one.Standing.Status));
        json.WriteString("step", Named<ProcedureStep>.Of(one.Standing.Step));
        Write(json, "due", one.Standing.Due);
        Write(json, "effective", one.Effective);
        json.WriteNumber("charges", one.Charges.Count);
        json.WriteNumber("notices", one.Notices);
        Write(json, "served", one.Notice?.Served);
        json.WriteNumber("requests", one.Requests.Count);
        json.WriteBoolean("published", one.IsPublished);
    }

    static void Write(Utf8JsonWriter json, string name, Instant? instant)
    {
        if (instant is { } some) json.WriteString(name, When.Say(some));
        else json.WriteNull(name);
    }
}
