namespace Customhouse.Wire;

/// <summary>A batch of application CQ: one query, or what is wrong with the batch.</summary>
/// <param name="Header">Its A record, 80 bytes; empty when it has none.</param>
/// <param name="BlockHeader">The B record of the query, 80 bytes; empty when it has none.</param>
/// <param name="Query">The query; null when the batch has none.</param>
/// <param name="Faults">What is wrong with its form or its authority; any fault rejects it whole.</param>
public sealed record QueryBatch(byte[] Header, byte[] BlockHeader, Query? Query, IReadOnlyList<WireFault> Faults)
{
    /// <summary>True when it is answered, by what is known or by an error of the query.</summary>
    public bool IsReadable => Faults.Count == 0;
}

/// <summary>
/// Reads batches of queries: A, B, one WR1, Y, Z. A second query or block in a batch is X41, read from the text of that
/// code; anything but WR1 in a block is X34. Memory is bounded whatever comes.
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21; ACE ABI CATAIR Batch and Block Control v23.
/// </summary>
public sealed class QueryReader
{
    /// <summary>Faults of one batch that are listed.</summary>
    public const int FaultsMax = 1_000;

    readonly List<WireFault> faults = [];
    readonly RecordLines lines;
    readonly Envelope envelope;
    QueryBatch batch = Empty;
    int queries;

    static QueryBatch Empty { get; } = new([], [], null, []);

    /// <summary>Opens a source.</summary>
    /// <param name="text">The text, which is only read.</param>
    /// <param name="authority">Who may send what; null where authority is not looked at.</param>
    public QueryReader(ArraySegment<byte> text, Authority? authority = null)
    {
        lines = new RecordLines(text);
        envelope = new Envelope(faults, authority, Application.Query);
    }

    /// <summary>The batches in order.</summary>
    public IEnumerable<QueryBatch> Read()
    {
        var record = new byte[Layout.Width];
        while (lines.Next(record) is var length and not RecordLines.End)
        {
            if (length == 0 && !envelope.Next.IsInBatch)
            {
                envelope.SkipLine();
                continue;
            }
            var before = envelope.Next.BeginsBatch(record[0]) && !IsEmpty ? Begin() : null;
            Take(record, length);
            // That a batch was not closed is found at the record that opens the next.
            if (before is not null) yield return Ended(before, envelope.Next.Batch - 1);
            if (record[0] == 'Z') yield return Ended(Begin(), envelope.Next.Batch);
        }
        envelope.End();
        if (!IsEmpty) yield return Ended(Begin(), long.MaxValue);
    }

    bool IsEmpty => batch.Header.Length == 0 && faults.Count == 0;

    QueryBatch Begin()
    {
        var before = batch;
        (batch, queries) = (Empty, 0);
        return before;
    }

    QueryBatch Ended(QueryBatch ended, long number)
    {
        bool IsOfIt(WireFault fault) => fault.Envelope!.Batch <= number;
        var found = faults.FindAll(IsOfIt);
        faults.RemoveAll(IsOfIt);
        return ended with { Faults = found };
    }

    void Take(byte[] record, long length)
    {
        var opens = record.AsSpan().StartsWith("WR1"u8);
        var before = envelope.Next;
        var here = before.Of(record, opens);
        if (record[0] == 'A') batch = batch with { Header = [.. record] };
        envelope.Take(record, opens);
        if (length != Layout.Width && length != 0) WrongLength(here, record, length);
        Columns(here, record, opens);
        if (record[0] == 'B' && here.Block > 1) Second(here, record, "A second block stands in the batch");
        if (opens) TakeQuery(here, record);
        else if (!RecordKinds.IsControl(record[0]))
            faults.Add(Faults.OfRecord("X34", here, record, "A block of queries holds WR1 records alone."));
        if (faults.Count > FaultsMax) faults.RemoveRange(FaultsMax, faults.Count - FaultsMax);
    }

    void TakeQuery(in Stand here, byte[] record)
    {
        if (++queries > 1)
        {
            Second(here, record, "A second query stands in the batch");
            return;
        }
        var block = here.BlockHeader;
        batch = batch with { BlockHeader = block, Query = block.Length > 0 ? Query.Read(record, block) : null };
    }

    void Second(in Stand here, byte[] record, string what) => faults.Add(Faults.OfBlock("X41", here, Faults.Id(record),
        $"{what}; a batch holds one query."));

    void WrongLength(in Stand here, byte[] record, long length) => faults.Add(Faults.OfRecord(
        length < Layout.Width && lines.IsAtEnd ? "X42" : "X40", here, record,
        $"The line is {length:N0} bytes long; every record is exactly {Layout.Width}."));

    void Columns(in Stand here, byte[] record, bool isQuery)
    {
        var layout = isQuery ? WR1In.Layout : RecordKinds.LayoutOf(RecordKinds.Of(record));
        if (layout is null || layout.Mask.Holds(record)) return;
        foreach (var found in layout.Mask.Breaks(record))
            if (found.Kind is BreakKind.Filler or BreakKind.Character
                || (found.Kind == BreakKind.Class && found.Field!.Class != CellClass.D))
                faults.Add(Faults.OfColumns(here, record, found));
    }
}
