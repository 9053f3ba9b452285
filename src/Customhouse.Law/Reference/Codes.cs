using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// Condition codes of cargo release. CBP's own numbers where published; the rest stands in our private block
/// (Z01 to Z99), because a number must not be invented as if it were CBP's.
/// </summary>
public static class Codes
{
    static readonly Cite Rules2014 = Other("SE Input Validation Rules (2014 list)", Mark.Secondary);
    static readonly Cite Added2026 = Other("SE condition codes, added for 2026-06-24", Mark.Secondary);
    static readonly Cite Worded = Other("CSMS 64792502, number and meaning; the wording is ours", Mark.Secondary);
    static readonly Cite Ours = Other("private block of Customhouse; CBP's number is not known", Mark.Unconfirmed);

    /// <summary>All codes, by number.</summary>
    public static IReadOnlyList<Code> All => [.. Known.Values.OrderBy(code => code.Number, StringComparer.Ordinal)];

    static readonly Dictionary<string, Code> Known = new(StringComparer.Ordinal);

    /// <summary>The code of a number; null when there is none.</summary>
    public static Code? Find(string number) => Known.GetValueOrDefault(number);

    static Code Cbp(string number, string text, Cite source) => Known[number] = new Code(number, text, source);

    static Code Private(string number, string text) => Known[number] = new Code(number, text, Ours);

#pragma warning disable CS1591 // the narrative beside each code is its description
    public static readonly Code MissingAction      = Cbp("001", "MISSING ACTION CODE", Rules2014);
    public static readonly Code InvalidAction      = Cbp("002", "INVALID ACTION CODE", Rules2014);
    public static readonly Code MissingFiler       = Cbp("003", "MISSING FILER CODE", Rules2014);
    public static readonly Code UnknownFiler       = Cbp("004", "FILER CODE NOT ON FILE", Rules2014);
    public static readonly Code MissingEntryNumber = Cbp("005", "MISSING ENTRY NUMBER", Rules2014);
    public static readonly Code InvalidEntryNumber = Cbp("006", "INVALID ENTRY NUMBER", Rules2014);
    public static readonly Code AlreadyOnFile      = Cbp("007", "ENTRY NUMBER ALREADY ON FILE", Rules2014);
    public static readonly Code NotOnFile          = Cbp("008", "ENTRY NUMBER NOT ON FILE", Rules2014);
    public static readonly Code MissingEntryType   = Cbp("009", "MISSING ENTRY TYPE", Rules2014);
    public static readonly Code InvalidEntryType   = Cbp("010", "INVALID ENTRY TYPE", Rules2014);
    public static readonly Code MissingIorType     = Cbp("011", "MISSING IMPORTER OF RECORD TYPE", Rules2014);
    public static readonly Code InvalidIorType     = Cbp("012", "INVALID IMPORTER OF RECORD TYPE", Rules2014);
    public static readonly Code MissingIor         = Cbp("013", "MISSING IMPORTER OF RECORD", Rules2014);
    public static readonly Code InvalidBillQuantity = Cbp("030", "INVALID BILL QUANTITY", Rules2014);
    public static readonly Code EdaRequired        = Cbp("282", "EDA REQUIRED FOR ENTRY TYPE 86", Csms(61421135));
    public static readonly Code OneEda             = Cbp("288", "ONLY ONE SE20 FOR EDA ALLOWED", Csms(61421135));
    public static readonly Code CountryIneligible  = Cbp("318", "COUNTRY INELIGIBLE FOR ENTRY TYPE 86", Worded);
    public static readonly Code InactiveIor        = Cbp("333", "IMPORTER OF RECORD INACTIVE FOR ENTRY", Added2026);

