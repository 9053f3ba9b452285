using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Filers, their clients, and importers, from a file with the header <c>filer,role,permit,client,poa_from,poa_to</c>
/// and, where they are known, <c>permit_from,permit_to,importer,active,foreign</c>.
/// A row without a client states the filer's role (owner, purchaser, broker, other) and permit (yes, no; from when to
/// when); a row with one, an identifier or a name as declared, states from when to when its power of attorney holds and
/// the filer's role for this client. Of a row that has an importer number, <c>active</c> and <c>foreign</c> are yes, no
/// or nothing. Days are those of receipt, both ends count, and ends left blank are open.
/// </summary>
public sealed class ClientFacts
{
    static readonly string[] Columns =
    [
        "filer", "role", "permit", "client", "poa_from", "poa_to",
        "permit_from", "permit_to", "importer", "active", "foreign",
    ];

    const int Optional = 5;
    const int Importer = 8;

    readonly record struct Days(LocalDate? From, LocalDate? To)
    {
        public bool Hold(LocalDate day) => !(day < From) && !(day > To);
    }

    readonly record struct Standing(FilerRole Role, Tri Permit, Days Permitted);

    readonly record struct Client(FilerRole? Role, Days Attorney);

    readonly record struct ImporterStanding(Tri Active, Tri Foreign);

    readonly Dictionary<FilerCode, Standing> filers = [];
    readonly Dictionary<(FilerCode Filer, string Client), Client> clients = [];
    readonly Dictionary<UInt128, ImporterStanding> importers = [];

    /// <summary>True when the file has importers, even if none of them is in it.</summary>
    public bool KnowsImporters { get; private set; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FactsException">A column is missing or a value is not of its kind.</exception>
    public static ClientFacts Read(TextReader from, string name)
    {
        var facts = new ClientFacts();
        var rows = new FactRows(from, name, Columns, Optional);
        facts.KnowsImporters = rows.Has(Importer);
        while (rows.Next())
        {
            if (rows[Importer].Length > 0) facts.AddImporter(rows);
            if (rows[Importer].Length == 0 || rows[0].Length > 0) facts.AddFiler(rows);
        }
        return facts;
    }

    void AddFiler(FactRows rows)
    {
        var filer = rows.Word<FilerCode>(0, "a filer code of three letters or digits", Filer);
        FilerRole? role = rows[1].Length == 0 ? null : rows.Word(1, "owner, purchaser, broker or other", Role);
        if (rows[3].Length > 0)
            clients[(filer, rows[3].ToUpperInvariant())] = new Client(role, DaysOf(rows, 4));
        if (role is { } stated)
            filers[filer] = new Standing(stated, rows.Word(2, "yes, no or nothing", YesNo), DaysOf(rows, 6));
    }

    void AddImporter(FactRows rows) => importers[FactKey.Of(rows.Ascii(Importer))] = new ImporterStanding(
        rows.Word(9, "yes, no or nothing", YesNo), rows.Word(10, "yes, no or nothing", YesNo));

    static Days DaysOf(FactRows rows, int column) => new(rows.OptionalDate(column), rows.OptionalDate(column + 1));

    /// <summary>Adds what is known about the filer and the importer of a filing on a day.</summary>
    public void Tell(Filing filing, LocalDate day, ref Known known)
    {
        if (importers.Count > 0 && !filing.Importer.IsEmpty
            && importers.TryGetValue(FactKey.Of(filing.Importer.Span), out var importer))
            (known.ImporterActive, known.ImporterForeign) = (importer.Active, importer.Foreign);
        if (!filing.Filer.Has || !filers.TryGetValue(filing.Filer.Value, out var standing)) return;
        known.Role = standing.Role;
        known.Permit = standing.Permit == Tri.Yes && !standing.Permitted.Hold(day) ? Tri.No : standing.Permit;
        TellOfClient(filing, day, ref known);
    }

    void TellOfClient(Filing filing, LocalDate day, ref Known known)
    {
        var consignee = filing.FindParty(PartyRole.Consignee);
        if (consignee < 0) return;
        var party = filing.Parties[consignee];
        var name = party.Id.IsEmpty ? party.Name.ToString() : party.Id.ToString();
        var isClient = clients.TryGetValue((filing.Filer.Value, name.ToUpperInvariant()), out var client);
        known.PowerOfAttorney = isClient && client.Attorney.Hold(day) ? Tri.Yes : Tri.No;
        if (client.Role is { } role) known.Role = role;
    }

    static FilerCode? Filer(string text) =>
        FilerCode.TryRead(System.Text.Encoding.UTF8.GetBytes(text.ToUpperInvariant()), out var code) ? code : null;

    static FilerRole? Role(string text) => text switch
    {
        "owner" => FilerRole.Owner,
        "purchaser" => FilerRole.Purchaser,
        "broker" => FilerRole.Broker,
        "other" => FilerRole.Other,
        _ => null,
    };

    static Tri? YesNo(string text) => text switch
    {
        "yes" => Tri.Yes,
        "no" => Tri.No,
        "" => Tri.Unknown,
        _ => null,
    };
}
