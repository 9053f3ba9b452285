using System.Globalization;

namespace Customhouse.Wire;

/// <summary>Makes faults of the envelope and of records, in the words of the filer.</summary>
static class Faults
{
    /// <summary>A fault of a whole batch.</summary>
    public static WireFault OfBatch(string code, in Stand at, string? record, string plain, FieldFacts? field = null) =>
        Make(code, at, FaultLevel.Batch, record, plain, field);

    /// <summary>A fault of a block.</summary>
    public static WireFault OfBlock(string code, in Stand at, string? record, string plain, FieldFacts? field = null) =>
        Make(code, at, FaultLevel.Block, record, plain, field);

    /// <summary>A fault of one record.</summary>
    public static WireFault OfRecord(string code, in Stand at, ReadOnlySpan<byte> record, string plain)
    {
        var id = Id(record);
        var place = new Place(at.Line, id, null, null, Shown(WithoutPassword(record)));
        return Make(code, at, LevelOf(record), place, plain, SourceOf(record, code));
    }

    static FaultLevel LevelOf(ReadOnlySpan<byte> record) => record[0] switch
    {
        (byte)'A' or (byte)'Z' => FaultLevel.Batch,
        (byte)'B' or (byte)'Y' => FaultLevel.Block,
        _ => FaultLevel.Record,
    };

    /// <summary>A break of a record's columns.</summary>
    public static WireFault OfColumns(in Stand at, ReadOnlySpan<byte> record, ColumnBreak found)
    {
        var code = found.Kind == BreakKind.Filler ? "X39" : "X40";
        var columns = found.First == found.Last ? $"{found.First}" : $"{found.First}-{found.Last}";
        var value = Shown(WithoutPassword(record)[(found.First - 1)..found.Last]);
        var place = new Place(at.Line, Id(record), found.Field?.Name ?? "Filler", columns, value);
        return Make(code, at, LevelOf(record), place, InWords(found, record), SourceOf(record, code), found.Column);
    }

    static string InWords(ColumnBreak found, ReadOnlySpan<byte> record) => found.Kind switch
    {
        BreakKind.Filler => $"Column {found.Column} holds {Held(record, found.Column)}, but columns " +
            $"{found.First}-{found.Last} are filler and must be blank.",
        BreakKind.Character => $"Column {found.Column} holds {Held(record, found.Column)}, which is no " +
            "keyboard character; records hold printable ASCII only.",
        BreakKind.Missing => $"{found.Field!.Name} is blank, but the guide makes it mandatory.",
        _ => $"Column {found.Column} holds {Held(record, found.Column)}, but {found.Field!.Name} holds " +
            $"{CharKinds.InWords(found.Field.Class)}.",
    };

    static WireFault Make(
        string code, in Stand at, FaultLevel level, string? record, string plain, FieldFacts? field)
    {
        var place = new Place(at.Line, record, field?.Name, field?.Columns, null);
        return Make(code, at, level, place, plain, field?.Layout.Source ?? BatchSource(code));
    }

    static WireFault Make(
        string code, in Stand at, FaultLevel level, Place place, string plain, string source, int column = 0)
    {
        var condition = BatchCondition.Of(code);
        return new WireFault(code, condition.Narrative, place, at.Record, plain, condition.Fix, source)
        {
            Envelope = new EnvelopePlace(level, at.Batch, at.Block, at.BlockHeader, at.Transaction, column),
        };
    }

    static string BatchSource(string code) => $"{Guide.BatchBlock.Title} {Guide.BatchBlock.Version}, condition {code}";

    static string SourceOf(ReadOnlySpan<byte> record, string code) => code switch
    {
        "X34" or "X35" or "X36" or "X37" or "X38" =>
            $"{Guide.CargoRelease.Title} {Guide.CargoRelease.Version}, usage maps",
        _ => RecordKinds.LayoutOf(RecordKinds.Of(record))?.Source ?? BatchSource(code),
    };

    /// <summary>The identifier of a record, known or not, as far as it can be printed.</summary>
    public static string Id(ReadOnlySpan<byte> record) => RecordKinds.Of(record) is var kind and not RecordKind.Unknown
        ? kind == RecordKind.OtherPga ? Shown(record[..4]) : RecordKinds.IdOf(kind)
        : Shown(record[..4]);

    /// <summary>Bytes as text that can be printed, without the spaces after it; other bytes as \xNN.</summary>
    public static string Shown(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        foreach (var c in bytes.TrimEnd((byte)' '))
            if (c is >= (byte)' ' and <= (byte)'~') text.Append((char)c);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{c:X2}");
        return text.ToString();
    }

    /// <summary>A record as it may be shown: of an A record, stars stand where the password does.</summary>
    static ReadOnlySpan<byte> WithoutPassword(ReadOnlySpan<byte> record)
    {
        if (record[0] != 'A') return record;
        var shown = record.ToArray();
        foreach (ref var c in shown.AsSpan(AIn.Password.Facts.First - 1, AIn.Password.Facts.Length))
            if (c != ' ') c = (byte)'*';
        return shown;
    }

    static string Held(ReadOnlySpan<byte> record, int column) =>
        record[0] == 'A' && column >= AIn.Password.Facts.First && column <= AIn.Password.Facts.Last
            ? "a character of the password" : Character(record[column - 1]);

    static string Character(byte c) => c switch
    {
        (byte)' ' => "a space",
        (byte)'\t' => "a tab",
        > (byte)' ' and <= (byte)'~' => $"'{(char)c}'",
        < (byte)' ' or 0x7F => $"the control character 0x{c:X2}",
        _ => $"the byte 0x{c:X2} outside ASCII",
    };
}
