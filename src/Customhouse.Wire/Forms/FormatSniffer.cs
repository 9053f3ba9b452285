using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Says which format a source has, by its first bytes and, where they leave it open, by its name.</summary>
public static class FormatSniffer
{
    /// <summary>How many first bytes are worth handing in.</summary>
    public const int HeadLength = 64 * 1024;

    const int RecordLength = 80;

    /// <summary>The format, or <see cref="SourceFormat.None"/> with a fault that says why there is none.</summary>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>; fewer only where the source has no
    /// more.</param>
    /// <param name="fileName">Name of the file, or null.</param>
    /// <param name="fault">Why the source cannot be read; null when it can.</param>
    public static SourceFormat Detect(ReadOnlySpan<byte> head, string? fileName, out WireFault? fault)
    {
        fault = null;
        if (head.IsEmpty) return Unusable(FormFault.Empty, "There is not a single byte in it.", out fault);
        if (head.StartsWith("PK\x03\x04"u8)) return SourceFormat.Xlsx;
        if (Foreign(head) is { } what) return Unusable(FormFault.NoForm, what, out fault);
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var first = text.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0) return Unusable(FormFault.Empty, "There is nothing in it but blanks.", out fault);
        var line = FirstLine(text[first..]);
        if (text[first] is (byte)'{' or (byte)'[') return SourceFormat.Json;
        if (HasKnownColumn(line)) return SourceFormat.Csv;
        if (IsRecord(line)) return SourceFormat.Catair;
        if (IsNoise(text)) return Unusable(FormFault.NoForm,
            "Its first bytes are neither text nor a workbook: they hold control characters that no format of " +
            "filings has.", out fault);
        return ByName(line, fileName, out fault);
    }

    static SourceFormat Unusable(FormFault why, string plain, out WireFault? fault)
    {
        fault = why.At(0, null, null, plain);
        return SourceFormat.None;
    }

    /// <summary>Files of other programs that people send by mistake.</summary>
    static string? Foreign(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "It is an old .xls workbook or one with a password; save it as .xlsx without one.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "It is compressed with gzip; unpack it first.";
        if (head.StartsWith("%PDF"u8)) return "It is a PDF document.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "It is UTF-16 text; save it as UTF-8.";
        return head[0] == '<' ? "It is XML or HTML, which is no format of filings." : null;
    }

    static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
    }

    static bool HasKnownColumn(ReadOnlySpan<byte> line)
    {
        if (line.Length > CsvScanner.FieldLengthMax || line.IndexOfAny(",;\t"u8) < 0) return false;
        foreach (var name in Encoding.UTF8.GetString(line).Split(',', ';', '\t'))
            if (CsvColumns.TryFind(name.Trim().Trim('"').Replace(' ', '_').Replace('-', '_'), out _)) return true;
        return false;
    }

    /// <summary>
    /// A line like a control or cargo release record: opened by its identifier, and of about 80 columns or, without
    /// line ends, of more. Lines of a wrong length are records too: their reader says what is wrong. A line as long as
    /// several records is a stream of them only when one of them is a batch's or an entry's header.
    /// </summary>
    static bool IsRecord(ReadOnlySpan<byte> line)
    {
        if (line.Length > 2 * RecordLength && !HasHeader(line)) return false;
        if (line.Length < 2 || line.Count((byte)',') + line.Count((byte)';') + line.Count((byte)'\t') > 3) return false;
        Span<byte> id = stackalloc byte[2];
        UpperCase.Copy(line[..2], id);
        var isControl = id[0] is (byte)'A' or (byte)'B' or (byte)'Y' or (byte)'Z' && line.Length >= RecordLength / 2;
        return isControl || id.SequenceEqual("SE"u8) || id.SequenceEqual("SX"u8);
    }

    static bool HasHeader(ReadOnlySpan<byte> line)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        for (; line.Length >= RecordLength; line = line[RecordLength..])
        {
            UpperCase.Copy(line[..RecordLength], record);
            if (record.StartsWith("SE10"u8) || (record[0] == 'A' && Application.IsNamedIn(record))) return true;
        }
        return false;
    }

    /// <summary>More than one control character in a hundred, or a NUL.</summary>
    static bool IsNoise(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var c in text[..Math.Min(text.Length, 4096)])
        {
            if (c == 0) return true;
            if (c is < 32 and not (9 or 10 or 13)) count++;
        }
        return count > 40;
    }

    static SourceFormat ByName(ReadOnlySpan<byte> line, string? fileName, out WireFault? fault)
    {
        fault = null;
        switch (Path.GetExtension(fileName ?? "").ToUpperInvariant())
        {
            case ".CSV" or ".TSV": return SourceFormat.Csv;
            case ".JSON" or ".NDJSON" or ".JSONL": return SourceFormat.Json;
            case ".CATAIR" or ".ABI": return SourceFormat.Catair;
            case ".XLSX": return SourceFormat.Xlsx;
            default: break;
        }
        return line.IndexOfAny(",;\t"u8) >= 0
            ? SourceFormat.Csv
            : Unusable(FormFault.NoForm,
                $"It begins '{Shown.Of(line)}', which opens neither a batch, nor a table, nor JSON.", out fault);
    }
}
