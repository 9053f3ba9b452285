using System.Text;

namespace Customhouse.Wire;

/// <summary>A condition that an answer states.</summary>
/// <param name="Record">The record it stands under, such as SE20; empty for the batch.</param>
/// <param name="Code">Its code, three characters.</param>
/// <param name="Text">Its text.</param>
public readonly record struct AnsweredCondition(string Record, string Code, string Text);

/// <summary>The answer to one entry.</summary>
/// <param name="Number">Filer, number and check digit as echoed, eleven characters.</param>
/// <param name="Verdict">SE90 type of the last record: 01 rejected, 02 accepted, 03 with warnings, 04 referred.</param>
/// <param name="Conditions">Its conditions, in order.</param>
public sealed record AnsweredEntry(string Number, string Verdict, IReadOnlyList<AnsweredCondition> Conditions);

/// <summary>
/// Reads what a filer gets back: an SX batch entry by entry, or the conditions of a batch that was rejected whole.
/// Records that it does not know are passed over.
/// </summary>
public sealed class AnswerReader
{
    readonly List<AnsweredEntry> entries = [];
    readonly List<AnsweredCondition> rejection = [];
    readonly List<AnsweredCondition> conditions = [];
    string record = "";
    string number = "";

    AnswerReader()
    {
    }

    /// <summary>The entries that were answered, in order.</summary>
    public IReadOnlyList<AnsweredEntry> Entries => entries;

    /// <summary>Why the batch was rejected whole; empty when it was not.</summary>
    public IReadOnlyList<AnsweredCondition> Rejection => rejection;

    /// <summary>True when the batch was read to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads records of 80 bytes, each with a line feed.</summary>
    public static AnswerReader Read(ReadOnlySpan<byte> records)
    {
        var answer = new AnswerReader();
        foreach (var line in records.Split((byte)'\n'))
            if (records[line].Length >= Layout.Width) answer.Take(records[line]);
        return answer;
    }

    /// <summary>True for a batch of status, which nobody asked for, rather than an answer.</summary>
    public static bool IsStatus(ReadOnlySpan<byte> batch) =>
        batch.Length >= Layout.Width && AOut.Application.In(batch).SequenceEqual("SO"u8);

    void Take(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("X1"u8)) rejection.Add(new("", Text(X1.Code.In(line)), Text(X1.Narrative.In(line))));
        else if (line.StartsWith("SE90"u8)) Condition(line);
        else if (line.StartsWith("SE10"u8)) Begin(line);
        else if (line[0] == 'Z') IsWhole = true;
        else record = Text(line[..4]);
    }

    void Begin(ReadOnlySpan<byte> line)
    {
        conditions.Clear();
        record = "SE10";
        number = Text(SE10.Filer.In(line)) + Text(SE10.EntryNumber.In(line));
    }

    // The last condition of an entry is its verdict: it alone is of a type below 10.
    void Condition(ReadOnlySpan<byte> line)
    {
        var type = Text(SE90.MessageType.In(line));
        if (type.StartsWith('1')) conditions.Add(new(record, Text(SE90.Code.In(line)), Text(SE90.Narrative.In(line))));
        else entries.Add(new AnsweredEntry(number, type, [.. conditions]));
    }

    static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell).Trim();
}
