using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>documents: what was asked of a participant, what it produced, and what was found.</summary>
static class DocumentsCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal) =>
        new("documents", "Documents of entries that an officer asked a participant for")
        {
            List(terminal), Put(terminal), Get(terminal),
        };

    static Command List(Terminal terminal)
    {
        var (of, json) = (new Where(), Ask.Json());
        var command = new Command("list",
            "Lists requests with their clocks, what was produced, and what was found with its reasons")
        { of.Journal, of.Programme, of.Filer, json };
        command.SetAction(call =>
        {
            using var journal = SqliteJournal.OpenToRead(call.GetValue(of.Journal)!);
            var (programme, filer) = of.Read(call);
            if (CaseReading.Of(journal, programme, filer) is not { } found)
                throw new Trouble("--filer", $"filer {filer} has no case in {programme}", "Check the code.");
            var store = DocumentStore.Beside(call.GetValue(of.Journal)!);
            if (call.GetValue(json)) DocumentPage.WriteJson(terminal, found, store);
            else DocumentPage.Write(terminal.Page, found, store);
            return store.Wrong(found.Standing).Any() ? Exit.Bad : Exit.Good;
        });
        return command;
    }

    static Command Put(Terminal terminal)
    {
        var of = new Where();
        var request = new Option<int>("--request") { Description = "Its number", HelpName = "N", Required = true };
        var entry = Needed("--entry", "NUMBER", "The entry whose document it is");
        var kind = new Option<DocumentKind>("--kind")
        {
            Description = "invoice, proofofvalue, powerofattorney or receivedfacts",
            HelpName = "KIND",
            Required = true,
        };
        var person = Needed("--person", "NAME", "Who produces it, for the participant");
        var at = Ask.AsOf("The instant; now unless it is said");
        var json = Ask.Json();
        var file = new Argument<string>("FILE") { Description = "The document: PDF, JPEG, PNG or TIFF" };
        var command = new Command("put",
            "Produces a document: its bytes are kept beside the journal, and their hash in it. No server may be " +
            "working on the journal")
        { of.Journal, of.Programme, of.Filer, request, entry, kind, person, at, json, file };
        command.SetAction((call, _) => Take(terminal, call.GetValue(of.Journal)!, of.Read(call), new ProducedDocument(
            call.GetValue(request), EntryNumbers.Read(call.GetValue(entry)!), call.GetValue(kind), 0, ""),
            new Actor(ProgrammeRole.Participant, call.GetValue(person)!), call.GetValue(file)!,
            call.GetValue(at) ?? terminal.Clock.GetCurrentInstant(), call.GetValue(json)));
        return command;
    }

    static async Task<int> Take(Terminal terminal, string folder, (ProgrammeId Programme, FilerCode Filer) of,
        ProducedDocument said, Actor by, string path, Instant now, bool asJson)
    {
        var bytes = await Bytes(path).ConfigureAwait(false);
        using var journal = SqliteJournal.Open(folder);
        using var station = new Station(journal);
        using var desk = new DocumentDesk(station, DocumentStore.Beside(folder));
        var answer = await desk.Take(of.Programme, of.Filer, by, said, bytes, null, now).ConfigureAwait(false);
        if (asJson) CasePage.Write(terminal, answer, asJson);
        else Say(terminal, path, answer);
        return answer.IsRefused ? Exit.Bad : Exit.Good;
    }

    static async Task<byte[]> Bytes(string path)
    {
        if (!File.Exists(path)) throw TroubleOf.Missing(path);
        return new FileInfo(path).Length <= ProducedDocument.SizeMax
            ? await File.ReadAllBytesAsync(path).ConfigureAwait(false)
            : throw new Trouble(
                path, $"it is longer than {ProducedDocument.SizeMax:N0} bytes", "Give a shorter document.");
    }

    static void Say(Terminal terminal, string path, ProgrammeAnswer answer)
    {
        foreach (var told in answer.Told)
            terminal.Page.WriteLine($"{told.Transition}  {told.Act.Document?.Hash}".TrimEnd());
        foreach (var lack in answer.Lacks) terminal.Page.WriteLine($"refused  {path}: {lack.Said}");
    }

    static Command Get(Terminal terminal)
    {
        var journal = Needed("--journal", "PATH", "The journal's folder");
        var hash = Needed("--hash", "HASH", "Its SHA-256, as the list has it");
        var output = Ask.Path("--out", "FILE", "Where to write; standard output when left out");
        var json = Ask.Json();
        var command = new Command("get", "Writes a document, after its bytes were hashed again; with --json beside " +
            "--out also says which")
        { journal, hash, output, json };
        command.SetAction(call =>
        {
            var bytes = DocumentStore.Beside(call.GetValue(journal)!).Read(call.GetValue(hash)!.ToLowerInvariant());
            using var to = Output.To(terminal, call.GetValue(output));
            to.Stream.Write(bytes);
            to.Keep();
            if (call.GetValue(json) && call.GetValue(output) is { } path) WriteJson(terminal, path, bytes.Length);
            return Exit.Good;
        });
        return command;
    }

    static void WriteJson(Terminal terminal, string path, int size)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("file", path);
        json.WriteNumber("size", size);
        line.End();
    }

    static Option<string?> Needed(string name, string helpName, string description)
    {
        var option = Ask.Path(name, helpName, description);
        option.Required = true;
        return option;
    }

    /// <summary>Whose case, in which journal.</summary>
    sealed class Where
    {
        public Option<string?> Journal { get; } = Needed("--journal", "PATH", "The journal's folder");

        public Option<string?> Programme { get; } = Needed("--programme", "ID", "The programme, such as ET86");

        public Option<string?> Filer { get; } = Needed("--filer", "ABC", "The participant's filer code");

        public (ProgrammeId Programme, FilerCode Filer) Read(ParseResult call) =>
            (NoticeCommand.Read(call.GetValue(Programme)), RateCommand.Filer(call.GetValue(Filer)!));
    }
}
