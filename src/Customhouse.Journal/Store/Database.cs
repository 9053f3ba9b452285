using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Customhouse.Journal;

/// <summary>
/// One SQLite connection and its prepared statements; every failure leaves as a <see cref="JournalFault"/>.
/// Statements speak to SQLite's own calls, since the ADO layer copies each blob more than once. Confined to one thread.
/// </summary>
sealed class Database : IDisposable
{
    const int Pages = 9; // SQLITE_DBSTATUS_CACHE_WRITE: pages written since the counter was reset.

    readonly SqliteConnection connection;
    readonly Dictionary<string, Statement> statements = [];

    /// <summary>Opens the file; makes it only when told to. Immutable, it is read without its shared index.</summary>
    public Database(string path, SqliteOpenMode mode, bool immutable = false)
    {
        Path = path;
        connection = Connect(path, mode, immutable);
        raw.sqlite3_extended_result_codes(Handle, 1);
        raw.sqlite3_busy_timeout(Handle, 5_000);
    }

    public string Path { get; }
    public sqlite3 Handle => connection.Handle!;

    /// <summary>The statement, prepared once.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!statements.TryGetValue(sql, out Statement? statement))
            {
                Check(raw.sqlite3_prepare_v2(Handle, sql, out sqlite3_stmt made));
                statements[sql] = statement = new(this, made);
            }
            statement.Reset();
            return statement;
        }
    }

    /// <summary>Runs statements that give no rows back.</summary>
    public void Run(string sql) => Check(raw.sqlite3_exec(Handle, sql));

    /// <summary>One integer, as a pragma gives it.</summary>
    public long Number(string sql)
    {
        using Statement once = Once(sql);
        return once.Step() ? once.Long(0) : throw Fault(raw.SQLITE_CORRUPT);
    }

    /// <summary>Ends a transaction without its effects, if one is open.</summary>
    public void Rollback()
    {
        foreach (Statement statement in statements.Values)
            statement.Reset();
        if (raw.sqlite3_get_autocommit(Handle) == 0)
            raw.sqlite3_exec(Handle, "ROLLBACK");
    }

    /// <summary>Pages written to the write-ahead log since the last call.</summary>
    public int PagesWritten()
    {
        raw.sqlite3_db_status(Handle, Pages, out int pages, out _, 1);
        return pages;
    }

    /// <summary>
    /// Copies the write-ahead log into the database; gives what is left to copy, or -1 when a reader was in the way.
    /// </summary>
    public int Checkpoint(int mode)
    {
        int code = raw.sqlite3_wal_checkpoint_v2(Handle, "main", mode, out int log, out int copied);
        if ((code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
            return -1;
        Check(code);
        return log - copied;
    }

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw Fault(code);
    }

    public void Dispose()
    {
        foreach (Statement statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    Statement Once(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, sql, out sqlite3_stmt made));
        return new(this, made);
    }

    JournalFault Fault(int code) => Fault(Path, code, raw.sqlite3_errmsg(Handle).utf8_to_string(), null);

    static SqliteConnection Connect(string path, SqliteOpenMode mode, bool immutable)
    {
        string plain = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
        string source = immutable ? $"file:{plain}?immutable=1" : path;
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Fault(path, e.SqliteExtendedErrorCode, e.Message, e);
        }
    }

    static JournalFault Fault(string path, int code, string said, Exception? cause) => (code & 0xFF) switch
    {
        raw.SQLITE_FULL => new(JournalTrouble.DiskFull, path, "a full disk", "room for another record",
            "Free some space and do the same again; it goes on from what is in the journal.", cause),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH =>
            new(JournalTrouble.NotPermitted, path, said, "a database that this user may open and write",
                "Change the permissions of the folder and its files, or copy the journal to where you may write.",
                cause),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(JournalTrouble.Locked, path,
            "another process at work in the database", "one writer at a time", "Wait for it to end.", cause),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR or raw.SQLITE_FORMAT or raw.SQLITE_MISMATCH
            or raw.SQLITE_SCHEMA =>
            new(JournalTrouble.Corrupt, path, said, "a journal's database",
                "Run verify to see how far it holds, and restore a copy.", cause),
        _ => new(JournalTrouble.Failed, path, $"{said} (SQLite {code})", "an operation that works",
            "Look at the disk, then try again.", cause),
    };
}
