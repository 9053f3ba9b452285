using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>An act in a case as JSON: who acts, the word, and what goes with it. Described in docs/programmes.md.</summary>
public static class ActFile
{
    /// <summary>Bytes of an act at most.</summary>
    public const int LengthMax = 1024 * 1024;

    const int PersonMax = 100, ItemsMax = 10_000, DaysMax = 3_650, Million = 1_000_000;

    /// <summary>Members of an act.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "by", "act", "said", "number", "charges", "ground", "effective", "day", "charge", "plan", "conditions",
        "request", "document", "finding",
    ];

    /// <summary>Reads one.</summary>
    /// <param name="from">The JSON.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FactsException">Something in it is not as it is described; it says where and what.</exception>
    public static (Actor By, ProgrammeAct Act) Read(Stream from, string name)
    {
        var root = FactNode.Read(from, name, LengthMax).Has([.. Members]);
        var by = root["by"].Has("role", "person");
        return (new Actor(by["role"].OneOf(Named<ProgrammeRole>.All), by["person"].Words(PersonMax)), Act(root));
    }

    static ProgrammeAct Act(FactNode root) => new(root["act"].OneOf(Named<ProgrammeWord>.All), Said(root, "said"))
    {
        Number = Whole(root, "number", ItemsMax),
        Charges = [.. root.Items("charges").Select(one => (int)one.Count(ItemsMax))],
        Ground = root.Find("ground")?.OneOf(Named<ImmediateGround>.All) ?? ImmediateGround.None,
        Effective = root.Find("effective")?.Instant(),
        Day = root.Find("day")?.Day(),
        Charge = root.Find("charge") is { } charge ? ChargeOf(charge) : null,
        Plan = [.. root.Items("plan").Select(StepOf)],
        Conditions = [.. root.Items("conditions").Select(ConditionOf)],
        Request = root.Find("request") is { } request ? RequestOf(request) : null,
        Document = root.Find("document") is { } document ? DocumentOf(document) : null,
        Finding = root.Find("finding") is { } finding ? FindingOf(finding) : null,
    };

    // A text that is empty or not there is for the decider to refuse: it says which words need one.
    static string Said(FactNode node, string member) => node.Find(member)?.Line(Charge.TextMax) ?? "";

    static int Whole(FactNode node, string member, int most) => (int)(node.Find(member)?.Count(most) ?? 0);

    static Charge ChargeOf(FactNode node)
    {
        node.Has("kind", "obligation", "revision", "facts", "act", "actSaid", "culpability", "known", "entries");
        return new Charge(0, node["kind"].OneOf(Named<BreachKind>.All), node["obligation"].Words(PersonMax),
            Whole(node, "revision", ItemsMax) is var revision and > 0 ? revision : 1)
        {
            Facts = Said(node, "facts"),
            Act = node["act"].OneOf(Named<OfficerAct>.All),
            ActSaid = Said(node, "actSaid"),
            Culpability = node.Find("culpability")?.OneOf(Named<Culpability>.All) ?? Culpability.None,
            Known = [.. node.Items("known").Select(KnownOf)],
            Entries = [.. node.Items("entries").Select(EntryOf)],
        };
    }

    static Knowledge KnownOf(FactNode node)
    {
        node.Has("who", "thirdParty", "since");
        return new Knowledge(node["who"].Words(PersonMax), node["thirdParty"].Flag(), node["since"].Instant());
    }

    // A number alone takes the journal's own proof.
    static ChargedEntry EntryOf(FactNode node) => node.IsText ? new ChargedEntry(node.Entry(), default)
        : new ChargedEntry(node.Has("number", "position", "hash")["number"].Entry(), new LeafProof(
            node["position"].Count(long.MaxValue), node["hash"].Words(2 * LeafProof.HashLength)));

    static PlanStep StepOf(FactNode node) =>
        new(node.Has("due", "said")["due"].Day(), node["said"].Words(Charge.TextMax));

    static ReinstatementCondition ConditionOf(FactNode node)
    {
        node.Has("measure", "belowPerMillion", "days");
        return new ReinstatementCondition(node["measure"].OneOf(Named<ConditionMeasure>.All),
            (int)node["belowPerMillion"].Count(Million), (int)node["days"].Count(DaysMax));
    }

    static DocumentRequest RequestOf(FactNode node)
    {
        node.Has("design", "seed", "entries", "kinds");
        return new DocumentRequest(0, node["design"].OneOf(Named<SampleDesign>.All),
            node.Find("seed")?.Count(long.MaxValue), [.. node.Items("entries").Select(one => one.Entry())],
            [.. node.Items("kinds").Select(one => one.OneOf(Named<DocumentKind>.All))]);
    }

    static ProducedDocument DocumentOf(FactNode node)
    {
        node.Has("request", "entry", "kind", "size", "hash");
        return new ProducedDocument(Whole(node, "request", ItemsMax), node["entry"].Entry(),
            node["kind"].OneOf(Named<DocumentKind>.All), node["size"].Count(long.MaxValue),
            node["hash"].Words(2 * LeafProof.HashLength));
    }

    static DocumentFinding FindingOf(FactNode node)
    {
        node.Has("request", "entry", "satisfies");
        return new DocumentFinding(Whole(node, "request", ItemsMax), node["entry"].Entry(), node["satisfies"].Flag());
    }
}

/// <summary>Names of a closed set in words, such as "issue notice".</summary>
/// <typeparam name="T">The set.</typeparam>
public static class Named<T>
    where T : struct, Enum
{
    /// <summary>Each by its words.</summary>
    public static IReadOnlyDictionary<string, T> All { get; } =
        Enum.GetValues<T>().ToDictionary(one => NoticeWords.Of(one), StringComparer.Ordinal);

    /// <summary>The words of one.</summary>
    public static string Of(T one) => NoticeWords.Of(one);
}
