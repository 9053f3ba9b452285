using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// What CBP tells carriers about a bill: status codes of FSN by air, dispositions of X12 350 by truck and sea.
/// </summary>
public static class Disposition
{
    const string Ocean = "CAMIR Appendix D, Disposition Codes, February 2015";
    const string Air = "ACE Air Import Appendix A, bulletins";
    const string Query = "screens of the manifest query, as public code quotes them";
    const string None = "named in bulletins without its text";
    const Provenance Seen = Provenance.Excerpt;
    const Provenance Code1 = Provenance.PublicCode;
    const Provenance Rebuilt = Provenance.Reconstructed;

    /// <summary>4M: this person's goods of one day exceed the limit. Source: CSMS 65085008.</summary>
    public const string DeMinimisMet = "4M";

    /// <summary>
    /// 95 of X12 350: this person's goods of one day exceed 800 dollars, a warning. Source: CSMS 62931096.
    /// </summary>
    public const string DailyValueWarning = "95";

    /// <summary>
    /// The same warning in EDIFACT CUSRES. Source: CSMS 62931096.
    /// </summary>
    public const string CusresDailyValueWarning = "SN517";

    /// <summary>1C: entered and released.</summary>
    public const string Released = "1C";

    /// <summary>1B: released after an examination.</summary>
    public const string ReleasedAfterExam = "1B";

    /// <summary>1A: entered, to be examined.</summary>
    public const string IntensiveExam = "1A";

    /// <summary>
    /// 1M, with 4E: the goods' country is not eligible for entry type 86. Source: CSMS 64792502, as reported, which
    /// does not say their texts.
    /// </summary>
    public const string CountryIneligible = "1M";

    /// <inheritdoc cref="CountryIneligible"/>
    public const string EntryIneligible = "4E";

    /// <summary>19: the conveyance arrived.</summary>
    public const string ConveyanceArrived = "19";

    /// <summary>All, in order of code.</summary>
    public static IReadOnlyList<ManifestCode> All { get; } =
    [
        new("02", "ENTRY ADVISORY", Ocean, Seen),
        new("03", "PORT OF ENTRY CHANGE", Ocean, Seen),
        new("04", "SECOND NOTIFY PARTY ADDED", Ocean, Seen),
        new("07", "WITHIN PORT TRANSFER AUTHORIZED", "CATAIR Appendix N, September 2020", Seen),
        new("11", "ARRIVAL OF IN-BOND, COMPLETE MOVEMENT", Ocean, Seen),
        new("12", "ARRIVAL OF IN-BOND, BILL OF LADING", Ocean, Seen),
        new("13", "ARRIVAL OF IN-BOND, CONTAINER", Ocean, Seen),
        new("14", "ENTERED QUANTITY DELETED", Ocean, Seen),
        new("15", "RELEASED QUANTITY DELETED", Ocean, Seen),
        new("16", "ENTERED AND RELEASED QUANTITY DELETED", Ocean, Seen),
        new("18", "MASTER IN-BOND ADVISORY", Ocean, Seen),
        new(ConveyanceArrived, "ACTUAL CONVEYANCE ARRIVAL", Ocean, Seen),
        new(IntensiveExam, "ENTERED, INTENSIVE EXAMINATION REQUIRED", Ocean, Seen),
        new(ReleasedAfterExam, "RELEASED, INTENSIVE EXAMINATION COMPLETED", Ocean, Seen),
        new(Released, "ENTERED AND RELEASED, GENERAL EXAM", Ocean, Seen),
        new("1F", "CBP HOLD REMOVED AT IN-BOND DESTINATION", Ocean, Seen),
        new("1G", "CBP HOLD PLACED AT IN-BOND DESTINATION", Ocean, Seen),
        new("1H", "CBP HOLD PLACED AT PORT OF DISCHARGE", Query, Code1),
        new(CountryIneligible, "", None, Rebuilt),
        new("2H", "CBPA MISC HOLD PLACED", Query, Code1),
        new("4A", "OVERRIDE TO INTENSIVE", Query, Code1),
        new(EntryIneligible, "", None, Rebuilt),
        new("4H", "DESCRIPTION HOLD PLACED", Air, Seen),
        new("4I", "DESCRIPTION HOLD REMOVED", Air, Seen),
        new(DeMinimisMet, "WITHHOLD ENTRY RELEASE DE MINIMIS MET", "CSMS 65085008", Seen),
        new("5H", "ENTRY PROCESSING HOLD", Query, Code1),
        new("6H", "DO NOT LOAD", Air, Seen),
        new("6I", "DO NOT LOAD REMOVED", Air, Seen),
        new("7H", "NON-INTRUSIVE INSPECTION HOLD", Query, Code1),
        new("8H", "SHIPPER HOLD PLACED", Air, Rebuilt),
        new("8I", "SHIPPER HOLD REMOVED", Air, Rebuilt),
        new("9H", "CONSIGNEE HOLD PLACED", Air, Rebuilt),
        new("9I", "CONSIGNEE HOLD REMOVED", Air, Rebuilt),
        new(DailyValueWarning, "DAILY VALUE EXCEEDED BY CONSIGNEE", "CSMS 62931096", Seen),
    ];

    /// <summary>
    /// What CUSRES says for a code. Only that of the warning is known; that the others are the same as in X12 is
    /// reconstructed.
    /// </summary>
    public static string CusresOf(string code) => code == DailyValueWarning ? CusresDailyValueWarning : code;

    /// <summary>The disposition of a code; null when it is not known.</summary>
    public static ManifestCode? Find(string code) => All.FirstOrDefault(known => known.Code == code);
}
