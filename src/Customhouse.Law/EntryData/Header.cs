using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>What an entry type 86 must say at its head: value, mode, port, bond, contact, importer.</summary>
static class Header
{
    public static readonly Rule ValueGiven = new("ET86.VALUE", "An entry type 86 states its value in whole US dollars")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Era.FirstNotice.Unconfirmed, Guide("SE10 note 13")],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.EntryValue.Has),
        Otherwise = Codes.MissingValue,
        At        = Datum.EntryValue,
        Because   = f => f.EntryValue.IsBad ? $"'{f.EntryValue}' is no amount of whole US dollars."
            : "There is no entry value.",
        Fix       = _ => "Give the fair retail value in the country of shipment, in whole US dollars.",
    };

    public static readonly Rule ModeGiven = new("ET86.MODE", "An entry type 86 states how the goods arrive")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE10 notes 5, 11")],
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Mode.Has),
        Otherwise = Codes.InvalidMode,
        At        = Datum.Mode,
        Because   = f => f.Mode.IsBad ? $"'{f.Mode}' is no mode of transport." : "There is no mode of transport.",
        Fix       = _ => "Give the two digits of the mode, such as 40 for air or 30 for truck.",
    };

    public static readonly Rule PortGiven = new("ET86.PORT", "An entry type 86 states its planned port of entry")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Era.FirstNotice.Secondary, Guide("SE10 note 7")],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Port.Has),
        Otherwise = Codes.InvalidPort,
        At        = Datum.Port,
        Because   = f => f.Port.IsBad ? $"'{f.Port}' is no Schedule D port code."
            : "There is no planned port of entry.",
        Fix       = _ => "Give the four-digit Schedule D code of the port.",
    };

    public static readonly Rule NoBond = new("ET86.BOND", "An entry type 86 is made without a bond")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE10 note 6")],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Bond is { Has: true, Value: 0 }),
        Otherwise = Codes.InvalidBond,
        At        = Datum.Bond,
        Because   = f => f.Bond.IsAbsent ? "There is no bond type; it must be 0."
            : $"The bond type is '{f.Bond}'; it must be 0.",
        Fix       = _ => "Give bond type 0. Goods that need a bond are entered as type 11 or 01.",
    };

    public static readonly Rule ContactGiven = new("SE.CONTACT", "A transmission names a contact and a telephone")
    {
        InForce   = Era.CargoRelease("SE-44"),
        System    = Era.Rejects(Era.CargoRelease("SE-44")),
        Authority = [Guide("SE-44")],
        Requires  = f => Answer.If(!f.Contact.IsEmpty && !f.ContactPhone.IsEmpty),
        Otherwise = Codes.MissingContact,
        At        = Datum.Contact,
        Because   = f => f.Contact.IsEmpty ? "There is no contact name." : "There is no contact telephone.",
        Fix       = _ => "Give the name and telephone of whoever answers for this entry.",
    };

    public static readonly Rule ImporterKindValid = new("SE.IOR.TYPE", "An importer number is of kind EI, ANI or 34")
    {
        InForce   = Era.CargoRelease("SE-31"),
        System    = Era.Rejects(Era.CargoRelease("SE-31")),
        Authority = [Guide("SE10 notes 3, 12")],
        Covers    = f => !f.ImporterKind.IsEmpty,
        Requires  = f =>
            Answer.If(f.ImporterKind.Is("EI"u8) || f.ImporterKind.Is("ANI"u8) || f.ImporterKind.Is("34"u8)),
        Otherwise = Codes.InvalidIorType,
        At        = Datum.ImporterKind,
        Because   = f => $"'{f.ImporterKind}' is no kind of importer number.",
        Fix       = _ => "Give EI for an IRS number, ANI for a CBP-assigned number or 34 for a social security number.",
    };

    public static readonly Rule ImporterKindGiven = new(
        "SE.IOR.TYPE.GIVEN", "An importer number says of which kind it is")
    {
        InForce   = Era.CargoRelease("SE-31"),
        System    = Era.Rejects(Era.CargoRelease("SE-31")),
        Authority = [Guide("SE10 notes 3, 12")],
        Covers    = f => !f.Importer.IsEmpty,
        Requires  = f => Answer.If(!f.ImporterKind.IsEmpty),
        Otherwise = Codes.MissingIorType,
        At        = Datum.ImporterKind,
        Because   = f => $"The importer number {f.Importer} has no kind.",
        Fix       = _ => "Give EI, ANI or 34 beside the importer number.",
    };

    public static readonly Rule ImporterGiven = new("SE.IOR.GIVEN", "A kind of importer number comes with the number")
    {
        InForce   = Era.CargoRelease("SE-31"),
        System    = Era.Rejects(Era.CargoRelease("SE-31")),
        Authority = [Guide("SE10 notes 4, 12")],
        Covers    = f => !f.ImporterKind.IsEmpty,
        Requires  = f => Answer.If(!f.Importer.IsEmpty),
        Otherwise = Codes.MissingIor,
        At        = Datum.Importer,
        Because   = f => $"The kind {f.ImporterKind} is given without an importer number.",
        Fix       = _ =>
            "Give the importer number, or leave both blank: entry type 86 needs none unless another agency does.",
    };

    public static readonly Rule ImporterShape = new("SE.IOR.SHAPE", "An importer number has the shape of its kind")
    {
        InForce   = Era.CargoRelease("SE-31"),
        System    = Era.Rejects(Era.CargoRelease("SE-31")),
        Authority = [Guide("SE10 note 4")],
        Covers    = f => !f.ImporterKind.IsEmpty && !f.Importer.IsEmpty,
        Requires  = f => Answer.If(ImporterNumbers.Fits(f.ImporterKind, f.Importer)),
        Otherwise = Codes.InvalidIor,
        At        = Datum.Importer,
        Because   = f => $"'{f.Importer}' has not the shape of kind {f.ImporterKind}.",
        Fix       = _ => "EI is NN-NNNNNNNXX, ANI is YYDDPP-NNNNN, 34 is NNN-NN-NNNN.",
    };

    public static readonly Rule Unborn = new("ET86.BEGIN", "Entry type 86 is accepted from 2019-09-28")
    {
        InForce   = Era.CargoRelease("SE-31").Until(Era.TestStarts, Era.FirstNotice),
        System    = Era.Rejects(Era.CargoRelease("SE-31").Until(Era.TestStarts, Era.FirstNotice)),
        Authority = [Era.FirstNotice],
        Dates     = new Milestones(
            Announced: new NodaTime.LocalDate(2019, 8, 13), Effective: new NodaTime.LocalDate(2019, 9, 28)),
        Among     = Among.Type86,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.EntryTypeNotBegun,
        At        = Datum.EntryType,
        Because   = f =>
            $"The filing was received {When.Say(f.Received)}; the test of entry type 86 starts 2019-09-28.",
        Fix       = f => $"Use {Routes.Living(f)}.",
    };

    public static readonly Rule NoMail = new("ET86.MAIL", "Entry type 86 is not for international mail")
    {
        InForce   = Era.Test,
        Authority = [Era.FirstNotice.Unconfirmed],
        Verified  = Mark.Unconfirmed,
        Among     = Among.Full86,
        Covers    = f => f.Mode.OrDefault.IsMail,
        Requires  = _ => Answer.Unknown(FactKinds.None),
        Otherwise = Codes.NotForMail,
        At        = Datum.Mode,
        Because   = _ => "The goods arrive by mail, which entry type 86 is believed not to cover.",
        Fix       = _ => "Leave mail to the post, or enter the goods by entry type 11 or 01.",
        Reading   = "The notices that would say so were not read, so nothing more than a note is made of it.",
    };

    public static readonly Rule MailUnborn = new("ET13.BEGIN", "Entry type 13 is taken from 2026-09-22")
    {
        InForce   = Era.CargoRelease("SE-31").Until(Routes.MailTest, FedReg(91, 38007).Secondary),
        System    = Era.Rejects(Era.CargoRelease("SE-31").Until(Routes.MailTest, FedReg(91, 38007).Secondary)),
        Authority = [FedReg(91, 38007).Secondary, Csms(69289734).Secondary],
        Verified  = Mark.Secondary,
        Dates     = new Milestones(
            Announced: new NodaTime.LocalDate(2026, 6, 24), Production: new NodaTime.LocalDate(2026, 9, 22)),
        Covers    = f => f.Type.OrDefault == EntryType.InternationalMail,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.InvalidEntryType,
        At        = Datum.EntryType,
        Because   = f => $"The filing was received {When.Say(f.Received)}; entry type 13 starts 2026-09-22.",
        Fix       = _ => "Use entry type 11 or 01.",
    };

    public static readonly Rule Coverage = new(
        "SE.COVERAGE", "Types other than 86 are checked for form and number only")
    {
        InForce   = Era.CargoRelease("SE-31"),
        System    = [],
        Authority = [Other("scope of this product")],
        Verified  = Mark.Primary,
        Covers    = f => f.Type.Has && !f.Is86,
        Requires  = _ => new Answer(LawAnswer.Unknown),
        Otherwise = Codes.PartlyCovered,
        At        = Datum.EntryType,
        Because   = f => $"Only the rules common to all entry types were applied to type {f.Type.Value}.",
        Fix       = _ => "Nothing to do; the rules of this type are not coded.",
    };

    public static readonly Rule[] All =
    [
        ValueGiven, ModeGiven, PortGiven, NoBond, ContactGiven, ImporterKindValid, ImporterKindGiven, ImporterGiven,
        ImporterShape, Unborn, NoMail, MailUnborn, Coverage,
    ];
}
