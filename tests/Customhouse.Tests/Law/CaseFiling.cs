using System.Globalization;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.Tests.Law;

/// <summary>
/// A valid entry type 86 by air from France, worth 100 dollars, filed at the instant its one bill arrives by an
/// appointed broker of whom everything is known; and what the named facts of a case change in it.
/// </summary>
sealed class CaseFiling
{
    static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    readonly Dictionary<string, string> facts;
    readonly HashSet<string> unread;
    readonly Filing filing = new();

    public CaseFiling(Case row)
    {
        facts = row.Facts.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        unread = [.. facts.Keys];
        Received = InstantOf(row.Received);
        Head();
        Transport();
        new CaseGoods(this).Add(filing);
        new CaseParties(this).Add(filing);
        Known = Knowledge();
        if (unread.Count > 0)
            throw new FormatException($"{row.File}, line {row.Line}: no fact is named {string.Join(", ", unread)}.");
    }

    public Instant Received { get; }

    public Filing Filing => filing;

    public Known Known { get; }

    public static Instant InstantOf(string local) => Local.Parse(local).Value.InZoneLeniently(When.Zone).ToInstant();

    /// <summary>The fact as the case gives it; else as the valid filing has it.</summary>
    public string Fact(string name, string valid)
    {
        unread.Remove(name);
        return facts.GetValueOrDefault(name, valid);
    }

    public string[] Each(string name, string valid) =>
        Fact(name, valid) is var value && value == "none" ? [] : value.Split(' ');

    public Text TextOf(string name, string valid) =>
        Fact(name, valid) is var value && value == "none" ? default : Text.Of(value);

    public delegate bool Reader<T>(ReadOnlySpan<byte> text, out T value);

    public static Declared<T> Declare<T>(string text, Reader<T> read)
        where T : struct
    {
        if (text == "none") return default;
        var bytes = Text.Of(text);
        return read(bytes.Span, out var value) ? Declared<T>.Of(value, bytes) : Declared<T>.Bad(bytes);
    }

    public static bool Whole(ReadOnlySpan<byte> text, out int value) =>
        int.TryParse(text, NumberStyles.None, null, out value);

    void Head()
    {
        filing.Action = Declare<ActionCode>(Fact("action", "A"), ActionOf);
        filing.Filer = Declare<FilerCode>(Fact("filer", "ABC"), FilerCode.TryRead);
        filing.Number = Declare<EntryNumber>(Fact("number", "86543214"), NumberOf);
        filing.Type = Declare<EntryType>(Fact("type", "86"), EntryType.TryRead);
        filing.ImporterKind = TextOf("ior_kind", "none");
        filing.Importer = TextOf("ior", "none");
        filing.Mode = Declare<ModeOfTransport>(Fact("mode", "40"), ModeOfTransport.TryRead);
        filing.Bond = Declare<int>(Fact("bond", "0"), Whole);
        filing.Value = Declare<Usd>(Fact("value", "100"), Usd.TryReadDollars);
        filing.Port = Declare<PortOfEntry>(Fact("port", "4701"), PortOfEntry.TryRead);
        filing.Contact = TextOf("contact", "JANE BROKER");
        filing.ContactPhone = TextOf("phone", "7185550100");
        filing.CancellationReason = TextOf("cancel", "none");
    }

    static bool ActionOf(ReadOnlySpan<byte> text, out ActionCode action)
    {
        action = text is [var c] ? (ActionCode)c : ActionCode.None;
        return action is ActionCode.Add or ActionCode.Cancel or ActionCode.Replace or ActionCode.Update;
    }

    bool NumberOf(ReadOnlySpan<byte> text, out EntryNumber number) =>
        EntryNumber.TryRead(filing.Filer.OrDefault, text, out number);

    void Transport()
    {
        foreach (var kind in Each("bills", "R")) AddBill(kind);
        if (filing.LowestBill >= 0) filing.Bills[filing.LowestBill].Quantity = Declare<int>(Fact("qty", "1"), Whole);
        if (Fact("carrier", "none") is not "none" and var bill)
            filing.CarrierArrivals.Add().BillIndex = int.Parse(bill, CultureInfo.InvariantCulture) - 1;
        foreach (var reference in Each("refs", "none")) AddReference(reference.Split('=')[0], reference.Split('=')[1]);
        filing.EdaCount = int.Parse(Fact("edas", Fact("eda", "") == "none" ? "0" : "1"), CultureInfo.InvariantCulture);
        for (var i = 0; i < filing.EdaCount; i++) AddReference("EDA", "as given");
        filing.Eda = Fact("eda", "") is { Length: > 0 } eda
            ? Declare<LocalDate>(eda, DayOf)
            : Declared<LocalDate>.Of(When.Day(Received), Text.Of("as received"));
    }

