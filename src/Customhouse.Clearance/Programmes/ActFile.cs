using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// Acts in a case as a file: JSON with a list <c>acts</c>, each with its <c>act</c> and what that takes. Described in
/// docs/formats/acts.md. What an act lacks is said by the decider; only what cannot be read is said here.
/// </summary>
public static class ActFile
{
    /// <summary>Bytes of a file at most.</summary>
    public const int LengthMax = 16 * 1024 * 1024;

    const int CountMax = 1_000_000_000, DayMax = 366;

    /// <summary>The words for acts, such as issue-notice; those of the system alone are not among them.</summary>
    public static IReadOnlyDictionary<string, ProgrammeWord> Acts { get; } =
        Words<ProgrammeWord>(ProgrammeWord.Lapse, ProgrammeWord.Remove, ProgrammeWord.Restore);

    static readonly IReadOnlyDictionary<string, BreachKind> Kinds = Words<BreachKind>();
    static readonly IReadOnlyDictionary<string, OfficerAct> OfficerActs = Words<OfficerAct>();
    static readonly IReadOnlyDictionary<string, Culpability> Faults = Words<Culpability>();
    static readonly IReadOnlyDictionary<string, ImmediateGround> Grounds = Words(ImmediateGround.None);
    static readonly IReadOnlyDictionary<string, ConditionMeasure> Measures = Words<ConditionMeasure>();
    static readonly IReadOnlyDictionary<string, SampleDesign> Designs = Words<SampleDesign>();
    static readonly IReadOnlyDictionary<string, DocumentKind> Documents = Words<DocumentKind>();

    static Dictionary<string, T> Words<T>(params ReadOnlySpan<T> without)
        where T : struct, Enum
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>())
            if (!without.Contains(value)) words.Add(WordOf($"{value}"), value);
        return words;
    }

    /// <summary>A name as a file has it: IssueNotice is issue-notice.</summary>
    public static string WordOf(string name) => Named.Words(name, '-');

    /// <summary>Reads the file.</summary>
    /// <param name="from">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FactsException">Something in it is not as it is described; it says where and what.</exception>
    public static IReadOnlyList<ProgrammeAct> Read(Stream from, string name)
    {
        var root = FactNode.Read(from, name, LengthMax).Has("acts");
        List<ProgrammeAct> acts = [.. root.Items("acts").Select(Act)];
        return acts.Count > 0 ? acts : throw root["acts"].Bad("a list of one act or more");
    }

    static ProgrammeAct Act(FactNode node)
    {
        node.Has("act", "said", "number", "charges", "ground", "effective", "day", "charge", "plan", "conditions",
            "request", "document", "finding");
        return new ProgrammeAct(node["act"].OneOf(Acts), node.Find("said")?.Words(LengthMax) ?? "")
        {
            Number = (int)(node.Find("number")?.Count(CountMax) ?? 0),
            Charges = [.. node.Items("charges").Select(number => (int)number.Count(CountMax))],
            Ground = node.Find("ground")?.OneOf(Grounds) ?? ImmediateGround.None,
            Effective = node.Find("effective")?.Instant(),
            Day = node.Find("day")?.Day(),
            Charge = node.Find("charge") is { } charge ? Charge(charge) : null,
            Plan = [.. node.Items("plan").Select(step => new PlanStep(
                step.Has("due", "said")["due"].Day(), step["said"].Words(LengthMax)))],
            Conditions = [.. node.Items("conditions").Select(Condition)],
            Request = node.Find("request") is { } request ? Request(request) : null,
            Document = node.Find("document") is { } document ? Document(document) : null,
            Finding = node.Find("finding") is { } finding ? Finding(finding) : null,
        };
    }

    static Charge Charge(FactNode node)
    {
        node.Has("kind", "obligation", "revision", "facts", "by", "byWords", "culpability", "known", "entries");
        return new Charge(0, node["kind"].OneOf(Kinds), node["obligation"].Words(LengthMax),
            (int)(node.Find("revision")?.Count(CountMax) ?? 1))
        {
            Facts = node.Find("facts")?.Words(LengthMax) ?? "",
            Act = node.Find("by")?.OneOf(OfficerActs) ?? default,
            ActSaid = node.Find("byWords")?.Words(LengthMax) ?? "",
            Culpability = node.Find("culpability")?.OneOf(Faults) ?? Culpability.None,
            Known = [.. node.Items("known").Select(known => new Knowledge(
                known.Has("who", "thirdParty", "since")["who"].Words(LengthMax),
                known.Find("thirdParty")?.Flag() ?? false, known["since"].Instant()))],
            Entries = [.. node.Items("entries").Select(Entry)],
        };
    }

    // A number alone, or with the place and hash of its leaf.
    static ChargedEntry Entry(FactNode node) => !node.IsObject ? new ChargedEntry(node.Entry(), default)
        : new ChargedEntry(node.Has("number", "position", "hash")["number"].Entry(),
            new LeafProof(node["position"].Count(long.MaxValue), node["hash"].Words(2 * LeafProof.HashLength)));

    static ReinstatementCondition Condition(FactNode node) => new(
        node.Has("measure", "belowPerMillion", "days")["measure"].OneOf(Measures),
        (int)node["belowPerMillion"].Count(CountMax), (int)node["days"].Count(DayMax));

    static DocumentRequest Request(FactNode node) => new(0,
        node.Has("design", "seed", "entries", "documents")["design"].OneOf(Designs),
        node.Find("seed")?.Count(long.MaxValue),
        [.. node.Items("entries").Select(entry => entry.Entry())],
        [.. node.Items("documents").Select(document => document.OneOf(Documents))]);

    static ProducedDocument Document(FactNode node) => new(
        (int)node.Has("request", "entry", "kind", "size", "hash")["request"].Count(CountMax), node["entry"].Entry(),
        node["kind"].OneOf(Documents), node["size"].Count(long.MaxValue), node["hash"].Words(2 * LeafProof.HashLength));

    static DocumentFinding Finding(FactNode node) => new(
        (int)node.Has("request", "entry", "satisfies")["request"].Count(CountMax), node["entry"].Entry(),
        node["satisfies"].Flag());
}
