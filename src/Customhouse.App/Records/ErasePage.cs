using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>What an erasure did, or why nothing was erased; for people and as JSON.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="json">True for JSON.</param>
sealed class ErasePage(Terminal terminal, bool json)
{
    const int ShownMax = 20;

    /// <summary>Says why nothing was erased.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(IReadOnlyList<ErasureRefusal> refusals)
    {
        if (json) WriteJson(new Erasure(0, true), new([], 0), 0, refusals);
        else
        {
            terminal.Page.WriteLine("Nothing was erased.");
            foreach (var (records, why) in refusals.Take(ShownMax))
                terminal.Page.WriteLine($"  leaf {records.Place}, {What(records)}: {why}");
            if (refusals.Count > ShownMax) terminal.Page.WriteLine($"  and {refusals.Count - ShownMax} more");
        }
        return Exit.Bad;
    }

    static string What(in KeptRecords records) => records.IsMessage ? "a carrier's message"
        : records.Entry == 0 ? "a transmission without a readable number"
        : $"entry {EntryNumber.FromKey(records.Entry)}";

    /// <summary>Says what was erased.</summary>
    /// <param name="erasure">What it did to the journal.</param>
    /// <param name="beside">What stood beside the journal.</param>
    /// <param name="naming">Carriers' messages that stand and name a bill of what was erased.</param>
    /// <returns>The exit code.</returns>
    public int Say(Erasure erasure, (IReadOnlyList<string> Removed, int Sent) beside, int naming)
    {
        if (json) WriteJson(erasure, beside, naming, []);
        else Write(erasure, beside, naming);
        return erasure.LogTruncated ? Exit.Good : Exit.Bad;
    }

    void Write(Erasure erasure, (IReadOnlyList<string> Removed, int Sent) beside, int naming)
    {
        var page = terminal.Page;
        page.WriteLine($"Erased: {Counted.Of(erasure.Parts, "personal part")}, each with its salt.");
        if (beside.Removed.Count > 0)
            Wrapped.Write(page, $"Removed, since made of these records: {string.Join(", ", beside.Removed)}.");
        if (erasure.Parts > 0)
            Wrapped.Write(page, "Registers that are made of this journal from now on know these entries by their " +
                "numbers alone: they are in no person's sum of a day, and nothing that is learned later of their " +
                "arrival is judged.");
        if (naming > 0)
            Wrapped.Write(page, $"{Counted.Of(naming, "message")} of carriers, naming a bill of these entries, stand " +
                "as they are, since they say things of others too; --messages erases them whole.");
        if (beside.Sent > 0)
            Wrapped.Write(page, $"{Counted.Of(beside.Sent, "file")} in the watched folders are as they were sent: " +
                "look through them.");
        Wrapped.Write(page, "Copies, backups and bundles that were handed out are their keepers' to erase.");
        if (!erasure.LogTruncated)
            Wrapped.Write(page, "A reader was in the way, so old bytes may be left in the write-ahead log; run erase " +
                "once more without a choice.");
    }

    void WriteJson(Erasure erasure, (IReadOnlyList<string> Removed, int Sent) beside, int naming,
        IReadOnlyList<ErasureRefusal> refusals)
    {
        using var line = new JsonLine(terminal.Out);
        var to = line.Begin();
        to.WriteNumber("erased", erasure.Parts);
        to.WriteBoolean("logTruncated", erasure.LogTruncated);
        to.WriteStartArray("removed");
        foreach (var name in beside.Removed) to.WriteStringValue(name);
        to.WriteEndArray();
        to.WriteNumber("messagesLeft", naming);
        to.WriteNumber("filesAsSent", beside.Sent);
        to.WriteStartArray("refused");
        foreach (var (records, why) in refusals)
        {
            to.WriteStartObject();
            to.WriteNumber("index", records.Place);
            to.WriteString("what", What(records));
            to.WriteString("why", why);
            to.WriteEndObject();
        }
        to.WriteEndArray();
        line.End();
    }
}
