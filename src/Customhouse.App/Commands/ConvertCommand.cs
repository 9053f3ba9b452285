using System.CommandLine;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>
/// convert and mask: filings in another form, or without personal data. The same input gives the same bytes.
/// </summary>
static class ConvertCommand
{
    /// <summary>convert.</summary>
    public static Command Make(Terminal terminal)
    {
        var (file, format, output) = (FileArgument(), FormatOption(), OutputOption());
        var to = new Option<string>("--to")
        {
            Description = "Form to write",
            Required = true,
            HelpName = "catair|csv|json|xlsx",
        };
        to.AcceptOnlyFromAmong("catair", "csv", "json", "xlsx");
        var date = Ask.Day(
            "--date", "Transmission date to write in CATAIR; the source's when left out, blank where it has none");
        var json = Ask.Json();
        var command = new Command(
            "convert",
            "Writes filings in another form: CATAIR, CSV, JSON or a spreadsheet. Batches and blocks of CATAIR are " +
            "kept in CATAIR; what the other form has no place for is said on standard error")
        { file, format, to, date, output, json };
        command.SetAction(call =>
        {
            using var input = Input.Of(terminal, call.GetValue(file)!, Forms.OfWord(call.GetValue(format)));
            return new Conversion(terminal, input, Forms.OfWord(call.GetValue(to))!.Value, call.GetValue(output))
            {
                Date = call.GetValue(date),
                Json = call.GetValue(json),
            }.Run();
        });
        return command;
    }

    /// <summary>mask.</summary>
    public static Command MakeMask(Terminal terminal)
    {
        var (file, format, output) = (FileArgument(), FormatOption(), OutputOption());
        var salt = Ask.Path("--salt", "FILE",
            "A file of at least 16 secret bytes: the same salt gives the same pseudonyms; drawn anew when left out");
        var json = Ask.Json();
        var command = new Command(
            "mask",
            "Replaces names, addresses, identifiers, entry and bill numbers and references by pseudonyms of the " +
            "same shape, so that filings can be shared and still get the same answers; docs/formats/convert.md says " +
            "what stays")
        { file, format, output, salt, json };
        command.SetAction(call =>
        {
            using var input = Input.Of(terminal, call.GetValue(file)!, Forms.OfWord(call.GetValue(format)));
            return new Conversion(terminal, input, input.Format, call.GetValue(output))
            {
                Mask = new Mask(Salt(call.GetValue(salt))),
                Json = call.GetValue(json),
            }.Run();
        });
        return command;
    }

    static byte[] Salt(string? path)
    {
        const int Least = 16, Most = 1024;
        if (path is null) return System.Security.Cryptography.RandomNumberGenerator.GetBytes(Least);
        using var file = Input.OpenFile(path);
        var salt = new byte[Most];
        var length = file.ReadAtLeast(salt, Most, throwOnEndOfStream: false);
        if (length >= Least) return salt[..length];
        var found = $"it has {Counted.Of(length, "byte")}";
        throw new Trouble(path, found, "Draw a longer salt.") { Expected = $"at least {Least} secret bytes" };
    }

    static Argument<string> FileArgument() => new("FILE") { Description = "A file of filings; - for standard input" };

    static Option<string?> OutputOption() => Ask.Path("--out", "FILE", "Where to write; standard output when left out");

    static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "Form of the file, recognised unless given",
            HelpName = "auto|catair|csv|json|xlsx",
            DefaultValueFactory = _ => "auto",
        };
        format.AcceptOnlyFromAmong(Forms.Words);
        return format;
    }

    /// <summary>The filings of an input on their way to another form.</summary>
    sealed class Conversion(Terminal terminal, Input input, SourceFormat to, string? path)
    {
        readonly NotCarried lost = new();
        long written;

        /// <summary>Transmission date of CATAIR; null for the source's.</summary>
        public LocalDate? Date { get; init; }

        /// <summary>What replaces personal data; null where all of it stays.</summary>
        public Mask? Mask { get; init; }

        /// <summary>True for one JSON object in place of a sentence.</summary>
        public bool Json { get; init; }

        /// <summary>Writes them all.</summary>
        public int Run()
        {
            using var output = Output.To(terminal, path);
            Progress.Run(terminal, input.Name, told =>
            {
                FilingWriting.Write(Each(told), output.Stream, to, Date, lost);
                return written;
            });
            output.Keep();
            lost.Say(terminal.Err);
            if (path is not (null or "-")) Say(path);
            return Exit.Good;
        }

        IEnumerable<SourceFiling> Each(Action<double> told)
        {
            foreach (var source in Filings.WithControl(input, told, lost.Take))
            {
                written++;
                yield return Mask is null ? source : Masked(source, Mask);
            }
        }

        SourceFiling Masked(SourceFiling source, Mask mask)
        {
            if (source.Control is not null) lost.Take(Uncarried.ByFiling(source.Filing.Raw));
            mask.Apply(source.Filing);
            return source with { Control = source.Control is { } control ? mask.Of(control) : null };
        }

        void Say(string file)
        {
            if (!Json)
            {
                Wrapped.Write(terminal.Page, $"{file}: {Counted.Of(written, "filing")} in {Forms.Word(to)}.");
                return;
            }
            using var line = new JsonLine(terminal.Out);
            var writer = line.Begin();
            writer.WriteString("file", file);
            writer.WriteString("format", Forms.Word(to));
            writer.WriteNumber("filings", written);
            line.End();
        }
    }
}
