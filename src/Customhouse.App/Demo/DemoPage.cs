using Customhouse.Clearance;
using Customhouse.Sandbox;

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
        using (var journal = Customhouse.Journal.SqliteJournal.OpenToRead(day.Journal))
            SummaryPage.Write(page, day.Filed, new SummaryOf(SandboxDay.Catair, Terms.SourceFormat.Catair,
                day.Received, FactFiles.Read(day.Arrivals, day.Clients), Aggregate.InOrder, journal));
        Wrapped.Write(page, $"Sent over HTTP to a server on this machine, answered in {day.Took.TotalSeconds:0.0} " +
            "seconds, each entry with its evidence safe on disk.");
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

    /// <summary>Writes what to try in another terminal while the day's world runs.</summary>
    public void WriteServed(Uri http)
    {
        Step(7, "The world goes on: try this in another terminal");
        var entry = day.ExplainedNumber;
        Run("how the entry stands that was explained", $"curl -sf {http}entries/{entry}");
        Run("what its filer has still to hear", $"curl -sf {http}status/{entry[..3]}");
        Run("the same day sent again: nothing is filed twice",
            $"./customhouse send {day.Filings} --to {http} | tail -n 1");
        Run("an officer holds the entry", $"curl -sf -d 'hold cbp' {http}world/entries/{entry}");
        Run("it is evening", $"curl -sf -X PUT -d 2024-05-20T20:00-04:00 {http}world/clock");
        Run("save this world, and put it back", $"curl -sf -X PUT {http}world/snapshots/evening",
            $"curl -sf -X POST {http}world/snapshots/evening/restore");
        Run("the next answer is late and rejects everything; or all goes well again",
            $"curl -sf -d 'late 2' {http}world/faults",
            $"curl -sf -d 'reject X13' {http}world/faults", $"curl -sf -X DELETE {http}world/faults");
        Run("a scenario in this world", $"./customhouse scenario samples/scenarios/outage.yaml --to {http}");
        Wrapped.Write(page, "End the world with Ctrl+C.");
    }

    void Try(string what, string command) => Run(what, $"./customhouse {command}");

    void Run(string what, params string[] commands)
    {
        Wrapped.Write(page, $"{char.ToUpperInvariant(what[0])}{what[1..]}:");
        foreach (var command in commands) page.WriteLine($"  {command}", Ink.Green);
    }
}
