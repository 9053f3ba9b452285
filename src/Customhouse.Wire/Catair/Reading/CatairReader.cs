using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Cargo release batches as a stream of blocks of about 256 KB of packed 80-byte records, upper case.
/// A block is cut only before a record of the envelope or before an SE10, so a transaction is never in two blocks,
/// and before each batch, so a block is of one batch. Memory is bounded whatever comes: a transaction longer than
/// <see cref="TransactionRecordsMax"/> records is a fault and the rest of it is passed over.
/// </summary>
public sealed class CatairReader : IFilingReader
{
    /// <summary>Records of one transaction at most, which is 16 MB.</summary>
    public const int TransactionRecordsMax = 209_715;

    const int Width = Layout.Width;
    const int BlockRecords = 3_276;

    readonly RecordLines lines;
    readonly Envelope envelope;
    readonly List<WireFault> found = [];
    readonly int blockRecords;
    byte[] carry = [];
    int carried;
    Stand carryStand;
    long ordinal;
    bool ended;

    /// <summary>Opens a source.</summary>
    /// <param name="source">Read once, forward; never closed here. Lines end in LF, in CRLF or not at all.</param>
    /// <param name="blockRecords">Records of a block; more only for a transaction that is longer.</param>
    /// <param name="authority">Who may send what; null where authority is not looked at.</param>
    public CatairReader(Stream source, int blockRecords = BlockRecords, Authority? authority = null)
        : this(new RecordLines(source), blockRecords, authority)
    {
    }

    /// <summary>Opens a text that is in memory whole: its batches are a block each, however long.</summary>
    /// <param name="text">The text, which is only read; it must stay as it is until the last block was read.</param>
    /// <param name="authority">Who may send what; null where authority is not looked at.</param>
    public CatairReader(ArraySegment<byte> text, Authority? authority)
        : this(new RecordLines(text), text.Count / Width + 2, authority)
    {
    }

