using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.ExposureRange;

namespace Customhouse.Engine;

/// <summary>What a charge may cost under one claim of fault.</summary>
/// <param name="Culpability">The fault that is supposed; none where the statute asks for none.</param>
/// <param name="Steps">How it was computed; one at least.</param>
public sealed record ExposureReading(Culpability Culpability, IReadOnlyList<ExposureStep> Steps)
{
    /// <summary>The least.</summary>
    public Usd Low => Steps[^1].Low;

    /// <summary>The most.</summary>
    public Usd High => Steps[^1].High;
}

/// <summary>What a charge may cost.</summary>
/// <param name="Charge">The charge.</param>
/// <param name="Readings">One for the fault that is claimed, or one for each where none is.</param>
public sealed record ChargeExposure(PenaltyCharge Charge, IReadOnlyList<ExposureReading> Readings)
{
    /// <summary>The least under any reading.</summary>
    public Usd Low => Readings.Min(reading => reading.Low);

    /// <summary>The most under any reading.</summary>
    public Usd High => Readings.Max(reading => reading.High);
}

/// <summary>What a case may cost.</summary>
/// <param name="Case">The case.</param>
/// <param name="Charges">Each of its charges.</param>
/// <param name="Low">The least in money.</param>
/// <param name="High">The most in money.</param>
/// <param name="GoodsAtRisk">Value of goods that may be forfeited, which is no money to pay.</param>
/// <param name="BrokerTotal">What all charges of a broker come to, with its cap; null where there is none.</param>
public sealed record CaseExposure(
    PenaltyCase Case, IReadOnlyList<ChargeExposure> Charges, Usd Low, Usd High, Usd GoodsAtRisk,
    ExposureStep? BrokerTotal);

/// <summary>
/// Computes what a case may cost, as ranges: the least that mitigation may leave, and the most that the statute allows.
/// Pure; amounts of a statute are those of the day of the violation, floors those of the day of assessment.
/// </summary>
public static class Exposure
{
    /// <summary>Computes.</summary>
    /// <exception cref="LawNotCodedException">A day lies before anything is coded.</exception>
    public static CaseExposure Of(PenaltyCase asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var assessed = When.NoonOf(asked.Assessed);
        ChargeExposure[] charges = [.. asked.Charges.Select(charge => new ChargeExposure(
            charge, [.. Faults(charge).Select(fault => Read(charge, fault, assessed))]))];
        var money = charges.Where(charge => charge.Charge.Statute
            is not (PenaltyStatute.Forfeiture or PenaltyStatute.BrokerConduct)).ToList();
        var broker = Broker([.. charges.Where(charge => charge.Charge.Statute == PenaltyStatute.BrokerConduct)]);
        return new CaseExposure(asked, charges,
            Sum(money, charge => charge.Low) + (broker?.Low ?? Usd.Zero),
            Sum(money, charge => charge.High) + (broker?.High ?? Usd.Zero),
            Sum(charges.Where(charge => charge.Charge.Statute == PenaltyStatute.Forfeiture), charge => charge.High),
            broker);
    }

    // Where no fault is claimed, all three are possible.
    static Culpability[] Faults(PenaltyCharge charge) => charge switch
    {
        { Statute: not PenaltyStatute.FalseEntry } => [Culpability.None],
        { Culpability: Culpability.None } => [Culpability.Negligence, Culpability.GrossNegligence, Culpability.Fraud],
        _ => [charge.Culpability],
    };

    static ExposureReading Read(PenaltyCharge charge, Culpability fault, Instant assessed)
    {
        var (range, on) = (new ExposureRange(), When.NoonOf(charge.On));
        if (charge.Statute == PenaltyStatute.FalseEntry) FalseEntry.Start(range, charge, fault, on);
        else Start(range, charge, on);
        if (charge.Statute != PenaltyStatute.Forfeiture) Floors(range, charge, assessed);
        return new ExposureReading(fault, range.Steps);
    }

