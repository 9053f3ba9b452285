using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Customhouse.Journal;

namespace Customhouse.Tests.Journal;

/// <summary>A folder for one test, gone afterwards.</summary>
sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("journal-test-").FullName;

    public string Under(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>Entries of which each byte follows from a number, so that a test can tell what must be where.</summary>
static class Made
{
    public static byte[] Body(long number)
    {
        byte[] body = [0xA2, 0x01, 0x1B, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x58, 40, .. new byte[40]];
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(3), number + (1L << 40));
        SHA256.HashData(body.AsSpan(0, 11)).CopyTo(body, 14);
        return body;
    }

    public static ulong Key(long number) => (ulong)number * 10 + 700_000_001;

    public static byte[] Personal(long number) =>
        Encoding.ASCII.GetBytes($"SE30 CONSIGNEE {number} MAPLE STREET {number % 97}");

    public static byte[] Rest(long number) =>
        Encoding.ASCII.GetBytes(
            $"SE10 {number:D8} SE61 {number % 10_000_000:D10} {new string(' ', (int)(number % 200))}");

    /// <summary>Every fifth leaf has no side data.</summary>
    public static bool HasSides(long number) => number % 5 != 4;

    public static PreparedBlock Block(BlockBuilder builder, long from, int count)
    {
        for (long number = from; number < from + count; number++)
        {
            if (HasSides(number))
                builder.Commit(Personal(number), Rest(number));
            builder.Add(Body(number), Key(number));
        }
        return builder.Build();
    }
}
