namespace Customhouse.Tests.Habits;

/// <summary>
/// A generated file that is kept in the repository: compared with what is made now, or written with UPDATE=1.
/// </summary>
static class Approved
{
    public static bool Updates => Environment.GetEnvironmentVariable("UPDATE") == "1";

    /// <summary>What is kept under a path from the root; empty when nothing is.</summary>
    public static string Kept(string path) =>
        File.Exists(Repository.At(path)) ? File.ReadAllText(Repository.At(path)) : "";

    /// <summary>Writes it.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.At(path))!);
        File.WriteAllText(Repository.At(path), text);
    }
}
