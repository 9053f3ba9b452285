using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.CaseSets;
using static Customhouse.Engine.Need;
using static Customhouse.Engine.Needs;

namespace Customhouse.Engine;

/// <summary>Documents that an officer asks for, beside the case.</summary>
static class DocumentSteps
{
    /// <summary>Bytes of a document at most.</summary>
    const long SizeMax = 20_000_000;

    static readonly Need Parts = new("REQUEST",
        $"A request names 1 to {Charge.EntriesMax} entries of the participant on file, documents, and a seed if random",
        Lacking);

    static readonly Need Wanted = That("WANTED", "A request wants this document of this entry",
        ask => ask.Act.Document is { } document && Request(ask, document.Request) is { } request
            && request.Request.Entries.Contains(document.Entry) && request.Request.Kinds.Contains(document.Kind),
        _ => "none does");

    static readonly Need Form = That("DOCUMENT", $"A document has 1 to {SizeMax} bytes and a hash",
        ask => ask.Act.Document is { } document && document.Size is >= 1 and <= SizeMax
            && new LeafProof(0, document.Hash).IsWhole, ask => $"this has {ask.Act.Document?.Size ?? 0} bytes");

    static readonly Need Asked = That("ASKED", "A request names this entry",
        ask => ask.Act.Finding is { } finding
            && Request(ask, finding.Request)?.Request.Entries.Contains(finding.Entry) == true, _ => "none does");

    // A clock of documents runs on for who has left or was expelled; so they may still answer.
    static readonly ParticipantStatus[] Whoever = Enum.GetValues<ParticipantStatus>();

    public static readonly CaseTransition[] All =
    [
        new("DOCUMENTS.ASKED", "An officer asks for documents of a sample of entries, and their clock begins")
        {
            On = ProgrammeWord.RequestDocuments, By = Officer, From = Anyone, Needs = [Person, Parts],
        },
        new("DOCUMENT.PRODUCED", "A document is produced in time")
        {
            On = ProgrammeWord.Produce, By = Filer, From = Whoever, Needs = [Person, Wanted, Form],
            When = ask => !IsLate(ask),
        },
        new("DOCUMENT.LATE", "A late document is kept as late")
        {
            On = ProgrammeWord.Produce, By = Filer, From = Whoever, Needs = [Person, Wanted, Form], When = IsLate,
        },
        new("DOCUMENTS.FOUND", "An officer finds what the documents of an entry show, with reasons")
        {
            On = ProgrammeWord.Find, By = Officer, From = Whoever, Needs = [Person, Reasons, Asked],
        },
    ];

    /// <summary>When the clock of a new request runs out.</summary>
    public static Instant? Due(CaseAsk ask) => ask.Law.Procedure.ClockOf(ProcedureStep.Documents) is { } clock
        ? BusinessDays.Due(ask.Now, clock.Days, clock.Count) : null;

    static OpenRequest? Request(CaseAsk ask, int number) =>
        ask.Case.Requests.FirstOrDefault(one => one.Request.Number == number);

    static bool IsLate(CaseAsk ask) =>
        ask.Act.Document is { } document && Request(ask, document.Request)?.HasLapsed == true;

    static IEnumerable<string> Lacking(CaseAsk ask)
    {
        if (ask.Act.Request is not { } request)
        {
            yield return "There is no request.";
            yield break;
        }
        if (request.Entries.Count is 0 or > Charge.EntriesMax)
            yield return $"A request names 1 to {Charge.EntriesMax} entries; this names {request.Entries.Count}.";
        if (request.Kinds.Count == 0) yield return "A request names the documents that it wants; this names none.";
        if (!Enum.IsDefined(request.Design) || request.Design == SampleDesign.Chosen != request.Seed is null)
            yield return "A random sample has a seed, and a chosen one has none.";
        foreach (var entry in request.Entries)
            if (entry.Filer != ask.Case.Participant || !ask.Facts.Entries.ContainsKey(entry))
                yield return $"Entry {entry} is not on file as the participant's.";
    }
}
