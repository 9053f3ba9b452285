namespace Customhouse.App;

/// <summary>The demonstration as people see it.</summary>
sealed class DemoPage(Sheet page, DemoDay day)
{
    const int Columns = 80;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        Step(1, "A day of trade, made up");
        Wrapped.Write(page,
            $"{day.Made.Entries:N0} entries of type 86 received on 2024-05-20, {day.Made.Faults:N0} of them with " +
            $"one seeded fault.");
        Step(2, "Filed: decided under the law of that day, and kept with proof");
        SummaryPage.Write(page, day.Filed, day.FiledOf);
        Wrapped.Write(page, $"It took {day.Took.TotalSeconds:0.0} seconds, each entry with its evidence safe on disk.");
        Step(3, "One entry explained: accepted by the system, and not lawful");
        page.Write(day.Explained);
        Readings();
        Step(4, "One receipt verified, offline, with the verifier key alone");
        VerifyPage.Write(page, day.Receipt, Keys.Read(day.KeyFile), day.ReceiptWrong);
        Step(5, "The journal verified, then a copy with one byte flipped");
        VerifyPage.Write(page, day.Verified, "journal", byOtherKey: false);
        Wrapped.Write(page, $"Byte {day.FlippedAt:N0} of the copy flipped:");
        VerifyPage.Write(page, day.SpoiltReport, "spoilt", byOtherKey: false, shown: 1);
        Next();
    }

    /// <summary>Writes the outcome as one object.</summary>
    public static void WriteJson(Terminal terminal, DemoDay day)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("folder", day.Folder);
        json.WriteNumber("entries", day.Filed.Entries);
        json.WriteNumber("seededFaults", day.Made.Faults);
        json.WriteNumber("rejected", day.Filed.Of(Terms.Verdict.Rejected));
        json.WriteString("explained", day.ExplainedNumber);
        json.WriteBoolean("receiptVerifies", day.ReceiptWrong is null);
        json.WriteBoolean("journalHolds", day.Verified.Holds);
        json.WriteNumber("flippedByte", day.FlippedAt);
        json.WriteString("caught", day.SpoiltReport.FirstBad?.ToString());
        line.End();
    }

    void Step(int number, string title)
    {
        var line = $"{number}  {title} ";
        page.WriteLine();
        page.Write(line, Ink.Bold);
        page.WriteLine(new string('─', Math.Max(0, Columns - line.Length)), Ink.Grey);
        page.WriteLine();
    }

    void Readings()
    {
        page.WriteLine("    The rule read:");
        foreach (var reading in day.Read)
            Wrapped.WriteIndented(
                page, $"{reading.Name}: {(reading.Value.Length == 0 ? "(absent)" : reading.Value)}", 6);
    }

    void Next()
    {
        Step(6, "What to try next");
        Try("the same day under the law of October: late entries are rejected",
            $"replay --journal {day.Journal} --as-of 2024-10-01");
        Try("every entry with findings", $"check {day.Filings} --as-of 2024-05-20 --facts {day.Arrivals} --json");
        Try("what could be said on a day", "rules --as-of 2025-08-29");
        Try("a receipt of your own", $"prove --journal {day.Journal} --entry {day.ExplainedNumber}");
        Wrapped.Write(page, $"All of it lies in {day.Folder}; remove that folder when you are done.");
    }

    void Try(string what, string command)
    {
        Wrapped.Write(page, $"{char.ToUpperInvariant(what[0])}{what[1..]}:");
        page.WriteLine($"  ./customhouse {command}", Ink.Green);
    }
}