    static void Start(ExposureRange range, PenaltyCharge charge, Instant on)
    {
        var (count, value) = (charge.Entries.Count, FalseEntry.Sum(charge, entry => entry.DomesticValue));
        switch (charge.Statute)
        {
            case PenaltyStatute.BrokerConduct:
                range.UpTo(Penalties.BrokerTotal.At(on),
                    $"up to {Penalties.BrokerTotal.At(on)} for all violations together, after a pre-penalty notice " +
                    "(19 CFR 111.92(a)); adjustments for inflation are not coded, so it may be more",
                    Penalties.BrokerTotal.SourceAt(on));
                break;
            case PenaltyStatute.UnlicensedBusiness:
                range.UpTo(Times(Penalties.UnlicensedEach.At(on), count),
                    $"up to {Penalties.UnlicensedEach.At(on)} for each of {count} transactions",
                    Penalties.UnlicensedEach.SourceAt(on));
                break;
            case PenaltyStatute.UnlawfulImport:
                range.UpTo(Part(value, Penalties.AidPercent.At(on)), "up to the value of the goods",
                    Penalties.AidPercent.SourceAt(on));
                break;
            case PenaltyStatute.Forfeiture:
                range.UpTo(value, "the goods may be seized and forfeited: their value is at risk, nothing to pay",
                    Penalties.Seizure);
                break;
            case PenaltyStatute.LowValue:
                LowValue(range, charge, on);
                break;
            case PenaltyStatute.FalseEntry:
            default:
                throw new InvalidOperationException($"Statute {charge.Statute}");
        }
    }

    static void LowValue(ExposureRange range, PenaltyCharge charge, Instant on)
    {
        var (first, later) = (Penalties.LowValueFirst.At(on), Penalties.LowValueLater.At(on));
        var firsts = charge.Earlier == 0 && charge.Entries.Count > 0 ? 1 : 0;
        range.UpTo(Times(first, firsts) + Times(later, charge.Entries.Count - firsts), first == Usd.Zero
            ? "no such penalty was law on that day"
            : $"up to {first} for a first violation and {later} for each later one; each entry is taken as one, and " +
            "those of one case as later than its first", Penalties.LowValueFirst.SourceAt(on));
    }

    static void Floors(ExposureRange range, PenaltyCharge charge, Instant assessed)
    {
        if (charge.Earlier > 0 && Penalties.RepeatersPayAll.At(assessed))
            range.Floor(100, $"no mitigation after earlier violations, of which there are {charge.Earlier}",
                Penalties.RepeatersPayAll.SourceAt(assessed));
        else if (charge is { Statute: PenaltyStatute.BrokerConduct, LacksDiligence: true }
            && Penalties.BrokersPayAll.At(assessed))
            range.Floor(100, "the maximum for a broker without diligence about its client",
                Penalties.BrokersPayAll.SourceAt(assessed));
        else if (Penalties.FloorPercent.At(assessed) is > 0 and var percent)
            range.Floor(percent, $"mitigation leaves {percent} % at least, if it is assessed at the most; national " +
                "security may make an exception", Penalties.FloorPercent.SourceAt(assessed));
    }

    static ExposureStep? Broker(IReadOnlyList<ChargeExposure> charges)
    {
        if (charges.Count == 0) return null;
        var last = When.NoonOf(charges.Max(charge => charge.Charge.On));
        var most = Penalties.BrokerTotal.At(last);
        return new ExposureStep($"all charges of a broker in one case come to {most} at most",
            Least(Sum(charges, charge => charge.Low), most), Least(Sum(charges, charge => charge.High), most),
            Penalties.BrokerTotal.SourceAt(last));
    }

    static Usd Sum(IEnumerable<ChargeExposure> charges, Func<ChargeExposure, Usd> amount) =>
        charges.Aggregate(Usd.Zero, (sum, charge) => sum + amount(charge));
}
