using Customhouse.App;
using Customhouse.Targeting;
using Xunit;

namespace Customhouse.Tests.Targeting;

/// <summary>
/// The published figures are those that the settings give: on febrl's records, where these lie beside the repository,
/// with names and addresses only.
/// </summary>
public class LinkFiguresTests
{
    public static TheoryData<string> Sets => [.. LinkFigures.All.Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_gives_the_figures_that_are_published(string name)
    {
        var figure = LinkFigures.All.Single(figure => figure.Name == name);
        var parties = Read(figure);
        Assert.Equal(figure.Records, parties.Count);
        Assert.Equal(figure.Exact, LinkMeasure.Of(parties, PersonMatching.Exact));
        Assert.Equal(figure.Normalised, LinkMeasure.Of(parties, PersonMatching.Normalised));
        Assert.Equal(figure.Linked, LinkMeasure.Of(parties, LinkSettings.Published));
        var together = LinkSettings.Published with { KeepsHouseholdsApart = false };
        Assert.Equal(figure.Together, LinkMeasure.Of(parties, together));
    }

    [Fact]
    public void The_half_that_was_held_out_is_found_as_well_as_the_half_that_was_counted_on()
    {
        var parties = Read(LinkFigures.All[0]);
        var halves = parties.ToLookup(PersonHalves.IsCounted);
        Assert.Equal(LinkFigures.Halves.Counted, LinkMeasure.Of([.. halves[true]], LinkSettings.Published));
        Assert.Equal(LinkFigures.Halves.HeldOut, LinkMeasure.Of([.. halves[false]], LinkSettings.Published));
    }

    [Fact]
    public void Hardly_a_wrong_person_is_joined_and_most_are_found()
    {
        Assert.All(LinkFigures.All, figure => Assert.InRange(figure.Linked.Precision, 0.98m, 1m));
        Assert.InRange(LinkFigures.All[0].Linked.F1, 0.96m, 1m);
        var first = LinkFigures.All[0].Linked.F1;
        Assert.All(LinkFigures.All, figure => Assert.InRange(first - figure.Linked.F1, -0.02m, 0.02m));
        Assert.InRange(LinkFigures.Halves.Counted.F1 - LinkFigures.Halves.HeldOut.F1, -0.01m, 0.01m);
    }

    static IReadOnlyList<LabelledParty> Read(LinkFigure figure) => [.. figure.Files.SelectMany(Beside.Set)];
}
