using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Law;

namespace Customhouse.App;

/// <summary>What records show against a filer, for people and as JSON.</summary>
static class BreachPage
{
    /// <summary>Writes it for people, by what was broken.</summary>
    public static void Write(Sheet page, BreachList list)
    {
        foreach (var group in list.Found.GroupBy(one => (one.IsSuspicion, one.Kind, one.Obligation, one.Revision)))
        {
            page.Write(group.Key.IsSuspicion ? "suspicion" : "breach", group.Key.IsSuspicion ? Ink.Yellow : Ink.Red);
            page.WriteLine($"  {group.Key.Kind}, {group.Key.Obligation} revision {group.Key.Revision}: " +
                Counted.Of(group.Count(), "entry", "entries"));
            foreach (var one in group)
                page.WriteLine($"  {one.Entry}  leaf {one.Position}  {one.Facts}{Marks(one)}");
        }
        foreach (var word in list.Told)
            page.WriteLine($"told  {word.Entry}  leaf {word.Position}  {word.Word}, {When.Say(word.Learned)}");
        page.WriteLine($"{Counted.Of(list.Counted, "accepted transmission", "accepted transmissions")} looked at, " +
            $"{Counted.Of(list.Attempts, "rejected one", "rejected ones")} beside, which are attempts");
    }

    static string Marks(Breach one) => (one.WasEnforced ? "" : "; law, and not enforced then") +
        (one.InHindsight ? one.CouldBeKnown ? "; seen in hindsight" : "; the filer could not have known" : "");

    /// <summary>Writes it as JSON, one a line, and the counts last.</summary>
    public static void WriteJson(Terminal terminal, BreachList list)
    {
        using var line = new JsonLine(terminal.Out);
        foreach (var one in list.Found)
        {
            Write(line.Begin(), one);
            line.End();
        }
        foreach (var word in list.Told)
        {
            var json = line.Begin();
            json.WriteString("told", word.Word.ToString());
            json.WriteString("entryNumber", word.Entry.ToString());
            json.WriteNumber("index", word.Position);
            json.WriteString("learned", PaperValue.Of(word.Learned).Text);
            line.End();
        }
        var counts = line.Begin();
        counts.WriteNumber("counted", list.Counted);
        counts.WriteNumber("breaches", list.Found.Count(one => !one.IsSuspicion));
        counts.WriteNumber("suspicions", list.Found.Count(one => one.IsSuspicion));
        counts.WriteNumber("attempts", list.Attempts);
        line.End();
    }

    static void Write(Utf8JsonWriter json, Breach one)
    {
        json.WriteString("found", one.IsSuspicion ? "suspicion" : "breach");
        json.WriteString("entryNumber", one.Entry.ToString());
        json.WriteNumber("index", one.Position);
        json.WriteString("kind", one.Kind.ToString());
        json.WriteString("obligation", one.Obligation);
        json.WriteNumber("revision", one.Revision);
        json.WriteString("received", PaperValue.Of(one.Received).Text);
        json.WriteString("facts", one.Facts);
        json.WriteBoolean("enforced", one.WasEnforced);
        json.WriteBoolean("inHindsight", one.InHindsight);
        json.WriteBoolean("couldBeKnown", one.CouldBeKnown);
    }
}
