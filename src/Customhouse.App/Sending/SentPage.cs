using System.Globalization;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The answers to what was sent, a line an entry.</summary>
sealed class SentPage(Terminal terminal, bool json)
{
    readonly Dictionary<string, int> verdicts = new(StringComparer.Ordinal);
    int rejectedBatches;

    /// <summary>True when every batch was read and every entry accepted.</summary>
    public bool IsAllAccepted => rejectedBatches == 0 && verdicts.Keys.All(type => type is "02" or "03");

    /// <summary>Tells the answer to one batch.</summary>
    public void Tell(AnswerReader answer, int batch)
    {
        if (answer.Rejection.Count > 0) rejectedBatches++;
        foreach (var condition in answer.Rejection) Line(batch, "", "batch rejected", [condition]);
        foreach (var entry in answer.Entries)
        {
            verdicts[entry.Verdict] = verdicts.GetValueOrDefault(entry.Verdict) + 1;
            Line(batch, entry.Number, Word(entry.Verdict), entry.Conditions);
        }
    }

    /// <summary>Tells how many there were of each.</summary>
    public void Close()
    {
        if (json) return;
        var counts = verdicts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value:N0} {Word(pair.Key)}"));
        terminal.Page.WriteLine(string.Join(", ",
            rejectedBatches == 0 ? counts : counts.Append($"{rejectedBatches} batches rejected whole")), Ink.Bold);
    }

    void Line(int batch, string number, string verdict, IReadOnlyList<AnsweredCondition> conditions)
    {
        if (json)
        {
            Json(batch, number, verdict, conditions);
            return;
        }
        terminal.Page.Write($"{number,-11}  ");
        terminal.Page.Write($"{verdict,-22}", Of(verdict));
        terminal.Page.WriteLine(string.Join("; ",
            conditions.Select(condition => $"{condition.Record} {condition.Code} {condition.Text}".Trim())));
    }

    void Json(int batch, string number, string verdict, IReadOnlyList<AnsweredCondition> conditions)
    {
        using var line = new JsonLine(terminal.Out);
        var fields = line.Begin();
        fields.WriteNumber("batch", batch);
        if (number.Length == 0) fields.WriteNull("entryNumber");
        else fields.WriteString("entryNumber", number);
        fields.WriteString("verdict", verdict);
        fields.WriteStartArray("conditions");
        foreach (var (record, code, text) in conditions)
        {
            fields.WriteStartObject();
            fields.WriteString("record", record);
            fields.WriteString("code", code);
            fields.WriteString("text", text);
            fields.WriteEndObject();
        }
        fields.WriteEndArray();
        line.End();
    }

    static string Word(string type) => type switch
    {
        "01" => "rejected",
        "02" => "accepted",
        "03" => "accepted-with-warnings",
        "04" => "held",
        _ => $"type {type}",
    };

    static Ink Of(string verdict) => verdict switch
    {
        "accepted" => Ink.Green,
        "accepted-with-warnings" or "held" => Ink.Yellow,
        _ => Ink.Red,
    };
}
