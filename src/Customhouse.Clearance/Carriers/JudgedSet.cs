using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>A set of X12 with what is wrong with it and what of it is kept.</summary>
/// <param name="Set">The set.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Errors">What is answered, in order of place.</param>
/// <param name="Kept">What it tells that is kept.</param>
sealed record JudgedSet(
    X12Set Set, SetVerdict Verdict, IReadOnlyList<CarrierError> Errors, IReadOnlyList<ManifestEvent> Kept)
{
    /// <summary>Judges a set by what was read of it.</summary>
    public static JudgedSet Of(X12Set set, IReadOnlyList<ManifestEvent> told, IReadOnlyList<WireFault> faults)
    {
        var ofSet = SetCheck.Of(set).ToList();
        List<CarrierError> errors = [.. ofSet, .. faults.Select(fault => ErrorOf(set, fault)).OfType<CarrierError>()];
        List<ManifestEvent> kept = [];
        foreach (var one in told)
            if (ErrorOf(set, one) is { } error) errors.Add(error);
            else kept.Add(one);
        if (ofSet.Count > 0) kept.Clear();
        var isWhole = errors.Count == 0 && faults.All(fault => FormFault.ReachOf(fault) == FaultReach.Warns);
        var verdict = isWhole ? SetVerdict.Accepted
            : kept.Count > 0 ? SetVerdict.AcceptedWithErrors : SetVerdict.Rejected;
        return new JudgedSet(set, verdict, [.. errors.OrderBy(error => error.Position)], kept);
    }

    static CarrierError? ErrorOf(X12Set set, WireFault fault) =>
        TruckError.Of(fault) is { } error ? error with { Position = set.PositionOf(fault.At.Line) } : null;

    /// <summary>
    /// 470: a bill under section 321 whose goods are out of it is not put on file. That N10 is named is reconstructed;
    /// the position is that of the bill's first segment, for where the country stood is not kept.
    /// </summary>
    static CarrierError? ErrorOf(X12Set set, ManifestEvent told)
    {
        if (told is not (BillReported or BillChanged) || CarrierReply.BillOf(told) is not { } bill
            || !BillTypeCode.IsSection321(bill.TypeCode) || !IsOut(bill, told)) return null;
        return new CarrierError(
            TruckError.OriginInvalid, "N10", 11, set.PositionOf(told.Line), bill.Origin.Text.ToString());
    }

    static bool IsOut(ManifestBill bill, ManifestEvent told) => CarrierOrigins.AllAreOut(told.Learned)
        || bill.Origin.Has && CarrierOrigins.IsOut(bill.Origin.Value, told.Learned);
}
