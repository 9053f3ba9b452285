using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>Document requests of a case, for people and as JSON: the same to the officer and to the filer.</summary>
static class DocumentPage
{
    /// <summary>Writes them for people.</summary>
    public static void Write(Sheet page, CaseHistory file, DocumentStore store)
    {
        if (file.Standing.Requests.Count == 0) page.WriteLine("No documents were asked for.");
        foreach (var request in file.Standing.Requests)
        {
            page.Write($"request {request.Request.Number}", Ink.Bold);
            page.WriteLine($"  {Design(request.Request)}, due {When.Say(request.Due)}, {StateOf(request)}");
            var rows = Rows.On(page);
            rows.Add("asked", Asked(file, request.Request.Number));
            rows.Add("wanted", string.Join(", ", request.Request.Kinds));
            foreach (var entry in request.Request.Entries) rows.Add(entry.ToString(), EntryOf(file, request, entry));
            rows.Write();
        }
        foreach (var wrong in store.Wrong(file.Standing)) page.WriteLine($"wrong  {wrong.Message}");
    }

    static string Design(DocumentRequest request) =>
        request.Seed is { } seed ? $"{request.Design}, seed {seed}" : $"{request.Design}";

    static string StateOf(OpenRequest request) => request.IsAnswered ? "answered"
        : request.HasLapsed ? "lapsed: what did not come counts as unanswered" : "open";

    static string Asked(CaseHistory file, int number) => file.History
        .FirstOrDefault(told => told.Act.Request?.Number == number)?.Act.Said ?? "";

    static string EntryOf(CaseHistory file, OpenRequest request, EntryNumber entry)
    {
        var came = request.Produced.Where(one => one.Entry == entry)
            .Select(one => $"{one.Kind} {one.Size:N0} bytes {one.Hash}");
        var found = Findings(file, request.Request.Number, entry).Select(told =>
            $"{(told.Act.Finding!.Satisfies ? "satisfies" : "does not satisfy")}: {told.Act.Said} ({told.By.Person})");
        return string.Join("; ", came.Concat(found).DefaultIfEmpty("nothing came"));
    }

    static IEnumerable<ProgrammeTold> Findings(CaseHistory file, int request, EntryNumber entry) =>
        file.History.Where(told => told.Act.Finding is { } finding && finding.Request == request
            && finding.Entry == entry);

    /// <summary>Writes them as JSON, one request a line.</summary>
    public static void WriteJson(Terminal terminal, CaseHistory file, DocumentStore store)
    {
        var wrong = store.Wrong(file.Standing).ToList();
        using var line = new JsonLine(terminal.Out);
        foreach (var request in file.Standing.Requests)
        {
            var json = line.Begin();
            json.WriteNumber("request", request.Request.Number);
            json.WriteString("design", request.Request.Design.ToString());
            if (request.Request.Seed is { } seed) json.WriteNumber("seed", seed);
            json.WriteString("asked", Asked(file, request.Request.Number));
            json.WriteString("due", PaperValue.Of(request.Due).Text);
            json.WriteBoolean("answered", request.IsAnswered);
            json.WriteBoolean("lapsed", request.HasLapsed);
            json.WriteStartArray("wanted");
            foreach (var kind in request.Request.Kinds) json.WriteStringValue(kind.ToString());
            json.WriteEndArray();
            json.WriteStartArray("entries");
            foreach (var entry in request.Request.Entries) Write(json, file, request, entry, wrong);
            json.WriteEndArray();
            line.End();
        }
    }

    static void Write(Utf8JsonWriter json, CaseHistory file, OpenRequest request, EntryNumber entry,
        List<JournalFault> wrong)
    {
        json.WriteStartObject();
        json.WriteString("entryNumber", entry.ToString());
        json.WriteStartArray("documents");
        foreach (var document in request.Produced.Where(one => one.Entry == entry))
        {
            json.WriteStartObject();
            json.WriteString("kind", document.Kind.ToString());
            json.WriteNumber("bytes", document.Size);
            json.WriteString("sha256", document.Hash);
            json.WriteBoolean("whole",
                !wrong.Any(fault => fault.Where.EndsWith(document.Hash, StringComparison.Ordinal)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var told in Findings(file, request.Request.Number, entry))
        {
            json.WriteStartObject();
            json.WriteBoolean("satisfies", told.Act.Finding!.Satisfies);
            json.WriteString("reasons", told.Act.Said);
            json.WriteString("person", told.By.Person);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
