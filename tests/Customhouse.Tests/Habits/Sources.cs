namespace Customhouse.Tests.Habits;

/// <summary>A file of the repository.</summary>
/// <param name="Path">Path under the root, with slashes.</param>
/// <param name="Text">Its text.</param>
sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its lines.</summary>
    public string[] Lines { get; } = Text.Split('\n');
}

/// <summary>The files that people wrote: sources, tests, documents, scripts; nothing that was built.</summary>
static class Sources
{
    static readonly string[] Folders = ["src", "tests", "docs", "eng", ".ci", "samples"];

    static readonly string[] Text = [".cs", ".csproj", ".props", ".slnx", ".md", ".sh", ".txt", ".json", ".cddl", ""];

    /// <summary>All text files.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Paths().Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>C# of the product and its tests.</summary>
    public static IEnumerable<SourceFile> CSharp =>
        All.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>C# of the product.</summary>
    public static IEnumerable<SourceFile> Product =>
        CSharp.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>One file.</summary>
    public static SourceFile File(string path) => All.Single(file => file.Path == path);

    static IEnumerable<string> Paths()
    {
        var top = Directory.EnumerateFiles(Repository.Root);
        var below = Folders.Select(folder => Repository.At(folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        return top.Concat(below).Where(path => Text.Contains(Path.GetExtension(path)) && !IsBuilt(path));
    }

    static bool IsBuilt(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);

    static SourceFile Read(string path) =>
        new(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), System.IO.File.ReadAllText(path));
}
