using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What filings of type 86 are as events of a life.</summary>
static class LifeFilings
{
    /// <summary>The event; null for an action that is none.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="received">When it was received.</param>
    /// <param name="told">What manifests say of its bill then.</param>
    /// <param name="isSameBill">True when the bill is the one that the entry had.</param>
    public static LifeEvent? EventOf(Filing filing, Instant received, ManifestedBill? told, bool isSameBill)
    {
        var match = new BillMatch(
            told is { IsOnFile: true } ? BillStanding.OnFile : BillStanding.None, told?.Quantity ?? 0);
        var changed = isSameBill ? null : (BillMatch?)match;
        return filing.Action.OrDefault switch
        {
            ActionCode.Add => new LifeEvent.Accepted(
                received, ParticularsOf(filing), match, told?.Foretold?.InZoneLeniently(When.Zone).ToInstant()),
            ActionCode.Replace => new LifeEvent.Corrected(received, ParticularsOf(filing), changed),
            ActionCode.Update => new LifeEvent.UpdateOfBill(
                received, filing.Port.OrDefault, QuantityOf(filing), changed),
            ActionCode.Cancel => new LifeEvent.CancellationAsked(received, ReasonOf(filing)),
            _ => null,
        };
    }

    static EntryParticulars ParticularsOf(Filing filing) =>
        new(QuantityOf(filing), filing.Port.OrDefault, filing.Eda.Has ? filing.Eda.Value : null, MarksOf(filing));

    static int QuantityOf(Filing filing) =>
        filing.LowestBill is >= 0 and var lowest ? filing.Bills[lowest].Quantity.OrDefault : 0;

    static int ReasonOf(Filing filing) =>
        int.TryParse(filing.CancellationReason.ToString(), out var reason) ? reason : 0;

    static LifeMarks MarksOf(Filing filing)
    {
        var mode = filing.Mode.OrDefault;
        var marks = (mode.IsMail ? LifeMarks.Mail : LifeMarks.None) | (mode.IsAir ? LifeMarks.Air : LifeMarks.None);
        foreach (ref readonly var line in filing.Lines.Span)
            if (line.Origin.OrDefault is var origin && (origin == CountryCode.China || origin == CountryCode.HongKong))
                marks |= LifeMarks.China;
        return marks;
    }
}
