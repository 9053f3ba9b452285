using System.Globalization;
using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>A rate, for people and as JSON.</summary>
static class RatePage
{
    /// <summary>Writes it for people.</summary>
    public static void Write(Sheet page, RateFigure figure, decimal? claim, bool list)
    {
        var (tally, definition) = (figure.Tally, figure.Definition);
        page.Write(definition.Name, Ink.Bold);
        page.WriteLine($"  filer {figure.Filer}, {Day(figure.From)} to {Day(figure.To)}");
        var rows = Rows.On(page);
        rows.Add("counts", definition.Sentence);
        rows.Add("faults", $"{tally.Faults.Count:N0} of {tally.Counted:N0}{Share(tally.Faults.Count, tally.Counted)}");
        rows.Add("interval", Say(figure.Bounds, definition.Level));
        rows.Add("compliance", figure.Bounds is { } bounds ? Say(Turned(bounds), definition.Level) : "");
        if (definition.LooksBack)
        {
            rows.Add("in hindsight", $"{tally.Faults.Count(fault => fault.InHindsight):N0} of these faults only an " +
                "arrival that was learned later shows");
            rows.Add("knowable",
                $"{figure.KnowableFaults:N0} faults without what the filer could not have known" +
                Share(figure.KnowableFaults, tally.Counted) + Also(figure.KnowableBounds, definition.Level));
        }
        foreach (var (what, count) in LeftOut(tally)) rows.Add("left out", count > 0 ? $"{count:N0} {what}" : "");
        if (definition.Design is null)
            rows.Add("sample", "none: all of the period are counted, so the share is exact; the interval speaks of " +
                "the work behind it, as if the period were one of many alike");
        if (claim is { } claimed) rows.Add("claim", Supports(claimed));
        rows.Add("law", Statutes.Version);
        rows.Add("checkpoint", figure.Source.Checkpoint.Split("\n\n")[0].ReplaceLineEndings(" "));
        rows.Write();
        if (list) foreach (var fault in tally.Faults) page.WriteLine("  " + Line(fault));
    }

    /// <summary>Writes it as JSON, the faults in the order of the log.</summary>
    public static void WriteJson(Terminal terminal, RateFigure figure, decimal? claim)
    {
        using var line = new JsonLine(terminal.Out);
        var (json, tally) = (line.Begin(), figure.Tally);
        json.WriteString("definition", figure.Definition.Name);
        json.WriteString("filer", figure.Filer.ToString());
        json.WriteString("from", Day(figure.From));
        json.WriteString("to", Day(figure.To));
        json.WriteNumber("counted", tally.Counted);
        json.WriteNumber("faults", tally.Faults.Count);
        Write(json, "interval", figure.Bounds);
        Write(json, "compliance", figure.Bounds is { } bounds ? Turned(bounds) : null);
        json.WriteString("level", figure.Definition.Level.ToString());
        if (figure.Definition.LooksBack)
        {
            json.WriteNumber("knowableFaults", figure.KnowableFaults);
            Write(json, "knowableInterval", figure.KnowableBounds);
        }
        json.WriteStartObject("leftOut");
        foreach (var (what, count) in LeftOut(tally)) json.WriteNumber(what, count);
        json.WriteEndObject();
        if (claim is { } claimed) json.WriteString("claim", Supports(claimed));
        json.WriteString("lawVersion", Statutes.Version);
        json.WriteString("checkpoint", figure.Source.Checkpoint);
        json.WriteStartArray("entries");
        foreach (var fault in tally.Faults) Write(json, fault);
        json.WriteEndArray();
        line.End();
    }

    static (string What, long Count)[] LeftOut(RateTally tally) =>
    [
        ("rejected transmissions, which are attempts", tally.Attempts),
        ("corrections, updates and cancellations", tally.Changes),
        ("of another entry type", tally.OtherTypes),
        ("for which the law's answer is not known", tally.Unknown),
    ];

    internal static void Write(Utf8JsonWriter json, string name, ShareBounds? bounds)
    {
        json.WriteStartArray(name);
        if (bounds is { } known)
        {
            json.WriteNumberValue(known.Low);
            json.WriteNumberValue(known.High);
        }
        json.WriteEndArray();
    }

    internal static void Write(Utf8JsonWriter json, RateFaultFound fault)
    {
        json.WriteStartObject();
        json.WriteString("entryNumber", Number(fault));
        json.WriteNumber("index", fault.Position);
        json.WriteString("received", fault.Received.ToString());
        json.WriteBoolean("inHindsight", fault.InHindsight);
        json.WriteBoolean("couldBeKnown", fault.CouldBeKnown);
        json.WriteEndObject();
    }

    internal static string Line(RateFaultFound fault) =>
        $"{Number(fault)}  received {When.Say(fault.Received)}, leaf {fault.Position}" +
        (fault.InHindsight ? fault.CouldBeKnown ? ", seen in hindsight" : ", the filer could not have known" : "");

    static string Number(RateFaultFound fault) =>
        fault.Number == 0 ? "no readable number" : EntryNumber.FromKey(fault.Number).ToString();

    internal static ShareBounds Turned(ShareBounds bounds) => new(1 - bounds.High, 1 - bounds.Low);

    internal static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    static string Share(long faults, long of) => of == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {100m * faults / of:0.00000000} %");

    static string Say(ShareBounds? bounds, CoverageLevel level) => bounds is not { } known ? "nothing was counted"
        : string.Create(CultureInfo.InvariantCulture,
            $"{100 * known.Low:0.00000000} % to {100 * known.High:0.00000000} % ({level}, Clopper-Pearson)");

    static string Also(ShareBounds? bounds, CoverageLevel level) => bounds is null ? "" : "; " + Say(bounds, level);

    static string Supports(decimal claim) => string.Create(CultureInfo.InvariantCulture,
        $"to support {100 * claim:0.########} % at 95 % takes {Size(claim, CoverageLevel.OneSided95)} random checks " +
        $"without a fault, one-sided, and {Size(claim, CoverageLevel.TwoSided95)} two-sided");

    static string Size(decimal claim, CoverageLevel level) => ClaimSize.Of(claim, 0, level) is { } size
        ? size.ToString("N0", CultureInfo.InvariantCulture) : "more than can be drawn";
}
