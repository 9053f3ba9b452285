using Customhouse.Clearance;

namespace Customhouse.App;

/// <summary>What verifying a bundle found, for people and as JSON.</summary>
static class BundleVerified
{
    /// <summary>Writes it for people.</summary>
    public static void Write(Sheet page, BundleReport report, string path, bool byOtherKey)
    {
        page.Write(report.Bad is null ? "holds" : "does not hold", report.Bad is null ? Ink.Green : Ink.Red);
        page.WriteLine($"  {path}");
        var rows = Rows.On(page);
        if (report.Scope is { } scope)
        {
            rows.Add("of", $"filer {scope.Filer}, {scope.Of}");
            rows.Add("authority", scope.Authority);
        }
        rows.Add("leaves", $"{report.Leaves:N0} proved, {report.Withheld:N0} of them without personal records");
        rows.Add("key", byOtherKey ? "the one given" : "the one inside, which proves only that all agrees with itself");
        rows.Add("law", report.IsOtherLaw ? "another version made it; its pages are held against its own list" : "");
        rows.Add("complete", report.Bad is null ? "what is in it is proved; that nothing is missing is not" : "");
        rows.Add("bad", report.Bad?.ToString() ?? "");
        rows.Write();
    }

    /// <summary>Writes it as JSON.</summary>
    public static void WriteJson(Terminal terminal, BundleReport report)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteBoolean("holds", report.Bad is null);
        json.WriteNumber("leaves", report.Leaves);
        json.WriteNumber("withheld", report.Withheld);
        json.WriteString("bad", report.Bad?.ToString());
        line.End();
    }
}
