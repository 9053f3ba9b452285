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
    public void No_step_of_the_suspension_as_it_happened_shut_anything()
    {
        var told = File.ReadAllText(Story("as-it-happened.txt"));
        Assert.DoesNotContain("suspended, step", told, StringComparison.Ordinal);
        foreach (var need in (string[])["CHARGE", "CHARGES", "PROOFS", "SERVED", "HEARD", "REASONS", "CONDITIONS"])
            Assert.Contains($"refused  {need}: ", told, StringComparison.Ordinal);
    }
}
