using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.ExposureRange;

namespace Customhouse.Engine;

/// <summary>The most under 19 USC 1592, by fault, loss of duties or dutiable value, and prior disclosure.</summary>
static class FalseEntry
{
    public static void Start(ExposureRange range, PenaltyCharge charge, Culpability fault, Instant on)
    {
        var (value, loss) = (Sum(charge, entry => entry.DomesticValue), Sum(charge, entry => entry.DutyLoss));
        if (fault == Culpability.Fraud)
            range.UpTo(Part(value, Penalties.FraudPercent.At(on)), $"fraud: up to the domestic value of {value}",
                Penalties.FraudPercent.SourceAt(on));
        else
            Negligent(range, charge, fault, on);
        if (fault != Culpability.Fraud && loss > Usd.Zero)
            range.Cap(value, $"never more than the domestic value of {value}",
                (fault == Culpability.Negligence ? Penalties.NegligenceTimes : Penalties.GrossTimes).SourceAt(on));
        if (charge.Disclosed is { } disclosed) Disclose(range, charge, fault, disclosed, on);
    }

    static void Negligent(ExposureRange range, PenaltyCharge charge, Culpability fault, Instant on)
    {
        var (dutiable, loss) = (Sum(charge, entry => entry.DutiableValue), Sum(charge, entry => entry.DutyLoss));
        var (times, percent, name) = fault == Culpability.Negligence
            ? (Penalties.NegligenceTimes, Penalties.NegligencePercent, "negligence")
            : (Penalties.GrossTimes, Penalties.GrossPercent, "gross negligence");
        if (loss > Usd.Zero)
            range.UpTo(Times(loss, times.At(on)),
                $"{name}: up to {times.At(on)} times the duties, taxes and fees of {loss} that are or may be lost",
                times.SourceAt(on));
        else
            range.UpTo(Part(dutiable, percent.At(on)),
                $"{name} without loss of duties: up to {percent.At(on)} % of the dutiable value of {dutiable}",
                percent.SourceAt(on));
    }

    static void Disclose(
        ExposureRange range, PenaltyCharge charge, Culpability fault, PriorDisclosure disclosed, Instant on)
    {
        var (dutiable, loss) = (Sum(charge, entry => entry.DutiableValue), Sum(charge, entry => entry.DutyLoss));
        if (!disclosed.Counts)
            range.Note(disclosed.BeforeInvestigation ? "the disclosure lowers nothing: duties were not tendered"
                : "the disclosure lowers nothing: it came after a formal investigation was known",
                Penalties.Disclosure);
        else if (fault != Culpability.Fraud)
            range.Cap(disclosed.Interest, $"disclosed before: interest of {disclosed.Interest} at most",
                Penalties.Disclosure);
        else if (loss > Usd.Zero)
            range.Cap(Times(loss, Penalties.DisclosedTimes.At(on)),
                $"disclosed before: {Penalties.DisclosedTimes.At(on)} times the duties of {loss} at most",
                Penalties.DisclosedTimes.SourceAt(on));
        else
            range.Cap(Part(dutiable, Penalties.DisclosedPercent.At(on)),
                $"disclosed before: {Penalties.DisclosedPercent.At(on)} % of the dutiable value of {dutiable} at most",
                Penalties.DisclosedPercent.SourceAt(on));
    }

    public static Usd Sum(PenaltyCharge charge, Func<EntryAmounts, Usd> amount) =>
        charge.Entries.Aggregate(Usd.Zero, (sum, entry) => sum + amount(entry));
}
