using System.CommandLine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>convert and mask: filings in another form, or without personal data.</summary>
static class ConvertCommand
{
    /// <summary>convert.</summary>
    public static Command Make(Terminal terminal)
    {
        var (file, format, output) = (FileArgument(), FormatOption(), OutputOption());
        var to = new Option<string>("--to") { Description = "Form to write", Required = true, HelpName = "catair|csv|json|xlsx" };
        to.AcceptOnlyFromAmong("catair", "csv", "json", "xlsx");
        var json = Ask.Json();
        var command = new Command("convert", "Writes filings in another form: CATAIR, CSV, JSON or a spreadsheet") { file, format, to, output, json };
        command.SetAction(call =>
        {
            using var input = Input.Of(terminal, call.GetValue(file)!, Forms.OfWord(call.GetValue(format)));
            return Write(terminal, input, Forms.OfWord(call.GetValue(to))!.Value, call.GetValue(output), call.GetValue(json), _ => { });
        });
        return command;
    }

    /// <summary>mask.</summary>
    public static Command MakeMask(Terminal terminal)
    {
        var (file, format, output) = (FileArgument(), FormatOption(), OutputOption());
        var salt = Ask.Path("--salt", "FILE", "A file of at least 16 secret bytes: the same salt gives the same pseudonyms; drawn anew when left out");
        var json = Ask.Json();
        var command = new Command("mask", "Replaces names, addresses and identifiers by pseudonyms of the same shape, so that filings can be shared") { file, format, output, salt, json };
        command.SetAction(call =>
        {
            using var input = Input.Of(terminal, call.GetValue(file)!, Forms.OfWord(call.GetValue(format)));
            var mask = new Mask(Salt(call.GetValue(salt)));
            return Write(terminal, input, input.Format, call.GetValue(output), call.GetValue(json), mask.Apply);
        });
        return command;
    }

    static int Write(Terminal terminal, Input input, SourceFormat to, string? path, bool json, Action<Filing> change)
    {
        using var output = Output.To(terminal, path);
        var today = When.Day(terminal.Clock.GetCurrentInstant());
        var written = 0L;
        IEnumerable<Filing> Changed(Action<double> told)
        {
            foreach (var filing in Filings.Of(input, told))
            {
                change(filing);
                written++;
                yield return filing;
            }
        }
        var count = Progress.Run(terminal, input.Name, told =>
        {
            FilingWriting.Write(Changed(told), output.Stream, to, today);
            return written;
        });
        output.Keep();
        if (path is not (null or "-")) Say(terminal, count, path, to, json);
        return Exit.Good;
    }

    static void Say(Terminal terminal, long count, string path, SourceFormat to, bool json)
    {
        if (!json)
        {
            Wrapped.Write(terminal.Page, $"{path}: {count:N0} filings in {Forms.Word(to)}.");
            return;
        }
        using var line = new JsonLine(terminal.Out);
        var writer = line.Begin();
        writer.WriteString("file", path);
        writer.WriteString("format", Forms.Word(to));
        writer.WriteNumber("filings", count);
        line.End();
    }

    static byte[] Salt(string? path)
    {
        const int Least = 16, Most = 1024;
        if (path is null) return System.Security.Cryptography.RandomNumberGenerator.GetBytes(Least);
        using var file = Input.OpenFile(path);
        var salt = new byte[Most];
        var length = file.ReadAtLeast(salt, Most, throwOnEndOfStream: false);
        return length >= Least ? salt[..length] : throw new Trouble(path, $"it has {length} bytes", "Draw a longer salt.") { Expected = $"at least {Least} secret bytes" };
    }

    static Argument<string> FileArgument() => new("FILE") { Description = "A file of filings; - for standard input" };

    static Option<string?> OutputOption() => Ask.Path("--out", "FILE", "Where to write; standard output when left out");

    static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { Description = "Form of the file, recognised unless given", HelpName = "auto|catair|csv|json|xlsx", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong(Forms.Words);
        return format;
    }
}
