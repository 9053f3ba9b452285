using static Customhouse.Terms.Provenance;

namespace Customhouse.Terms;

/// <summary>
/// Codes of status notices. Source: ACE Cargo/Manifest/Entry Status Query v21 (2025-09-09), WO50, WO60; those of SO
/// revision 36 alone from public code, and so are the statuses of agencies.
/// </summary>
public static class StatusCodes
{
    static readonly Dictionary<(StatusRecord Record, string Number), StatusCode> Known = [];

    /// <summary>All codes, by record and number.</summary>
    public static IReadOnlyList<StatusCode> All =>
        [.. Known.Values.OrderBy(code => code.Record).ThenBy(code => code.Number, StringComparer.Ordinal)];

    /// <summary>The code of a number in a record; null when there is none.</summary>
    public static StatusCode? Find(StatusRecord record, string number) => Known.GetValueOrDefault((record, number));

    static StatusCode Bill(string number, string text) => Add(StatusRecord.Bill, number, text, Specification);

    static StatusCode Entry(string number, string text, Provenance provenance = Specification) =>
        Add(StatusRecord.Entry, number, text, provenance);

    static StatusCode Agency(string number, string text) => Add(StatusRecord.Agency, number, text, PublicCode);

    static StatusCode Add(StatusRecord record, string number, string text, Provenance provenance) =>
        Known[(record, number)] = new StatusCode(record, number, text, provenance);

#pragma warning disable CS1591 // the narrative beside each code is its description
    public static readonly StatusCode ManifestHold       = Bill("51", "MANIFEST HOLD CBP");
    public static readonly StatusCode AgricultureHold    = Bill("52", "MANIFEST HOLD AGRICULTURE");
    public static readonly StatusCode CbpHold            = Bill("53", "CBP HOLD");
    public static readonly StatusCode ManifestHoldOff    = Bill("54", "CBP MANIFEST HOLD REMOVED");
    public static readonly StatusCode AgricultureHoldOff = Bill("55", "AGRICULTURE MANIFEST HOLD REMOVED");
    public static readonly StatusCode CbpHoldOff         = Bill("56", "CBP HOLD REMOVED");
    public static readonly StatusCode SplitNotReleasable = Bill("57", "SPLIT BILL DOES NOT QUALIFY FOR RELEASE");
    public static readonly StatusCode OverManifest       = Bill("58", "QTY IS MORE THAN MANIFESTED BILL QTY");
    public static readonly StatusCode InBondUnmatched    = Bill("59", "INBOND DOES NOT MATCH OR NOT ON FILE");
    public static readonly StatusCode BillDeleted        = Bill("61", "BILL DELETED");
    public static readonly StatusCode BillDeletedLate    = Bill("62", "BILL DELETED AFTER ARRIVAL");
    public static readonly StatusCode InBondDeletedLate  = Bill("63", "INBOND DELETED AFTER ARRIVAL AND RELEASE");
    public static readonly StatusCode BillIneligible     = Bill("74", "BOL TYPE INELIGIBLE FOR ENTRY PROCESSING");
    public static readonly StatusCode NoBillMatch        = Bill("91", "NO BILL MATCH");
    public static readonly StatusCode AcasBillOnFile     = Bill("92", "ACAS BILL ON FILE");
    public static readonly StatusCode BillOnFile         = Bill("93", "BILL ON FILE");
    public static readonly StatusCode BillDeparted       = Bill("94", "BILL DEPARTED");
    public static readonly StatusCode BillArrived        = Bill("95", "BILL ARRIVED");

