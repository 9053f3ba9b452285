using Customhouse.Proving;
using Xunit;

namespace Customhouse.Tests.Proving;

/// <summary>
/// Every reader of outside input gets over what once crashed it, over valid input, and over a handful of bent inputs
/// that are the same in each run; <c>./customhouse fuzz</c> shows them others for as long as one likes.
/// </summary>
public sealed class CrasherTests
{
    const int Handful = 12;

    public static TheoryData<string> Crashers =>
        [.. Directory.GetFiles(Targets.Crashers).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Readers => [.. Targets.All.Select(target => $"{target.Name}.{target.Extension}")];

    [Theory]
    [MemberData(nameof(Crashers))]
    public void A_crasher_of_old_crashes_nothing(string file)
    {
        var path = Path.Combine(Targets.Crashers, file);
        Assert.Null(Record.Exception(() => Targets.Of(path).Read(File.ReadAllBytes(path))));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_reader_gets_over_valid_input_and_some_that_is_bent(string reader)
    {
        var target = Targets.All.Single(target => $"{target.Name}.{target.Extension}" == reader);
        foreach (var seed in target.Seeds())
        {
            target.Read(seed);
            for (var input = 0; input < Handful; input++)
            {
                var bending = new Bending(new Random(input));
                var bent = input % 4 == 0 ? bending.Noise(seed) : target.Bend(bending, seed);
                Assert.Null(Record.Exception(() => target.Read(bent)));
            }
        }
    }
}
