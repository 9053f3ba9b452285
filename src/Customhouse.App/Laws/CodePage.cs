namespace Customhouse.App;

/// <summary>A code in full, for a terminal.</summary>
static class CodePage
{
    /// <summary>Writes it with the rules that answer with it.</summary>
    public static void Write(Sheet page, AnswerCode code)
    {
        page.Write(code.Number, Ink.Bold);
        page.WriteLine($"  {code.Text}");
        page.WriteLine();
        var rows = Rows.On(page);
        rows.Add("whose", !code.IsOurs ? "CBP's" : code.Of is CodeOf.OtherForm or CodeOf.Manifest
            ? "ours: CBP has none for this form" : "ours: CBP's number for this is not known");
        rows.Add("source", code.Source);
        rows.Add("effect", code.Effect ?? "");
        rows.Add("what to do", code.Fix ?? "");
        if (code.Reading is { } reading) rows.Add("our reading", $"{reading} (unconfirmed)");
        foreach (var rule in code.Rules) rows.Add("said by", $"{rule.Id}: {rule.Sentence}");
        rows.Write();
    }
}
