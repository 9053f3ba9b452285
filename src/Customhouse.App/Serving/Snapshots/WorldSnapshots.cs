using System.Text.RegularExpressions;
using Customhouse.Journal;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>
/// Saved worlds, a folder each under <c>snapshots</c>: a copy of the journal, how far status was acknowledged and
/// dropped, what is scripted to go wrong, and the clock. Keys are not copied and stay as they are when one is put back.
/// One call at a time, while nothing is under way.
/// </summary>
/// <remarks>
/// What is to be put back is written to <c>restoring</c> before anything is touched. A world that finds that file when
/// it starts was cut short, and puts the same back again.
/// </remarks>
sealed partial class WorldSnapshots(AceSettings settings)
{
    const string ClockName = "clock";

    static readonly string[] Small = ["acknowledged", "faults"];

    readonly string folder = Path.Combine(settings.Data, "snapshots");
    readonly string restoring = Path.Combine(settings.Data, "restoring");
    readonly string outgoing = Path.Combine(settings.Data, "out");

    /// <summary>What a name of one is.</summary>
    public const string NameExpected = "1 to 40 of the characters a to z, 0 to 9 and -";

    /// <summary>True for what can be the name of one.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<WorldSnapshot> All => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(IsName)
            .Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>True when there is one of this name.</summary>
    public bool Has(string name) => Directory.Exists(At(name));

    /// <summary>Saves a world, in place of one that had this name.</summary>
    /// <returns>Why there is no room for it; null when it was saved.</returns>
    public string? Save(string name, SqliteJournal journal, WorldClock clock)
    {
        var others = All.Where(kept => kept.Name != name).ToList();
        if (others.Count >= settings.SnapshotsMax) return $"{others.Count:N0} are kept, and no more may be";
        var bytes = others.Sum(kept => kept.Bytes) + BytesOf(journal.Folder);
        if (bytes > settings.SnapshotBytesMax)
            return $"all together would have {bytes:N0} bytes, and may have {settings.SnapshotBytesMax:N0}";
        var fresh = Path.Combine(folder, $".{name}.new");
        Remove(fresh);
        Directory.CreateDirectory(fresh);
        foreach (var path in Small.Select(small => Path.Combine(settings.Data, small)).Concat(Dropped))
            if (System.IO.File.Exists(path)) System.IO.File.Copy(path, Path.Combine(fresh, Path.GetFileName(path)));
        JournalCopy.Save(journal, fresh);
        System.IO.File.WriteAllText(Path.Combine(fresh, ClockName), $"{clock}\n");
        Remove(At(name));
        Directory.Move(fresh, At(name));
        return null;
    }

    /// <summary>Forgets one.</summary>
    /// <returns>False when there is none.</returns>
    public bool Delete(string name)
    {
        if (!Has(name)) return false;
        Remove(At(name));
        return true;
    }

    /// <summary>Says that one is to be put back, now or when a world starts here again.</summary>
    public void Begin(string name) => System.IO.File.WriteAllText(restoring, name);

    /// <summary>
    /// Puts back what was begun, into a world that nobody has open. What stands in <c>out</c> since it was saved is
    /// removed: it answers what was not sent.
    /// </summary>
    /// <returns>Which it was, whose clock is to be set before <see cref="End"/>; null when nothing was begun.</returns>
    public WorldSnapshot? PutBack()
    {
        if (!System.IO.File.Exists(restoring)) return null;
        var name = System.IO.File.ReadAllText(restoring);
        if (!IsName(name) || !Has(name))
            throw new Trouble(
                restoring, $"a snapshot '{name}' that is not there", "Remove the file; the world stays as it is.");
        JournalCopy.PutBack(At(name), Path.Combine(settings.Data, "journal"));
        foreach (var small in Small) PutBack(Path.Combine(At(name), small), Path.Combine(settings.Data, small));
        var saved = System.IO.File.GetLastWriteTimeUtc(Path.Combine(At(name), ClockName));
        foreach (var path in Directory.Exists(outgoing) ? Directory.GetFiles(outgoing) : [])
            if (IsLast(path) || Path.GetExtension(path) is ".answer" or ".status"
                && System.IO.File.GetLastWriteTimeUtc(path) >= saved)
                System.IO.File.Delete(path);
        foreach (var path in Directory.GetFiles(At(name)).Where(IsLast))
            System.IO.File.Copy(path, Path.Combine(outgoing, Path.GetFileName(path)));
        return Read(name);
    }

    /// <summary>Ends what was begun.</summary>
    public void End() => System.IO.File.Delete(restoring);

    // The numbers of the status that was dropped into the folder.
    IEnumerable<string> Dropped => Directory.Exists(outgoing) ? Directory.GetFiles(outgoing).Where(IsLast) : [];

    static bool IsLast(string path) =>
        Path.GetFileName(path)[0] == '.' && Path.GetExtension(path) == FolderWay.LastExtension;

    static void PutBack(string from, string to)
    {
        System.IO.File.Delete(to);
        if (System.IO.File.Exists(from)) System.IO.File.Copy(from, to);
    }

    WorldSnapshot Read(string name)
    {
        var path = Path.Combine(At(name), ClockName);
        return System.IO.File.ReadAllText(path).Split(' ', StringSplitOptions.TrimEntries) is [var at, var how]
            && InstantPattern.ExtendedIso.Parse(at) is { Success: true } clock
            ? new WorldSnapshot(name, clock.Value, how == "frozen", JournalCopy.SizeOf(At(name)), BytesOf(At(name)))
            : throw new Trouble(path, "no instant with frozen or running", "Delete this snapshot.");
    }

    string At(string name) => Path.Combine(folder, name);

    static long BytesOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    static void Remove(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}\\z")]
    private static partial Regex Name();
}
