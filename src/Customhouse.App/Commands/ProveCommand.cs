using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>prove: makes the receipt of an entry, with its path to a signed head.</summary>
static class ProveCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        journal.Required = true;
        var entry = Ask.Path(
            "--entry", "NUMBER", "An entry number, such as UAA-0000012-3; each of its transactions is proved");
        var position = new Option<long?>("--position")
        {
            Description = "A leaf's place in the log, from 0",
            HelpName = "N",
        };
        var output = Ask.Path("--out", "FILE", "Where to write; standard output for receipts when left out");
        var filer = Ask.Path("--filer", "ABC", "A filer, to write the evidence of its entries as a zip");
        var entries = Ask.Path("--entries", "FILE", "Its entries, one number a line; else --from and --to");
        var (from, to) = (Ask.Day("--from", "The first Eastern day"), Ask.Day("--to", "The last Eastern day"));
        var (programme, notice) = (NoticeCommand.Programme(), NoticeCommand.Number("--notice"));
        var (grants, by, why) = (Ask.Grants(), Ask.By(), Ask.Why());
        var masked = new Option<bool>("--masked") { Description = "Leave personal records out; proofs hold" };
        var json = Ask.Json();
        var command = new Command("prove",
            "Writes receipts: proofs that an entry stands in the log, which verify offline. With --filer, writes a " +
            "bundle: all that the journal holds of entries, or of a notice and its entries, with one proof over it")
        {
            journal, entry, position, filer, entries, from, to, programme, notice, grants, by, why, masked, output,
            json,
        };
        command.SetAction(call => call.GetValue(filer) is { } code
            ? BundleMaking.Run(terminal, call.GetValue(journal)!, new BundleScope(RateCommand.Filer(code),
                call.GetValue(from), call.GetValue(to), "", call.GetValue(masked))
            {
                Programme = NoticeCommand.Read(call.GetValue(programme)),
                Notice = call.GetValue(notice) ?? 0,
            }, call.GetValue(entries), call.GetValue(output),
                new Asking(call.GetValue(by) ?? "", call.GetValue(why) ?? "", FactFiles.Grants(call.GetValue(grants))))
            : Run(terminal, call.GetValue(journal)!, call.GetValue(entry), call.GetValue(position),
                call.GetValue(output)));
        return command;
    }

    static int Run(Terminal terminal, string folder, string? entry, long? position, string? path)
    {
        if (entry is null == position is null)
            throw new Trouble("prove",
                entry is null ? "nothing to prove was named" : "both an entry and a position were named",
                "Give --entry or --position.");
        using var journal = SqliteJournal.OpenToRead(folder);
        var places = entry is not null ? Places(journal, entry) : [Place(journal, position!.Value)];
        using var output = Output.To(terminal, path);
        foreach (var place in places)
            output.Stream.Write(System.Text.Encoding.UTF8.GetBytes(journal.MakeReceipt(place).ToJson() + "\n"));
        output.Keep();
        return Exit.Good;
    }

    static long Place(SqliteJournal journal, long position)
    {
        if (position >= 0 && position < journal.Size) return position;
        if (journal.Size == 0) throw new Trouble("--position", "the log has no leaf yet",
            "File something in this journal first.");
        throw new Trouble("--position", $"{position} is outside the log", "Name a leaf that is in it.")
        {
            Expected = journal.Size == 1 ? "0, the only leaf" : $"0 to {journal.Size - 1}",
        };
    }

    static IReadOnlyList<long> Places(SqliteJournal journal, string entry)
    {
        var places = journal.FindByKey(EntryNumbers.Read(entry).Key);
        return places.Count > 0 ? places
            : throw new Trouble("--entry", $"{entry} is not in this journal", "Check the number and the journal.");
    }
}
