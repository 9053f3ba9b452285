using Customhouse.Proving;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>
/// The first reading glances at what is plainly sound and reads only the rest: over inputs that are bent at random it
/// finds as many filings, and the same faults in the same words, as reading everything.
/// </summary>
public class ScreeningTests
{
    [Theory]
    [InlineData(SourceFormat.Csv)]
    [InlineData(SourceFormat.Json)]
    [InlineData(SourceFormat.Xlsx)]
    public void Screening_finds_what_assembling_finds(SourceFormat form)
    {
        var target = form switch
        {
            SourceFormat.Csv => FilingTargets.Csv,
            SourceFormat.Json => FilingTargets.Json,
            _ => FilingTargets.Xlsx,
        };
        foreach (var seed in target.Seeds())
        {
            Screened.AsAssembled(seed, form);
            for (var chance = 0; chance < 400; chance++)
                Screened.AsAssembled(target.Bend(new Bending(new Random(chance)), seed), form);
        }
    }
}
