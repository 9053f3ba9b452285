using System.Globalization;
using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;

namespace Customhouse.App;

/// <summary>A rate that a sample estimates, for people and as JSON.</summary>
static class SamplePage
{
    const decimal Percent = 100;

    /// <summary>Writes it; refuses a sample that does not fit what was read.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(
        Terminal terminal, RateFigure figure, SampleEstimate estimate, bool isWhole, bool list, bool json)
    {
        Require(figure, estimate, isWhole);
        if (json) WriteJson(terminal, figure, estimate);
        else Write(terminal.Page, figure, estimate, isWhole, list);
        return estimate.Tallies.All(tally => tally.Faults.Count == 0) ? Exit.Good : Exit.Bad;
    }

    static void Require(RateFigure figure, SampleEstimate estimate, bool isWhole)
    {
        var named = $"--sample, '{estimate.Sample.Name}'";
        if (estimate.Missing is [var first, ..])
            throw new Trouble(named, $"{first} was drawn, and {figure.Definition.Name} does not count it here" +
                (estimate.Missing.Count > 1 ? $"; so it is with {estimate.Missing.Count} entries" : ""),
                "Draw from the accepted entries of the period, or name another period.");
        var (strata, counted) = (estimate.Sample.Strata.Sum(stratum => stratum.Population),
            figure.Tally.Counted + figure.Tally.Unknown);
        if (isWhole && strata != counted)
            throw new Trouble(named, $"its strata come to {strata} entries", "Correct the strata or the period.")
            {
                Expected = $"{counted}, which {figure.Definition.Name} counts from {RatePage.Day(figure.From)} to " +
                    $"{RatePage.Day(figure.To)}",
                Why = "each stratum weighs as much as its part of all that is counted",
            };
    }

    static void Write(Sheet page, RateFigure figure, SampleEstimate estimate, bool isWhole, bool list)
    {
        var definition = figure.Definition;
        page.Write(definition.Name, Ink.Bold);
        page.WriteLine($"  filer {figure.Filer}, {RatePage.Day(figure.From)} to {RatePage.Day(figure.To)}");
        var rows = Rows.On(page);
        rows.Add("counts", definition.Sentence);
        rows.Add("sample", $"{estimate.Sample.Name}, seed {estimate.Sample.Seed}");
        foreach (var (stratum, tally) in estimate.Sample.Strata.Zip(estimate.Tallies))
            rows.Add("stratum", $"{stratum.Name}: {tally.Faults.Count:N0} faults of {stratum.Drawn.Count:N0} drawn " +
                $"from {stratum.Population:N0}" +
                (tally.Unknown == 0 ? "" : $", {tally.Unknown:N0} of unknown answer"));
        rows.Add("faults", Say(estimate.All!.Value, definition.Level));
        rows.Add("compliance", Say(RatePage.Turned(estimate.All.Value.Bounds)));
        rows.Add("knowable", Say(estimate.Knowable!.Value, definition.Level) +
            ", without what the filer could not have known");
        rows.Add("population", isWhole ? "counted: the strata come to it"
            : "not counted: a bundle of named entries was read, and the strata's sizes are taken as they are given");
        rows.Add("law", Statutes.Version);
        rows.Add("checkpoint", figure.Source.Checkpoint.Split("\n\n")[0].ReplaceLineEndings(" "));
        rows.Write();
        if (list) foreach (var fault in Faults(estimate)) page.WriteLine("  " + RatePage.Line(fault));
    }

    static void WriteJson(Terminal terminal, RateFigure figure, SampleEstimate estimate)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("definition", figure.Definition.Name);
        json.WriteString("filer", figure.Filer.ToString());
        json.WriteString("from", RatePage.Day(figure.From));
        json.WriteString("to", RatePage.Day(figure.To));
        json.WriteString("sample", estimate.Sample.Name);
        json.WriteNumber("seed", estimate.Sample.Seed);
        json.WriteStartArray("strata");
        foreach (var (stratum, tally) in estimate.Sample.Strata.Zip(estimate.Tallies)) Write(json, stratum, tally);
        json.WriteEndArray();
        Write(json, "estimate", "interval", estimate.All!.Value);
        RatePage.Write(json, "compliance", RatePage.Turned(estimate.All.Value.Bounds));
        Write(json, "knowableEstimate", "knowableInterval", estimate.Knowable!.Value);
        json.WriteString("level", figure.Definition.Level.ToString());
        json.WriteString("lawVersion", Statutes.Version);
        json.WriteString("checkpoint", figure.Source.Checkpoint);
        json.WriteStartArray("entries");
        foreach (var fault in Faults(estimate)) RatePage.Write(json, fault);
        json.WriteEndArray();
        line.End();
    }

    static IEnumerable<RateFaultFound> Faults(SampleEstimate estimate) =>
        estimate.Tallies.SelectMany(tally => tally.Faults).OrderBy(fault => fault.Position);

    static void Write(Utf8JsonWriter json, SampleStratum stratum, RateTally tally)
    {
        json.WriteStartObject();
        json.WriteString("name", stratum.Name);
        json.WriteNumber("population", stratum.Population);
        json.WriteNumber("drawn", stratum.Drawn.Count);
        json.WriteNumber("faults", tally.Faults.Count);
        json.WriteNumber("knowableFaults", tally.KnowableFaults);
        json.WriteNumber("unknown", tally.Unknown);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string share, string bounds, in StratifiedEstimate estimate)
    {
        RatePage.Write(json, share, new ShareBounds(estimate.Low, estimate.High));
        RatePage.Write(json, bounds, estimate.Bounds);
    }

    static string Say(in StratifiedEstimate estimate, CoverageLevel level) => string.Create(
        CultureInfo.InvariantCulture, $"{Percent * estimate.Low:0.00000000} %") + (estimate.Low == estimate.High ? ""
            : string.Create(CultureInfo.InvariantCulture, $" to {Percent * estimate.High:0.00000000} %")) +
        $"; {Say(estimate.Bounds)} ({level}, Clopper-Pearson by stratum, shared by Bonferroni)";

    static string Say(ShareBounds bounds) => string.Create(CultureInfo.InvariantCulture,
        $"{Percent * bounds.Low:0.00000000} % to {Percent * bounds.High:0.00000000} %");
}
