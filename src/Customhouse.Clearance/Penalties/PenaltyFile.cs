using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// A penalty case as a file: JSON with <c>case</c>, <c>assessed</c> and <c>charges</c>. Described in docs/penalties.md.
/// What a statute's computation needs must be there; what it does not need must not.
/// </summary>
public static class PenaltyFile
{
    /// <summary>Bytes of a file at most.</summary>
    public const int LengthMax = 16 * 1024 * 1024;

    const int NameMax = 100;

    /// <summary>The words for statutes, as they stand in a file.</summary>
    public static IReadOnlyDictionary<string, PenaltyStatute> Statutes { get; } =
        new Dictionary<string, PenaltyStatute>(StringComparer.Ordinal)
        {
            ["1592"] = PenaltyStatute.FalseEntry,
            ["1641"] = PenaltyStatute.BrokerConduct,
            ["1641-unlicensed"] = PenaltyStatute.UnlicensedBusiness,
            ["1595a-b"] = PenaltyStatute.UnlawfulImport,
            ["1595a-c"] = PenaltyStatute.Forfeiture,
            ["70531"] = PenaltyStatute.LowValue,
        };

    /// <summary>The words for faults.</summary>
    public static IReadOnlyDictionary<string, Culpability> Faults { get; } =
        new Dictionary<string, Culpability>(StringComparer.Ordinal)
        {
            ["negligence"] = Culpability.Negligence,
            ["gross-negligence"] = Culpability.GrossNegligence,
            ["fraud"] = Culpability.Fraud,
        };

    /// <summary>Reads the file.</summary>
    /// <param name="from">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FactsException">Something in it is not as it is described; it says where and what.</exception>
    public static PenaltyCase Read(Stream from, string name)
    {
        var root = FactNode.Read(from, name, LengthMax).Has("case", "assessed", "charges");
        var asked = new PenaltyCase(
            root["case"].Words(NameMax), root["assessed"].Day(), [.. root.Items("charges").Select(Charge)]);
        if (asked.Charges.Count is 0 or > PenaltyCase.ChargesMax)
            throw root["charges"].Bad($"1 to {PenaltyCase.ChargesMax} charges");
        foreach (var twice in asked.Charges.GroupBy(charge => charge.Id).Where(same => same.Count() > 1))
            throw root["charges"].Twice($"the charge {twice.Key}");
        foreach (var late in asked.Charges.Where(charge => charge.On > asked.Assessed))
            throw root["assessed"].Bad($"a day not before {late.On:uuuu-MM-dd}, the day of charge {late.Id}");
        return asked;
    }

    static PenaltyCharge Charge(FactNode node)
    {
        node.Has("id", "statute", "on", "culpability", "disclosed", "earlier", "lacksDiligence", "entries");
        var statute = node["statute"].OneOf(Statutes);
        foreach (var (member, of) in Own)
            if (statute != of && node.Find(member) is { } stray) throw stray.Bad($"nothing: it is for {of} alone");
        var charge = new PenaltyCharge(node["id"].Words(NameMax), statute, node["on"].Day(),
            [.. node.Items("entries").Select(entry => Entry(entry, statute))])
        {
            Culpability = node.Find("culpability")?.OneOf(Faults) ?? Culpability.None,
            Disclosed = node.Find("disclosed") is { } disclosed ? Disclosure(disclosed) : null,
            Earlier = (int)(node.Find("earlier")?.Count(1_000_000) ?? 0),
            LacksDiligence = node.Find("lacksDiligence")?.Flag() ?? false,
        };
        if (charge.Entries.Count is 0 or > PenaltyCharge.EntriesMax)
            throw node["entries"].Bad($"1 to {PenaltyCharge.EntriesMax} entries");
        foreach (var twice in charge.Entries.GroupBy(entry => entry.Number).Where(same => same.Count() > 1))
            throw node["entries"].Twice($"entry {twice.Key}");
        return charge;
    }

    /// <summary>Members that one statute alone has.</summary>
    static readonly (string Member, PenaltyStatute Of)[] Own =
    [
        ("culpability", PenaltyStatute.FalseEntry),
        ("disclosed", PenaltyStatute.FalseEntry),
        ("lacksDiligence", PenaltyStatute.BrokerConduct),
    ];

    static PriorDisclosure Disclosure(FactNode node)
    {
        node.Has("beforeInvestigation", "tendered", "interest");
        return new PriorDisclosure(node["beforeInvestigation"].Flag(), node["tendered"].Flag(),
            node["interest"].Money(PenaltyCharge.DollarsMax));
    }

    static EntryAmounts Entry(FactNode node, PenaltyStatute statute)
    {
        Usd Amount(string member) => node[member].Money(PenaltyCharge.DollarsMax);
        return statute switch
        {
            PenaltyStatute.FalseEntry => new EntryAmounts(
                node.Has("number", "domesticValue", "dutiableValue", "dutyLoss")["number"].Entry(),
                Amount("domesticValue"), Amount("dutiableValue"), Amount("dutyLoss")),
            PenaltyStatute.UnlawfulImport or PenaltyStatute.Forfeiture => new EntryAmounts(
                node.Has("number", "domesticValue")["number"].Entry(), Amount("domesticValue"), Usd.Zero, Usd.Zero),
            _ => new EntryAmounts(node.Has("number")["number"].Entry(), Usd.Zero, Usd.Zero, Usd.Zero),
        };
    }
}
