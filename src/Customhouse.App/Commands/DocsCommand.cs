using System.CommandLine;

namespace Customhouse.App;

/// <summary>docs: writes the pages that are made from the tables, or checks that they are in step.</summary>
static class DocsCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var output = Ask.Path("--out", "DIR", "Folder of the documents; docs of the sources when left out");
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; end with 1 when a page is not in step",
        };
        var json = Ask.Json();
        var command = new Command("docs", "Writes the generated pages: rules, record layouts, codes")
        { output, check, json };
        command.SetAction(
            call => Run(terminal, call.GetValue(output) ?? Sources(), call.GetValue(check), call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string folder, bool check, bool json)
    {
        var pages = Page.All.ToList();
        var stale = pages.Where(page => !IsSame(folder, page)).Select(page => page.Path).ToList();
        var foreign = Foreign(folder, pages).ToList();
        if (!check) Write(folder, pages, foreign);
        if (json) WriteJson(terminal, folder, pages.Count, stale, foreign);
        else Say(terminal, folder, pages.Count, stale, foreign, check);
        return check && stale.Count + foreign.Count > 0 ? Exit.Bad : Exit.Good;
    }

    static bool IsSame(string folder, Page page)
    {
        var path = Path.Combine(folder, page.Path);
        return File.Exists(path) && File.ReadAllText(path) == page.Text;
    }

    /// <summary>Pages of something that is no longer in the tables.</summary>
    static IEnumerable<string> Foreign(string folder, List<Page> pages) => Page.Folders
        .Select(name => Path.Combine(folder, name))
        .Where(Directory.Exists)
        .SelectMany(path => Directory.EnumerateFiles(path, "*.md"))
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
        .Except(pages.Select(page => page.Path));

    static void Write(string folder, List<Page> pages, List<string> foreign)
    {
        foreach (var page in pages)
        {
            var path = Path.Combine(folder, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page.Text);
        }
        foreach (var path in foreign) File.Delete(Path.Combine(folder, path));
    }

    static void Say(Terminal terminal, string folder, int pages, List<string> stale, List<string> foreign, bool check)
    {
        foreach (var path in stale) terminal.Page.WriteLine($"{(check ? "not in step" : "written")}: {path}");
        foreach (var path in foreign) terminal.Page.WriteLine($"{(check ? "of nothing any more" : "removed")}: {path}");
        var standing = check && stale.Count + foreign.Count > 0
            ? "; customhouse docs writes them again" : ", in step with the tables";
        Wrapped.Write(terminal.Page, $"{folder}: {pages} generated pages{standing}.");
    }

    static void WriteJson(Terminal terminal, string folder, int pages, List<string> stale, List<string> foreign)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("folder", folder);
        json.WriteNumber("pages", pages);
        json.WriteStartArray("stale");
        foreach (var path in stale) json.WriteStringValue(path);
        json.WriteEndArray();
        json.WriteStartArray("foreign");
        foreach (var path in foreign) json.WriteStringValue(path);
        json.WriteEndArray();
        line.End();
    }

    static string Sources()
    {
        foreach (var start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
                if (File.Exists(Path.Combine(folder, "Customhouse.slnx"))) return Path.Combine(folder, "docs");
        throw new Trouble("docs", "the sources are not around here", "Name the folder with --out.");
    }
}
