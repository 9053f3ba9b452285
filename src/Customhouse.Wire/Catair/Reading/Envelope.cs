namespace Customhouse.Wire;

/// <summary>
/// Follows batches and blocks record by record and says what is wrong with the envelope. Sequential. Authority is
/// looked at only where there is a register of transmitters.
/// Source: ACE ABI CATAIR Batch and Block Control v23.
/// </summary>
sealed class Envelope(List<WireFault> faults, Authority? authority = null, string application = "SE")
{
    Stand next = new();
    long ahead;
    long blockOpened;

    /// <summary>What the next record starts from.</summary>
    public Stand Next
    {
        get => ahead == 0 ? next : next with { Line = next.Line + ahead, Record = next.Record + ahead };
        private set => (next, ahead) = (value, 0);
    }

    /// <summary>True between B and Y.</summary>
    public bool IsInBlock => next.IsInBlock;

    /// <summary>Takes a record of a block that opens nothing: only the number of such matters here.</summary>
    public void Count() => ahead++;

    /// <summary>Takes the next record.</summary>
    public void Take(ReadOnlySpan<byte> record, bool opensTransaction)
    {
        var before = Next;
        var here = before.Of(record, opensTransaction);
        switch (record[0])
        {
            case (byte)'A': OpenBatch(record, before, here); break;
            case (byte)'B': OpenBlock(record, before, here); break;
            case (byte)'Y': CloseBlock(record, before, here); break;
            case (byte)'Z': CloseBatch(record, before, here); break;
            default: Detail(record, before, here, opensTransaction); break;
        }
        Next = here.After(record);
    }

    /// <summary>Counts a line that belongs to nothing: blank, between batches.</summary>
    public void SkipLine() => Next = Next with { Line = Next.Line + 1 };

    /// <summary>Ends the source.</summary>
    public void End()
    {
        if (Next.Batch == 0) Batch("Z98", Next, null, "There is nothing here: a batch opens with an A record.");
        CloseBlockUnseen(Next, "the end of the input");
        if (Next.IsInBatch) Batch("X06", Next, null, "The input ends before the batch is closed by a Z record.");
    }

    void Detail(ReadOnlySpan<byte> record, in Stand before, in Stand here, bool opensTransaction)
    {
        if (before.IsInBlock)
        {
            if (opensTransaction && here.Transaction == CargoReleaseUsage.TransactionsMax + 1) TooMany(here);
            return;
        }
        ImpliedBatch(record, before, here);
        Block("X03", here, Faults.Id(record),
            $"{Shown(record)} stands outside any block: a block opens with a B record.");
        blockOpened = here.Record - 1;
    }

    void ImpliedBatch(ReadOnlySpan<byte> record, in Stand before, in Stand here)
    {
        if (before.IsInBatch) return;
        Batch("Z98", here, Faults.Id(record),
            $"{Shown(record)} stands outside any batch: a batch opens with an A record.");
    }

    void OpenBatch(ReadOnlySpan<byte> record, in Stand before, in Stand here)
    {
        CloseBlockUnseen(before, "the next A record");
        if (before.IsInBatch)
            Batch("X06", before, "A", "The next A record comes before the batch is closed by a Z record.");
        HeaderChecks.Batch(record, here, application, faults);
        authority?.Batch(record, here, faults);
    }

    void OpenBlock(ReadOnlySpan<byte> record, in Stand before, in Stand here)
    {
        ImpliedBatch(record, before, here);
        CloseBlockUnseen(before, "the next B record");
        HeaderChecks.Block(record, here, faults);
        authority?.Block(record, here, faults);
        blockOpened = here.Record;
    }

    void CloseBlock(ReadOnlySpan<byte> record, in Stand before, in Stand here)
    {
        ImpliedBatch(record, before, here);
        if (!before.IsInBlock) Batch("X03", here, "Y", "A Y record closes a block that no B record has opened.");
        else if (here.Record == blockOpened + 1) Block("X04", here, "Y", "The block holds no transaction.");
        HeaderChecks.BlockTrailer(record, here, faults);
    }

    void CloseBatch(ReadOnlySpan<byte> record, in Stand before, in Stand here)
    {
        ImpliedBatch(record, before, here);
        CloseBlockUnseen(before, "the Z record");
        if (here.Block == 0) Batch("X03", here, "Z", "The batch holds no block: a block opens with a B record.");
        HeaderChecks.BatchTrailer(record, here, faults);
    }

    void CloseBlockUnseen(in Stand before, string until)
    {
        if (before.IsInBlock) Block("X05", before, null, $"The block is not closed by a Y record before {until}.");
    }

    void TooMany(in Stand here) => Block("X36", here, "SE10",
        $"A block holds at most {CargoReleaseUsage.TransactionsMax} transactions; this one opens another.");

    static string Shown(ReadOnlySpan<byte> record) =>
        record.ContainsAnyExcept((byte)' ') ? $"'{Faults.Id(record)}'" : "A blank record";

    void Batch(string code, in Stand at, string? record, string plain) =>
        faults.Add(Faults.OfBatch(code, at, record, plain));

    void Block(string code, in Stand at, string? record, string plain) =>
        faults.Add(Faults.OfBlock(code, at, record, plain));
}
