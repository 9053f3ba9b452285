using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>notice: a notice of charges as a page, as PDF and as JSON.</summary>
static class NoticeCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        var (programme, number) = (Programme(), Number("--number"));
        var filer = Ask.Path("--filer", "ABC", "The participant's filer code");
        var output = Ask.Path("--out", "FOLDER", "The folder to write into; made when it is not there");
        (journal.Required, programme.Required, filer.Required) = (true, true, true);
        (number.Required, output.Required) = (true, true);
        var json = Ask.Json();
        var command = new Command("notice",
            "Writes a notice of charges as it is served: as a page, as PDF and as JSON, the same whenever it is made")
        { journal, programme, filer, number, output, json };
        command.SetAction(call => Run(terminal, call.GetValue(journal)!, Read(call.GetValue(programme)),
            RateCommand.Filer(call.GetValue(filer)!), call.GetValue(number)!.Value, call.GetValue(output)!,
            call.GetValue(json)));
        return command;
    }

    /// <summary>--programme.</summary>
    internal static Option<string?> Programme() =>
        Ask.Path("--programme", "ID", "The programme of a notice, such as ET86; docs/programmes.md has them");

    /// <summary>The number of a notice.</summary>
    internal static Option<int?> Number(string name) =>
        new(name) { Description = "The number of the notice in the participant's case, from 1", HelpName = "N" };

    /// <summary>Reads the name of a programme; none where it is left out.</summary>
    internal static ProgrammeId Read(string? name) => name is null ? default
        : ProgrammeId.TryRead(name.ToUpperInvariant(), out var id) && Law.Programmes.Find(id) is not null ? id
        : throw new Trouble("--programme", $"there is no '{name}'", "docs/programmes.md says which are coded.")
        {
            Expected = "one of " + string.Join(", ", Law.Programmes.All.Select(programme => programme.Id)),
        };

    static int Run(
        Terminal terminal, string folder, ProgrammeId programme, FilerCode filer, int number, string output,
        bool asJson)
    {
        using var journal = SqliteJournal.OpenToRead(folder);
        var paper = Find(journal, programme, filer, number);
        Directory.CreateDirectory(output);
        Write(terminal, Path.Combine(output, "notice.html"), PaperPage.Write(paper));
        Write(terminal, Path.Combine(output, "notice.pdf"), PaperPrint.Write(paper));
        Write(terminal, Path.Combine(output, "notice.json"), PaperTwin.Write(paper));
        if (asJson) WriteJson(terminal, output, number);
        else
            terminal.Page.WriteLine($"{output}: notice.html, notice.pdf, notice.json of notice {number} of " +
                $"{programme}, filer {filer}");
        return Exit.Good;
    }

    static void WriteJson(Terminal terminal, string output, int number)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("folder", output);
        json.WriteNumber("notice", number);
        line.End();
    }

    static Paper Find(SqliteJournal journal, ProgrammeId programme, FilerCode filer, int number)
    {
        try
        {
            return Bundles.Notice(journal, programme, filer, number);
        }
        catch (KeyNotFoundException)
        {
            throw new Trouble("--number", $"this journal holds no notice {number} of {programme} for filer {filer}",
                "Check the number, the programme and the filer.");
        }
    }

    static void Write(Terminal terminal, string path, byte[] bytes)
    {
        using var output = Output.To(terminal, path);
        output.Stream.Write(bytes);
        output.Keep();
    }
}
