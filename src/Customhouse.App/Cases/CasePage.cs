using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>A case and what follows from an act in it, for people and as JSON.</summary>
static class CasePage
{
    /// <summary>Writes what follows from an act.</summary>
    public static void Write(Terminal terminal, ProgrammeAnswer answer, bool asJson)
    {
        if (asJson)
        {
            using var line = new JsonLine(terminal.Out);
            Write(line.Begin(), answer);
            line.End();
            return;
        }
        foreach (var told in answer.Told) Wrapped.Write(terminal.Page, Say(told));
        if (!answer.IsRefused) return;
        terminal.Page.WriteLine("refused", Ink.Bold);
        var rows = Rows.On(terminal.Page);
        foreach (var lack in answer.Lacks) rows.Add(lack.Need, lack.Said);
        rows.Write();
    }

    /// <summary>Writes an answer into an object.</summary>
    public static void Write(Utf8JsonWriter json, ProgrammeAnswer answer)
    {
        json.WriteBoolean("refused", answer.IsRefused);
        json.WriteStartArray("told");
        foreach (var told in answer.Told) Write(json, told);
        json.WriteEndArray();
        json.WriteStartArray("lacks");
        foreach (var lack in answer.Lacks)
        {
            json.WriteStartObject();
            json.WriteString("need", lack.Need);
            json.WriteString("said", lack.Said);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Write(json, answer.Case.Standing);
    }

    /// <summary>Writes a case for people.</summary>
    public static void Write(Sheet page, CaseHistory found)
    {
        var one = found.Standing;
        page.Write($"{one.Participant} in {one.Programme}", Ink.Bold);
        page.WriteLine($"  {Words(one.Standing)}");
        var rows = Rows.On(page);
        rows.Add("effective", one.Effective is { } effective ? When.Say(effective) : "");
        foreach (var charge in one.Charges)
            rows.Add($"charge {charge.Number}", $"{ActFile.WordOf($"{charge.Kind}")}, {charge.Obligation} revision " +
                $"{charge.Revision}, {Counted.Of(charge.Entries.Count, "entry", "entries")}" +
                $"{(one.Unenforced.Contains(charge.Number) ? "; law, and not enforced yet" : "")}: {charge.Facts}");
        if (one.Notice is { } notice)
            rows.Add($"notice {notice.Number}", $"charges {string.Join(", ", notice.Charges)}; proofs verified at " +
                $"{notice.Head.Size:N0} leaves, root {notice.Head.Root}; " +
                $"{(notice.Served is { } served ? $"served {When.Say(served)}" : "not served")}");
        foreach (var told in found.History) rows.Add("told", Say(told));
        rows.Write();
    }

    /// <summary>Writes a case as JSON.</summary>
    public static void WriteJson(Terminal terminal, CaseHistory found)
    {
        using var line = new JsonLine(terminal.Out);
        Write(line.Begin(), found);
        line.End();
    }

    /// <summary>Writes a case into an object.</summary>
    public static void Write(Utf8JsonWriter json, CaseHistory found)
    {
        var one = found.Standing;
        json.WriteString("programme", one.Programme.ToString());
        json.WriteString("filer", one.Participant.ToString());
        Write(json, one.Standing);
        json.WriteStartArray("charges");
        foreach (var charge in one.Charges) Write(json, charge);
        json.WriteEndArray();
        json.WriteStartArray("told");
        foreach (var told in found.History) Write(json, told);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, Standing standing)
    {
        json.WriteString("status", ActFile.WordOf($"{standing.Status}"));
        json.WriteString("step", ActFile.WordOf($"{standing.Step}"));
        if (standing.Due is { } due) json.WriteString("due", $"{due}");
    }

    static void Write(Utf8JsonWriter json, Charge charge)
    {
        json.WriteStartObject();
        json.WriteNumber("number", charge.Number);
        json.WriteString("kind", ActFile.WordOf($"{charge.Kind}"));
        json.WriteString("obligation", charge.Obligation);
        json.WriteNumber("revision", charge.Revision);
        json.WriteString("facts", charge.Facts);
        json.WriteStartArray("entries");
        foreach (var entry in charge.Entries)
        {
            json.WriteStartObject();
            json.WriteString("number", entry.Number.ToString());
            json.WriteNumber("position", entry.Proof.Position);
            json.WriteString("hash", entry.Proof.Hash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ProgrammeTold told)
    {
        json.WriteStartObject();
        json.WriteString("at", $"{told.Learned}");
        json.WriteString("transition", told.Transition);
        json.WriteString("role", ActFile.WordOf($"{told.By.Role}"));
        json.WriteString("person", told.By.Person);
        json.WriteString("said", told.Act.Said);
        Write(json, told.After);
        json.WriteEndObject();
    }

    static string Say(ProgrammeTold told) => $"{When.Say(told.Learned)} {told.Transition}" +
        $"{(told.By.Person.Length > 0 ? $" by {told.By.Person}" : "")}: {Words(told.After)}" +
        $"{(told.Act.Said.Length > 0 ? $". {told.Act.Said}" : "")}";

    static string Words(Standing standing) => ActFile.WordOf($"{standing.Status}").Replace('-', ' ') +
        (standing.Step == ProcedureStep.None ? "" : $", {ActFile.WordOf($"{standing.Step}").Replace('-', ' ')}") +
        (standing.Due is { } due ? $" until {When.Say(due)}" : "");
}
