namespace Customhouse.Law;

/// <summary>
/// Reads case tables: a heading "## ID" for each rule, and below it one table whose first columns are Case and
/// Received, whose last are Law and System, and whose others are facts. An empty cell leaves a fact as it is.
/// </summary>
static class CaseReader
{
    public static IEnumerable<CaseTable> Read(string file, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].StartsWith("## ", StringComparison.Ordinal)) yield return Table(file, lines, i);
    }

    static CaseTable Table(string file, string[] lines, int heading)
    {
        var rule = lines[heading][3..].Trim();
        var first = heading + 1;
        while (first < lines.Length && !IsRow(lines[first]) && !lines[first].StartsWith('#')) first++;
        var last = first;
        while (last < lines.Length && IsRow(lines[last])) last++;
        if (last - first < 3) throw Malformed(file, heading, $"{rule} has no table.");
        var header = Cells(lines[first]);
        if (header is not ["Case", "Received", .., "Law", "System"])
            throw Malformed(file, first, "A table has the columns Case, Received, facts, Law, System.");
        return new CaseTable(rule, file, lines[first..last],
            [.. Enumerable.Range(first + 2, last - first - 2)
                .Select(i => Row(rule, header, Cells(lines[i]), file, i))]);
    }

    static Case Row(string rule, string[] header, string[] cells, string file, int line)
    {
        if (cells.Length != header.Length)
            throw Malformed(file, line, $"The row has {cells.Length} cells and its table {header.Length} columns.");
        var facts = Enumerable.Range(2, header.Length - 4)
            .Where(i => cells[i].Length > 0)
            .Select(i => KeyValuePair.Create(header[i], cells[i]));
        return new Case(rule, cells[0], cells[1], [.. facts], cells[^2], cells[^1], file, line + 1);
    }

    static bool IsRow(string line) => line.StartsWith('|');

    static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    static FormatException Malformed(string file, int line, string why) => new($"{file}, line {line + 1}: {why}");
}
