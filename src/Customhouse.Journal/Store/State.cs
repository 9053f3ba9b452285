using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Customhouse.Journal;

/// <summary>The one row that says how much there is of everything, so that a lost row is noticed.</summary>
sealed record State(
    string Origin, long Size, long Epoch, long Blocks, long Tiles, long Checkpoints, long Messages, long Segments)
{
    const string Insert = "INSERT OR REPLACE INTO state VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const string Select =
        "SELECT origin, size, epoch, blocks, tiles, checkpoints, messages, segments, proof FROM state WHERE one = 1";

    /// <summary>Reads the row; null when there is none, as in a database whose making was cut short.</summary>
    public static State? Read(Database database)
    {
        Statement row = database[Select];
        if (!row.Step())
            return null;
        var state = new State(
            row.Text(0), row.Long(1), row.Long(2), row.Long(3), row.Long(4), row.Long(5), row.Long(6), row.Long(7));
        long proof = row.Long(8);
        row.Reset();
        return proof == state.Proof() ? state : throw new JournalFault(JournalTrouble.Corrupt,
            database.Path + ", state", $"{state}", $"numbers whose check is {proof}", "Restore a copy.");
    }

    public void Write(Database database) =>
        database[Insert].Bind(1, Encoding.UTF8.GetBytes(Origin)).Bind(2, Size).Bind(3, Epoch).Bind(4, Blocks)
            .Bind(5, Tiles)
            .Bind(6, Checkpoints).Bind(7, Messages).Bind(8, Segments).Bind(9, Proof()).Run();

    long Proof() =>
        RowProof.Of([Size, Epoch, Blocks, Tiles, Checkpoints, Messages, Segments], Encoding.UTF8.GetBytes(Origin));
}

/// <summary>The check of a row's numbers: the first eight bytes of SHA-256 over them.</summary>
static class RowProof
{
    public static long Of(ReadOnlySpan<long> numbers, ReadOnlySpan<byte> bytes = default)
    {
        Span<byte> row = new byte[numbers.Length * 8 + bytes.Length];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(row[(i * 8)..], numbers[i]);
        bytes.CopyTo(row[(numbers.Length * 8)..]);
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(row));
    }
}
