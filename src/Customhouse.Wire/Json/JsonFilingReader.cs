using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Filings in JSON: an array of filings or filings one after another in our own form, or an <c>abi-type86</c>
/// document. Which of them it is, its first keys tell.
/// Source: RFC 8259; docs/formats/json.md.
/// </summary>
public sealed class JsonFilingReader : IFilingReader
{
    /// <summary>The most bytes that one filing may have.</summary>
    public const int FilingLengthMax = 16 * 1024 * 1024;

    /// <summary>Some hundreds of filings: what is made of them stays in the cache of a core.</summary>
    const int BlockLength = 128 * 1024;

    readonly BlockSource source;
    readonly ConcurrentDictionary<long, WireFault[]> faults = new();
    readonly ConcurrentBag<JsonAssembly> assemblies = [];
    JsonHead head = new(JsonShape.Lines, default);
    bool isBegun;
    bool isDone;
    long ordinal;
    long line = 1;

    /// <summary>Reads from a stream, which the caller closes.</summary>
    public JsonFilingReader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        source = new BlockSource(stream, BlockLength);
    }

    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Json;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Preamble { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(RecordBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (isDone) return false;
        source.Fill(block);
        block.Ordinal = ordinal++;
        block.FirstRecord = 0;
        if (!isBegun && !Begin(block)) return true;
        block.FirstLine = line;
        var cut = FindCut(block);
        source.Cut(block, cut);
        line += block.Span.Count((byte)'\n');
        isDone |= source.IsAtEnd && source.IsDrained;
        return block.Length > 0 || faults.ContainsKey(block.Ordinal) || !isDone;
    }

    /// <inheritdoc/>
    public void Assemble(RecordBlock block, FilingBatch batch) => Use(block, batch, static (assembly, block, batch) =>
    {
        assembly.Run(block, batch);
        return batch.Count;
    });

    /// <inheritdoc/>
    public int Screen(RecordBlock block, FilingBatch batch) =>
        Use(block, batch, static (assembly, block, batch) => assembly.Screen(block, batch));

    int Use(RecordBlock block, FilingBatch batch, Func<JsonAssembly, RecordBlock, FilingBatch, int> work)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(batch);
        var count = 0;
        if (block.Length > 0)
        {
            if (!assemblies.TryTake(out var assembly)) assembly = new JsonAssembly(head);
            count = work(assembly, block, batch);
            assemblies.Add(assembly);
        }
        if (faults.TryGetValue(block.Ordinal, out var known)) batch.Faults.AddRange(known);
        return count;
    }

    /// <inheritdoc/>
    public Place Locate(Filing filing, Datum datum, int index) =>
        JsonPlaces.Locate(filing, datum, index, head.Shape == JsonShape.Document);

    /// <summary>Finds out which form it is. False when there is nothing to read.</summary>
    bool Begin(RecordBlock block)
    {
        isBegun = true;
        if (block.Span.StartsWith("\uFEFF"u8)) BlockSource.Drop(block, 3);
        if (block.Span.Trim(" \t\r\n"u8).IsEmpty)
            return End(block, FormFault.Empty.At(0, null, null, "There is nothing in it but blanks."));
        head = JsonHead.Read(block.Span, source.IsAtEnd, out var length, out var fault);
        if (fault is not null) return End(block, fault);
        Preamble = block.Span[..length].ToArray();
        Pass(block, length);
        return true;
    }

    bool End(RecordBlock block, WireFault fault)
    {
        faults[block.Ordinal] = [fault];
        block.Length = 0;
        isDone = true;
        return false;
    }

    int FindCut(RecordBlock block)
    {
        while (true)
        {
            var cutter = new JsonCutter(block.Span, head.Shape);
            cutter.Run();
            if (cutter.Closed >= 0) return AfterClose(block, cutter.Closed);
            if (cutter.Broken >= 0) return Stop(block, cutter.End, FormFault.JsonSyntax, cutter.Broken,
                "a string is not closed before the end of its line, so what follows cannot be told apart.");
            if (source.IsAtEnd && head.Shape == JsonShape.Lines) return block.Length;
            if (source.IsAtEnd) return Stop(block, cutter.End, FormFault.JsonCut, block.Length,
                "the source ends and the array of filings is not closed.");
            if (cutter.End > 0) return cutter.End;
            if (block.Length >= FilingLengthMax) return Stop(block, 0, FormFault.LongFiling, 0,
                "a filing is longer than 16 MB, or is never closed, so nothing after it can be read.");
            source.Grow(block);
        }
    }

    /// <summary>The array of filings is closed here: only the rest of its document may follow.</summary>
    int AfterClose(RecordBlock block, int at)
    {
        isDone = true;
        var rest = block.Span[(at + 1)..];
        var misplaced = head.Shape == JsonShape.Document ? rest.IndexOf("\"sendAs\""u8) : -1;
        if (misplaced >= 0)
            return Stop(block, at, FormFault.JsonShape, at + misplaced,
                "sendAs stands after the body, where it comes too late to say what the filings ask for.");
        if (head.Shape == JsonShape.Array && rest.IndexOfAnyExcept(" \t\r\n"u8) is var more and >= 0)
            return Stop(block, at, FormFault.JsonSyntax, at + 1 + more, "something follows the array of filings.");
        return at;
    }

    int Stop(RecordBlock block, int cut, FormFault fault, int at, string plain)
    {
        isDone = true;
        var where = line + block.Span[..Math.Min(at, block.Length)].Count((byte)'\n');
        faults[block.Ordinal] = [fault.At(where, null, null, $"Line {where}: {plain}")];
        return cut;
    }

    void Pass(RecordBlock block, int count)
    {
        line += block.Span[..count].Count((byte)'\n');
        BlockSource.Drop(block, count);
    }
}