    public static readonly Code EntryTypeNotBegun  = Private("Z01", "ENTRY TYPE 86 NOT YET IN EFFECT");
    public static readonly Code EntryTypeEnded     = Private("Z02", "ENTRY TYPE 86 NO LONGER ACCEPTED");
    public static readonly Code LowValueSuspended  = Private("Z03", "LOW VALUE EXEMPTION SUSPENDED");
    public static readonly Code ChinaSuspended     = Private("Z04", "ORIGIN CN/HK NOT ELIGIBLE AT ARRIVAL");
    public static readonly Code ValueOverLimit     = Private("Z05", "ENTRY VALUE EXCEEDS 800");
    public static readonly Code DayOverLimit       = Private("Z06", "DAILY VALUE OF CONSIGNEE EXCEEDS 800");
    public static readonly Code LinesOverLimit     = Private("Z07", "LINE VALUES TOGETHER EXCEED 800");
    public static readonly Code MissingValue       = Private("Z08", "MISSING OR INVALID ENTRY VALUE");
    public static readonly Code FiledLate          = Private("Z09", "ENTRY FILED AFTER ARRIVAL");
    public static readonly Code FiledVeryLate      = Private("Z10", "ENTRY FILED OVER 15 DAYS AFTER ARRIVAL");
    public static readonly Code InvalidEda         = Private("Z11", "INVALID ESTIMATED DATE OF ARRIVAL");
    public static readonly Code OneBill            = Private("Z12", "EXACTLY ONE BILL REQUIRED");
    public static readonly Code BillPair           = Private("Z13", "MASTER AND HOUSE BILL GO TOGETHER");
    public static readonly Code NoTrackingBill     = Private("Z14", "TRACKING BILL NOT ALLOWED");
    public static readonly Code InvalidBillKind    = Private("Z15", "INVALID BILL TYPE INDICATOR");
    public static readonly Code MissingBillNumber  = Private("Z16", "MISSING BILL NUMBER");
    public static readonly Code InvalidBillIssuer  = Private("Z17", "BILL ISSUER CODE MISSING OR NOT ALLOWED");
    public static readonly Code NonAmsCarrier      = Private("Z18", "CARRIER DATA REQUIRED FOR NON-AMS BILL");
    public static readonly Code InvalidMode        = Private("Z19", "MISSING OR INVALID MODE OF TRANSPORT");
    public static readonly Code InvalidPort        = Private("Z20", "MISSING OR INVALID PLANNED PORT");
    public static readonly Code InvalidBond        = Private("Z21", "BOND TYPE MUST BE 0");
    public static readonly Code OneConsignee       = Private("Z22", "EXACTLY ONE CONSIGNEE REQUIRED");
    public static readonly Code ConsigneeForm      = Private("Z23", "CONSIGNEE BY ID OR BY NAME AND ADDRESS");
    public static readonly Code ConsigneeAtHeader  = Private("Z24", "CONSIGNEE NOT ALLOWED ON A LINE");
    public static readonly Code MissingSeller      = Private("Z25", "SELLER REQUIRED");
    public static readonly Code InvalidHts         = Private("Z26", "HTS NUMBER MUST HAVE TEN DIGITS");
    public static readonly Code UnknownHts         = Private("Z27", "HTS NUMBER NOT IN FORCE");
    public static readonly Code InvalidOrigin      = Private("Z28", "MISSING OR INVALID COUNTRY OF ORIGIN");
    public static readonly Code InvalidLineValue   = Private("Z29", "MISSING OR INVALID LINE VALUE");
    public static readonly Code MissingLine        = Private("Z30", "LINE OR HTS NUMBER MISSING");
    public static readonly Code NoZoneData         = Private("Z31", "ZONE DATA NOT ALLOWED");
    public static readonly Code ExcludedGoods      = Private("Z32", "ALCOHOL OR TOBACCO NOT ELIGIBLE");
    public static readonly Code TaxedGoods         = Private("Z33", "GOODS SUBJECT TO INTERNAL REVENUE TAX");
    public static readonly Code QuotaGoods         = Private("Z34", "QUOTA CLASS GOODS NOT ELIGIBLE");
    public static readonly Code AntidumpingGoods   = Private("Z35", "AD/CVD GOODS NOT ELIGIBLE");
    public static readonly Code FeeGoods           = Private("Z36", "GOODS OWING ANOTHER AGENCY FEE");
    public static readonly Code PgaRequired        = Private("Z37", "PGA DATA REQUIRED BY FLAG");
    public static readonly Code PgaPossible        = Private("Z38", "PGA DATA MAY BE REQUIRED");
    public static readonly Code FilerNotEntitled   = Private("Z39", "FILER MAY NOT FILE ENTRY TYPE 86");
    public static readonly Code NoPowerOfAttorney  = Private("Z40", "NO VALID POWER OF ATTORNEY");
    public static readonly Code NoPermit           = Private("Z41", "BROKER HOLDS NO PERMIT");
    public static readonly Code CancelReason       = Private("Z42", "MISSING OR INVALID CANCELLATION REASON");
    public static readonly Code CancelReference    = Private("Z43", "CANCELLATION REFERENCE MISSING");
    public static readonly Code PartlyCovered      = Private("Z44", "ENTRY TYPE CHECKED IN PART");
    public static readonly Code InvalidIor         = Private("Z45", "INVALID IMPORTER OF RECORD NUMBER");
    public static readonly Code InvalidEntity      = Private("Z46", "INVALID ENTITY CODE");
    public static readonly Code PartyAddress       = Private("Z47", "PARTY ADDRESS INCOMPLETE");
    public static readonly Code MissingContact     = Private("Z48", "CONTACT NAME OR PHONE MISSING");
    public static readonly Code NotForMail         = Private("Z49", "ENTRY TYPE 86 MAY NOT COVER MAIL");
    public static readonly Code ForeignImporter    = Private("Z50", "FOREIGN IMPORTER ON INFORMAL ENTRY");
    public static readonly Code EntryCancelled     = Private("Z51", "ENTRY IS CANCELLED");
    public static readonly Code ReplaceTooLate     = Private("Z52", "REPLACE NOT ALLOWED ARRIVED AND RELEASED");
    public static readonly Code UpdateTooLate      = Private("Z53", "UPDATE OVER 15 DAYS AFTER RELEASE");
    public static readonly Code ProgrammeShut      = Private("Z54", "ENTRY TYPE 86 TEST IS SHUT TO THIS FILER");
#pragma warning restore CS1591
}
