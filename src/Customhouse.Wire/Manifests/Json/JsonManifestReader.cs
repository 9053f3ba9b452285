namespace Customhouse.Wire;

/// <summary>
/// A manifest in JSON of our own: an array of events, or one after the other, each an object with the keys of
/// <see cref="ManifestColumns"/>. Source: RFC 8259; docs/formats/manifests.md.
/// </summary>
sealed class JsonManifestReader : QueuedReader
{
    public const int ObjectLengthMax = 1024 * 1024;

    const int BlockLength = 256 * 1024;

    readonly BlockSource source;
    readonly RecordBlock block = new();
    readonly JsonRow row;
    JsonShape shape;
    bool isBegun, isDone;
    long line = 1;

    public JsonManifestReader(Stream stream, ManifestClock clock)
        : base(ManifestForm.Json, clock, "Line")
    {
        source = new BlockSource(stream, BlockLength);
        row = new JsonRow(new RowReading(clock, Faults, Tell), Faults);
    }

    protected override bool Step()
    {
        if (isDone) return false;
        source.Fill(block);
        if (!isBegun && !Begin())
        {
            isDone = true;
            return true;
        }
        source.Cut(block, FindCut());
        row.ReadAll(block, line, shape);
        line += block.Span.Count((byte)'\n');
        isDone |= source.IsAtEnd && source.IsDrained;
        return true;
    }

    bool Begin()
    {
        isBegun = true;
        if (block.Span.StartsWith("\uFEFF"u8)) BlockSource.Drop(block, 3);
        var first = block.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0)
        {
            Faults.Add(FormFault.Empty.At(0, null, null, "There is nothing in it but blanks."));
            return false;
        }
        var opens = block.Span[first];
        shape = opens == '[' ? JsonShape.Array : JsonShape.Lines;
        line += block.Span[..first].Count((byte)'\n');
        BlockSource.Drop(block, opens == '[' ? first + 1 : first);
        if (opens is (byte)'[' or (byte)'{') return true;
        Faults.Add(FormFault.JsonShape.At(line, null, Shown.Of([opens]), "JSON of a manifest begins with [ or {."));
        return false;
    }

    /// <summary>End of the last whole object.</summary>
    int FindCut()
    {
        while (true)
        {
            var cutter = new JsonCutter(block.Span, shape);
            cutter.Run();
            if (cutter.Closed >= 0) return AfterClose(cutter.Closed);
            if (cutter.Broken >= 0)
                return Stop(cutter.End, FormFault.JsonSyntax, cutter.Broken,
                    "a string is not closed before the end of its line, so what follows cannot be told apart.");
            if (source.IsAtEnd && shape == JsonShape.Lines) return block.Length;
            if (source.IsAtEnd)
                return Stop(cutter.End, FormFault.JsonCut, block.Length,
                    "the source ends and the array of events is not closed.");
            if (cutter.End > 0) return cutter.End;
            if (block.Length >= ObjectLengthMax)
                return Stop(0, ManifestFault.LongLine, 0,
                    "an object is longer than 1 MB, or is never closed, so nothing after it can be read.");
            source.Grow(block);
        }
    }

    int AfterClose(int at)
    {
        isDone = true;
        var rest = block.Span[(at + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        return rest < 0 ? at : Stop(at, FormFault.JsonSyntax, at + 1 + rest,
            "something follows the array of events, and it is not read.");
    }

    int Stop(int cut, FormFault fault, int at, string plain)
    {
        isDone = true;
        var where = line + block.Span[..Math.Min(at, block.Length)].Count((byte)'\n');
        Faults.Add(fault.At(where, null, null, $"Line {where}: {plain}"));
        return cut;
    }
}
