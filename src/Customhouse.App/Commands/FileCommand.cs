using System.CommandLine;
using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>file: decides files of filings and keeps them in a journal, each entry exactly once.</summary>
static class FileCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("file",
            "Decides every entry and files it in a journal, with a receipt; filing the same again changes nothing");
        var line = new ClearingLine(command, "The instant of receipt, on a sandbox journal only; now when left out");
        var path = Ask.Path("--journal", "PATH", "The journal's folder; made when it is not there");
        path.Required = true;
        var sandbox = new Option<bool>("--sandbox")
        {
            Description = "Make a journal for trying things out, which says so for ever and takes --as-of",
        };
        var name = Ask.Path("--name", "ORIGIN", "Name of a journal that is made; no other log should have it");
        command.Add(path);
        command.Add(sandbox);
        command.Add(name);
        command.SetAction(
            call => Run(terminal, line.Read(call), call.GetValue(path)!, call.GetValue(name), call.GetValue(sandbox)));
        return command;
    }

    static int Run(Terminal terminal, ClearingCall call, string path, string? name, bool sandbox)
    {
        // A journal is made for filings that can be read, not for misspelt names.
        var missing = call.Files.Where(file => file != "-" && !System.IO.File.Exists(file)).ToList();
        if (missing.Count == call.Files.Length)
            throw Directory.Exists(missing[0]) ? Input.Folder(missing[0]) : TroubleOf.Missing(missing[0]);
        // A refused call leaves nothing behind: a journal is what it was made as for ever.
        if (call.AsOf is not null && !sandbox && !SqliteJournal.Exists(path))
            throw NoSandbox(path, "Leave --as-of out, or add --sandbox to make a journal for trying things out.");
        using var journal = Open(path, name, sandbox);
        if (call.AsOf is not null && !journal.IsSandbox) throw NoSandbox(path);
        return new Counter(terminal, call).Run(journal);
    }

    /// <summary>Opens the journal in a folder, or makes one there.</summary>
    internal static SqliteJournal Open(string path, string? name, bool sandbox)
    {
        if (SqliteJournal.Exists(path))
        {
            var journal = SqliteJournal.Open(path);
            if (!sandbox || journal.IsSandbox) return journal;
            journal.Dispose();
            throw NoSandbox(path);
        }
        try
        {
            return SqliteJournal.Create(path, name ?? NameOf(path), sandbox);
        }
        catch (ArgumentException bad)
        {
            throw new Trouble("--name", bad.Message, "Give a name such as customs.example/et86.");
        }
    }

    static string NameOf(string path)
    {
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return "customhouse.local/" +
            string.Concat(folder.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
    }

    static Trouble NoSandbox(string path,
        string todo = "Leave --as-of out, or file into a journal made with --sandbox.") =>
        new(path, "this journal is not one made with --sandbox", todo)
        {
            Why = "in a real journal the instant of receipt is when the filing came, and nobody's to choose",
        };
}
