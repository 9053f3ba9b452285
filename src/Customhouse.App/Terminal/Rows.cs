namespace Customhouse.App;

/// <summary>Names on the left, values on the right, wrapped to the width at hand. Empty values are left out.</summary>
sealed class Rows
{
    const int Margin = 2;
    const int Gap = 2;

    readonly Sheet page;
    readonly List<(string Name, string Value)> rows = [];

    Rows(Sheet page) => this.page = page;

    /// <summary>An empty list for a page.</summary>
    public static Rows On(Sheet page) => new(page);

    /// <summary>Adds a row.</summary>
    public void Add(string name, string value)
    {
        if (value.Length > 0) rows.Add((name, value));
    }

    /// <summary>Writes them.</summary>
    public void Write()
    {
        var names = rows.Count == 0 ? 0 : rows.Max(row => row.Name.Length);
        foreach (var (name, value) in rows)
        {
            page.Write(name.PadLeft(name.Length + Margin).PadRight(Margin + names + Gap), Ink.Grey);
            Wrapped.Write(page, value, Margin + names + Gap);
        }
    }
}
