using System.Text.Json;
using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Reads the objects of a block as rows: the keys are columns, and those of a party stand in its object.
/// </summary>
sealed class JsonRow(RowReading rows, FaultSink faults)
{
    const int DepthMax = 8;

    static readonly JsonKeys keys = new(
        [.. ManifestColumns.All.Take((int)ManifestColumn.ShipperName).Select(column => column.Key), "shipper",
        "consignee"]);

    static readonly JsonKeys ofParty = new(
        [.. ManifestColumns.All.Skip((int)ManifestColumn.ShipperName).Take(ManifestColumns.PartyWidth)
        .Select(column => column.Key.Split('.')[1])]);

    readonly Text[] cells = new Text[ManifestColumns.Count];
    TextArena arena = null!;
    long line;
    bool isDropped;

    public void ReadAll(RecordBlock block, long firstLine, JsonShape shape)
    {
        line = firstLine;
        for (var at = 0; ;)
        {
            var skipped = block.Span[at..].IndexOfAnyExcept(" \t\r\n,"u8);
            if (skipped < 0) return;
            line += block.Span.Slice(at, skipped).Count((byte)'\n');
            at += skipped;
            var end = Read(block, at, shape);
            line += block.Span[at..end].Count((byte)'\n');
            at = end;
        }
    }

    /// <summary>Reads the object at a place; returns the place after it.</summary>
    int Read(RecordBlock block, int start, JsonShape shape)
    {
        var reader = new Utf8JsonReader(block.Span[start..], isFinalBlock: true,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = DepthMax, AllowMultipleValues = true }));
        Array.Clear(cells);
        isDropped = false;
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                arena = new TextArena(512);
                Object(ref reader, keys, 0);
            }
            else WrongKind(ref reader, "an event", "an object");
            var end = start + (int)reader.BytesConsumed;
            if (IsSound(block.Span[start..end]) && !isDropped) rows.Read(cells, arena, line);
            return end;
        }
        catch (JsonException fault)
        {
            var isDeep = reader.CurrentDepth >= DepthMax - 1;
            var where = line + (fault.LineNumber ?? 0);
            faults.Add((isDeep ? FormFault.JsonDeep : FormFault.JsonSyntax).At(where, null, null,
                $"Line {where}, byte {(fault.BytePositionInLine ?? 0) + 1}: " +
                    $"{(isDeep ? "values are nested too deep." : "this is no JSON.")} The event that begins in line " +
                    $"{line} is passed over."));
            return EndOfBroken(block, start, shape);
        }
    }

    static int EndOfBroken(RecordBlock block, int start, JsonShape shape)
    {
        if (shape == JsonShape.Lines)
        {
            var next = block.Span[(start + 1)..].IndexOf("\n{"u8);
            return next < 0 ? block.Length : start + 1 + next + 1;
        }
        var cutter = new JsonCutter(block.Span[start..], shape) { StopsAtFirst = true };
        cutter.Run();
        return cutter.End > 0 ? start + cutter.End : block.Length;
    }

    bool IsSound(ReadOnlySpan<byte> bytes)
    {
        var isValid = Utf8.IsValid(bytes);
        if (isValid && !bytes.Contains((byte)0x7F)) return true;
        faults.Add((isValid ? FormFault.Control : FormFault.NotUtf8).At(line, null, null, isValid
            ? $"The event that begins in line {line} holds the control character with code 127."
            : $"The event that begins in line {line} holds bytes that are not UTF-8."));
        return false;
    }

    void Object(ref Utf8JsonReader reader, JsonKeys known, int first)
    {
        var given = 0UL;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.ValueIsEscaped ? -1 : known.Find(reader.ValueSpan);
            if (key < 0)
            {
                Unknown(Text.Copy(reader.ValueSpan));
                reader.Read();
                reader.Skip();
                continue;
            }
            if ((given >> key & 1) != 0)
                Drop(FormFault.KeyTwice, known[key],
                    "it is given twice in one object, and readers differ in which of them counts.");
            given |= 1UL << key;
            reader.Read();
            var party = first == 0 ? key - (int)ManifestColumn.ShipperName : -1;
            if (party < 0) cells[first + key] = Scalar(ref reader, known[key]);
            else if (reader.TokenType == JsonTokenType.StartObject)
                Object(ref reader, ofParty, (int)ManifestColumn.ShipperName + party * ManifestColumns.PartyWidth);
            else if (reader.TokenType != JsonTokenType.Null) WrongKind(ref reader, known[key], "an object");
        }
    }

    void Unknown(Text key)
    {
        if (key.Span.StartsWith("x_"u8)) return;
        faults.Unread(FormFault.UnknownKey, new ElementAt(line, null, 0, Shown.Of(key)), key,
            $"the key {Shown.Of(key)}", "it is not one of a manifest, and its value is not read.");
    }

    void Drop(FormFault fault, string key, string plain)
    {
        faults.Add(fault, new ElementAt(line, null, 0, key), default, plain);
        isDropped = true;
    }

    void WrongKind(ref Utf8JsonReader reader, string key, string expected)
    {
        Drop(FormFault.WrongKind, key, $"found a value of kind {reader.TokenType}, expected {expected}.");
        reader.Skip();
    }

    Text Scalar(ref Utf8JsonReader reader, string key)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.ValueIsEscaped ? Unescaped(ref reader, key) : Upper(reader.ValueSpan, key);
            case JsonTokenType.Number: return Upper(reader.ValueSpan, key);
            case JsonTokenType.Null: return default;
            case JsonTokenType.True: return Completion.Yes;
            case JsonTokenType.False: return Completion.No;
            default:
                WrongKind(ref reader, key, "a text, a number, true, false or null");
                return default;
        }
    }

    Text Unescaped(ref Utf8JsonReader reader, string key)
    {
        var plain = new byte[reader.ValueSpan.Length];
        try
        {
            var length = reader.CopyString(plain);
            foreach (ref var c in plain.AsSpan(0, length))
                if (c is (byte)'\n' or (byte)'\r' or (byte)'\t') c = (byte)' ';
            if (plain.AsSpan(0, length).ContainsAny(ControlBytes.All))
                Drop(FormFault.Control, key, "an escape makes a control character.");
            return Upper(plain.AsSpan(0, length), key);
        }
        catch (InvalidOperationException)
        {
            Drop(FormFault.NotUtf8, key, "it holds an escape of half a character.");
            return default;
        }
    }

    Text Upper(ReadOnlySpan<byte> value, string key)
    {
        if (value.Length > CsvScanner.FieldLengthMax)
        {
            Drop(FormFault.LongField, key, "it is longer than 65,536 bytes.");
            return default;
        }
        UpperCase.Copy(value, arena.Reserve(value.Length));
        var text = arena.Take(value.Length);
        return Trimmed.Of(text, 0, text.Length);
    }
}