    public static readonly StatusCode OneUsg             = Entry("01", "ONEUSG");
    public static readonly StatusCode ExamPending        = Entry("03", "PENDING INTENSIVE EXAM");
    public static readonly StatusCode Detained           = Entry("04", "ENTRY DETAINED", PublicCode);
    public static readonly StatusCode DeletedByCbp       = Entry("21", "ENTRY DELETED BY CBP");
    public static readonly StatusCode ReleaseDateUpdate  = Entry("22", "RELEASE DATE UPDATE");
    public static readonly StatusCode Cancelled          = Entry("23", "ENTRY CANCELLED");
    public static readonly StatusCode CancellationUnset  = Entry("24", "ENTRY CANCELLATION UNSET");
    public static readonly StatusCode CancelledInAWeek   = Entry("25", "ENTRY WILL BE CANCELLED IN 7 DAYS");
    public static readonly StatusCode NoBillFor30Days    = Entry("26", "NO BILL MATCH AFTER 30 DAYS");
    public static readonly StatusCode NoBillFor60Days    = Entry("28", "NO BILLMATCH AFTER 60 DAYS");
    public static readonly StatusCode NotReleased        = Entry("29", "NOT RELEASED", PublicCode);
    public static readonly StatusCode DeMinimisMayBeMet =
        Entry("30", "DE MINIMIS MAY BE MET USE ALT ENTRY TYPE", PublicCode);
    public static readonly StatusCode CountryIneligible =
        Entry("33", "ET86 INELIGIBLE COUNTRY; CANNOT RELEASE", PublicCode);
    public static readonly StatusCode DeMinimisMet =
        Entry("34", "ENTRY RELEASE WITHHELD - DE MINIMIS MET", PublicCode);
    public static readonly StatusCode QuotaPending       = Entry("70", "QUOTA PENDING");
    public static readonly StatusCode QuotaRejected      = Entry("71", "QUOTA REJECTED");
    public static readonly StatusCode QuotaReserved      = Entry("72", "QUOTA RESERVED");
    public static readonly StatusCode QuotaAccepted      = Entry("73", "QUOTA ACCEPTED");
    public static readonly StatusCode PortNotDerived     = Entry("75", "POE REQD, NO AUTO DERIVE POSSIBLE");
    public static readonly StatusCode NoSummary          = Entry("76", "ACTIVE ENTRY SUMMARY NOT FOUND");
    public static readonly StatusCode PortNotPermitted   = Entry("79", "ENTRY NOT PERMITTED AT REPORTED PORT");
    public static readonly StatusCode InBondNotOnFile    = Entry("80", "IN-BOND NUMBER NOT ON FILE");
    public static readonly StatusCode InBondPort         = Entry("81", "IN-BOND PORT DISCREPANCY");
    public static readonly StatusCode SplitCodeRequired  = Entry("82", "SPLIT SHIPMENT RELEASE CODE REQUIRED");
    public static readonly StatusCode SplitPending       = Entry("83", "SPLIT SHIPMENT RELEASE PENDING");
    public static readonly StatusCode CorrectionDocs     = Entry("84", "DOC REQUIRED FOR CORRECTION REQUEST");
    public static readonly StatusCode CancellationDocs   = Entry("85", "DOC REQUIRED FOR CANCELLATION REQUEST");
    public static readonly StatusCode CorrectionRefused  = Entry("86", "CORRECTION REQUEST REJECTED");
    public static readonly StatusCode CancellationRefused = Entry("87", "CANCELLATION REQUEST REJECTED");
    public static readonly StatusCode Replaced           = Entry("88", "ENTRY REPLACED");
    public static readonly StatusCode SummaryPort        = Entry("89", "ENTRY SUMMARY PORT DISCREPANCY");
    public static readonly StatusCode UnderReview        = Entry("90", "UNDER CBP REVIEW");
    public static readonly StatusCode DocumentRequired   = Entry("96", "DOCUMENT REQUIRED");
    public static readonly StatusCode Admissible         = Entry("97", "ADMISSIBLE");
    public static readonly StatusCode Released           = Entry("98", "RELEASED");
    public static readonly StatusCode ReleaseSuspended   = Entry("99", "RELEASE SUSPENDED");

    public static readonly StatusCode AgencyReview       = Agency("01", "DATA UNDER PGA REVIEW");
    public static readonly StatusCode AgencyHold         = Agency("02", "HOLD INTACT");
    public static readonly StatusCode AgencyRejected     = Agency("04", "DATA REJECTED PER PGA REVIEW");
    public static readonly StatusCode MayProceed         = Agency("07", "MAY PROCEED");
#pragma warning restore CS1591
}
