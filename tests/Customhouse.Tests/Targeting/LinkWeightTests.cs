using Customhouse.Targeting;
using Xunit;

namespace Customhouse.Tests.Targeting;

/// <summary>The published weights follow from their counts, and the threshold lies above what is not enough.</summary>
public class LinkWeightTests
{
    static int Of(params (Evidence Evidence, Agreement Agreement)[] parts) =>
        parts.Sum(part => LinkWeights.Of(part.Evidence, part.Agreement));

    static readonly int FullName = Of((Evidence.Given, Agreement.Exact), (Evidence.Surname, Agreement.Exact));

    static readonly int FullAddress = Of((Evidence.Number, Agreement.Exact), (Evidence.Street, Agreement.Exact));

    static void AssertNotEnough(int total) => Assert.InRange(total, 0, LinkSettings.Published.Threshold - 1);

    [Fact]
    public void A_weight_is_counted_or_says_why_it_is_not() => Assert.All(LinkWeights.All, weight =>
    {
        if (weight.Why.Length > 0) Assert.Equal((0, 0), (weight.Same, weight.Chance));
        else Assert.Equal(Math.Round(100 * Math.Log2(weight.Same / 1e4 / (weight.Chance / 1e6))), weight.Weight);
    });

    [Fact]
    public void No_agreement_is_weighed_twice() =>
        Assert.Distinct(LinkWeights.All.Select(weight => (weight.Evidence, weight.Agreement)));

    [Fact]
    public void What_is_missing_weighs_nothing() =>
        Assert.All(Enum.GetValues<Evidence>(), evidence => Assert.Equal(0, Of((evidence, Agreement.Missing))));

    [Fact]
    public void A_full_name_in_a_city_is_not_enough() =>
        AssertNotEnough(FullName + Of((Evidence.City, Agreement.Exact), (Evidence.State, Agreement.Exact)));

    [Fact]
    public void A_full_name_at_one_number_and_street_of_two_places_is_not_enough() =>
        AssertNotEnough(FullName + FullAddress + Of(
            (Evidence.PostalCode, Agreement.Different), (Evidence.City, Agreement.Different),
            (Evidence.State, Agreement.Exact)));

    [Fact]
    public void A_full_name_on_two_numbered_streets_is_not_enough() =>
        AssertNotEnough(FullName + LinkWeights.MostForPlace + Of(
            (Evidence.Number, Agreement.Exact), (Evidence.Street, Agreement.Contrary)));
}