    CatairReader(RecordLines lines, int blockRecords, Authority? authority)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blockRecords, 1);
        this.lines = lines;
        envelope = new Envelope(found, authority);
        this.blockRecords = blockRecords;
    }

    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Catair;

    /// <inheritdoc/>
    public bool TryRead(RecordBlock block)
    {
        if (ended) return false;
        var cut = Begin(block, out var count);
        while (true)
        {
            if ((count + 1) * Width > block.Bytes.Length && !MakeRoom(block, cut, count, out count)) return true;
            var record = block.Bytes.AsSpan(count * Width, Width);
            var length = lines.Next(record);
            if (length == Width && envelope.IsInBlock && !RecordKinds.IsBoundary(record))
            {
                envelope.Count();
                count++;
                continue;
            }
            if (length == RecordLines.End) return End(block, count);
            if (length == 0 && !envelope.Next.IsInBatch)
            {
                envelope.SkipLine();
                if (count > 0) return Emit(block, count);
                block.Stand = envelope.Next;
                continue;
            }
            if (length is not (0 or Width)) WrongLength(record, length);
            var opens = RecordKinds.Of(record) == RecordKind.SE10;
            var isNewBatch = envelope.Next.BeginsBatch(record[0]);
            if (isNewBatch || opens || RecordKinds.IsControl(record[0])) (cut, carryStand) = (count, envelope.Next);
            envelope.Take(record, opens);
            count++;
            if (isNewBatch && count > 1) return EmitBefore(block, cut, count);
        }
    }

    /// <summary>Starts a block with what the last one left over.</summary>
    /// <returns>Where it may be cut so far: at its start.</returns>
    int Begin(RecordBlock block, out int count)
    {
        var room = Math.Max(blockRecords, carried + 1) * Width;
        if (block.Bytes.Length < room) block.Bytes = new byte[room];
        block.Stand = carried > 0 ? carryStand : envelope.Next;
        carry.AsSpan(0, carried * Width).CopyTo(block.Bytes);
        count = carried;
        carried = 0;
        return 0;
    }

    /// <summary>A full block is cut before its last transaction; a block that is one transaction grows.</summary>
    /// <returns>False when the block is done.</returns>
    bool MakeRoom(RecordBlock block, int cut, int count, out int left)
    {
        left = count;
        if (cut > 0)
        {
            EmitBefore(block, cut, count);
            return false;
        }
        if (count < TransactionRecordsMax)
        {
            var grown = new byte[Math.Min(count * 2, TransactionRecordsMax) * Width];
            block.Bytes.AsSpan(0, count * Width).CopyTo(grown);
            block.Bytes = grown;
            return true;
        }
        PassOver(block.Bytes.AsSpan(0, Width));
        Emit(block, count);
        return false;
    }

    /// <summary>Reads to the next transaction or record of the envelope and keeps that alone.</summary>
    void PassOver(ReadOnlySpan<byte> header)
    {
        var last = envelope.Next with { Line = envelope.Next.Line - 1, Record = envelope.Next.Record - 1 };
        found.Add(Faults.OfRecord("X36", last, header,
            $"A transaction of more than {TransactionRecordsMax:N0} records is not read; its rest is passed over."));
        if (carry.Length < Width) carry = new byte[Width];
        var record = carry.AsSpan(0, Width);
        while (lines.Next(record) != RecordLines.End)
        {
            var opens = RecordKinds.Of(record) == RecordKind.SE10;
            if (opens || RecordKinds.IsControl(record[0]))
            {
                (carried, carryStand) = (1, envelope.Next);
                envelope.Take(record, opens);
                return;
            }
            envelope.Take(record, opensTransaction: false);
        }
    }

    bool End(RecordBlock block, int count)
    {
        ended = true;
        envelope.End();
        Emit(block, count);
        return block.Length > 0 || block.FoundWhileReading.Count > 0;
    }

    bool EmitBefore(RecordBlock block, int cut, int count)
    {
        carried = count - cut;
        if (carry.Length < carried * Width) carry = new byte[Math.Max(carried * Width, 64 * Width)];
        block.Bytes.AsSpan(cut * Width, carried * Width).CopyTo(carry);
        return Emit(block, cut);
    }

    bool Emit(RecordBlock block, int count)
    {
        block.Length = count * Width;
        block.Ordinal = ordinal++;
        var first = count == 0 ? block.Stand
            : block.Stand.Of(block.Bytes.AsSpan(0, Width), RecordKinds.Of(block.Bytes) == RecordKind.SE10);
        (block.FirstLine, block.FirstRecord, block.Batch) = (first.Line, first.Record, first.Batch);
        block.BatchHeader = count > 0 && block.Bytes[0] == 'A' ? block.Bytes.AsMemory(0, Width) : first.BatchHeader;
        MoveFaults(block, first.Line + count);
        return true;
    }

    /// <summary>Faults go with the block of their line; of an ended batch, with its last block.</summary>
    void MoveFaults(RecordBlock block, long until)
    {
        block.FoundWhileReading.Clear();
        var batchEnded = ended || envelope.Next.Batch > block.Batch;
        bool BelongsHere(WireFault f) => f.Envelope!.Batch <= block.Batch && (batchEnded || f.At.Line < until);
        block.FoundWhileReading.AddRange(found.Where(BelongsHere));
        found.RemoveAll(BelongsHere);
    }

    void WrongLength(ReadOnlySpan<byte> record, long length)
    {
        var here = envelope.Next.Of(record, RecordKinds.Of(record) == RecordKind.SE10);
        var isLast = length < Width && lines.IsAtEnd;
        found.Add(Faults.OfRecord(isLast ? "X42" : "X40", here, record,
            $"The line is {length:N0} bytes long; every record is exactly {Width}.{Wide(record)}"));
    }

    static string Wide(ReadOnlySpan<byte> record) => record.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0 ? ""
        : " It holds letters outside ASCII, which take two bytes or more each.";

    /// <inheritdoc/>
    public int Screen(RecordBlock block, FilingBatch batch) => BlockSyntax.Check(block, batch.Faults);
    /// <inheritdoc/>
    public void Assemble(RecordBlock block, FilingBatch batch) => CargoReleaseAssembler.Assemble(block, batch);

    /// <inheritdoc/>
    public Place Locate(Filing filing, Datum datum, int index) => CatairPlaces.Locate(filing, datum, index);
}
