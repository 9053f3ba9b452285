using System.Globalization;
using System.Text;

namespace Customhouse.Clearance;

/// <summary>
/// Pages of text as PDF: Courier in one size, so that a page is a grid of characters and no font has to be there or to
/// be embedded. Nothing is compressed and there is no clock in it, so the same lines are the same bytes on any machine.
/// Source: ISO 32000-1:2008, 7.5 for the file, 9.6.2.2 for the standard fonts, annex D for WinAnsiEncoding.
/// </summary>
sealed class PdfPages(string title)
{
    /// <summary>Characters of a line: 720 points, at 0.6 of a size of 6.5 points each.</summary>
    public const int Columns = 184;

    /// <summary>Lines of a page: 540 points at 8.2 each, without that of its number.</summary>
    const int Rows = 64;

    const string Size = "6.5", Leading = "8.2";

    readonly List<List<(string Text, bool IsBold)>> pages = [[]];

    /// <summary>True when so many lines more stand on this page.</summary>
    public bool HasRoom(int lines) => pages[^1].Count + lines <= Rows;

    /// <summary>Begins another page with a head of lines.</summary>
    public void Break(IReadOnlyList<string> head)
    {
        pages.Add([]);
        Add(head, isBold: true);
    }

    /// <summary>Adds lines.</summary>
    public void Add(IReadOnlyList<string> lines, bool isBold = false)
    {
        foreach (var line in lines) Add(line, isBold);
    }

    /// <summary>Adds a line of at most <see cref="Columns"/> characters that these fonts have.</summary>
    public void Add(string line, bool isBold = false)
    {
        if (!HasRoom(1)) pages.Add([]);
        pages[^1].Add((line, isBold));
    }

    /// <summary>
    /// A text in characters that the fonts have: those of Latin-1, and any other as \u{ and its number in hexadecimal.
    /// </summary>
    public static string Printable(string text)
    {
        if (text.All(IsThere)) return text;
        var printable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsBmp && IsThere((char)rune.Value)) printable.Append((char)rune.Value);
            else printable.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        return printable.ToString();
    }

    static bool IsThere(char c) => c is >= ' ' and <= '~' or >= '\xA1' and <= '\xFF' and not '\xAD' or '\n';

    /// <summary>The whole file.</summary>
    public byte[] Write()
    {
        var file = new PdfFile();
        var kids = string.Join(' ', pages.Select((_, i) => $"{PdfFile.FirstPage + 2 * i} 0 R"));
        file.Object($"<< /Type /Catalog /Pages 2 0 R /Lang (en-US) /ViewerPreferences << /DisplayDocTitle true >> >>");
        file.Object($"<< /Type /Pages /Count {pages.Count} /Kids [{kids}] /MediaBox [0 0 792 612] " +
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
        file.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
        file.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>");
        file.Object($"<< /Title ({Escaped(Printable(title))}) >>");
        for (var i = 0; i < pages.Count; i++)
        {
            file.Object($"<< /Type /Page /Parent 2 0 R /Contents {PdfFile.FirstPage + 2 * i + 1} 0 R >>");
            file.Stream(Content(pages[i], i + 1));
        }
        return file.Close();
    }

    string Content(List<(string Text, bool IsBold)> lines, int number)
    {
        var content = new StringBuilder($"BT\n/F1 {Size} Tf\n{Leading} TL\n36 572 Td\n");
        var wasBold = false;
        foreach (var (text, isBold) in lines)
        {
            if (isBold != wasBold) content.Append(isBold ? "/F2 " : "/F1 ").Append(Size).Append(" Tf\n");
            content.Append('(').Append(Escaped(text)).Append(") '\n");
            wasBold = isBold;
        }
        var foot = $"Page {number} of {pages.Count}";
        return content.Append(CultureInfo.InvariantCulture, $"ET\nBT\n/F1 {Size} Tf\n36 24 Td\n({foot}) Tj\nET\n")
            .ToString();
    }

    static string Escaped(string text) => text.AsSpan().IndexOfAny('\\', '(', ')') < 0 ? text
        : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal);
}
