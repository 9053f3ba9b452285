using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The forms of filings by their words, and who reads each.</summary>
static class Forms
{
    /// <summary>What the program reads, for messages.</summary>
    public const string Expected =
        "filings in CATAIR (A, B, SE.., Y, Z records of 80 columns), CSV, JSON or a spreadsheet (.xlsx)";

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

    /// <summary>The reader of a form; batches alone have an envelope whose authority can be looked at.</summary>
    public static IFilingReader Read(Stream bytes, SourceFormat format, Authority? authority = null) => format switch
    {
        SourceFormat.Catair => new CatairReader(bytes, authority: authority),
        SourceFormat.Csv => new CsvFilingReader(bytes),
        SourceFormat.Json => new JsonFilingReader(bytes),
        SourceFormat.Xlsx => new XlsxFilingReader(bytes),
        SourceFormat.None => throw new ArgumentOutOfRangeException(nameof(format)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Tells the form by the first bytes, and by the name where these leave it open.</summary>
    public static SourceFormat Recognise(Stream bytes, string name)
    {
        var head = new byte[FormatSniffer.HeadLength];
        var length = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var format = FormatSniffer.Detect(head.AsSpan(0, length), name, out var fault);
        return fault is null ? format : throw new Trouble(name, fault.Plain, fault.Fix) { Expected = Expected };
    }
}
