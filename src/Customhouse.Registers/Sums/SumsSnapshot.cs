using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>
/// A register of sums as bytes: equal registers give equal bytes, whatever order made them. A snapshot is a shortcut,
/// never the truth; one that differs in a byte is refused, and the register is made of the journal again.
/// </summary>
/// <remarks>
/// <code>
/// 32  "customhouse person sums 1" and zeros
///  8  limit in cents, little-endian like all that follows
///  8  count of entries
/// 48  of each: entry 8, person 16, day 4, 1 when cancelled 4, value in cents 8, order 8
/// 32  SHA-256 of all before it
/// </code>
/// </remarks>
public static class SumsSnapshot
{
    const int HeadLength = 48, RowLength = 48, RowsAtOnce = 1024;

    static ReadOnlySpan<byte> Name => "customhouse person sums 1"u8;

    /// <summary>Writes a snapshot.</summary>
    public static void Write(PersonSums sums, Stream to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[HeadLength];
        head.Clear();
        Name.CopyTo(head);
        BinaryPrimitives.WriteInt64LittleEndian(head[32..], sums.Limit.Cents);
        BinaryPrimitives.WriteInt64LittleEndian(head[40..], sums.Count);
        Put(head, hash, to);
        var bytes = new byte[RowsAtOnce * RowLength];
        foreach (var part in sums.Sorted())
            for (var from = 0; from < part.Length; from += RowsAtOnce)
            {
                var some = part.AsSpan(from, Math.Min(RowsAtOnce, part.Length - from));
                sums.Rows.Touch(some);
                for (var i = 0; i < some.Length; i++)
                    WriteRow(bytes.AsSpan(i * RowLength, RowLength), sums.Rows.At(some[i]));
                Put(bytes.AsSpan(0, some.Length * RowLength), hash, to);
            }
        to.Write(hash.GetHashAndReset());
    }

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or not one, or a byte differs.</exception>
    public static PersonSums Read(Stream from)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = Take(from, HeadLength, hash);
        if (!head.AsSpan(0, 32).TrimEnd((byte)0).SequenceEqual(Name))
            throw Refused($"it begins with '{Encoding.Latin1.GetString(head.AsSpan(0, Name.Length))}'",
                $"'{Encoding.Latin1.GetString(Name)}'");
        var limit = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(32));
        var count = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(40));
        if (limit < 0 || count is < 0 or >= Pages<ClaimRow>.Most)
            throw Refused("its head is damaged", "a limit and a count");
        var sums = new PersonSums(new Usd(limit));
        ReadRows(sums, from, count, hash);
        Verify(from, hash);
        return sums;
    }

    static void ReadRows(PersonSums sums, Stream from, long count, IncrementalHash hash)
    {
        var changes = new List<ClaimChange>();
        try
        {
            for (var left = count; left > 0; left -= RowsAtOnce)
            {
                changes.Clear();
                var rows = Take(from, (int)Math.Min(left, RowsAtOnce) * RowLength, hash);
                for (var at = 0; at < rows.Length; at += RowLength) ReadRow(rows.AsSpan(at, RowLength), changes);
                if (sums.Apply(CollectionsMarshal.AsSpan(changes)) != changes.Count)
                    throw Refused($"an entry from row {count - left} on stands twice", "each entry once");
            }
        }
        catch (ArgumentOutOfRangeException damaged)
        {
            throw Refused(damaged.Message, "claims as they were written");
        }
    }

    static void Verify(Stream from, IncrementalHash hash)
    {
        var made = hash.GetHashAndReset();
        var kept = Take(from, made.Length, hash);
        if (!made.AsSpan().SequenceEqual(kept))
            throw Refused($"its SHA-256 is {Convert.ToHexStringLower(made)}", Convert.ToHexStringLower(kept));
        if (from.ReadByte() >= 0) throw Refused("bytes follow its SHA-256", "none");
    }

    static void WriteRow(Span<byte> bytes, in ClaimRow row)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, row.Entry);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], row.PersonLow);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], row.PersonHigh);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], row.Day);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], row.IsCancelled ? 1 : 0);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[32..], row.Cents);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[40..], row.Order);
    }

    static void ReadRow(ReadOnlySpan<byte> row, List<ClaimChange> changes)
    {
        var claim = new Claim(
            BinaryPrimitives.ReadUInt64LittleEndian(row), BinaryPrimitives.ReadUInt128LittleEndian(row[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(row[24..]), new(BinaryPrimitives.ReadInt64LittleEndian(row[32..])),
            BinaryPrimitives.ReadUInt64LittleEndian(row[40..]));
        changes.Add(ClaimChange.File(claim));
        var isCancelled = BinaryPrimitives.ReadInt32LittleEndian(row[28..]);
        if (isCancelled is not (0 or 1)) throw Refused($"entry {claim.Entry} is damaged", "cancelled or not");
        if (isCancelled == 1) changes.Add(ClaimChange.Cancel(claim.Entry));
    }

    static void Put(ReadOnlySpan<byte> bytes, IncrementalHash hash, Stream to)
    {
        hash.AppendData(bytes);
        to.Write(bytes);
    }

    static byte[] Take(Stream from, int length, IncrementalHash hash)
    {
        var bytes = new byte[length];
        var read = from.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        if (read < length) throw Refused($"it ends {length - read} bytes too early", "a whole snapshot");
        hash.AppendData(bytes);
        return bytes;
    }

    static InvalidDataException Refused(string found, string expected) => new(
        $"This snapshot of the sums by person and day is refused: {found}; expected {expected}. Sums that differ " +
        "would hold the wrong entries. Make them of the journal again.");
}
