using Customhouse.Tests.App;
using Xunit;

namespace Customhouse.Tests.Golden;

/// <summary>
/// The story of a suspension, twice: as it happened, with every refusal, and as it would have gone. What is told of
/// both, step by step, is kept.
/// </summary>
public sealed class StoryTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    static string Story(string name) => Repository.At("samples/the-may-suspension", name);

    [Theory]
    [InlineData("as-it-happened")]
    [InlineData("as-it-would-have-gone")]
    public void The_story_is_told_as_it_is_kept(string run)
    {
        var call = Calls.Run("scenario", "--tell", Story($"{run}.yaml"));
        Assert.True(call.Exit == 0, call.Out + call.Err);
        Assert.Equal(File.ReadAllText(Story($"{run}.txt")), call.Out);
    }

    [Fact]
    public void Both_sides_of_the_story_print_the_same_rate()
    {
        var (world, bundle) = (scratch["world"], scratch["case.zip"]);
        var journal = Path.Combine(world, "journal");
        string[] period = ["--filer", "ABC", "--from", "2024-01-01", "--to", "2024-08-31"];
        Assert.Equal(0, Calls.Run("scenario", "--keep", world, Story("as-it-would-have-gone.yaml")).Exit);
        var proved = Calls.Run(["prove", "--journal", journal, .. period, "--out", bundle, .. Calls.AsOfficer]);
        Assert.True(proved.Exit == 0, proved.Err);
        var (one, other) = (Rate("--journal", journal), Rate("--bundle", bundle));
        Assert.Equal(one, other);
        Assert.Contains("faults        2 of 24, 8.33333333 %", one, StringComparison.Ordinal);
        Assert.Contains("knowable      0 faults without", one, StringComparison.Ordinal);

        string Rate(params string[] from) =>
            Calls.Run(["rate", .. from, .. period, "--definition", "ET86.UNTIMELY"]).Out;
    }

    [Fact]
    public void No_step_of_the_suspension_as_it_happened_shut_anything()
    {
        var told = File.ReadAllText(Story("as-it-happened.txt"));
        Assert.DoesNotContain("suspended, step", told, StringComparison.Ordinal);
        foreach (var need in (string[])["CHARGE", "CHARGES", "PROOFS", "SERVED", "HEARD", "REASONS", "CONDITIONS"])
            Assert.Contains($"refused  {need}: ", told, StringComparison.Ordinal);
    }
}
