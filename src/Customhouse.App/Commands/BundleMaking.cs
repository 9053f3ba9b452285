using Customhouse.Clearance;
using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>prove --filer: writes the evidence of a filer's entries as one zip.</summary>
static class BundleMaking
{
    /// <summary>Makes a bundle.</summary>
    public static int Run(Terminal terminal, string folder, BundleScope scope, string? list, string? path)
    {
        if (string.IsNullOrWhiteSpace(scope.Authority))
            throw new Trouble("--authority", "nobody was named", "Say who has this bundle made, and as what.")
            {
                Why = "a bundle carries trade data and, unless masked, persons' data",
            };
        if (Ways(scope, list) != 1 || scope.From is null != scope.To is null || scope.From > scope.To)
            throw new Trouble("prove", "none of a list of entries, a period and a notice was named, or several",
                "Give --entries, or --from and --to with the first day first, or --programme and --notice.");
        if (path is null) throw new Trouble("--out", "no file was named", "Name a file, such as case.zip.");
        using var journal = SqliteJournal.OpenToRead(folder);
        using var output = Output.To(terminal, path);
        using var zip = new MemoryStream();
        try
        {
            var leaves = Bundles.Write(journal, scope, list is null ? null : EntryList.Read(list, scope.Filer), zip);
            zip.WriteTo(output.Stream);
            output.Keep();
            terminal.Page.WriteLine($"{path}: {Counted.Of(leaves, "leaf", "leaves")} of filer {scope.Filer}");
            return Exit.Good;
        }
        catch (KeyNotFoundException missing)
        {
            throw new Trouble(list ?? (scope.Notice > 0 ? "--notice" : "--entries"),
                $"{missing.Message.Trim('\'')} is not in this journal", "Check the number and the journal.");
        }
    }

    static int Ways(BundleScope scope, string? list) =>
        (list is null ? 0 : 1) + (scope.From is null && scope.To is null ? 0 : 1) + (scope.Notice == 0 ? 0 : 1);
}
