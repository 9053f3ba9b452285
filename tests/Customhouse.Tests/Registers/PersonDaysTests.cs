using CsCheck;
using Customhouse.Registers;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Registers;

public class PersonDaysTests
{
    // Few distinct keys that share their low bits, so that probes run into each other and parts grow.
    static readonly Gen<(UInt128 Key, long Cents)> Additions = Gen.Select(
        Gen.Int[0, 400], Gen.Int[0, 3], Gen.Long[0, 80_000],
        (person, part, cents) => (new UInt128((ulong)part << 56, (ulong)person << 10), cents));

    [Fact]
    public void Sums_and_counts_are_those_of_a_dictionary() => Additions.Array[0, 3000].Sample(additions =>
    {
        var days = new PersonDays();
        var model = new Dictionary<UInt128, (long Cents, long Count)>();
        foreach (var (key, cents) in additions)
        {
            days.Add(key, new Usd(cents));
            var (sum, count) = model.GetValueOrDefault(key);
            model[key] = (sum + cents, count + 1);
        }
        Assert.Equal(model.Count, days.Count);
        foreach (var (key, (cents, _)) in model) Assert.Equal(new Usd(cents), days.Sum(key));
        var over = model.Values.Where(value => value.Cents > 80_000).ToList();
        Assert.Equal((over.Count, over.Sum(value => value.Count)), days.Over(Usd.Dollars(800)));
    });

    [Fact]
    public void A_person_who_received_nothing_has_no_sum() => Assert.Equal(Usd.Zero, new PersonDays().Sum(42));
}
