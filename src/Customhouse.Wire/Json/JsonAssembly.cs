using System.Text.Json;
using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Turns the objects of a block into filings. One lane at a time; its fields are its working room.</summary>
sealed partial class JsonAssembly(JsonHead head)
{
    const int DepthMax = 24;

    readonly HashSet<string> unknown = [];
    readonly JsonGlance glance = new();
    FilingBatch batch = null!;
    TextArena arena = null!;
    Filing filing = null!;
    RecordBlock block = null!;
    Text whole;
    int counted;
    long line;
    bool isDropped;
    bool isClean;

    /// <summary>Reads a block: filings and faults go to the batch.</summary>
    public void Run(RecordBlock from, FilingBatch to)
    {
        Begin(from, to);
        var room = arena.Reserve(block.Length);
        UpperCase.Copy(block.Span, room);
        whole = arena.Take(block.Length);
        for (var start = Next(0); start >= 0;) start = Next(Unit(start, Glance(start)));
    }

    /// <summary>Looks at the form of a block alone: a filing that is plainly sound is not read.</summary>
    /// <returns>How many filings the block holds; faults go to the batch, which is otherwise scratch.</returns>
    public int Screen(RecordBlock from, FilingBatch to)
    {
        Begin(from, to);
        var plain = 0;
        for (var start = Next(0); start >= 0;)
        {
            var plainEnd = Glance(start);
            if (plainEnd >= 0) plain++;
            start = Next(plainEnd < 0 ? Unit(start, plainEnd) : plainEnd);
        }
        return plain + batch.Count;
    }

    void Begin(RecordBlock from, FilingBatch to)
    {
        (block, batch, arena, counted, line) = (from, to, to.Arena, 0, from.FirstLine);
        unknown.Clear();
        isClean = IsClean(from.Span);
        glance.Begin(from.Span);
    }

    static bool IsClean(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0x7F);

    /// <summary>The next object from this place, and its line; -1 at the end.</summary>
    int Next(int from)
    {
        var skipped = block.Span[from..].IndexOfAnyExcept(" \t\r\n,"u8);
        if (skipped < 0) return -1;
        var start = from + skipped;
        line += block.Span[counted..start].Count((byte)'\n');
        counted = start;
        return start;
    }

    /// <summary>Where the object at this place ends when it is plainly a sound filing; else -1.</summary>
    int Glance(int start)
    {
        if (head.Shape == JsonShape.Document) return -1;
        var end = glance.EndOf(start);
        return end >= 0 && (isClean || IsClean(block.Span[start..end])) ? end : -1;
    }

    /// <summary>Reads the object at this place; returns the place after it.</summary>
    /// <param name="start">The place.</param>
    /// <param name="plainEnd">The place after it, where a glance found it plainly sound; else -1.</param>
    int Unit(int start, int plainEnd)
    {
        filing = batch.Add();
        filing.Format = SourceFormat.Json;
        filing.Line = line;
        isDropped = false;
        var end = plainEnd < 0 ? Read(start) : ReadPlain(plainEnd);
        if (!isDropped && Completion.Astray(filing) is { } astray) Fault(FormFault.Astray, null, null, $"{astray}.");
        if (isDropped) batch.DropLast();
        else Finish(start, end);
        return end;
    }

    void Finish(int start, int end)
    {
        filing.Raw = new Text(block.Bytes, start, end - start);
        Completion.ReadEda(filing);
    }

    int ReadPlain(int end)
    {
        var reader = new JsonTokens(glance.Tokens, whole);
        reader.Read();
        Own(ref reader);
        return end;
    }

    int Read(int start)
    {
        var reader = new JsonTokens(new Utf8JsonReader(block.Span[start..], isFinalBlock: true,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = DepthMax, AllowMultipleValues = true })));
        try
        {
            reader.Read();
            if (reader.Type != JsonTokenType.StartObject)
                WrongKind(ref reader, "$", "an object, which is a filing");
            else if (head.Shape == JsonShape.Document) Abi86(ref reader);
            else Own(ref reader);
            var end = start + (int)reader.Full.BytesConsumed;
            if (isClean) return end;
            if (block.Span[start..end].Contains((byte)0x7F))
                Fault(FormFault.Control, null, null, "there is the control character with code 127.");
            if (!Utf8.IsValid(block.Span[start..end]))
                Fault(FormFault.NotUtf8, null, null,
                    "the filing holds bytes that are not UTF-8, so its letters cannot be known.");
            return end;
        }
        catch (JsonException fault)
        {
            Syntax(fault, reader.Full.CurrentDepth);
            return EndOfUnit(start);
        }
    }

    void Syntax(JsonException fault, int depth)
    {
        var where = line + (fault.LineNumber ?? 0);
        var isDeep = depth >= DepthMax - 1;
        isDropped = true;
        batch.Faults.Add((isDeep ? FormFault.JsonDeep : FormFault.JsonSyntax).At(where, null, null, isDeep
            ? $"Line {where}: values are nested more than {DepthMax} deep."
            : $"Line {where}, byte {(fault.BytePositionInLine ?? 0) + 1}: {Reason(fault)} The filing that begins in " +
                $"line {line} is passed over."));
    }

    /// <summary>The parser's own sentence, without the place that it repeats.</summary>
    static string Reason(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Shown.Long(end < 0 ? fault.Message : fault.Message[..end]);
    }

    /// <summary>Where the next filing may begin after one that cannot be read.</summary>
    int EndOfUnit(int start)
    {
        var rest = block.Span[(start + 1)..];
        if (head.Shape == JsonShape.Lines)
        {
            var next = rest.IndexOf("\n{"u8);
            return next < 0 ? block.Length : start + 1 + next + 1;
        }
        for (var length = 256; ; length *= 4)
        {
            var bytes = block.Span[start..Math.Min(block.Length, start + length)];
            var cutter = new JsonCutter(bytes, head.Shape) { StopsAtFirst = true };
            cutter.Run();
            if (cutter.End > 0) return start + cutter.End;
            if (start + length >= block.Length) return block.Length;
        }
    }

    void Fault(FormFault fault, string? path, Text? value, string plain)
    {
        batch.Faults.Add(fault.At(line, path, value is { IsEmpty: false } text ? Shown.Of(text) : null,
            $"In the filing that begins in line {line}, {plain}"));
        isDropped |= fault.Reach != FaultReach.Warns;
    }
}
