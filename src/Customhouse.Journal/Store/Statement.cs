using System.Text;
using SQLitePCL;

namespace Customhouse.Journal;

/// <summary>
/// A prepared statement. Parameters count from 1, columns from 0. A column's bytes live until the next step or reset.
/// </summary>
sealed class Statement(Database database, sqlite3_stmt statement) : IDisposable
{
    public Statement Bind(int parameter, long value)
    {
        database.Check(raw.sqlite3_bind_int64(statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> bytes)
    {
        database.Check(
            bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, parameter, 0)
                : raw.sqlite3_bind_blob(statement, parameter, bytes));
        return this;
    }

    public Statement Bind(int parameter, in Hash256 hash)
    {
        Span<byte> bytes = stackalloc byte[Hash256.Size];
        hash.CopyTo(bytes);
        return Bind(parameter, bytes);
    }

    /// <summary>True when there is a row.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        database.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs to the end, for a statement that gives no rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
        Reset();
    }

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public void Reset() => raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();
}
