using System.Text.Json;
using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Turns the objects of a block into filings. One lane at a time; its fields are its working room.</summary>
sealed partial class JsonAssembly(JsonHead head)
{
    const int DepthMax = 24;

    readonly HashSet<string> unknown = [];
    FilingBatch batch = null!;
    TextArena arena = null!;
    Filing filing = null!;
    RecordBlock block = null!;
    int unitStart;
    long line;
    bool isDropped;
    bool isClean;
    bool isScreening;

    /// <param name="from">Whole objects.</param>
    /// <param name="to">Where filings and faults go.</param>
    /// <param name="screens">True to look for faults alone: texts that cannot be at fault are not kept.</param>
    public void Run(RecordBlock from, FilingBatch to, bool screens)
    {
        (block, batch, arena, line, isScreening) = (from, to, to.Arena, from.FirstLine, screens);
        unknown.Clear();
        isClean = Utf8.IsValid(from.Span) && !from.Span.Contains((byte)0x7F);
        var at = 0;
        while (true)
        {
            var skipped = block.Span[at..].IndexOfAnyExcept(" \t\r\n,"u8);
            if (skipped < 0) return;
            line += block.Span.Slice(at, skipped).Count((byte)'\n');
            at = Unit(at + skipped);
        }
    }

    /// <summary>Reads the object at this place; returns the place after it.</summary>
    int Unit(int start)
    {
        unitStart = start;
        filing = batch.Add();
        filing.Format = SourceFormat.Json;
        filing.Line = line;
        isDropped = false;
        var end = Read(start);
        if (!isDropped && Completion.Astray(filing) is { } astray) Fault(FormFault.Astray, null, null, $"{astray}.");
        if (isDropped) batch.DropLast();
        else Finish(start, end);
        line += block.Span[start..end].Count((byte)'\n');
        return end;
    }

    void Finish(int start, int end)
    {
        filing.Raw = new Text(block.Bytes, start, end - start);
        Completion.ReadEda(filing);
    }

    int Read(int start)
    {
        var reader = new Utf8JsonReader(block.Span[start..], isFinalBlock: true,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = DepthMax, AllowMultipleValues = true }));
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                WrongKind(ref reader, "$", "an object, which is a filing");
            else if (head.Shape == JsonShape.Document) Abi86(ref reader);
            else Own(ref reader);
            var end = start + (int)reader.BytesConsumed;
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
            Syntax(fault, reader.CurrentDepth);
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

    void WrongKind(ref Utf8JsonReader reader, string path, string expected)
    {
        Fault(FormFault.WrongKind, path, null,
            $"{path} holds {InWords(reader.TokenType)}, where {expected} is expected.");
        reader.Skip();
    }

    static string InWords(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    /// <summary>
    /// Index of the property at hand, with the reader moved to its value; -1 for one that is passed over because
    /// it is not known.
    /// </summary>
    int Key(ref Utf8JsonReader reader, JsonKeys keys, ref ulong given)
    {
        var key = !reader.ValueIsEscaped ? keys.Find(reader.ValueSpan)
            : TryUnescape(ref reader, out var plain) ? keys.Find(plain) : -1;
        if (key < 0)
        {
            Unknown(Shown.Of(reader.ValueSpan));
            reader.Read();
            reader.Skip();
            return -1;
        }
        if ((given >> key & 1) != 0)
            Fault(FormFault.KeyTwice, keys[key], null,
                $"the key {keys[key]} is given twice in one object, and readers differ in which of them counts.");
        given |= 1UL << key;
        reader.Read();
        return key;
    }

    /// <summary>Says once a block that a key is not read.</summary>
    void Unknown(string key)
    {
        if (key.StartsWith("x_", StringComparison.OrdinalIgnoreCase) || unknown.Count > 50 || !unknown.Add(key)) return;
        Fault(FormFault.UnknownKey, key, null, $"the key {key} is not one of this form, and its value is not read.");
    }

    /// <summary>A text, a number, true as Y, false as N, or null as nothing: trimmed and upper case.</summary>
    Text Scalar(ref Utf8JsonReader reader, string path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.Number
                when isScreening && !reader.ValueIsEscaped && reader.ValueSpan.Length <= CsvScanner.FieldLengthMax:
                return default;
            case JsonTokenType.String:
                return reader.ValueIsEscaped ? Unescaped(ref reader, path) : Upper(reader.ValueSpan, path);
            case JsonTokenType.Number:
                return Upper(reader.ValueSpan, path);
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.True:
                return Completion.Yes;
            case JsonTokenType.False:
                return Completion.No;
            default:
                WrongKind(ref reader, path, "a text or a number");
                return default;
        }
    }

    Text Unescaped(ref Utf8JsonReader reader, string path)
    {
        if (!TryUnescape(ref reader, out var plain))
        {
            Fault(FormFault.NotUtf8, path, null, $"{path} holds an escape of half a character.");
            return default;
        }
        if (plain.ContainsAny(ControlBytes.All)) Blank(plain, path);
        return Upper(plain, path);
    }

    /// <summary>A string or a key without its escapes; false when one of them stands for half a character.</summary>
    internal static bool TryUnescape(ref Utf8JsonReader reader, out Span<byte> plain)
    {
        plain = new byte[reader.ValueSpan.Length];
        try
        {
            plain = plain[..reader.CopyString(plain)];
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    Text Upper(ReadOnlySpan<byte> value, string path)
    {
        if (value.Length > CsvScanner.FieldLengthMax)
        {
            Fault(FormFault.LongField, path, null, $"{path} is longer than 65,536 bytes.");
            return default;
        }
        var room = arena.Reserve(value.Length);
        UpperCase.Copy(value, room);
        var text = arena.Take(value.Length);
        return Trimmed.Of(text, 0, text.Length);
    }

    /// <summary>
    /// Line ends and tabs read as blanks; any other control character is a fault. Only an escape can bring one into a
    /// string.
    /// </summary>
    void Blank(Span<byte> room, string path)
    {
        foreach (ref var c in room)
        {
            if (c is (byte)'\n' or (byte)'\r' or (byte)'\t') c = (byte)' ';
            else if (c is < 32 or 0x7F)
                Fault(FormFault.Control, path, null, $"{path} holds the control character with code {c}.");
        }
    }

    /// <summary>True when an array opens here; null is no array and no fault.</summary>
    bool Opens(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return true;
        if (reader.TokenType != JsonTokenType.Null) WrongKind(ref reader, path, "an array");
        return false;
    }

    /// <summary>Moves to the next object of an array; false at its end.</summary>
    bool NextObject(ref Utf8JsonReader reader, string path)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject) return true;
            WrongKind(ref reader, path, "an object");
        }
        return false;
    }

    static bool NextKey(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
}
