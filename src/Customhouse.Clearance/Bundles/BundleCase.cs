using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// What a bundle of a notice holds beside the rest: the notice as it was served, every act of the case with its leaf,
/// and what was told of the entries: holds, exams, decisions on admission.
/// </summary>
static class BundleCase
{
    public const string Page = "notice.html", Print = "notice.pdf", Twin = "notice.json", Acts = "case.jsonl",
        Told = "told.jsonl";

    /// <summary>Adds its files.</summary>
    public static void Add(Bundle bundle, Paper notice, Dictionary<string, byte[]> files)
    {
        files[Page] = PaperPage.Write(notice);
        files[Print] = PaperPrint.Write(notice);
        files[Twin] = PaperTwin.Write(notice);
        files[Acts] = BundleFiles.Lines(bundle.Leaves.Where(leaf => leaf.Kind == ProgrammeTold.Kind), WriteAct);
        files[Told] = BundleFiles.Lines(
            bundle.Leaves.Where(leaf => leaf.Kind == LifeTold.Kind && leaf.Key != 0), WriteWord);
    }

    static void WriteAct(Utf8JsonWriter json, BundleLeaf leaf)
    {
        var told = ProgrammeTold.Read(leaf.Body);
        json.WriteStartObject();
        json.WriteNumber("index", leaf.Index);
        json.WriteString("programme", told.Programme.ToString());
        json.WriteString("learned", PaperValue.Of(told.Learned).Text);
        json.WriteString("role", told.By.Role.ToString());
        json.WriteString("person", told.By.Person);
        json.WriteString("act", told.Act.Word.ToString());
        json.WriteString("transition", told.Transition);
        if (told.Act.Said.Length > 0) json.WriteString("said", told.Act.Said);
        if (told.Act.Charge is { } charge) json.WriteNumber("charge", charge.Number);
        if (told.Act.Document is { } document) Write(json, document);
        if (told.Act.Finding is { } finding) Write(json, finding);
        json.WriteString("status", told.After.Status.ToString());
        json.WriteString("step", told.After.Step.ToString());
        if (told.After.Due is { } due) json.WriteString("due", PaperValue.Of(due).Text);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ProducedDocument document)
    {
        json.WriteStartObject("document");
        json.WriteNumber("request", document.Request);
        json.WriteString("entryNumber", document.Entry.ToString());
        json.WriteString("kind", document.Kind.ToString());
        json.WriteNumber("bytes", document.Size);
        json.WriteString("sha256", document.Hash);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, DocumentFinding finding)
    {
        json.WriteStartObject("finding");
        json.WriteNumber("request", finding.Request);
        json.WriteString("entryNumber", finding.Entry.ToString());
        json.WriteBoolean("satisfies", finding.Satisfies);
        json.WriteEndObject();
    }

    static void WriteWord(Utf8JsonWriter json, BundleLeaf leaf)
    {
        var told = LifeTold.Read(leaf.Body);
        json.WriteStartObject();
        json.WriteNumber("index", leaf.Index);
        json.WriteString("entryNumber", EntryNumber.FromKey(told.Entry).ToString());
        json.WriteString("learned", PaperValue.Of(told.Learned).Text);
        json.WriteString("word", told.Word.ToString());
        if (told.Argument != 0) json.WriteNumber("argument", told.Argument);
        if (told.Said.Length > 0) json.WriteString("said", told.Said);
        json.WriteEndObject();
    }
}