    void AddBill(string kind)
    {
        var group = filing.Bills.Count == 0 ? 0
            : filing.Bills[filing.Bills.Count - 1].Group +
                (kind == "H" && filing.Bills[filing.Bills.Count - 1].Kind.OrDefault == BillKind.Master ? 0 : 1);
        ref var bill = ref filing.Bills.Add();
        bill.Kind = Declare<BillKind>(kind == "blank" ? "none" : kind, KindOf);
        bill.Group = group;
        bill.Number = TextOf("bill_number", "99912345675");
        bill.Issuer = TextOf("issuer", "none");
        bill.NonAms = TextOf("nonams", "N");
    }

    static bool KindOf(ReadOnlySpan<byte> text, out BillKind kind)
    {
        kind = text is [var c] ? (BillKind)c : BillKind.None;
        return kind is BillKind.Simple or BillKind.Master or BillKind.House or BillKind.Tracking or BillKind.InBond;
    }

    void AddReference(string qualifier, string value)
    {
        ref var reference = ref filing.References.Add();
        reference.Qualifier = Text.Of(qualifier);
        reference.Value = Text.Of(value);
    }

    static bool DayOf(ReadOnlySpan<byte> text, out LocalDate day)
    {
        var read = LocalDatePattern.Iso.Parse(System.Text.Encoding.UTF8.GetString(text));
        day = read.Success ? read.Value : default;
        return read.Success;
    }

    Known Knowledge()
    {
        var known = new Known();
        Supply(ref known, FactKinds.Tariff, Fact("tariff", ""));
        var arrived = Supply(ref known, FactKinds.Arrival, Fact("arrived", "as filed"));
        known.Arrived = arrived switch { "" or "unknown" => null, "as filed" => Received, _ => InstantOf(arrived) };
        var isNew = filing.Action.OrDefault is ActionCode.Add or ActionCode.None;
        known.OnFile = TriOf(Supply(ref known, FactKinds.Register, Fact("on_file", isNew ? "no" : "yes")));
        known.Standing = StandingOf(Supply(ref known, FactKinds.Life, Fact("standing", isNew ? "" : "Accepted None")));
        var role = Supply(ref known, FactKinds.Client, Fact("role", "broker"));
        known.Role = role == "" ? FilerRole.Unknown : Enum.Parse<FilerRole>(role, ignoreCase: true);
        known.Participant = Enum.Parse<ParticipantStatus>(Fact("participant", "None"));
        known.PowerOfAttorney = TriOf(Fact("poa", "yes"));
        known.Permit = TriOf(Fact("permit", "yes"));
        var isActive = Fact("ior_active", "yes");
        known.ImporterForeign = TriOf(Supply(ref known, FactKinds.Importer,
            isActive == "not supplied" ? isActive : Fact("ior_foreign", "no")));
        known.ImporterActive = isActive == "not supplied" ? Tri.Unknown : TriOf(isActive);
        known.SameDayBefore = Cents(Supply(ref known, FactKinds.PersonDay, Fact("same_day", "0")));
        known.WholeDay = Fact("whole_day", "none") is not "none" and var whole ? Cents(whole) : null;
        return known;
    }

    /// <summary>
    /// A value of a kind of fact that is supplied, or nothing where the case says that the kind is not.
    /// </summary>
    static string Supply(ref Known known, FactKinds kind, string value)
    {
        if (value == "not supplied") return "";
        known.Supplied |= kind;
        return value;
    }

    // Stage, standing of the bill, date of release: "Released Arrived 2024-05-20".
    static EntryStanding StandingOf(string words)
    {
        if (words is "" or "unknown") return default;
        var parts = words.Split(' ');
        return new EntryStanding(Enum.Parse<LifeStage>(parts[0]), Enum.Parse<BillStanding>(parts[1]),
            parts.Length > 2 ? LocalDatePattern.Iso.Parse(parts[2]).Value : null);
    }

    static Tri TriOf(string value) => value switch
    {
        "yes" => Tri.Yes,
        "no" => Tri.No,
        "" or "unknown" => Tri.Unknown,
        _ => throw new FormatException($"'{value}' is neither yes, no nor unknown."),
    };

    static Usd Cents(string dollars) =>
        dollars == "" ? Usd.Zero : new Usd((long)(decimal.Parse(dollars, CultureInfo.InvariantCulture) * 100));
}
