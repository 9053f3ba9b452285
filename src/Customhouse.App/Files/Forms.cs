using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The forms of filings: how each is told from the others, and who reads it.</summary>
static class Forms
{
    const int HeadLength = 4096;

    /// <summary>What the program reads, for messages.</summary>
    public const string Expected = "filings in CATAIR (A, B, SE.., Y, Z records of 80 columns), CSV, JSON or a spreadsheet (.xlsx)";

    /// <summary>The words of --format.</summary>
    public static readonly string[] Words = ["auto", "catair", "csv", "json", "xlsx"];

    /// <summary>The form of a word; null for auto.</summary>
    public static SourceFormat? OfWord(string? word) => word switch
    {
        "catair" => SourceFormat.Catair,
        "csv" => SourceFormat.Csv,
        "json" => SourceFormat.Json,
        "xlsx" => SourceFormat.Xlsx,
        _ => null,
    };

    /// <summary>The word of a form.</summary>
    public static string Word(SourceFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The reader of a form.</summary>
    public static IFilingReader Read(Stream bytes, SourceFormat format) => format switch
    {
        SourceFormat.Catair => new CatairReader(bytes),
        SourceFormat.Csv => new CsvFilingReader(bytes),
        SourceFormat.Json => new JsonFilingReader(bytes),
        SourceFormat.None => throw new ArgumentOutOfRangeException(nameof(format)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Tells the form by the first bytes.</summary>
    public static SourceFormat Recognise(Stream bytes, string name)
    {
        Span<byte> room = stackalloc byte[HeadLength];
        ReadOnlySpan<byte> head = room[..bytes.ReadAtLeast(room, HeadLength, throwOnEndOfStream: false)];
        if (head.StartsWith("PK\x3\x4"u8)) return SourceFormat.Xlsx;
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) throw new Trouble(name, "there is nothing but white space in it", "Check how it was made.") { Expected = Expected };
        if (text[0] is (byte)'{' or (byte)'[') return SourceFormat.Json;
        var line = FirstLine(head);
        if (LooksLikeRecord(line)) return SourceFormat.Catair;
        return line.IndexOfAny(",;\t"u8) >= 0 && IsText(line) ? SourceFormat.Csv : throw Unknown(name, line);
    }

    static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? head : head[..end];
    }

    // A record opens with its identifier and has no separators; a stream without line ends is one long line of them.
    static bool LooksLikeRecord(ReadOnlySpan<byte> line)
    {
        var opens = line.Length > 0 && (line[0] | 0x20) is (byte)'a' or (byte)'b' or (byte)'y' or (byte)'z' or (byte)'s' or (byte)'x';
        var record = line[..Math.Min(line.Length, Layout.Width)];
        return opens && record.IndexOfAny(",;"u8) < 0 && IsText(record) && (record.Length >= Layout.Width / 2 || !record.Contains((byte)'\t'));
    }

    static bool IsText(ReadOnlySpan<byte> line)
    {
        foreach (var c in line)
            if (c < ' ' && c != '\t') return false;
        return line.Length > 0;
    }

    static Trouble Unknown(string name, ReadOnlySpan<byte> line) =>
        new(name, $"its form is not known; it begins with {Show(line)}", "Check that it is the right file, or say what it is with --format.") { Expected = Expected };

    static string Show(ReadOnlySpan<byte> line)
    {
        var shown = new StringBuilder("'");
        foreach (var c in line[..Math.Min(line.Length, 24)]) shown.Append(c is >= 0x20 and < 0x7F ? (char)c : '.');
        return shown.Append('\'').ToString();
    }
}
