using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What is looked for in the bill of an express carrier, and the error that answers it. The bill stays on file; what is
/// refused is the entry that its CED line states. That these codes exist is in bulletins; when exactly each is answered
/// is reconstructed from its text.
/// </summary>
/// <param name="Code">A code of <see cref="AirError"/>.</param>
/// <param name="When">When it is answered, in words.</param>
/// <param name="Finds">True when it is.</param>
public sealed record AirCheck(string Code, string When, Func<ManifestBill, Instant, bool> Finds)
{
    /// <summary>All, in order of code.</summary>
    public static IReadOnlyList<AirCheck> All { get; } =
    [
        new(AirError.EntryTypeInvalid, "CED states a type that is none of those listed",
            (bill, _) => bill.EntryType.IsBad && !ExpressEntry.IsKnown(bill.EntryType.Text)),
        new(AirError.EntryLineIgnored,
            $"from {Asked}, CED states a bad entry number, or type 86 for goods whose country is answered by 181; " +
            $"from {AllOut}, type 86 at all",
            (bill, at) => CarrierOrigins.IsAsked(at) && (bill.EntryNumber.IsBad
                || States86(bill) && (IsOriginOut(bill, at) || CarrierOrigins.AllAreOut(at)))),
        new(AirError.OriginInvalid,
            $"from {Asked}, type 86 for goods of no country that is known; before {AllOut} also for those of China " +
            "or Hong Kong",
            (bill, at) => CarrierOrigins.IsAsked(at) && States86(bill) && IsOriginOut(bill, at)),
        new(AirError.ExpressIncomplete,
            $"from {Asked}, a new bill of type 86 lacks its origin, value, goods, pieces or weight, or the name of " +
            "its shipper or consignee (19 CFR 128.21(a))",
            (bill, at) => CarrierOrigins.IsAsked(at) && States86(bill) && Lacks(bill)),
    ];

    static string Asked => $"{CarrierOrigins.Since:uuuu-MM-dd}";

    static string AllOut => $"{CarrierOrigins.AllSince:uuuu-MM-dd}";

    /// <summary>
    /// The errors of a bill that is new or changed, in order of code; a change states only what is new.
    /// </summary>
    public static IEnumerable<string> Of(ManifestEvent told)
    {
        if (told is not (BillReported or BillChanged) || CarrierReply.BillOf(told) is not { Express: Tri.Yes } bill)
            return [];
        return All.Where(check => check.Finds(bill, told.Learned)
            && (told is BillReported || check.Code != AirError.ExpressIncomplete)).Select(check => check.Code);
    }

    static bool States86(ManifestBill bill) => bill.EntryType.Has && bill.EntryType.Value == EntryType.Section321;

    static bool IsOriginOut(ManifestBill bill, Instant at) =>
        bill.Origin.IsBad || bill.Origin.Has && CarrierOrigins.IsOut(bill.Origin.Value, at);

    static bool Lacks(ManifestBill bill) => bill.Origin.IsAbsent || bill.Value.IsAbsent || bill.Description.IsEmpty
        || bill.Bill.Quantity.IsAbsent || bill.Weight.IsAbsent || bill.Shipper.Name.IsEmpty
        || bill.Consignee.Name.IsEmpty;
}
