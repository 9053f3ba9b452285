using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>What verifying found, for people and as JSON.</summary>
static class VerifyPage
{
    const int ShownUnlessAsked = 10;

    /// <summary>Writes what became of a journal.</summary>
    public static void Write(
        Sheet page, VerifyReport report, string folder, bool byOtherKey, int shown = ShownUnlessAsked)
    {
        page.Write(report.Holds ? "holds" : "does not hold", report.Holds ? Ink.Green : Ink.Red);
        page.WriteLine($"  {folder}");
        var rows = Rows.On(page);
        rows.Add("origin", report.Origin);
        var signed = Counted.Of(report.Checkpoints, "checkpoint");
        rows.Add("leaves", $"{report.Leaves:N0} in {Counted.Of(report.Blocks, "block")}, under {signed}");
        if (report.ErasedPersonal + report.ErasedRest > 0) rows.Add("erased",
            $"{Counted.Of(report.ErasedPersonal, "personal part")}, {Counted.Of(report.ErasedRest, "other part")}");
        rows.Add("head", report.Head.ToString());
        rows.Add("key",
            byOtherKey ? "the one given"
                : "the one in the folder: it proves that the folder agrees with itself; --key proves more");
        foreach (var bad in report.Bad.Take(shown)) rows.Add("bad", bad.ToString());
        if (report.Bad.Count > shown)
            rows.Add("bad", $"{report.Bad.Count - shown} more that follow from it; --json lists them");
        rows.Write();
    }

    /// <summary>Writes what became of a receipt.</summary>
    public static void Write(Sheet page, Receipt receipt, VerifierKey key, string? wrong)
    {
        page.Write(wrong is null ? "verifies" : "does not verify", wrong is null ? Ink.Green : Ink.Red);
        page.WriteLine($"  leaf {receipt.Index} of {receipt.Origin}");
        var rows = Rows.On(page);
        rows.Add("leaf", receipt.LeafHash.ToString());
        rows.Add("key", key.Text);
        rows.Add("wrong", wrong ?? "");
        rows.Write();
    }

    /// <summary>Writes what became of a journal as JSON.</summary>
    public static void WriteJson(Terminal terminal, VerifyReport report)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteBoolean("holds", report.Holds);
        json.WriteString("origin", report.Origin);
        json.WriteNumber("leaves", report.Leaves);
        json.WriteNumber("blocks", report.Blocks);
        json.WriteNumber("checkpoints", report.Checkpoints);
        json.WriteNumber("erasedPersonal", report.ErasedPersonal);
        json.WriteNumber("erasedRest", report.ErasedRest);
        json.WriteString("head", report.Head.ToString());
        json.WriteStartArray("bad");
        foreach (var bad in report.Bad) Write(json, bad);
        json.WriteEndArray();
        line.End();
    }

    /// <summary>Writes what became of a receipt as JSON.</summary>
    public static void WriteJson(Terminal terminal, Receipt receipt, string? wrong)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteBoolean("verifies", wrong is null);
        json.WriteString("log", receipt.Origin);
        json.WriteNumber("index", receipt.Index);
        json.WriteString("leaf", receipt.LeafHash.ToString());
        json.WriteString("wrong", wrong);
        line.End();
    }

    static void Write(System.Text.Json.Utf8JsonWriter json, BadRecord bad)
    {
        json.WriteStartObject();
        json.WriteString("where", bad.Where);
        if (bad.Index is { } leaf) json.WriteNumber("leaf", leaf);
        json.WriteString("what", bad.What);
        json.WriteString("found", bad.Found);
        json.WriteString("expected", bad.Expected);
        json.WriteEndObject();
    }
}
