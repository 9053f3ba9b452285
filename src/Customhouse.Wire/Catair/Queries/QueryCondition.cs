using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Why a query is not answered: what WR0, WSA and WSB say. Some numbers are those of other conditions of cargo release.
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, error messages; narratives are CBP's.
/// </summary>
/// <param name="Code">CBP's code.</param>
/// <param name="Narrative">Text of the code, at most 40 characters.</param>
/// <param name="Fix">What the asker does about it.</param>
public sealed record QueryCondition(string Code, string Narrative, string Fix)
{
    /// <summary>
    /// How it is read here, where CBP publishes too little to be sure; null where what is published suffices.
    /// </summary>
    public string? Reading { get; private init; }

    /// <summary>How far the meaning of the code is confirmed.</summary>
    public Mark Mark => Reading is null ? Mark.Primary : Mark.Unconfirmed;

    /// <summary>The issuer of a bill is no carrier code.</summary>
    public static QueryCondition InvalidCarrier { get; } =
        new("009", "INVALID CARRIER CODE", "Give the carrier's code: two to four letters or digits.");

    /// <summary>A bill without its issuer.</summary>
    public static QueryCondition CarrierMissing { get; } =
        new("176", "CARRIER CODE MISSING", "Give the issuer of the bill in columns 32-35.");

    /// <summary>An issuer without a bill.</summary>
    public static QueryCondition NumberMissing { get; } =
        new("185", "BOL/IN-BOND NUMBER(S) MISSING", "Give the bill in columns 36-47, or the in-bond number in 20-31.");

    /// <summary>No such bill.</summary>
    public static QueryCondition BillNotFound { get; } = new(
        "122", "BILL NBR NOT ON FILE", "Check issuer and number with the carrier.")
    {
        Reading = "Also said of an air waybill that is not on file: no code of its own is published.",
    };

    /// <summary>No such in-bond movement.</summary>
    public static QueryCondition InBondNotFound { get; } =
        new("123", "INBOND NBR NOT ON FILE", "Check the in-bond number.");

    /// <summary>An air waybill that is none.</summary>
    public static QueryCondition InvalidAirWaybill { get; } = new(
        "297", "INVALID AIRWAY BILL", "Give three digits of the carrier and eight of the number in columns 48-58.")
    {
        Reading = "Also said of a house air waybill without its master, which the guide does not allow.",
    };

    /// <summary>No such entry, or one that is too old to be told.</summary>
    public static QueryCondition EntryNotFound { get; } =
        new("950", "ENTRY RECORD NOT FOUND", "Check the entry number; entries older than six months are not told.");

    /// <summary>An entry number without its filer.</summary>
    public static QueryCondition FilerMissing { get; } =
        new("B05", "ENTRY FILER MISSING", "Give the filer of the entry in columns 8-10.");

    /// <summary>A filer that is none, or another than that of the block.</summary>
    public static QueryCondition FilerUnknown { get; } = new(
        "B06", "ENTRY FILER UNKNOWN", "Give the filer code of the block: entries of other filers are not told.")
    {
        Reading = "Also said of another filer than that of the block, of whom nothing is told.",
    };

    /// <summary>A filer without an entry number.</summary>
    public static QueryCondition EntryNumberMissing { get; } = new(
        "B14", "ENTRY NUMBER MISSING", "Give seven digits and the check digit, right-justified in columns 11-19.");

    /// <summary>Nothing is asked for, or several things at once.</summary>
    public static QueryCondition Insufficient { get; } = new(
        "INE", "INSUFFICIENT DATA FOR QUERY", "Ask for one thing: an entry, an in-bond movement, a bill or a waybill.")
    {
        Reading = "Also said of a query for several things at once, which the guide does not allow.",
    };

    /// <summary>The one who should answer can't.</summary>
    public static QueryCondition SystemFailure { get; } =
        new("ZZZ", "** ACE SYSTEM FAILURE **", "Ask again later.");

    /// <summary>All of them, in the order of the published table.</summary>
    public static IReadOnlyList<QueryCondition> All { get; } =
    [
        InvalidCarrier, CarrierMissing, NumberMissing, BillNotFound, InBondNotFound, InvalidAirWaybill, EntryNotFound,
        FilerMissing, FilerUnknown, EntryNumberMissing, Insufficient, SystemFailure,
    ];
}
