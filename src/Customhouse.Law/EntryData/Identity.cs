using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>Who files, what is asked, and under which number and type.</summary>
static class Identity
{
    static readonly Term Guide10 = Era.CargoRelease("SE-31");

    public static readonly Rule ActionGiven = new("SE.ACTION", "A transmission says what it asks for: A, D, R or U")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE10 note 1")],
        Covers    = f => f.Action.IsAbsent,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.MissingAction,
        At        = Datum.Action,
        Because   = _ => "There is no action code.",
        Fix       = _ => "Give A to add the entry, R to replace, U to update or D to cancel it.",
    };

    public static readonly Rule ActionValid = new("SE.ACTION.VALID", "The action is one of A, D, R and U")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE10 note 1")],
        Covers    = f => f.Action.IsBad,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.InvalidAction,
        At        = Datum.Action,
        Because   = f => $"'{f.Action}' is no action code; A, D, R and U are.",
        Fix       = _ => "Give A to add the entry, R to replace, U to update or D to cancel it.",
    };

    public static readonly Rule FilerGiven = new("SE.FILER", "An entry names its filer")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE-31")],
        Covers    = f => f.Filer.IsAbsent,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.MissingFiler,
        At        = Datum.Filer,
        Because   = _ => "There is no filer code.",
        Fix       = _ => "Give the three-character filer code that CBP assigned.",
    };

    public static readonly Rule FilerValid = new("SE.FILER.VALID", "A filer code is three letters or digits, save 000")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Other("CATAIR Appendix E")],
        Covers    = f => f.Filer.IsBad,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.UnknownFiler,
        At        = Datum.Filer,
        Because   = f => $"'{f.Filer}' cannot be a filer code: three letters or digits, save 000, are.",
        Fix       = _ => "Give the three-character filer code that CBP assigned.",
    };

    public static readonly Rule NumberGiven = new("ENTNO", "An entry has a number")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE-31")],
        Covers    = f => f.Number.IsAbsent,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.MissingEntryNumber,
        At        = Datum.EntryNumber,
        Because   = _ => "There is no entry number.",
        Fix       = _ => "Give seven digits of your own sequence and the check digit.",
    };

    public static readonly Rule CheckDigit = new(
        "ENTNO.CHECK", "An entry number is seven digits and the right check digit")
    {
        InForce   = Term.Since(When.Eastern(1986, 10, 1), Other("CATAIR Appendix E")),
        System    = Era.Rejects(Guide10),
        Authority = [Other("CATAIR Appendix E, AE Table 1")],
        Covers    = f => f.Number.IsBad && f.Filer.Has,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.InvalidEntryNumber,
        At        = Datum.EntryNumber,
        Because   = f => Expected(f) is { } right
            ? $"'{f.Number}' has the wrong check digit; for {right.Filer} and these seven digits it is " +
                $"{right.CheckDigit}."
            : $"'{f.Number}' is not seven digits and a check digit.",
        Fix       = f => Expected(f) is { } right ? $"Give {right}, or the number you meant." : "Give eight digits.",
        Reading   = "CBP may allow filers close to exhaustion to add a constant to the check digit; that is not coded.",
    };

    public static readonly Rule NotYetOnFile = new("ENTNO.NEW", "An entry is added once: its number is not on file")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE10 note 1"), Other("CATAIR Appendix E (duplicates are fatal)", Mark.Secondary)],
        Verified  = Mark.Secondary,
        Covers    = f => f.Action.OrDefault == ActionCode.Add && f.Number.Has,
        Requires  = f => f.OnFile == Tri.Unknown ? Answer.Unknown(FactKinds.Register) : Answer.If(f.OnFile == Tri.No),
        Otherwise = Codes.AlreadyOnFile,
        At        = Datum.EntryNumber,
        Because   = f => f.OnFile == Tri.Unknown
            ? $"Whether entry {f.Number.Value} is on file is not known."
            : $"Entry {f.Number.Value} is on file already; a number is used once, also after a cancellation.",
        Fix       = _ => "Take a new entry number, or send R to replace the entry that is on file.",
    };

    public static readonly Rule OnFile = new("ENTNO.ONFILE", "What is replaced, updated or cancelled is on file")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE10 note 1")],
        Verified  = Mark.Secondary,
        Covers    = f => f.Number.Has
            && f.Action.OrDefault is ActionCode.Replace or ActionCode.Update or ActionCode.Cancel,
        Requires  = f => f.OnFile == Tri.Unknown ? Answer.Unknown(FactKinds.Register) : Answer.If(f.OnFile == Tri.Yes),
        Otherwise = Codes.NotOnFile,
        At        = Datum.EntryNumber,
        Because   = f => f.OnFile == Tri.Unknown
            ? $"Whether entry {f.Number.Value} is on file is not known."
            : $"Entry {f.Number.Value} is not on file, so there is nothing to {Verb(f.Action.Value)}.",
        Fix       = _ => "Send A to add the entry, or correct its number.",
    };

    public static readonly Rule TypeGiven = new("SE.TYPE", "An entry states its type")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE10 notes 2, 9, 10")],
        Covers    = f => f.Type.IsAbsent,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.MissingEntryType,
        At        = Datum.EntryType,
        Because   = _ => "There is no entry type.",
        Fix       = _ => "Give the two digits of the entry type.",
    };

    public static readonly Rule TypeValid = new("SE.TYPE.VALID", "The entry type is one that cargo release takes")
    {
        InForce   = Guide10,
        System    = Era.Rejects(Guide10),
        Authority = [Guide("SE10 notes 2, 9, 10"), Other("CATAIR Appendix B")],
        Covers    = f => f.Type.IsBad,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.InvalidEntryType,
        At        = Datum.EntryType,
        Because   = f =>
            $"'{f.Type}' is no entry type of cargo release: 01 02 03 06 07 11 12 13 21 22 23 52 and 86 are.",
        Fix       = _ => "Give the two digits of the entry type.",
    };

    static EntryNumber? Expected(Subject f)
    {
        if (f.Number.Text.Length != 8) return null;
        var sequence = 0;
        foreach (var c in f.Number.Text.Span)
            if (!char.IsAsciiDigit((char)c)) return null;
        foreach (var c in f.Number.Text.Span[..7]) sequence = sequence * 10 + c - '0';
        return EntryNumber.Of(f.Filer.Value, sequence);
    }

    static string Verb(ActionCode action) => action switch
    {
        ActionCode.Replace => "replace",
        ActionCode.Update => "update",
        _ => "cancel",
    };

    public static readonly Rule[] All =
    [
        ActionGiven, ActionValid, FilerGiven, FilerValid, NumberGiven, CheckDigit, NotYetOnFile, OnFile, TypeGiven,
        TypeValid,
    ];
}
