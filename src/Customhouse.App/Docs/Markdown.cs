using System.Text;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>A page in Markdown, the same bytes everywhere: line feeds, one at the end.</summary>
sealed class Markdown
{
    readonly StringBuilder text = new();

    /// <summary>Makes a page with its title.</summary>
    public Markdown(string title) => text.Append(Page.Mark).Append("\n\n# ").Append(title).Append('\n');

    /// <summary>A heading below the title.</summary>
    public void Heading(string heading) => text.Append("\n## ").Append(heading).Append('\n');

    /// <summary>A paragraph.</summary>
    public void Paragraph(string paragraph) => text.Append('\n').Append(paragraph).Append('\n');

    /// <summary>A list.</summary>
    public void List(IEnumerable<string> items)
    {
        text.Append('\n');
        foreach (var item in items) text.Append("* ").Append(item).Append('\n');
    }

    /// <summary>A table of two columns without heads; a row without a value is left out.</summary>
    public void Facts(params (string Name, string Value)[] rows)
    {
        text.Append("\n| | |\n|---|---|\n");
        foreach (var (name, value) in rows.Where(row => row.Value.Length > 0)) Row([name, value]);
    }

    /// <summary>A table.</summary>
    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        text.Append('\n');
        Row(heads);
        text.Append('|').Insert(text.Length, "---|", heads.Length).Append('\n');
        foreach (var row in rows) Row(row);
    }

    /// <summary>Lines that are Markdown already.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        text.Append('\n');
        foreach (var line in lines) text.Append(line).Append('\n');
    }

    void Row(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    static string Cell(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A name of the tables in words: UpdateOfBill is update of bill.</summary>
    public static string Words(string name) => Named.Words(name);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
