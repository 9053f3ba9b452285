using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Customhouse.Journal;

/// <summary>Connections for readers, lent one at a time and kept for the next.</summary>
sealed class ReadingRoom(string path) : IDisposable
{
    readonly ConcurrentBag<Database> free = [];
    volatile bool closed;

    public Database Borrow() => free.TryTake(out Database? database) ? database : OpenToRead(path);

    public void Return(Database database)
    {
        if (closed)
            database.Dispose();
        else
            free.Add(database);
    }

    public void Dispose()
    {
        closed = true;
        while (free.TryTake(out Database? database))
            database.Dispose();
    }

    /// <summary>
    /// Opens a database to read. A folder that can't be written gives no place for SQLite's shared index; when no
    /// write-ahead log is left there, the file is whole and can be read without.
    /// </summary>
    public static Database OpenToRead(string path)
    {
        Database? database = null;
        try
        {
            database = new(path, SqliteOpenMode.ReadOnly);
            database.Number("PRAGMA user_version");
            database.Number("SELECT count(*) FROM sqlite_master");
            return database;
        }
        catch (JournalFault fault) when (fault.Trouble == JournalTrouble.NotPermitted && !HasLog(path))
        {
            database?.Dispose();
            return new(path, SqliteOpenMode.ReadOnly, immutable: true);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    static bool HasLog(string path) => File.Exists(path + "-wal") && new FileInfo(path + "-wal").Length > 0;
}
