using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Customhouse.Journal;

/// <summary>
/// An append-only log of leaves in a folder, with proofs: blocks in SQLite, a signed checkpoint for each commit.
/// Appends and reads may come from many threads; one process writes at a time, others may read.
/// Everything that goes wrong with files, disk or database leaves as a <see cref="JournalFault"/>.
/// </summary>
/// <remarks>
/// <code>
/// journal.sqlite   blocks of leaves, tiles of hashes, checkpoints, messages
/// key              the private key, mode 0600
/// verifier         the public key as a signed-note verifier key
/// checkpoint       the latest signed note, replaced after each commit
/// lock             held by the writer
/// </code>
/// </remarks>
public sealed partial class SqliteJournal : IDisposable
{
    /// <summary>What the origin of a journal made for trying things out ends with, for ever.</summary>
    public const string SandboxMark = "/sandbox";

    readonly JournalFiles files;
    readonly FileStream? writing;
    readonly SigningKey? key;
    readonly Database? database;
    readonly Committer? committer;
    readonly Head opened;
    readonly ReadingRoom room;

    SqliteJournal(
        JournalFiles files, FileStream? writing, SigningKey? key, VerifierKey verifier, Database? database, Head head)
    {
        (this.files, this.writing, this.key, Verifier, this.database, opened) = (files, writing, key, verifier,
            database, head);
        room = new(files.Database);
        if (database is not null)
            committer = new(database, files, key!, head);
    }

    /// <summary>The journal's folder.</summary>
    public string Folder => files.Folder;

    /// <summary>The public half of the key that signs.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The first line of each checkpoint.</summary>
    public string Origin => Head.State.Origin;

    /// <summary>True for a journal made with <c>sandbox</c>.</summary>
    public bool IsSandbox => Origin.EndsWith(SandboxMark, StringComparison.Ordinal);

    /// <summary>Leaves in the log. For a journal opened to read: when it was opened.</summary>
    public long Size => Head.State.Size;

    /// <summary>Counts the writers that this log has had; an append under an earlier one is refused.</summary>
    public long Epoch => Head.State.Epoch;

    /// <summary>The latest signed checkpoint.</summary>
    public string CheckpointNote => Head.Note;

    /// <summary>True when this opening may append.</summary>
    public bool CanWrite => committer is not null;

    Head Head => committer?.Head ?? opened;

    /// <summary>
    /// Makes a journal in a folder that is not there, is empty, or holds a creation that was cut short, and opens it.
    /// The name is the origin line, which no other log in the world should have, such as
    /// <c>customs.example/et86</c>; no white space, no plus sign.
    /// </summary>
    public static SqliteJournal Create(string folder, string name, bool sandbox = false)
    {
        string origin = sandbox && !name.EndsWith(SandboxMark, StringComparison.Ordinal) ? name + SandboxMark : name;
        if (!VerifierKey.IsName(origin) || !sandbox && origin.Contains(SandboxMark, StringComparison.Ordinal))
            throw new ArgumentException(
                "A journal's name has no white space and no plus sign, and says /sandbox only when it is one.",
                nameof(name));
        var files = new JournalFiles(folder);
        if (files.Stranger() is { } stranger)
            throw new JournalFault(JournalTrouble.Occupied, files.Folder, Path.GetFileName(stranger),
                "an empty folder", "Choose another folder.");
        files.MakeFolder();
        using (FileStream writing = files.TakeLock())
        {
            if (IsComplete(files))
                throw new JournalFault(JournalTrouble.Occupied, files.Folder, "a journal", "an empty folder",
                    "Open it, or choose another folder.");
            files.Sweep();
            Make(files, origin);
        }
        return Open(folder);
    }

    /// <summary>True when the folder holds a journal whose creation was completed.</summary>
    public static bool Exists(string folder) => IsComplete(new JournalFiles(folder));

    /// <summary>
    /// Opens a journal to append and read, as its only writer and in a new epoch. When its database would grow
    /// beyond <paramref name="mostBytes"/>, appends fail as on a full disk; null sets no limit.
    /// </summary>
    public static SqliteJournal Open(string folder, long? mostBytes = null)
    {
        var files = new JournalFiles(folder);
        files.RequireDatabase();
        FileStream writing = files.TakeLock();
        Database? database = null;
        SigningKey? key = null;
        try
        {
            database = new(files.Database, SqliteOpenMode.ReadWrite);
            Schema.Require(database);
            Schema.PrepareWriter(database);
            if (mostBytes is { } bytes)
                database.Run($"PRAGMA max_page_count={Math.Max(1, bytes / Schema.PageSize)}");
            key = ReadKey(files);
            Head head = Load(database, files, key.Verifier, writes: true);
            return new(files, writing, key, key.Verifier, database, head);
        }
        catch
        {
            key?.Dispose();
            database?.Dispose();
            writing.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a journal to read, beside a writer or from a folder that can't be written. Sees the log as it is now.
    /// </summary>
    public static SqliteJournal OpenToRead(string folder)
    {
        var files = new JournalFiles(folder);
        files.RequireDatabase();
        using Database database = ReadingRoom.OpenToRead(files.Database);
        Schema.Require(database);
        VerifierKey verifier = ReadVerifier(files);
        return new(files, null, null, verifier, null, Load(database, files, verifier, writes: false));
    }

    /// <summary>
    /// Appends and waits until it is durable. Many callers' appends share one transaction and one checkpoint.
    /// </summary>
    public AppendOutcome Append(AppendRequest request) => AppendAsync(request).GetAwaiter().GetResult();

    /// <summary>As <see cref="Append(AppendRequest)"/>, without holding the thread.</summary>
    public Task<AppendOutcome> AppendAsync(AppendRequest request)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return committer is null ? throw new InvalidOperationException("The journal was opened to read.")
            : committer.Append(request);
    }

    /// <summary>
    /// Erases side data of leaves, with their salts, for good; leaves and proofs stay as they are. Parts that are
    /// not there, or were never there, are passed over. Copies of the folder are their keeper's to erase.
    /// </summary>
    public Erasure Erase(IReadOnlyList<long> indexes, SideParts parts)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        foreach (long index in indexes)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)index, (ulong)Size, nameof(indexes));
        (long erased, bool truncated) = (0, false);
        Committer writer = committer ?? throw new InvalidOperationException("The journal was opened to read.");
        writer.Do(own =>
        {
            erased = new Eraser(own).Erase(indexes, parts);
            truncated = own.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE) == 0;
        }).GetAwaiter().GetResult();
        return new(erased, truncated);
    }

    /// <summary>Works on the database between two commits.</summary>
    /// <returns>The checkpoint of then.</returns>
    internal string Between(Action<Database> work) =>
        (committer ?? throw new InvalidOperationException("The journal was opened to read.")).Do(work)
            .GetAwaiter().GetResult().Note;

    /// <summary>Ends after the appends that wait; moves the write-ahead log into the database.</summary>
    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        committer?.Dispose();
        room.Dispose();
        database?.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        database?.Dispose();
        key?.Dispose();
        writing?.Dispose();
    }

    bool disposed;
}
