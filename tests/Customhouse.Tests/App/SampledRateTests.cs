using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// Rates that a sample estimates, from a journal and from bundles, held against a computation of their own: whole
/// powers, halved, and weighed as fractions.
/// </summary>
public class SampledRateTests
{
    static readonly BigInteger Parts = 10_000_000_000;

    static string Entry(int sequence) => EntryNumber.Of(RateTests.FilerOf("ABC"u8), sequence).ToString();

    /// <summary>Entry 1 was in time, 2 late, 3 of unknown arrival, 5 in time, all of type 86.</summary>
    static string Strata(params (long Population, int[] Drawn)[] strata) => new JsonObject
    {
        ["sample"] = "a sample",
        ["seed"] = 7,
        ["strata"] = new JsonArray([.. strata.Select((stratum, i) => (JsonNode)new JsonObject
        {
            ["name"] = "stratum " + i.ToString(CultureInfo.InvariantCulture),
            ["population"] = stratum.Population,
            ["drawn"] = new JsonArray([.. stratum.Drawn.Select(number => (JsonNode)Entry(number))]),
        })]),
    }.ToJsonString();

    static Outcome Rate(Scratch scratch, string sample, string option, string path,
        string definition = "ET86.UNTIMELY.SAMPLED") =>
        Calls.Run("rate", "--filer", "ABC", "--from", "2024-08-01", "--to", "2024-08-02", "--definition", definition,
            "--sample", scratch.Write("sample.json", Encoding.UTF8.GetBytes(sample)), option, path, "--json");

    [Fact]
    public void It_is_what_an_own_computation_says_to_the_last_digit()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        var outcome = Rate(scratch, Strata((2, [1, 2]), (2, [3, 5])), "--journal", scratch["j"]);
        Assert.True(outcome.Exit == 1, outcome.Err);
        var figure = Assert.Single(outcome.Lines);

        // The unknown one is kept below and broken above; 5 of 100, shared by two strata and two sides.
        Assert.Equal([Down(1, 4), Up(2, 4)], Pair(figure, "estimate"));
        Assert.Equal(
            [Down(2 * Low(1, 2, 400) + 2 * Low(0, 2, 400), 4 * Parts), Up(2 * High(1, 2, 400) + 2 * High(1, 2, 400),
                4 * Parts)], Pair(figure, "interval"));
        Assert.Equal(1, (int)figure["strata"]![1]!["unknown"]!);
    }

    [Fact]
    public void Weights_count_and_a_bundle_of_the_drawn_alone_gives_the_same_figure()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        var sample = Strata((3, [2]), (1, [5]));

        // Making a bundle is on record, so each is compared under the head that it was made under.
        Bundle(scratch, "all.zip", "--from", "2024-08-01", "--to", "2024-08-02");
        Assert.Equal(Rate(scratch, sample, "--journal", scratch["j"]).Out,
            Rate(scratch, sample, "--bundle", scratch["all.zip"]).Out);
        Bundle(scratch, "drawn.zip", "--entries", scratch.Write("list", $"{Entry(2)}\n{Entry(5)}\n"));
        var one = Rate(scratch, sample, "--journal", scratch["j"]);
        Assert.Equal(1, one.Exit);
        Assert.Equal(one.Out, Rate(scratch, sample, "--bundle", scratch["drawn.zip"]).Out);
        Assert.Equal([0.75m, 0.75m], Pair(one.Lines[0], "estimate"));
        Assert.Equal(
            [Down(3 * Low(1, 1, 400) + Low(0, 1, 400), 4 * Parts), Up(3 * High(1, 1, 400) + High(0, 1, 400),
                4 * Parts)], Pair(one.Lines[0], "interval"));
    }

    [Theory]
    [InlineData(5, 1, "strata come to 6 entries")]
    [InlineData(3, 4, "was drawn")]
    [InlineData(3, 9, "was drawn")]
    public void A_sample_that_does_not_fit_is_refused(long population, int drawn, string said)
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        var outcome = Rate(scratch, Strata((population, [drawn]), (1, [5])), "--journal", scratch["j"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(said, outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_sample_and_a_definition_that_draws_none_are_refused()
    {
        using var scratch = new Scratch();
        RateTests.FileFive(scratch["j"]);
        foreach (var bad in (string[])[Strata((1, [1, 2])), Strata((2, [1]), (2, [1])), Strata((2, [])), Strata(),
            Strata((4, [1])).Replace("ABC", "XYZ", StringComparison.Ordinal), "{}"])
            Assert.Equal(2, Rate(scratch, bad, "--journal", scratch["j"]).Exit);
        Assert.Equal(2, Rate(scratch, Strata((4, [1])), "--journal", scratch["j"], "ET86.UNTIMELY").Exit);
    }

    static void Bundle(Scratch scratch, string name, params string[] of)
    {
        var outcome = Calls.Run(["prove", "--journal", scratch["j"], "--filer", "ABC", .. Calls.AsOfficer,
            "--out", scratch[name], .. of]);
        Assert.True(outcome.Exit == 0, outcome.Err);
    }

    static decimal[] Pair(JsonNode figure, string name) =>
        [.. figure[name]!.AsArray().Select(bound => (decimal)bound!)];

    static decimal Down(BigInteger over, BigInteger under) => (decimal)(over * Parts / under) / (decimal)Parts;

    static decimal Up(BigInteger over, BigInteger under) =>
        (decimal)((over * Parts + under - 1) / under) / (decimal)Parts;

    static BigInteger Low(int faults, int draws, int of) => Parts - High(draws - faults, draws, of);

    /// <summary>The least share, in parts, under which so few faults come in at most 5 of so many samples.</summary>
    static BigInteger High(int faults, int draws, int of)
    {
        if (faults == draws) return Parts;
        BigInteger low = 0, high = Parts;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            var chance = Enumerable.Range(0, faults + 1).Aggregate(BigInteger.Zero, (sum, i) => sum +
                Ways(draws, i) * BigInteger.Pow(middle, i) * BigInteger.Pow(Parts - middle, draws - i));
            if (chance * of <= 5 * BigInteger.Pow(Parts, draws)) high = middle;
            else low = middle;
        }
        return high;
    }

    static BigInteger Ways(int draws, int faults) => Enumerable.Range(0, faults)
        .Aggregate(BigInteger.One, (ways, i) => ways * (draws - i) / (i + 1));
}
