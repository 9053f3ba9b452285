using System.Text;

namespace Customhouse.Wire;

/// <summary>
/// Application identifiers that a batch may be sent under.
/// Source: ACE ABI requirements overview 2022-07; ACE ABI Batch and Block Control v23.
/// </summary>
public static class Application
{
    /// <summary>Cargo release, the only one whose transactions are filings.</summary>
    internal static ReadOnlySpan<byte> CargoRelease => "SE"u8;

    /// <summary>A query of entries, bills and in-bond movements.</summary>
    public const string Query = "CQ";

    /// <summary>The reply to a query.</summary>
    internal static ReadOnlySpan<byte> Reply => "C1"u8;

    /// <summary>Status notices, which nobody asked for.</summary>
    internal static ReadOnlySpan<byte> Status => "SO"u8;

    static readonly string[] Inputs =
    [
        "SE", "AE", "EQ", "CQ", "SF", "SA", "CB", "KI", "TP", "QP", "WP", "SU", "CW", "CJ", "RE", "DE", "TE", "CA",
        "PE", "FT", "HA", "HB", "QA", "FQ", "FI", "%R", "MA", "$I", "RM", "MO", "NE", "EC", "NR",
    ];

    /// <summary>
    /// True when an A record of 80 bytes names an application that ACE takes; false without a record.
    /// </summary>
    public static bool IsNamedIn(ReadOnlySpan<byte> batchHeader) =>
        batchHeader.Length == Layout.Width && IsKnown(AIn.Application.In(batchHeader));

    /// <summary>True for an application that ACE takes.</summary>
    internal static bool IsKnown(ReadOnlySpan<byte> twoCharacters) =>
        Array.IndexOf(Inputs, Encoding.ASCII.GetString(twoCharacters)) >= 0;
}
