using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Customhouse.Journal;

/// <summary>
/// Moves the write-ahead log into the database on a thread and connection of its own, and keeps it small.
/// The thread copies while commits go on, until little is left; then the committer, between two commits, copies
/// that little and starts the log's file over. A reader that stays inside one statement for long delays this.
/// </summary>
sealed class WalKeeper : IDisposable
{
    /// <summary>Pages (of 16 KB) in the log that wake the thread: 64 MB.</summary>
    const long Wake = (64L << 20) / Schema.PageSize;

    /// <summary>Pages that may be left for the committer to copy: 4 MB.</summary>
    const int Little = (4 << 20) / Schema.PageSize;

    /// <summary>Pages beyond which the committer waits for the thread: 512 MB.</summary>
    const long Bound = (512L << 20) / Schema.PageSize;

    readonly Database writer;
    readonly AutoResetEvent wake = new(false);
    readonly ManualResetEventSlim idle = new(true);
    readonly Thread thread;
    volatile bool stopping, copied;
    long pages;

    public WalKeeper(Database writer)
    {
        this.writer = writer;
        writer.PagesWritten();
        thread = new(Work) { IsBackground = true, Name = "journal log keeper" };
        thread.Start();
    }

    /// <summary>Called by the committer between two commits.</summary>
    public void AfterCommit()
    {
        pages += writer.PagesWritten();
        if (pages > Bound)
            idle.Wait();
        if (copied || pages > Bound)
            StartOver();
        else if (pages > Wake && idle.IsSet)
        {
            idle.Reset();
            wake.Set();
        }
    }

    public void Dispose()
    {
        stopping = true;
        wake.Set();
        thread.Join();
        wake.Dispose();
        idle.Dispose();
    }

    void StartOver()
    {
        copied = false;
        if (writer.Checkpoint(raw.SQLITE_CHECKPOINT_RESTART) == 0)
            pages = 0;
    }

    void Work()
    {
        while (true)
        {
            wake.WaitOne();
            if (stopping)
                return;
            Copy();
            idle.Set();
        }
    }

    /// <summary>
    /// A failure here loses nothing: the log still holds everything, and the committer meets the same trouble.
    /// </summary>
    void Copy()
    {
        try
        {
            using var own = new Database(writer.Path, SqliteOpenMode.ReadWrite);
            own.Run("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
            for (int round = 0, left = int.MaxValue; round < 5 && left > Little && !stopping; round++)
                left = own.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
            copied = true;
        }
        catch (JournalFault)
        {
            copied = false;
        }
    }
}
