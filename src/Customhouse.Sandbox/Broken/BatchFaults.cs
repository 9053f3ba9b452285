namespace Customhouse.Sandbox;

/// <summary>
/// Every condition of a batch that can be shown without a register of transmitters.
/// Source: ACE ABI CATAIR Batch and Block Control v23, condition codes; Cargo Release Guide v40, usage maps.
/// </summary>
static class BatchFaults
{
    // Lines of the batch in order: A, B, SE10, SE13, and so on; from the end: Z, Y.
    const int A = 0, B = 1, Header = 2, Contact = 3;

    public static readonly BatchFault[] All =
    [
        new("X03", "no B record", lines => lines.RemoveAt(B)),
        new("X04", "a block without transactions", lines => lines.RemoveRange(Header, lines.Count - 4)),
        new("X05", "no Y record", lines => lines.RemoveAt(lines.Count - 2)),
        new("X06", "no Z record", lines => lines.RemoveAt(lines.Count - 1)),
        new("X07", "no site code", lines => Ends(lines, 2, "    ")),
        new("X08", "no sender code", lines => Ends(lines, 6, "   ")),
        new("X10", "a transmission date that is none", lines => Ends(lines, 15, "133124")),
        new("X11", "no application", lines => Put(lines, A, 26, "  ")),
        new("X12", "an application that ACE does not know", lines => Application(lines, "QZ")),
        new("X13", "an application that is not read here", lines => Application(lines, "AE")),
        new("X14", "Z of another day than A", lines => Put(lines, lines.Count - 1, 15, "010120")),
        new("X15", "no processing port", lines => Block(lines, 4, "    ")),
        new("X16", "no processing filer", lines => Block(lines, 8, "   ")),
        new("X19", "a block of another application than its batch", lines => Block(lines, 11, "AE")),
        new("X21", "a preparer indicator that is none", lines => Put(lines, B, 47, "4701Q11  2")),
        new("X22", "preparer codes without their indicator", lines => Put(lines, B, 47, "4701Q11   ")),
        new("X24", "a preparer without port", lines => Put(lines, B, 47, "    Q11  1")),
        new("X25", "a preparer without filer code", lines => Put(lines, B, 47, "4701     1")),
        new("X26", "another preparer than the processing filer", lines => Put(lines, B, 47, "4701Q24  1")),
        new("X32", "Y of another port than B", lines => Put(lines, lines.Count - 2, 4, "2720")),
        new("X33", "a transaction without SE10", lines => lines.RemoveAt(Header)),
        new("X34", "an unknown record", lines => lines.Insert(Contact + 1, "SE99".PadRight(80))),
        new("X35", "SE11 after SE13", lines => lines.Insert(Contact + 1, "SE11       4701".PadRight(80))),
        new("X36", "SE13 twice", lines => lines.Insert(Contact, lines[Contact])),
        new("X37", "no SE13", lines => lines.RemoveAt(Contact)),
        new("X38", "SE20 after the parties", lines => lines.Insert(First(lines, "SE40"), "SE20CR LATE".PadRight(80))),
        new("X39", "data in filler", lines => Put(lines, Header, 9, "XX")),
        new("X40", "a letter with an accent", lines => Put(lines, Contact, 5, "\u00C9")),
        new("X42", "a last record cut short", lines => lines[^1] = lines[^1].TrimEnd()),
        new("Z98", "no A record", lines => lines.RemoveAt(A)),
    ];

    /// <summary>Writes over columns, the first of which is 1, of one line.</summary>
    static void Put(List<string> lines, int line, int column, string text) =>
        lines[line] = lines[line].Remove(column - 1, text.Length).Insert(column - 1, text);

    static void Ends(List<string> lines, int column, string text)
    {
        Put(lines, A, column, text);
        Put(lines, lines.Count - 1, column, text);
    }

    static void Block(List<string> lines, int column, string text)
    {
        Put(lines, B, column, text);
        Put(lines, lines.Count - 2, column, text);
    }

    static void Application(List<string> lines, string application)
    {
        Put(lines, A, 26, application);
        Block(lines, 11, application);
    }

    static int First(List<string> lines, string record) =>
        lines.FindIndex(line => line.StartsWith(record, StringComparison.Ordinal));
}
