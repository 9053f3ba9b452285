namespace Customhouse.App;

/// <summary>What a server makes of its journal and keeps beside it: an image of registers, saved worlds.</summary>
sealed class BesideJournal(string journal)
{
    static readonly string[] Images = ["registers", "registers.new"];

    static readonly string[] Folders = ["in", "out", "rejected"];

    readonly string folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(journal)))!;

    readonly List<string> removed = [];

    /// <summary>What was removed, by name, and how many files lie in the watched folders as they were sent.</summary>
    public (IReadOnlyList<string> Removed, int Sent) Told => (removed, Sent);

    int Sent => !IsServers ? 0 : Folders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
        .Sum(path => Directory.EnumerateFiles(path).Count());

    // A server's journal is called so in its folder; of another journal nothing is known that would stand beside it.
    bool IsServers => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(journal))) == "journal";

    /// <summary>Refuses while a saved world is being put back: the journal would be another one after it.</summary>
    public void Require()
    {
        var restoring = Path.Combine(folder, "restoring");
        if (IsServers && File.Exists(restoring))
            throw new Trouble(restoring, "a saved world is being put back", "Start and end the server, then erase.");
    }

    /// <summary>Removes what was made of the records; the server makes its registers anew.</summary>
    public void Remove()
    {
        if (!IsServers) return;
        foreach (var image in Images.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            File.Delete(image);
            removed.Add(Path.GetFileName(image));
        }
        var saved = Path.Combine(folder, "snapshots");
        if (!Directory.Exists(saved)) return;
        foreach (var world in Directory.GetDirectories(saved))
        {
            Directory.Delete(world, recursive: true);
            removed.Add($"snapshots/{Path.GetFileName(world)}");
        }
    }
}
