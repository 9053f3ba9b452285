using System.IO.Compression;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using Microsoft.Data.Sqlite;

namespace Customhouse.Proving;

/// <summary>
/// The folder of a journal, packed as one input: its rows, the blocks in them, its keys and its checkpoint are bent,
/// and everything that reads a journal is asked. A fault of the journal is an answer.
/// </summary>
static class JournalTarget
{
    const string Database = "journal.sqlite";

    static readonly Lazy<byte[]> Filed = new(Make);

    public static readonly Target Folder =
        new("journal", "zip", () => [Filed.Value], Bend, packed => Unpacked(packed, Read));

    /// <summary>Columns that hold bytes, and those that hold numbers.</summary>
    static readonly (string Table, string[] Columns)[] Cells =
    [
        ("block", ["keys", "hashes", "leaves", "salts", "personal", "rest"]),
        ("block", ["first", "count", "least", "most", "proof"]), ("tile", ["hashes"]),
        ("checkpoint", ["note", "size"]), ("message", ["id", "done", "complete"]), ("segment", ["first", "count"]),
        ("state", ["origin", "size", "blocks", "tiles"]),
    ];

    /// <summary>A receipt out of the journal.</summary>
    public static string AReceipt()
    {
        var json = "";
        Unpacked(Filed.Value, folder =>
        {
            using var journal = SqliteJournal.OpenToRead(folder);
            json = journal.MakeReceipt(journal.Size - 1).ToJson();
        });
        return json;
    }

    static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("customhouse-fuzz-").FullName;
        using (var journal = SqliteJournal.Create(folder, "customs.example/fuzz", sandbox: true)) FileInto(journal);
        return Pack(folder);
    }

    static void FileInto(SqliteJournal journal)
    {
        var day = FilingSeeds.In(SourceFormat.Catair);
        var source = new Source(() => new MemoryStream(day), stream => new CatairReader(stream));
        using var answers = new MemoryStream();
        new Clearing(source, new ClearingOptions { Received = When.Eastern(2024, 5, 20, 12), Answers = answers })
            .File(journal);
    }

    static byte[] Pack(string folder)
    {
        var packed = Package.Of(Directory.GetFiles(folder).Where(path => Path.GetFileName(path) != "lock")
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))));
        Directory.Delete(folder, recursive: true);
        return packed;
    }

    static void Unpacked(byte[] packed, Action<string> use)
    {
        var folder = Directory.CreateTempSubdirectory("customhouse-fuzz-").FullName;
        try
        {
            foreach (var (name, bytes) in Package.PartsOf(packed))
                File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(name)), bytes);
            use(folder);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    static byte[] Bend(Bending bending, byte[] packed) => bending.OneOf([true, true, false])
        ? Package.Of(Package.PartsOf(packed).Select(part =>
            (part.Name, part.Name == Database ? BendRow(bending, part.Bytes) : part.Bytes)))
        : Package.Change(packed, bending, (name, part) =>
            name == Database ? bending.Noise(part) : bending.Bend(part, [Grain.Lines, Grain.Words], Words.Note));

    static byte[] BendRow(Bending bending, byte[] database)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, database);
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            var (table, columns) = bending.OneOf(Cells);
            Replace(connection, table, bending.OneOf(columns), value => value switch
            {
                byte[] bytes => BendSection(bending, bytes),
                long number =>
                    unchecked(bending.OneOf([number + 1, number - 1, -number, 0L, long.MaxValue, long.MinValue,
                        1L << 32])),
                _ => value,
            });
        }
        var bent = File.ReadAllBytes(path);
        File.Delete(path);
        return bent;
    }

    static void Replace(SqliteConnection connection, string table, string column, Func<object, object> bend)
    {
        using var read = connection.CreateCommand();
        read.CommandText = $"SELECT {column} FROM {table} LIMIT 1";
        if (read.ExecuteScalar() is not { } value) return;
        using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE OR IGNORE {table} SET {column} = $bent WHERE {column} = $value";
        write.Parameters.AddWithValue("$bent", bend(value));
        write.Parameters.AddWithValue("$value", value);
        write.ExecuteNonQuery();
    }

    // A section is its length and Brotli; bent from inside half the time, so that what is in it is reached.
    static byte[] BendSection(Bending bending, byte[] bytes)
    {
        var room = new byte[1 << 20];
        if (bending.OneOf([true, false]) || bytes.Length < 5 ||
            !BrotliDecoder.TryDecompress(bytes.AsSpan(4), room, out var length)) return bending.Noise(bytes);
        var bent = bending.Bend(room[..length], [Grain.Items, Grain.Lines], Words.Catair);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bent.Length)];
        BrotliEncoder.TryCompress(bent, packed, out var written);
        return [.. BitConverter.GetBytes(bent.Length), .. packed[..written]];
    }

    static void Read(string folder)
    {
        foreach (var ask in Asked)
            try
            {
                ask(folder);
            }
            catch (JournalFault)
            {
                // Refused, with the record.
            }
    }

    static readonly Action<string>[] Asked =
    [
        folder => JournalVerifier.Verify(folder, new VerifyOptions { Threads = 1 }),
        folder => Reading(folder, journal => Replay.Run(journal, null, _ => { })),
        folder => Reading(folder, journal => Rebuilding.Of(journal)),
        folder => Reading(folder, Prove),
        folder =>
        {
            using var journal = SqliteJournal.Open(folder);
            FileInto(journal);
        },
    ];

    static void Reading(string folder, Action<SqliteJournal> use)
    {
        using var journal = SqliteJournal.OpenToRead(folder);
        use(journal);
    }

    static void Prove(SqliteJournal journal)
    {
        if (journal.Size == 0) return;
        journal.MakeReceipt(journal.Size - 1);
        journal.ReadTile(0, 0);
        journal.ProveConsistency(journal.Size / 2, journal.Size);
        journal.FindByKey(1);
    }
}
