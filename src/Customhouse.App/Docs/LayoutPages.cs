using System.Globalization;
using System.Text;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>A page for each guide: its records, column by column.</summary>
static class LayoutPages
{
    static readonly (string Path, string Title, IReadOnlyList<Layout> Layouts)[] Guides =
    [
        ("layouts/batch-and-block.md", "Batch and block control", Layouts.BatchBlock),
        ("layouts/cargo-release.md", "Cargo release", Layouts.CargoRelease),
        ("layouts/status.md", "Status notices", Layouts.Status),
        ("layouts/query.md", "Queries and replies", Layouts.Query),
        ("layouts/pga.md", "Records for other agencies", Layouts.Pga),
    ];

    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All =>
        Guides.Select(guide => new Page(guide.Path, Write(guide.Title, guide.Layouts)));

    static string Write(string title, IReadOnlyList<Layout> layouts)
    {
        var text = new StringBuilder();
        text.Append(Page.Mark).Append("\n\n# ").Append(title).Append("\n\n");
        text.Append(
            "Columns are as printed: from 1, both ends included. Columns that are not listed are filler and must be " +
            "spaces.\n");
        text.Append(
            "Use: M mandatory, C conditional, O optional. Class: A letters, N digits, AN letters and digits, X any " +
            "character, D date, S special.\n");
        foreach (var layout in layouts) Write(text, layout);
        return text.ToString();
    }

    static void Write(StringBuilder text, Layout layout)
    {
        text.Append("\n## ").Append(layout.Name).Append(": ").Append(layout.Title).Append("\n\n");
        text.Append("Source: ").Append(layout.Source).Append(".\n\n");
        text.Append("| Columns | Class | Use | Name | Meaning | Note |\n|---|---|---|---|---|---|\n");
        foreach (var field in layout.Fields)
            text.Append(CultureInfo.InvariantCulture,
                $"| {field.Columns} | {field.Class} | {field.Use} | {Cell(field.Name)} | {Cell(field.Meaning)} | " +
                $"{Cell(field.Note)} |\n");
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
