using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>A file is read at one sitting, a function at one glance.</summary>
public class Sizes
{
    const int FileMax = 300;
    const int FunctionMax = 60;

    [Fact]
    public void A_file_has_at_most_300_lines() =>
        Assert.Empty(
            Sources.CSharp.Where(file => file.Lines.Length > FileMax + 1)
                .Select(file => $"{file.Path}: {file.Lines.Length} lines"));

    [Fact]
    public void A_function_has_at_most_60_lines() =>
        Assert.Empty(Sources.CSharp.SelectMany(file => Code.Bodies(file.Text).Where(body => body.Length > FunctionMax)
            .Select(body => $"{file.Path}:{body.Line}: {body.Name} has {body.Length} lines")));

    [Fact]
    public void Functions_are_found_and_measured()
    {
        const string Sample = """
            class Sample
            {
                static readonly int[] Table = [
                    1,
                ];

                public int One(string brace = "{")
                {
                    // A brace in a comment: {
                    if (brace.Length > 0)
                    {
                        return '{';
                    }
                    return 2;
                }
            }
            """;
        var body = Assert.Single(Code.Bodies(Sample));
        Assert.StartsWith("public int One(", body.Name, StringComparison.Ordinal);
        Assert.Equal((7, 9), (body.Line, body.Length));
    }

    [Fact]
    public void The_measure_sees_the_functions_of_the_product() =>
        Assert.InRange(Sources.Product.Sum(file => Code.Bodies(file.Text).Count()), 500, int.MaxValue);
}
