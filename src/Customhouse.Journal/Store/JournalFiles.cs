using System.Text;

namespace Customhouse.Journal;

/// <summary>The files of a journal's folder, and the translation of what goes wrong with files.</summary>
sealed class JournalFiles(string folder)
{
    const int NoSpace = 28, ReadOnlyFileSystem = 30, WouldBlock = 11;

    public string Folder { get; } = Path.GetFullPath(folder);
    public string Database => At("journal.sqlite");
    public string Key => At("key");
    public string Verifier => At("verifier");
    public string Checkpoint => At("checkpoint");
    public string Lock => At("lock");

    /// <summary>Everything that a journal may leave in its folder.</summary>
    static readonly string[] Names =
    [
        "journal.sqlite", "journal.sqlite-journal", "journal.sqlite-wal", "journal.sqlite-shm",
        "key", "verifier", "checkpoint", "checkpoint.new", "lock",
    ];

    /// <summary>Files in the folder that are not a journal's.</summary>
    public string? Stranger() =>
        Directory.Exists(Folder)
            ? Directory.EnumerateFileSystemEntries(Folder)
                .FirstOrDefault(path => !Names.Contains(Path.GetFileName(path))) : null;

    /// <summary>Removes all but the lock: what a creation that was cut short has left.</summary>
    public void Sweep() => Guard(Folder, () =>
    {
        foreach (string name in Names)
            if (name != "lock")
                File.Delete(At(name));
        return true;
    });

    /// <summary>
    /// Takes database and checkpoint of another folder in place of everything here but the keys and the lock.
    /// </summary>
    public void PutBack(JournalFiles from) => Guard(Folder, () =>
    {
        foreach (string path in Directory.GetFiles(Folder))
            if (path != Key && path != Verifier && path != Lock)
                File.Delete(path);
        File.Copy(from.Database, Database);
        File.Copy(from.Checkpoint, Checkpoint);
        return true;
    });

    /// <summary>
    /// Holds the journal for one writer until it is disposed; the system lets go of it when the process dies.
    /// </summary>
    public FileStream TakeLock() => Guard(Lock, () =>
        new FileStream(Lock,
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
            }));

    public void MakeFolder()
    {
        RequireNoFile();
        Guard(Folder, () => Directory.CreateDirectory(Folder));
    }

    /// <summary>Refuses a place where no file of a journal lies.</summary>
    public void RequireAny()
    {
        RequireNoFile();
        if (!Names.Any(name => name != "lock" && File.Exists(At(name)))) throw NoJournal();
    }

    /// <summary>Refuses a place where no journal's database lies.</summary>
    public void RequireDatabase()
    {
        RequireNoFile();
        if (!File.Exists(Database)) throw NoJournal();
    }

    JournalFault NoJournal() => new(JournalTrouble.Missing, Folder, "no journal in it", "a journal's folder",
        "Check the path, or file something there first.");

    // A journal is a folder: a plain file of that name, or on the way to it, is in its place.
    void RequireNoFile()
    {
        for (string? place = Folder; place is not null; place = Path.GetDirectoryName(place))
            if (File.Exists(place))
                throw new JournalFault(JournalTrouble.Missing, place, "a file", "a folder, since a journal is one",
                    "Name a folder for the journal.");
    }

    /// <summary>Writes a file that is not there yet; a secret is its owner's alone from the first instant.</summary>
    public static void WriteNew(string path, string text, bool secret) => Guard(path, () =>
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
        return true;
    });

    /// <summary>
    /// Puts the latest checkpoint in place of the last one, whole or not at all. It is not forced to the disk:
    /// the database is, and holds the same note; a file that is older after a power cut loses nothing.
    /// </summary>
    public void ReplaceCheckpoint(string note) => Guard(Checkpoint, () =>
    {
        string fresh = Checkpoint + ".new";
        File.WriteAllText(fresh, note);
        File.Move(fresh, Checkpoint, overwrite: true);
        return true;
    });

    /// <summary>The text of a small file; null when it is not there, is too large for one, or is not UTF-8.</summary>
    public static string? Read(string path) => Guard(path, () =>
    {
        if (!File.Exists(path) || new FileInfo(path).Length > SignedNote.MaxBytes)
            return null;
        byte[] bytes = File.ReadAllBytes(path);
        string text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) ? text : null;
    });

    static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Fault(path, e);
        }
    }

    static JournalFault Fault(string path, Exception e) => e switch
    {
        DirectoryNotFoundException or FileNotFoundException => new(JournalTrouble.Missing, path, "nothing there",
            "a journal's file", "Check the path.", e),
        UnauthorizedAccessException or IOException { HResult: ReadOnlyFileSystem } =>
            new(JournalTrouble.NotPermitted, path, "a place that can't be written",
                "a folder that this user may write",
                "Change its permissions, or copy the journal to where you may write.", e),
        IOException { HResult: NoSpace } => new(JournalTrouble.DiskFull, path, "a full disk",
            "room for another record",
            "Free some space and do the same again; it goes on from what is in the journal.", e),
        IOException { HResult: WouldBlock } => new(JournalTrouble.Locked, path,
            "another process that writes to this journal", "one writer at a time",
            "Wait for it to end, or send the work to it.", e),
        _ => new(JournalTrouble.Failed, path, e.Message, "a file operation that works",
            "Look at the disk, then try again.", e),
    };

    string At(string name) => Path.Combine(Folder, name);
}
