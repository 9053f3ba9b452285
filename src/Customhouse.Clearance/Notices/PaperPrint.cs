namespace Customhouse.Clearance;

/// <summary>A paper in print: lines of one width on numbered pages, as PDF.</summary>
public static class PaperPrint
{
    const int Between = 2, CellLeast = 8;

    /// <summary>Writes it; the same paper gives the same bytes.</summary>
    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var pages = new PdfPages(paper.Title);
        pages.Add(paper.Title, isBold: true);
        foreach (var part in paper.Parts)
        {
            pages.Add("");
            Add(pages, part.Title, isBold: true);
            foreach (var fact in part.Facts) Add(pages, $"{fact.Label}: {fact.Value.Text}");
            foreach (var table in part.Tables) Add(pages, table);
        }
        return pages.Write();
    }

    static void Add(PdfPages pages, string text, bool isBold = false)
    {
        foreach (var line in Wrap(PdfPages.Printable(text), PdfPages.Columns)) pages.Add(line, isBold);
    }

    static void Add(PdfPages pages, PaperTable table)
    {
        pages.Add("");
        Add(pages, table.Caption, isBold: true);
        string[] labels = [.. table.Columns.Select(column => PdfPages.Printable(column.Label))];
        var rows = table.Rows.Select(row => row.Select(value => PdfPages.Printable(value.Text)).ToArray()).ToList();
        var widths = Widths(labels, rows);
        var head = Laid(labels, widths).ToList();
        pages.Add(head, isBold: true);
        foreach (var row in rows)
        {
            var lines = Laid(row, widths).ToList();
            if (!pages.HasRoom(lines.Count)) pages.Break(head);
            pages.Add(lines);
        }
    }

    // What each column needs; where that is too much, the widest gives way and its cells are wrapped.
    static int[] Widths(string[] labels, List<string[]> rows)
    {
        int[] widths = [.. labels.Select((label, i) => rows.Select(row => row[i].Length).Append(label.Length).Max())];
        for (var over = Over(widths); over > 0 && widths.Max() > CellLeast; over = Over(widths))
        {
            var (widest, next) = (widths.IndexOf(widths.Max()), widths.OrderDescending().ElementAtOrDefault(1));
            widths[widest] = Math.Max(CellLeast, Math.Max(widths[widest] - over, Math.Min(next, widths[widest] - 1)));
        }
        return widths;
    }

    static int Over(int[] widths) => widths.Sum() + Between * (widths.Length - 1) - PdfPages.Columns;

    static IEnumerable<string> Laid(string[] cells, int[] widths)
    {
        var wrapped = cells.Select((cell, i) => Wrap(cell, widths[i]).ToList()).ToList();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
            yield return string.Join("  ", wrapped.Select((lines, i) =>
                (line < lines.Count ? lines[line] : "").PadRight(widths[i]))).TrimEnd();
    }

    /// <summary>Lines of at most a width, broken at a space where there is one.</summary>
    static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var line in text.Split('\n'))
        {
            var rest = line;
            while (rest.Length > width)
            {
                var space = rest.LastIndexOf(' ', width);
                var end = space > 0 ? space : width;
                yield return rest[..end];
                rest = rest[end..].TrimStart(' ');
            }
            yield return rest;
        }
    }
}
