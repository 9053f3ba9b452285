using System.Runtime.InteropServices;

namespace Customhouse.Journal;

/// <summary>The rows of blocks, messages and segments: how they are written and read back.</summary>
static class Rows
{
    const string InsertBlock = "INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const string InsertMessage = "INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?)";
    const string SelectMessage = "SELECT done, complete, proof FROM message WHERE id = ?";
    const string InsertSegment = "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?)";
    const string SelectSegments = "SELECT first, count, proof FROM segment WHERE message = ? ORDER BY first";
    const string LastSegment = "SELECT first, count FROM segment WHERE message = ? ORDER BY first DESC LIMIT 1";

    /// <summary>SQLite's integers are signed; this keeps the order of unsigned ones.</summary>
    public static long Signed(ulong key) => unchecked((long)(key ^ 1ul << 63));

    public static void Write(Database database, PreparedBlock block, long first)
    {
        long least = Signed(block.LeastKey), most = Signed(block.MostKey);
        database[InsertBlock].Bind(1, first).Bind(2, block.Count).Bind(3, least).Bind(4, most)
            .Bind(5, Proof(first, block.Count, least, most, block.Keys)).Bind(6, block.Keys)
            .Bind(7, MemoryMarshal.AsBytes(block.Hashes.AsSpan())).Bind(8, block.Leaves)
            .Bind(9, block.Salts).Bind(10, block.Personal).Bind(11, block.Rest).Run();
    }

    public static long Proof(long first, long count, long least, long most, ReadOnlySpan<byte> keys) =>
        RowProof.Of([first, count, least, most], keys);

    /// <summary>Writes a message's progress.</summary>
    public static void Write(Database database, in Hash256 id, long done, bool complete)
    {
        long ended = complete ? 1 : 0;
        database[InsertMessage].Bind(1, id).Bind(2, done).Bind(3, ended)
            .Bind(4, RowProof.Of([done, ended], id.ToArray())).Run();
    }

    /// <summary>A message's progress without its segments; null when it is not known.</summary>
    public static MessageProgress? Message(Database database, in Hash256 id)
    {
        Statement row = database[SelectMessage].Bind(1, id);
        if (!row.Step())
            return null;
        (long done, long complete, long proof) = (row.Long(0), row.Long(1), row.Long(2));
        row.Reset();
        Require(database, proof == RowProof.Of([done, complete], id.ToArray()), $"message {id}", $"{done} leaves done");
        return new(id, done, complete != 0, []);
    }

    public static List<Segment> Segments(Database database, in Hash256 id)
    {
        List<Segment> segments = [];
        Statement rows = database[SelectSegments].Bind(1, id);
        while (rows.Step())
        {
            var segment = new Segment(rows.Long(0), rows.Long(1));
            Require(database, rows.Long(2) == Proof(id, segment), $"segment of message {id}", $"{segment}");
            segments.Add(segment);
        }
        rows.Reset();
        return segments;
    }

    /// <summary>
    /// Adds leaves to a message's segments; the number of rows that this made, 0 when the last one grew.
    /// </summary>
    public static int AddSegment(Database database, in Hash256 id, Segment added)
    {
        Statement row = database[LastSegment].Bind(1, id);
        bool grows = row.Step() && row.Long(0) + row.Long(1) == added.First;
        Segment segment = grows ? new(row.Long(0), row.Long(1) + added.Count) : added;
        row.Reset();
        database[InsertSegment].Bind(1, id).Bind(2, segment.First).Bind(3, segment.Count).Bind(4, Proof(id, segment))
            .Run();
        return grows ? 0 : 1;
    }

    public static long Proof(in Hash256 id, Segment segment) =>
        RowProof.Of([segment.First, segment.Count], id.ToArray());

    static void Require(Database database, bool holds, string record, string found)
    {
        if (!holds)
            throw JournalFault.Corrupt($"{database.Path}, {record}", found, "numbers that agree with their check");
    }
}
