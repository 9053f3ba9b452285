using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>What a cancellation must say.</summary>
static class Cancellation
{
    static readonly Term Since = Era.CargoRelease("SE13 note 1");

    public static readonly Rule Reason = new("SE.CANCEL", "A cancellation gives its reason, 01 to 12")
    {
        InForce   = Since,
        System    = Era.Rejects(Since),
        Authority = [Guide("SE13 note 1")],
        Covers    = f => f.Action.OrDefault == ActionCode.Cancel,
        Requires  = f => Answer.If(Number(f.CancellationReason) is >= 1 and <= 12),
        Otherwise = Codes.CancelReason,
        At        = Datum.CancellationReason,
        Because   = f => f.CancellationReason.IsEmpty
            ? "There is no cancellation reason."
            : $"'{f.CancellationReason}' is no cancellation reason.",
        Fix       = _ => "Give 01 to 12, such as 01 for a clerical error or 08 for non-arrival.",
    };

    public static readonly Rule Replacement = new(
        "SE.CANCEL.REFERENCE", "A cancellation for 02, 03 or 04 names what replaces the entry: IB, EN or FTZ")
    {
        InForce   = Since,
        System    = Era.Rejects(Since),
        Authority = [Guide("SE13 note 1"), Guide("SE20 note 1")],
        Covers    = f => f.Action.OrDefault == ActionCode.Cancel && Number(f.CancellationReason) is >= 2 and <= 4,
        Requires  = f => Answer.If(HasReference(f, Qualifier(f))),
        Otherwise = Codes.CancelReference,
        At        = Datum.CancellationReason,
        Because   = f =>
            $"Reason {f.CancellationReason} needs a reference with qualifier {Qualifier(f)}, and there is none.",
        Fix       = f => $"Add a reference {Qualifier(f)} with the number that replaces this entry.",
    };

    static int Number(Text reason) => reason.Span is [var tens, var ones] ? (tens - '0') * 10 + ones - '0' : -1;

    static string Qualifier(Subject f) => Number(f.CancellationReason) switch { 2 => "IB", 3 => "EN", _ => "FTZ" };

    static bool HasReference(Subject f, string qualifier)
    {
        foreach (ref readonly var reference in f.Filing.References.Span)
            if (reference.Qualifier.ToString() == qualifier && !reference.Value.IsEmpty) return true;
        return false;
    }

    public static readonly Rule[] All = [Reason, Replacement];
}
