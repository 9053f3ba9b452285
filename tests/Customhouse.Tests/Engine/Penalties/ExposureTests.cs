using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Engine.Penalties;

/// <summary>What charges may cost, by hand.</summary>
public class ExposureTests
{
    internal static readonly LocalDate Before = new(2026, 8, 31), After = new(2026, 9, 1), May = new(2026, 5, 4);

    internal static EntryNumber Entry(int sequence) =>
        FilerCode.TryRead("UAA"u8, out var filer) ? EntryNumber.Of(filer, sequence) : default;

    internal static PenaltyCharge Goods(Culpability fault, long domestic, long dutiable, long loss) =>
        new("A", PenaltyStatute.FalseEntry, May, [new(Entry(1), new(domestic), new(dutiable), new(loss))])
        {
            Culpability = fault,
        };

    internal static PenaltyCharge Plain(PenaltyStatute statute, LocalDate on, int entries) =>
        new("A", statute, on, [.. Enumerable.Range(1, entries)
            .Select(i => new EntryAmounts(Entry(i), Usd.Dollars(100), Usd.Zero, Usd.Zero))]);

    internal static (long Low, long High) Of(PenaltyCharge charge, LocalDate assessed)
    {
        var exposure = Exposure.Of(new PenaltyCase("case", assessed, [charge]));
        return (exposure.Low.Cents, exposure.High.Cents);
    }

    /// <summary>A value of 1,000 and a loss of 100 dollars; without loss; and one so great that value caps.</summary>
    [Theory]
    [InlineData(Culpability.Negligence, 10_000, 20_000)]
    [InlineData(Culpability.GrossNegligence, 10_000, 40_000)]
    [InlineData(Culpability.Fraud, 10_000, 100_000)]
    [InlineData(Culpability.Negligence, 0, 16_000)]
    [InlineData(Culpability.GrossNegligence, 0, 32_000)]
    [InlineData(Culpability.Fraud, 0, 100_000)]
    [InlineData(Culpability.Negligence, 60_000, 100_000)]
    [InlineData(Culpability.GrossNegligence, 60_000, 100_000)]
    public void Fault_and_loss_make_the_most(Culpability fault, long loss, long most) =>
        Assert.Equal((0, most), Of(Goods(fault, 100_000, 80_000, loss), Before));

    [Theory]
    [InlineData(Culpability.Negligence, 10_000, 777)]
    [InlineData(Culpability.GrossNegligence, 0, 777)]
    [InlineData(Culpability.Fraud, 10_000, 10_000)]
    [InlineData(Culpability.Fraud, 0, 8_000)]
    public void A_disclosure_leaves_interest_and_of_fraud_the_duties(Culpability fault, long loss, long most)
    {
        var charge = Goods(fault, 100_000, 80_000, loss);
        Assert.Equal((0, most), Of(charge with { Disclosed = new(true, true, new(777)) }, Before));
        var untouched = Of(charge, Before);
        Assert.Equal(untouched, Of(charge with { Disclosed = new(false, true, new(777)) }, Before));
        Assert.Equal(untouched, Of(charge with { Disclosed = new(true, false, new(777)) }, Before));
    }

    [Fact]
    public void Without_a_claim_of_fault_the_range_spans_all_three()
    {
        var exposure = Exposure.Of(
            new PenaltyCase("case", After, [Goods(Culpability.None, 100_000, 80_000, 10_000)]));
        Assert.Equal([Culpability.Negligence, Culpability.GrossNegligence, Culpability.Fraud],
            exposure.Charges[0].Readings.Select(reading => reading.Culpability));
        Assert.Equal((10_000, 100_000), (exposure.Low.Cents, exposure.High.Cents));
    }

    /// <summary>The day before and the day of 2025-08-03: 5,000 dollars first, then 10,000 each.</summary>
    [Theory]
    [InlineData(2, 1, 0, 0)]
    [InlineData(3, 1, 0, 500_000)]
    [InlineData(3, 3, 0, 2_500_000)]
    [InlineData(3, 3, 2, 3_000_000)]
    public void The_low_value_penalty_has_a_first_day(int day, int entries, int earlier, long most) =>
        Assert.Equal((0, most), Of(Plain(PenaltyStatute.LowValue, new(2025, 8, day), entries) with
        {
            Earlier = earlier,
        }, Before));

    [Fact]
    public void Floors_start_on_the_day_by_which_the_order_is_to_be_carried_out()
    {
        var charge = Plain(PenaltyStatute.LowValue, May, 1);
        Assert.Equal((0, 500_000), Of(charge, Before));
        Assert.Equal((250_000, 500_000), Of(charge, After));
        Assert.Equal((0, 1_000_000), Of(charge with { Earlier = 1 }, Before));
        Assert.Equal((1_000_000, 1_000_000), Of(charge with { Earlier = 1 }, After));
    }

    [Fact]
    public void A_broker_without_diligence_pays_the_maximum_from_that_day_on()
    {
        var charge = Plain(PenaltyStatute.BrokerConduct, May, 5);
        Assert.Equal((1_500_000, 3_000_000), Of(charge, After));
        Assert.Equal((3_000_000, 3_000_000), Of(charge with { LacksDiligence = true }, After));
        Assert.Equal((0, 3_000_000), Of(charge with { LacksDiligence = true }, Before));
    }

    [Fact]
    public void All_charges_of_a_broker_have_one_cap_and_transactions_without_a_licence_have_none()
    {
        PenaltyCharge[] charges =
        [
            Plain(PenaltyStatute.BrokerConduct, May, 1), Plain(PenaltyStatute.BrokerConduct, May, 1),
            Plain(PenaltyStatute.UnlicensedBusiness, May, 4),
        ];
        var exposure = Exposure.Of(new PenaltyCase("case", Before, charges));
        Assert.Equal(7_000_000, exposure.High.Cents);
        Assert.Equal(3_000_000, exposure.BrokerTotal!.High.Cents);
    }

    [Fact]
    public void Goods_at_risk_are_no_money_to_pay()
    {
        var exposure = Exposure.Of(new PenaltyCase("case", After,
            [Plain(PenaltyStatute.Forfeiture, May, 3), Plain(PenaltyStatute.UnlawfulImport, May, 3)]));
        Assert.Equal((30_000, 15_000, 30_000),
            (exposure.GoodsAtRisk.Cents, exposure.Low.Cents, exposure.High.Cents));
    }

    [Fact]
    public void A_day_before_the_coded_law_is_refused() =>
        Assert.Throws<LawNotCodedException>(() => Of(Plain(PenaltyStatute.LowValue, new(2016, 3, 9), 1), Before));

    [Fact]
    public void No_figure_is_called_confirmed_that_was_not_read()
    {
        Assert.All(Customhouse.Law.Penalties.All.SelectMany(parameter => parameter.History),
            value => Assert.NotEqual(Mark.Primary, value.Source.Mark));
        Assert.Distinct(Customhouse.Law.Penalties.All.Select(parameter => parameter.Id));
    }
}
