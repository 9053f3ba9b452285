using CsCheck;
using Customhouse.Law;
using Customhouse.Terms;
using Xunit;
using static Customhouse.Tests.Engine.Penalties.ExposureTests;

namespace Customhouse.Tests.Engine.Penalties;

/// <summary>What holds of every charge of goods.</summary>
public class ExposureProperties
{
    // A value for duty is not above what the goods are worth here: duty and freight come on top of it.
    static readonly Gen<PenaltyCharge> Charge =
        from fault in Gen.Int[1, 3]
        from domestic in Gen.Long[0, 100_000_000]
        from dutiable in Gen.Long[0, domestic]
        from loss in Gen.Frequency((1, Gen.Const(0L)), (3, Gen.Long[1, 100_000_000]))
        from earlier in Gen.Int[0, 1]
        select Goods((Culpability)fault, domestic, dutiable, loss) with { Earlier = earlier };

    static readonly Gen<NodaTime.LocalDate> Assessed = Gen.Bool.Select(late => late ? After : Before);

    [Fact]
    public void More_loss_more_value_and_more_fault_never_cost_less() =>
        Gen.Select(Charge, Assessed, Gen.Long[1, 9_999]).Sample((charge, assessed, more) =>
        {
            var (low, high) = Of(charge, assessed);
            Assert.True(low <= high);
            var entry = charge.Entries[0];
            AssertNotLess(entry with { DomesticValue = new(entry.DomesticValue.Cents + more) });
            if (entry.DutyLoss > Usd.Zero) AssertNotLess(entry with { DutyLoss = new(entry.DutyLoss.Cents + more) });
            if (charge.Culpability == Culpability.Fraud) return;
            var graver = Of(charge with { Culpability = charge.Culpability + 1 }, assessed);
            Assert.True(graver.Low >= low && graver.High >= high);

            void AssertNotLess(EntryAmounts other)
            {
                var then = Of(charge with { Entries = [other] }, assessed);
                Assert.True(then.Low >= low && then.High >= high);
            }
        });

    [Fact]
    public void A_disclosure_never_raises_anything() =>
        Gen.Select(Charge, Assessed, Gen.Long[0, 100_000_000], Gen.Bool, Gen.Bool)
            .Sample((charge, assessed, interest, before, tendered) =>
            {
                var (low, high) = Of(charge, assessed);
                var then = Of(charge with { Disclosed = new(before, tendered, new(interest)) }, assessed);
                Assert.True(then.Low <= low && then.High <= high);
            });

    [Fact]
    public void A_floor_is_never_undercut_and_never_above_the_most() => Gen.Select(Charge, Gen.Bool).Sample(
        (charge, disclosed) =>
        {
            var (low, high) = Of(disclosed ? charge with { Disclosed = new(true, true, new(12_345)) } : charge, After);
            Assert.True(2 * low >= high && low <= high);
            if (charge.Earlier > 0) Assert.Equal(high, low);
        });
}
