using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>Who receives and who sells: one consignee at header, and a seller.</summary>
static class Parties
{
    public static readonly Rule OneConsignee = new(
        "ET86.CN.ONE", "An entry type 86 names exactly one consignee, at header")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE30 note 1"), Era.FirstNotice.Unconfirmed],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(Count(f, PartyRole.Consignee, atHeader: true) == 1),
        Otherwise = Codes.OneConsignee,
        At        = Datum.PartyRole,
        Index     = f => Last(f, PartyRole.Consignee, atHeader: true),
        Because   = f => $"The header names {Count(f, PartyRole.Consignee, atHeader: true)} consignees.",
        Fix       = _ => "Name one consignee (CN) at header, and file another entry for another consignee.",
    };

    public static readonly Rule ConsigneeForm = new(
        "ET86.CN.FORM", "The consignee is given by identifier or by name and address, never by both")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE30 notes 2, 3")],
        Each      = Each.Party,
        Among     = Among.Full86,
        Covers    = f => f.Party is { Role: PartyRole.Consignee, LineIndex: -1 },
        Requires  = f => Answer.If(IsByIdentifier(f.Party) != IsByName(f.Party) && IsWhole(f.Party)),
        Otherwise = Codes.ConsigneeForm,
        At        = Datum.PartyName,
        Because   = f => Form(f.Party),
        Fix       = _ =>
            "Give either qualifier and identifier, or name, street, city and country; leave the other blank.",
    };

    public static readonly Rule NoConsigneeOnLine = new("ET86.CN.HEADER", "No line names a consignee of its own")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE30 note 1")],
        Each      = Each.Party,
        Among     = Among.Full86,
        Covers    = f => f.Party is { Role: PartyRole.Consignee, LineIndex: >= 0 },
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.ConsigneeAtHeader,
        At        = Datum.PartyRole,
        Because   = f => $"Line {f.Party.LineIndex + 1} names a consignee.",
        Fix       = _ => "Name the consignee once, at header.",
    };

    public static readonly Rule SellerGiven = new("ET86.SELLER", "A seller is named once at header, or on every line")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE30 note 1"), Other("CSMS of 2020-01-10, as reported by NCBFAA", Mark.Secondary)],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(HasSeller(f)),
        Otherwise = Codes.MissingSeller,
        At        = Datum.PartyRole,
        Because   = f => Count(f, PartyRole.Seller, atHeader: false) == 0
            ? "No seller is named." : "A seller is named neither at header nor on every line.",
        Fix       = _ => "Name the seller (SE) once at header, or one on each line.",
    };

    public static readonly Rule OnceEach = new(
        "SE.PARTY.ONCE", "A kind of party stands once at header and once on a line")
    {
        InForce   = Era.CargoRelease("SE30 note 1"),
        System    = Era.Rejects(Era.CargoRelease("SE30 note 1")),
        Authority = [Guide("SE30 note 1")],
        Each      = Each.Party,
        Covers    = f => f.Party.Role != PartyRole.Other && !(f.IsFull86 && f.Party.Role == PartyRole.Consignee),
        Requires  = f => Answer.If(f.Filing.FindParty(f.Party.Role, f.Party.LineIndex) == f.Index),
        Otherwise = Codes.InvalidEntity,
        At        = Datum.PartyRole,
        Because   = f => $"The party {f.Party.RoleCode} stands twice at the same level.",
        Fix       = _ => "Name each kind of party once at header, or once on a line.",
    };

    public static readonly Rule RoleValid = new("SE.PARTY.CODE", "A party's code is one that the guide lists")
    {
        InForce   = Era.CargoRelease("SE30 note 1"),
        System    = Era.Rejects(Era.CargoRelease("SE30 note 1")),
        Authority = [Guide("SE30 note 1")],
        Each      = Each.Party,
        Covers    = f => f.Party.Role == PartyRole.Other,
        Requires  = f => Answer.If(IsTrial(f.Party.RoleCode)),
        Otherwise = Codes.InvalidEntity,
        At        = Datum.PartyRole,
        Because   = f => $"'{f.Party.RoleCode}' is no entity code.",
        Fix       = _ => "Give MF, SE, BY, ST, LG, CS, CN or BKP.",
        Reading   = "SH, EX, DR and PK belong to the Global Business Identifier test and are let through.",
    };

    public static readonly Rule AddressWhole = new(
        "SE.PARTY.ADDRESS", "A party given by name has an address with city and country")
    {
        InForce   = Era.CargoRelease("SE-62"),
        System    = Era.Rejects(Era.CargoRelease("SE-62")),
        Authority = [Guide("SE30 note 2"), Guide("SE-62, SE-63")],
        Each      = Each.Party,
        Covers    = f => f.Party.Role != PartyRole.Consignee && !f.Party.Name.IsEmpty,
        Requires  = f => Answer.If(IsWhole(f.Party)),
        Otherwise = Codes.PartyAddress,
        At        = Datum.PartyAddress,
        Because   = f => $"The address of {f.Party.RoleCode} {f.Party.Name} lacks {Lacks(f.Party)}.",
        Fix       = _ => "Give street, city and country of the party.",
    };

    static bool HasSeller(Subject f)
    {
        if (f.Filing.FindParty(PartyRole.Seller) >= 0) return true;
        for (var line = 0; line < f.Filing.Lines.Count; line++)
            if (f.Filing.FindParty(PartyRole.Seller, line) < 0) return false;
        return f.Filing.Lines.Count > 0;
    }

    static int Count(Subject f, PartyRole role, bool atHeader)
    {
        var count = 0;
        foreach (ref readonly var party in f.Filing.Parties.Span)
            if (party.Role == role && (!atHeader || party.LineIndex < 0)) count++;
        return count;
    }

    static int Last(Subject f, PartyRole role, bool atHeader)
    {
        for (var i = f.Filing.Parties.Count - 1; i >= 0; i--)
            if (f.Filing.Parties[i].Role == role && (!atHeader || f.Filing.Parties[i].LineIndex < 0)) return i;
        return -1;
    }

    static bool IsByIdentifier(in Party party) => !party.Id.IsEmpty || !party.IdKind.IsEmpty;

    static bool IsByName(in Party party) => !party.Name.IsEmpty || !party.Address.IsEmpty;

    static bool IsWhole(in Party party) => IsByIdentifier(party)
        ? !party.Id.IsEmpty && !party.IdKind.IsEmpty
        : !party.Name.IsEmpty && party.Address.Count > 0 && !party.Address.City.IsEmpty && party.Address.Country.Has;

    static string Form(in Party party) => (IsByIdentifier(party), IsByName(party)) switch
    {
        (true, true) => $"The consignee {party.Name} is given by identifier {party.Id} and by name or address too.",
        (false, false) => "The consignee has neither identifier nor name.",
        (true, false) => "The consignee's identifier lacks its qualifier or its number.",
        (false, true) => $"The consignee {party.Name} lacks {Lacks(party)}.",
    };

    static string Lacks(in Party party) =>
        party.Name.IsEmpty ? "a name" : party.Address.Count == 0 ? "a street"
        : party.Address.City.IsEmpty ? "a city" : "a country";

    static bool IsTrial(Text code) => code.Is("SH"u8) || code.Is("EX"u8) || code.Is("DR"u8) || code.Is("PK"u8);

    public static readonly Rule[] All =
        [OneConsignee, ConsigneeForm, NoConsigneeOnLine, SellerGiven, OnceEach, RoleValid, AddressWhole];
}
