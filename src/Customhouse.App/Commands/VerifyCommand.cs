using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>verify: a journal's folder against its contents, or a receipt against a key.</summary>
static class VerifyCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var what = new Argument<string>("JOURNAL-or-RECEIPT")
        {
            Description = "A journal's folder, a receipt's file, or a bundle",
        };
        var key = Ask.Path("--key", "KEY",
            "The verifier key, or its file, as it came by another way; a receipt proves nothing without it");
        var json = Ask.Json();
        var command = new Command("verify",
            "Derives a journal's head again from its contents, or verifies a receipt or a bundle offline")
        { what, key, json };
        command.SetAction(call => Run(terminal, call.GetValue(what)!, call.GetValue(key), call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string what, string? key, bool json) => Directory.Exists(what)
        ? VerifyJournal(terminal, what, key is null ? null : Keys.Read(key), json)
        : what != "-" && !File.Exists(what) ? throw TroubleOf.Missing(what)
        : what != "-" && IsZip(what) ? VerifyBundle(terminal, what, key is null ? null : Keys.Read(key), json)
        : VerifyReceipts(terminal, what, key is null ? throw KeyMissing() : Keys.Read(key), json);

    static int VerifyJournal(Terminal terminal, string folder, VerifierKey? key, bool json)
    {
        var report = Progress.Run(terminal, "verifying", told => JournalVerifier.Verify(folder, new VerifyOptions
        {
            Key = key,
            Progress = (done, all) => told((double)done / Math.Max(1, all)),
        }));
        if (json) VerifyPage.WriteJson(terminal, report);
        else VerifyPage.Write(terminal.Page, report, folder, key is not null);
        return report.Holds ? Exit.Good : Exit.Bad;
    }

    static bool IsZip(string path)
    {
        using var file = Input.OpenFile(path);
        return file.ReadByte() == 'P' && file.ReadByte() == 'K';
    }

    static int VerifyBundle(Terminal terminal, string path, VerifierKey? key, bool json)
    {
        using var file = Input.OpenFile(path);
        var report = Bundles.Verify(file, key);
        if (json) BundleVerified.WriteJson(terminal, report);
        else BundleVerified.Write(terminal.Page, report, path, key is not null);
        return report.Bad is null ? Exit.Good : Exit.Bad;
    }

    static int VerifyReceipts(Terminal terminal, string path, VerifierKey key, bool json) =>
        Receipts.Read(terminal, path).Max(receipt => VerifyReceipt(terminal, receipt, key, json));

    static int VerifyReceipt(Terminal terminal, Receipt receipt, VerifierKey key, bool json)
    {
        var wrong = receipt.Verify(key);
        if (json) VerifyPage.WriteJson(terminal, receipt, wrong);
        else VerifyPage.Write(terminal.Page, receipt, key, wrong);
        return wrong is null ? Exit.Good : Exit.Bad;
    }

    static Trouble KeyMissing() =>
        new("--key", "a receipt was given without a verifier key", "Give --key with the key, or a file that holds it.")
        {
            Why = "a receipt verifies only against a key that came by another way than the receipt",
        };
}
