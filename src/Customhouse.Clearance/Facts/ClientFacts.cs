using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Filers and their clients, from a file with the header <c>filer,role,permit,client,poa_from,poa_to</c>. A row without
/// a client states the filer's role (owner, purchaser, broker, other) and permit (yes, no); a row with one, an
/// identifier or a name as declared, states from when to when its power of attorney holds, open ends left blank.
/// </summary>
public sealed class ClientFacts
{
    readonly record struct Standing(FilerRole Role, Tri Permit);

    readonly record struct Attorney(LocalDate? From, LocalDate? To);

    readonly Dictionary<FilerCode, Standing> filers = [];
    readonly Dictionary<(FilerCode Filer, string Client), Attorney> attorneys = [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="FactsException">A column is missing or a value is not of its kind.</exception>
    public static ClientFacts Read(TextReader from, string name)
    {
        var facts = new ClientFacts();
        var rows = new FactRows(from, name, ["filer", "role", "permit", "client", "poa_from", "poa_to"]);
        while (rows.Next())
        {
            var filer = rows.Word<FilerCode>(0, "a filer code of three letters or digits", Filer);
            if (rows[3].Length > 0)
                facts.attorneys[(filer, rows[3].ToUpperInvariant())] = new Attorney(
                    rows.OptionalDate(4), rows.OptionalDate(5));
            if (rows[1].Length > 0)
                facts.filers[filer] = new Standing(
                    rows.Word(1, "owner, purchaser, broker or other", Role), rows.Word(2, "yes, no or nothing", YesNo));
        }
        return facts;
    }

    /// <summary>Adds what is known about the filer of a filing on a day.</summary>
    public void Tell(Filing filing, LocalDate day, ref Known known)
    {
        if (!filing.Filer.Has || !filers.TryGetValue(filing.Filer.Value, out var standing)) return;
        known.Role = standing.Role;
        known.Permit = standing.Permit;
        known.PowerOfAttorney = Holds(filing, day);
    }

    Tri Holds(Filing filing, LocalDate day)
    {
        var consignee = filing.FindParty(PartyRole.Consignee);
        if (consignee < 0) return Tri.Unknown;
        var party = filing.Parties[consignee];
        var client = party.Id.IsEmpty ? party.Name.ToString() : party.Id.ToString();
        if (!attorneys.TryGetValue((filing.Filer.Value, client.ToUpperInvariant()), out var attorney)) return Tri.No;
        return (attorney.From is { } from && day < from) || (attorney.To is { } to && day > to) ? Tri.No : Tri.Yes;
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