/// <summary>What stands before the first filing.</summary>
/// <param name="Shape">How the source holds its filings.</param>
/// <param name="Action">What an abi-type86 document asks for in sendAs.</param>
readonly record struct JsonHead(JsonShape Shape, Text Action)
{
    static readonly JsonKeys keys = new("type", "sendAs", "body");

    /// <param name="bytes">The beginning of the source.</param>
    /// <param name="isWhole">True when there is no more of it.</param>
    /// <param name="length">How many bytes stand before the first filing.</param>
    /// <param name="fault">Why no filing can be read, or null.</param>
    public static JsonHead Read(ReadOnlySpan<byte> bytes, bool isWhole, out int length, out WireFault? fault)
    {
        fault = null;
        length = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (bytes[length] == '[')
        {
            length++;
            return new(JsonShape.Array, default);
        }
        if (bytes[length] != '{')
            fault = FormFault.JsonShape.At(
                1, null, Shown.Of(bytes.Slice(length, 1)), "JSON of filings begins with [ or {.");
        try
        {
            return Document(bytes[length..], isWhole, ref length, ref fault);
        }
        catch (JsonException)
        {
            return new(JsonShape.Lines, default);
        }
    }

    static JsonHead Document(ReadOnlySpan<byte> bytes, bool isWhole, ref int length, ref WireFault? fault)
    {
        var reader = new Utf8JsonReader(bytes, isWhole, default);
        var (type, action) = (default(Text), default(Text));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = keys.Find(reader.ValueSpan);
            if (!reader.Read()) break;
            if (key == 2 && reader.TokenType == JsonTokenType.StartArray)
            {
                length += (int)reader.BytesConsumed;
                if (!type.IsEmpty && !type.Is("abi-type86"u8))
                    fault = FormFault.JsonShape.At(1, "$.type", Shown.Of(type),
                        $"This is a document of type '{Shown.Of(type)}'; of documents, only abi-type86 is read.");
                return new(JsonShape.Document, action);
            }
            if (key == 0 && reader.TokenType == JsonTokenType.String) type = Text.Copy(reader.ValueSpan);
            else if (key == 1 && reader.TokenType == JsonTokenType.String)
            {
                if (TryUpper(ref reader, out action)) continue;
                fault = FormFault.NotUtf8.At(
                    1, "$.sendAs", null, "sendAs holds bytes, or an escape, that are no characters.");
            }
            else if (!reader.TrySkip()) break;
        }
        if (!type.IsEmpty)
            fault = FormFault.JsonShape.At(1, "$.type", Shown.Of(type),
                $"This is a document of type '{Shown.Of(type)}' without a body, so it holds no filings.");
        return new(JsonShape.Lines, default);
    }

    static bool TryUpper(ref Utf8JsonReader reader, out Text upper)
    {
        upper = default;
        if (!JsonAssembly.TryUnescape(ref reader, out var plain) || !Utf8.IsValid(plain)) return false;
        UpperCase.Copy(plain, plain);
        upper = Text.Copy(plain);
        return true;
    }
}
