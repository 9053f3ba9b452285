namespace Customhouse.Tests;

/// <summary>Where the sources lie, found from the tests that run.</summary>
static class Repository
{
    /// <summary>Folder of Customhouse.slnx.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Customhouse.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No Customhouse.slnx above the tests.");
    }

    /// <summary>A path under the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);
}
