using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>What a code is said of.</summary>
enum CodeOf
{
    /// <summary>An entry, in its findings and in SE90.</summary>
    Entry,

    /// <summary>A batch of CATAIR, in its faults and in X1.</summary>
    Batch,

    /// <summary>A query, in C1.</summary>
    Query,

    /// <summary>A file of another form; never sent to CBP.</summary>
    OtherForm,

    /// <summary>A manifest; never sent to a carrier.</summary>
    Manifest,
}

/// <summary>A code that an answer can carry, whoever gives it. <see cref="All"/> is the one table of them.</summary>
/// <param name="Number">Three characters.</param>
/// <param name="Text">Its narrative, at most 40 characters.</param>
/// <param name="Of">What it is said of.</param>
/// <param name="IsOurs">True when the number is ours, not CBP's.</param>
/// <param name="Source">Where the code, or what it asks for, is published.</param>
/// <param name="Effect">What comes of it; null where each rule says so for its day.</param>
/// <param name="Fix">What to do; null where each finding says so.</param>
/// <param name="Reading">How it is read here where too little is published to be sure; else null.</param>
sealed record AnswerCode(
    string Number, string Text, CodeOf Of, bool IsOurs, string Source, string? Effect = null, string? Fix = null,
    string? Reading = null)
{
    /// <summary>All codes: of entries, of batches, of queries, of other forms, each by number.</summary>
    public static IReadOnlyList<AnswerCode> All { get; } =
        [.. Codes.All.Select(From), .. BatchCondition.All.Append(BatchCondition.Rejected).Select(From),
            .. OfQueries.Select(From), .. FormFault.All.Select(From), .. ManifestFault.All.Select(OfManifest)];

    // Numbers of queries that cargo release has too are explained as those of cargo release; docs/codes has both.
    static IEnumerable<QueryCondition> OfQueries => QueryCondition.All.Where(condition =>
        Codes.All.All(code => code.Number != condition.Code)
        && BatchCondition.All.All(other => other.Code != condition.Code));

    /// <summary>Rules that answer with it; of entries alone.</summary>
    public IReadOnlyList<Rule> Rules => [.. Statutes.All.Where(rule => rule.Otherwise.Number == Number)];

    /// <summary>The code of a number; null when there is none.</summary>
    public static AnswerCode? Find(string number) => All.FirstOrDefault(code => code.Number == number);

    static AnswerCode From(Code code) =>
        new(code.Number, code.Text, CodeOf.Entry, code.IsPrivate, code.Source.ToString());

    static AnswerCode From(BatchCondition condition) => new(
        condition.Code, condition.Narrative, CodeOf.Batch, condition.IsPrivate,
        $"{Guide.BatchBlock.Title} {Guide.BatchBlock.Version}",
        "the whole batch is rejected, and none of its transactions becomes an entry", condition.Fix,
        condition.Reading);

    static AnswerCode From(QueryCondition condition) => new(
        condition.Code, condition.Narrative, CodeOf.Query, IsOurs: false,
        "ACE Cargo, Manifest and Entry Status Query CQ v21", "the query is not answered; others are", condition.Fix,
        condition.Reading);

    static AnswerCode From(FormFault fault) =>
        new(fault.Code, fault.Text, CodeOf.OtherForm, IsOurs: true, fault.Source, EffectOf(fault.Reach), fault.Fix);

    static AnswerCode OfManifest(FormFault fault) => new(
        fault.Code, fault.Text, CodeOf.Manifest, IsOurs: true, fault.Source,
        fault.Reach == FaultReach.Filing ? "the message, bill or event is not read; what follows is"
            : EffectOf(fault.Reach), fault.Fix);

    static string EffectOf(FaultReach reach) => reach switch
    {
        FaultReach.Warns => "a warning: nothing is lost by it",
        FaultReach.Filing => "the whole file is rejected; it is read on, so that its other faults are said too",
        FaultReach.Source => "the whole file is rejected; nothing is read after it",
        _ => throw new InvalidOperationException($"Reach {reach}"),
    };
}
