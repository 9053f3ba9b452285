namespace Customhouse.Wire;

/// <summary>
/// Where a record stands in its source and in the envelope around it. Missing headers are implied, so that all that
/// follows still has its place. The one statement of how records move through the envelope.
/// </summary>
readonly record struct Stand
{
    public Stand()
    {
    }

    /// <summary>Physical line, from 1; number of the record in an undelimited stream.</summary>
    public long Line { get; init; } = 1;

    /// <summary>Number in the batch; the A record is 1.</summary>
    public long Record { get; init; } = 1;

    /// <summary>Number of the batch in the source, from 1; 0 before the first.</summary>
    public long Batch { get; init; }

    /// <summary>Number of the block in the batch, from 1; 0 before the first.</summary>
    public int Block { get; init; }

    /// <summary>Number of the transaction in the block, from 1; 0 before the first.</summary>
    public int Transaction { get; init; }

    /// <summary>True between A and Z.</summary>
    public bool IsInBatch { get; init; }

    /// <summary>True between B and Y.</summary>
    public bool IsInBlock { get; init; }

    /// <summary>The A record of 80 bytes; empty when there is none, and on the A record itself.</summary>
    public byte[] BatchHeader { get; init; } = [];

    /// <summary>The B record of 80 bytes; empty when there is none.</summary>
    public byte[] BlockHeader { get; init; } = [];

    /// <summary>True when the records here are cargo release, or may be: the application is SE or is missing.</summary>
    public bool IsCargoRelease
    {
        get
        {
            var application = BlockHeader.Length > 0 ? BIn.Application.In(BlockHeader)
                : BatchHeader.Length > 0 ? AIn.Application.In(BatchHeader) : Application.CargoRelease;
            return application.SequenceEqual(Application.CargoRelease) || !application.ContainsAnyExcept((byte)' ');
        }
    }

    /// <summary>True when this record begins a batch, with or without its A record.</summary>
    public bool BeginsBatch(byte first) => first == 'A' || !IsInBatch;

    /// <summary>This stand as the record itself has it.</summary>
    public Stand Of(ReadOnlySpan<byte> record, bool opensTransaction)
    {
        var here = BeginsBatch(record[0]) ? InNextBatch : this;
        if (record[0] == 'B') return here.InNextBlock(record.ToArray());
        if (RecordKinds.IsControl(record[0])) return here;
        if (!here.IsInBlock) here = here.InNextBlock([]);
        return opensTransaction ? here with { Transaction = here.Transaction + 1 } : here;
    }

    Stand InNextBatch => this with
    {
        Batch = Batch + 1,
        Record = 1,
        Block = 0,
        Transaction = 0,
        IsInBatch = true,
        IsInBlock = false,
        BatchHeader = [],
        BlockHeader = [],
    };

    Stand InNextBlock(byte[] header) =>
        this with { Block = Block + 1, Transaction = 0, IsInBlock = true, BlockHeader = header };

    /// <summary>The stand that the next record starts from.</summary>
    public Stand After(ReadOnlySpan<byte> record)
    {
        var next = this with { Line = Line + 1, Record = Record + 1 };
        return record[0] switch
        {
            (byte)'A' => next with { BatchHeader = record.ToArray() },
            (byte)'Y' => next with { IsInBlock = false, Transaction = 0, BlockHeader = [] },
            (byte)'Z' => next with { IsInBlock = false, IsInBatch = false, Transaction = 0, BlockHeader = [] },
            _ => next,
        };
    }
}
