namespace Customhouse.Wire;

/// <summary>
/// Checks the form of one block: the columns of every record and the grouping of every transaction.
/// Pure, so that several lanes may check different blocks at once.
/// </summary>
/// <remarks>
/// A batch falls for what no reader can take: characters outside the keyboard (X40), data in filler (X39) and broken
/// grouping. A letter in a number, or a blank mandatory field, is a mistake of one entry: it is read as a bad or an
/// absent value and gets its finding there, as ACE does (its entry summary conditions speak of non-numerics).
/// </remarks>
static class BlockSyntax
{
    /// <summary>Faults of one block at most; one more says how many were not listed.</summary>
    public const int FaultsMax = 10_000;

    static readonly ColumnMask[] Masks = MasksByKind();

    static ColumnMask[] MasksByKind()
    {
        var anything = new Layout("", "Any record", Guide.BatchBlock);
        anything.Field<X>(1, Layout.Width, Use.O, "Record", "Any record");
        var kinds = Enumerable.Range(0, RecordKinds.Count);
        return [.. kinds.Select(k => RecordKinds.LayoutOf((RecordKind)k)?.Mask ?? anything.Mask)];
    }

    /// <summary>Adds every fault of the block, those found while reading too, in the order of lines.</summary>
    /// <returns>How many transactions the block holds, those of a faulty batch included.</returns>
    public static int Check(RecordBlock block, List<WireFault> faults)
    {
        faults.AddRange(block.FoundWhileReading);
        var read = faults.Count;
        var (transactions, hidden) = Records(block, faults);
        if (read > 0 && faults.Count > read) Sort(faults);
        if (hidden > 0) faults.Add(Hidden(block, hidden));
        return transactions;
    }

    /// <returns>How many transactions there are, and how many faults were not added for want of room.</returns>
    static (int Transactions, int Hidden) Records(RecordBlock block, List<WireFault> faults)
    {
        var walk = new Walk(block.Stand, faults, stackalloc ushort[Grouping.RowsMax]);
        var bytes = block.Span;
        var transactions = 0;
        for (var i = 0; i < bytes.Length; i += Layout.Width)
        {
            var record = bytes.Slice(i, Layout.Width);
            var kind = RecordKinds.Of(record);
            var isBoundary = kind is RecordKind.SE10 || !walk.IsInBlock || RecordKinds.IsControl(record[0]);
            if (kind is RecordKind.SE10) transactions++;
            if (isBoundary) walk.Boundary(record, kind);
            else walk.Detail(record, kind);
            if (!Masks[(int)kind].Holds(record)) walk.Columns(record, Masks[(int)kind]);
            walk.Advance(record);
        }
        walk.End();
        return (transactions, walk.Hidden);
    }

    static WireFault Hidden(RecordBlock block, int hidden) => Faults.OfBatch("Z99",
        block.Stand with { Line = block.FirstLine, Batch = block.Batch }, null,
        $"{hidden:N0} further faults stand in lines {block.FirstLine:N0} to " +
        $"{block.FirstLine + block.Length / Layout.Width - 1:N0}.");

    static void Sort(List<WireFault> faults)
    {
        var ordered = faults.OrderBy(f => f.At.Line).ToList();
        faults.Clear();
        faults.AddRange(ordered);
    }

    /// <summary>One pass over the records of a block.</summary>
    ref struct Walk(Stand start, List<WireFault> faults, Span<ushort> counts)
    {
        Grouping grouping = new(counts);
        Stand stand = start;
        long ahead;
        bool headerMissed;
        bool isCargoRelease = start.IsCargoRelease;
        ReadOnlySpan<byte> last;

        public int Hidden { get; private set; }

        public readonly bool IsInBlock => stand.IsInBlock;

        /// <summary>Where the current record stands; lines are counted apart, most change nothing else.</summary>
        readonly Stand Here => stand with { Line = stand.Line + ahead, Record = stand.Record + ahead };

        /// <summary>A record that ends the transaction before it: of the envelope, a header, or a stray.</summary>
        public void Boundary(ReadOnlySpan<byte> record, RecordKind kind)
        {
            CloseTransaction();
            stand = Here.Of(record, kind == RecordKind.SE10);
            ahead = 0;
            isCargoRelease = stand.IsCargoRelease;
            headerMissed = false;
            if (kind == RecordKind.SE10 && isCargoRelease)
                grouping.Open(CargoReleaseUsage.Of(SE10.Action.In(record)[0]));
            else if (!RecordKinds.IsControl(record[0])) Detail(record, kind);
        }

        public void Detail(ReadOnlySpan<byte> record, RecordKind kind)
        {
            if (!isCargoRelease) return;
            if (grouping.IsOpen)
            {
                if (grouping.Take(kind) is { Code: not null } fault) AddGrouping(record, fault);
            }
            else if (!headerMissed)
            {
                headerMissed = true;
                AddGrouping(record, new GroupingFault("X33", "SE10", 0));
            }
        }

        public void Columns(ReadOnlySpan<byte> record, ColumnMask mask)
        {
            foreach (var found in mask.Breaks(record.ToArray()))
                if (found.Kind is BreakKind.Filler or BreakKind.Character || IsControlClass(record, found))
                    if (HasRoom()) faults.Add(Faults.OfColumns(Here, record, found));
        }

        static bool IsControlClass(ReadOnlySpan<byte> record, ColumnBreak found) => found.Kind == BreakKind.Class
            && RecordKinds.IsControl(record[0]) && found.Field!.Class != CellClass.D;

        /// <summary>Goes on to the next record.</summary>
        public void Advance(ReadOnlySpan<byte> record)
        {
            last = record;
            if (!RecordKinds.IsControl(record[0]))
            {
                ahead++;
                return;
            }
            stand = Here.After(record);
            ahead = 0;
        }

        public void End() => CloseTransaction();

        void CloseTransaction()
        {
            if (!grouping.IsOpen) return;
            ahead--;
            if (grouping.Close() is { Code: not null } fault) AddGrouping(last, fault);
            ahead++;
        }

        void AddGrouping(ReadOnlySpan<byte> record, GroupingFault fault)
        {
            if (HasRoom()) faults.Add(Faults.OfRecord(fault.Code!, Here, record, InWords(record, fault)));
        }

        bool HasRoom()
        {
            if (faults.Count < FaultsMax) return true;
            Hidden++;
            return false;
        }

        static string InWords(ReadOnlySpan<byte> record, GroupingFault fault)
        {
            var id = Faults.Id(record) is { Length: > 0 } text ? text : "A blank record";
            return fault.Code switch
            {
                "X33" => $"{id} comes before any SE10: an SE10 record opens every transaction.",
                "X34" => $"{id} is no record of this transaction.",
                "X35" => $"{id} comes too late: its place in the usage map was passed.",
                "X36" => $"{fault.Name} stands more than {fault.Max} times here; the usage map allows {fault.Max}.",
                "X37" => $"{fault.Name} is missing before or after {id}; the usage map makes it mandatory.",
                _ => $"{id} stands apart from the others of its kind.",
            };
        }
    }
}
