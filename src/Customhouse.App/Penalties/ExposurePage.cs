using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>What a case may cost, for people and as JSON.</summary>
static class ExposurePage
{
    const string Guess = "figures marked unconfirmed could not be read in a primary text: show this to counsel, and " +
        "decide nothing by it alone";

    /// <summary>Writes it for people.</summary>
    public static void Write(Sheet page, CaseExposure exposure)
    {
        page.Write(exposure.Case.Name, Ink.Bold);
        page.WriteLine($"  assessed {Speech.Of(exposure.Case.Assessed)}");
        foreach (var charge in exposure.Charges) Write(page, charge);
        page.WriteLine();
        var rows = Rows.On(page);
        if (exposure.BrokerTotal is { } broker) rows.Add("broker", Say(broker));
        rows.Add("in all", Range(exposure.Low, exposure.High));
        rows.Add("goods", exposure.GoodsAtRisk == Usd.Zero ? "" : $"worth {exposure.GoodsAtRisk} may be forfeited");
        rows.Add("besides", "duties that are owed are owed whatever the penalty, and are no part of it");
        rows.Add("read", $"law through {Speech.Of(Statutes.ReadThrough)}; {Guess}");
        rows.Write();
    }

    static void Write(Sheet page, ChargeExposure charge)
    {
        page.WriteLine();
        page.Write($"charge {charge.Charge.Id}", Ink.Bold);
        page.WriteLine($"  {Word(charge.Charge)}, {Speech.Of(charge.Charge.On)}, " +
            $"{Counted.Of(charge.Charge.Entries.Count, "entry", "entries")}: {Range(charge.Low, charge.High)}");
        var rows = Rows.On(page);
        foreach (var reading in charge.Readings)
            foreach (var step in reading.Steps) rows.Add("step", Say(step));
        rows.Write();
    }

    static string Say(ExposureStep step) => $"{step.Says}: {Range(step.Low, step.High)} [{step.Source}]";

    static string Range(Usd low, Usd high) => low == high ? $"{high}" : $"{low} to {high}";

    static string Word(PenaltyCharge charge) =>
        PenaltyFile.Statutes.Single(word => word.Value == charge.Statute).Key;

    /// <summary>Writes it as JSON; amounts are whole cents.</summary>
    public static void WriteJson(Terminal terminal, CaseExposure exposure)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("case", exposure.Case.Name);
        json.WriteString("assessed", Speech.Of(exposure.Case.Assessed));
        Write(json, exposure.Low, exposure.High);
        json.WriteNumber("goodsAtRiskCents", exposure.GoodsAtRisk.Cents);
        json.WriteString("lawReadThrough", Speech.Of(Statutes.ReadThrough));
        if (exposure.BrokerTotal is { } broker)
        {
            json.WritePropertyName("brokerTotal");
            Write(json, broker);
        }
        json.WriteStartArray("charges");
        foreach (var charge in exposure.Charges) Write(json, charge);
        json.WriteEndArray();
        line.End();
    }

    static void Write(Utf8JsonWriter json, ChargeExposure charge)
    {
        json.WriteStartObject();
        json.WriteString("id", charge.Charge.Id);
        json.WriteString("statute", Word(charge.Charge));
        Write(json, charge.Low, charge.High);
        json.WriteStartArray("readings");
        foreach (var reading in charge.Readings)
        {
            json.WriteStartObject();
            if (reading.Culpability != Culpability.None)
                json.WriteString("culpability",
                    PenaltyFile.Faults.Single(word => word.Value == reading.Culpability).Key);
            Write(json, reading.Low, reading.High);
            json.WriteStartArray("steps");
            foreach (var step in reading.Steps) Write(json, step);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ExposureStep step)
    {
        json.WriteStartObject();
        json.WriteString("says", step.Says);
        Write(json, step.Low, step.High);
        json.WriteString("source", step.Source.Text);
        json.WriteString("mark", Speech.Of(step.Source.Mark));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Usd low, Usd high)
    {
        json.WriteNumber("lowCents", low.Cents);
        json.WriteNumber("highCents", high.Cents);
    }
}
