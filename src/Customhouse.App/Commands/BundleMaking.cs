using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>prove --filer: writes the evidence of a filer's entries as one zip.</summary>
static class BundleMaking
{
    /// <summary>Makes a bundle, when that it is made is on record.</summary>
    public static int Run(
        Terminal terminal, string folder, BundleScope scope, string? list, string? path, Asking asking)
    {
        var call = new ReadCall(asking.By, RestrictedList.Evidence, asking.Why) { Filer = scope.Filer };
        var (grant, lacks) = ReadNeeds.Of(asking.Grants, call);
        ParticipantsCommand.Refuse("prove", lacks);
        if (list is null == (scope.From is null || scope.To is null) || scope.From > scope.To)
            throw new Trouble("prove", "neither a list of entries nor a period was named, or both",
                "Give --entries, or --from and --to with the first day first.");
        if (path is null) throw new Trouble("--out", "no file was named", "Name a file, such as case.zip.");
        var named = list is null ? null : EntryList.Read(list, scope.Filer);
        using var journal = SqliteJournal.Open(folder);
        Readings.Tell(journal, call, grant!, terminal.Clock.GetCurrentInstant());
        using var output = Output.To(terminal, path);
        using var zip = new MemoryStream();
        try
        {
            var authority = $"{grant!.Person}, {grant.Role.Words()}: {asking.Why.Trim()}";
            var leaves = Bundles.Write(journal, scope with { Authority = authority }, named, zip);
            zip.WriteTo(output.Stream);
            output.Keep();
            terminal.Page.WriteLine($"{path}: {Counted.Of(leaves, "leaf", "leaves")} of filer {scope.Filer}");
            return Exit.Good;
        }
        catch (KeyNotFoundException missing)
        {
            throw new Trouble(list ?? "--entries", $"{missing.Message.Trim('\'')} is not in this journal",
                "Check the number and the journal.");
        }
    }
}
