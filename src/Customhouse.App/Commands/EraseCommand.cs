using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>erase: removes a person's records from a journal; every proof still verifies.</summary>
static class EraseCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var call = new RecordsCall(terminal);
        var entries = Ask.Path("--entries", "FILE", "Records of these entries, one number a line");
        var person = Ask.Path("--person-of", "NUMBER", "Records of whoever is consignee of this entry, in all entries");
        var messages = new Option<bool>("--messages")
        {
            Description = "Also the carriers' messages that name a bill of these, whole, with what they say of others",
        };
        var command = new Command("erase",
            "Erases personal records for good: not before they may be, and not while they are held. Proofs, receipts " +
            "and earlier bundles still verify. Without a choice, finishes an erasure that was cut short")
        { entries, person, messages };
        foreach (var option in call.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            var (list, number) = (parsed.GetValue(entries), parsed.GetValue(person));
            if (list is not null && number is not null)
                throw new Trouble("erase", "two choices were given", "Give --entries or --person-of.");
            var told = list is null && number is null ? null : call.Told(parsed, RecordsWord.Erased);
            using var journal = call.Open(parsed);
            var beside = new BesideJournal(call.Folder(parsed));
            beside.Require();
            var erasing = new Erasing(journal, beside.Remove);
            var page = new ErasePage(terminal, call.IsJson(parsed));
            if (told is null) return page.Say(erasing.Finish(), beside.Told, 0);
            var records = Choose(journal, list, number);
            var naming = ErasureChoice.Messages(journal, records);
            if (parsed.GetValue(messages)) (records, naming) = ([.. records, .. naming], []);
            var refusals = ErasureDecision.Refusals(
                records, RecordBook.Of(journal).Holds, When.Day(call.Now(parsed)));
            return refusals.Count > 0 ? page.Refuse(refusals)
                : page.Say(erasing.Erase(records, told), beside.Told, naming.Count);
        });
        return command;
    }

    static IReadOnlyList<KeptRecords> Choose(SqliteJournal journal, string? list, string? number)
    {
        try
        {
            return list is not null ? ErasureChoice.OfEntries(journal, EntryList.Read(list))
                : ErasureChoice.OfPerson(journal, EntryNumbers.Read(number!));
        }
        catch (KeyNotFoundException missing)
        {
            throw new Trouble(list ?? "--person-of",
                $"{missing.Message.Trim('\'')} is not in this journal, or its records were erased",
                "Check the number and the journal.");
        }
    }
}
