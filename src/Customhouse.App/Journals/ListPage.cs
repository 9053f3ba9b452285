using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>Participants on a list, and who read of one, for people and for machines.</summary>
static class ListPage
{
    /// <summary>Writes a list.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<ListRow> rows, bool json)
    {
        if (json)
        {
            Lines(terminal, rows, Write);
            return;
        }
        foreach (var row in rows)
        {
            var programme = row.Programme == default ? "" : $"{row.Programme}  ";
            terminal.Page.WriteLine(
                $"{row.Participant}  {programme}{row.What}{Say(", since ", row.Since)}{Say(", until ", row.Due)}");
            if (row.Said.Length > 0) Wrapped.Write(terminal.Page, "     " + row.Said);
        }
        terminal.Page.WriteLine(Counted.Of(rows.Count, "row", "rows"));
    }

    /// <summary>Writes who read of a participant.</summary>
    public static void WriteReads(Terminal terminal, IReadOnlyList<ReadTold> reads, bool json)
    {
        if (json)
        {
            Lines(terminal, reads, Write);
            return;
        }
        foreach (var read in reads)
            Wrapped.Write(terminal.Page,
                $"{When.Say(read.At)}  {read.List.Name()}  {read.By.Person}, {read.By.Role.Words()}: {read.Why}");
        terminal.Page.WriteLine(Counted.Of(reads.Count, "reading", "readings"));
        terminal.Page.WriteLine("Readings of the watch list are shown to whom it holds no more.");
    }

    /// <summary>Writes a row as the members of an object.</summary>
    public static void Write(Utf8JsonWriter json, ListRow row)
    {
        json.WriteString("participant", row.Participant.ToString());
        json.WriteString("programme", row.Programme.ToString());
        json.WriteString("standing", row.What);
        json.WriteString("since", Of(row.Since));
        json.WriteString("due", Of(row.Due));
        json.WriteString("said", row.Said);
    }

    /// <summary>Writes a reading as the members of an object; others who were shown are not named.</summary>
    public static void Write(Utf8JsonWriter json, ReadTold read)
    {
        json.WriteString("at", Of(read.At));
        json.WriteString("list", read.List.Name());
        json.WriteString("person", read.By.Person);
        json.WriteString("role", read.By.Role.Words());
        json.WriteString("why", read.Why);
    }

    static void Lines<T>(Terminal terminal, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        using var line = new JsonLine(terminal.Out);
        foreach (var one in all)
        {
            write(line.Begin(), one);
            line.End();
        }
    }

    static string? Of(Instant? instant) => instant is { } known ? InstantPattern.ExtendedIso.Format(known) : null;

    static string Say(string before, Instant? instant) => instant is { } known ? before + When.Say(known) : "";
}
