namespace Customhouse.Wire;

/// <summary>How far a fault of form reaches.</summary>
public enum FaultReach
{
    /// <summary>Something is said and nothing is lost.</summary>
    Warns,

    /// <summary>One filing, or bill or event of a manifest, could not be read; reading goes on after it.</summary>
    Filing,

    /// <summary>The source cannot be used, or not from here on.</summary>
    Source,
}

/// <summary>
/// A fault of the forms that are not CATAIR: CSV, JSON and spreadsheets. The codes W01 to W49 are our own private
/// block; CBP publishes none for these forms, and no W code is ever sent to CBP.
/// </summary>
/// <param name="Code">W and two digits.</param>
/// <param name="Text">A narrative of at most 40 characters, in the manner of CBP's.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Source">Where the requirement is published.</param>
public sealed record FormFault(string Code, string Text, FaultReach Reach, string Fix, string Source)
{
    const string CsvDoc = "docs/formats/csv.md";
    const string JsonDoc = "docs/formats/json.md";
    const string Rfc4180 = "RFC 4180 section 2; docs/formats/csv.md";
    const string Rfc8259 = "RFC 8259; docs/formats/json.md";

    internal static readonly FormFault Empty = new("W01", "SOURCE IS EMPTY", FaultReach.Source,
        "Check that the export ran to its end, and send the file again.", CsvDoc);

    internal static readonly FormFault NoForm = new("W02", "FORMAT NOT RECOGNIZED", FaultReach.Source,
        "Send CATAIR, CSV, JSON or an .xlsx workbook, or name the format with --format.", CsvDoc);

    internal static readonly FormFault NotUtf8 = new("W03", "TEXT IS NOT UTF-8", FaultReach.Filing,
        "Save the file as UTF-8 (in Excel: CSV UTF-8).", CsvDoc);

    internal static readonly FormFault NoColumn = new("W04", "MANDATORY COLUMN MISSING", FaultReach.Source,
        "Add the column to the first row; leave its cells blank where nothing is declared.", CsvDoc);

    internal static readonly FormFault UnknownColumn = new("W05", "COLUMN NOT KNOWN AND NOT READ", FaultReach.Warns,
        "Correct its name, or begin it with x_ to have it ignored in silence.", CsvDoc);

    internal static readonly FormFault ColumnTwice = new("W06", "COLUMN NAMED TWICE", FaultReach.Source,
        "Keep one of the two, or begin the other with x_.", CsvDoc);

    internal static readonly FormFault FieldCount = new("W07", "ROW HAS ANOTHER NUMBER OF FIELDS",
        FaultReach.Filing, "Put fields with a comma in them between double quotes.", Rfc4180);

    internal static readonly FormFault Unclosed = new("W08", "QUOTED FIELD IS NOT CLOSED", FaultReach.Filing,
        "Close the field with a double quote; write a quote inside it twice.", Rfc4180);

    internal static readonly FormFault AfterQuote = new("W09", "TEXT FOLLOWS A CLOSING QUOTE", FaultReach.Filing,
        "Write a quote inside a quoted field twice.", Rfc4180);

    internal static readonly FormFault LongField = new("W10", "FIELD TOO LONG", FaultReach.Filing,
        "Shorten the field to at most 65,536 bytes.", CsvDoc);

    internal static readonly FormFault LongFiling = new("W11", "FILING TOO LONG", FaultReach.Filing,
        "Give each entry a ref of its own, and keep it under 16 MB.", CsvDoc);

    internal static readonly FormFault Control = new("W12", "CONTROL CHARACTER IN DATA", FaultReach.Filing,
        "Remove the character; the wire carries keyboard characters only.", "ACE ABI CATAIR, general rules");

    internal static readonly FormFault Disagree = new("W13", "ROWS OF ONE FILING DISAGREE", FaultReach.Filing,
        "Repeat the value of the first row or leave the cell blank; give another entry another ref.", CsvDoc);

    internal static readonly FormFault BadList = new("W14", "LIST IN A FIELD CANNOT BE READ", FaultReach.Filing,
        "Write the list as the column's description shows.", CsvDoc);

    internal static readonly FormFault Astray = new("W15", "PART WITHOUT WHAT IT BELONGS TO", FaultReach.Filing,
        "Give the bill before its carrier and equipment, the line before its parties, and a tariff number before " +
        "its agency records.", CsvDoc);

    internal static readonly FormFault JsonSyntax = new("W20", "JSON CANNOT BE READ", FaultReach.Filing,
        "Correct the syntax at the place named.", Rfc8259);

    internal static readonly FormFault JsonDeep = new("W21", "JSON NESTED TOO DEEP", FaultReach.Filing,
        "Send the documented form; it is at most six levels deep.", JsonDoc);

    internal static readonly FormFault KeyTwice = new("W22", "KEY GIVEN TWICE", FaultReach.Filing,
        "Keep one of the two.", Rfc8259);

    internal static readonly FormFault WrongKind = new("W23", "VALUE OF THE WRONG KIND", FaultReach.Filing,
        "Send the kind of value that the key's description names.", JsonDoc);

    internal static readonly FormFault UnknownKey = new("W24", "KEY NOT KNOWN AND NOT READ", FaultReach.Warns,
        "Correct its name, or begin it with x_ to have it ignored in silence.", JsonDoc);

    internal static readonly FormFault JsonCut = new("W25", "JSON ENDS TOO EARLY", FaultReach.Source,
        "Send the whole document; the last filing was not complete.", Rfc8259);

    internal static readonly FormFault JsonShape = new("W26", "NO FILINGS IN THIS JSON", FaultReach.Source,
        "Send an array of filings, one filing a line, or an abi-type86 document.", JsonDoc);

    internal static readonly FormFault NoWorkbook = new("W30", "NOT A READABLE WORKBOOK", FaultReach.Source,
        "Save it as .xlsx without a password.", "ECMA-376; docs/formats/csv.md");

    internal static readonly FormFault Bomb = new("W31", "WORKBOOK UNPACKS TO TOO MUCH", FaultReach.Source,
        "Split the workbook, or save it as CSV.", CsvDoc);

    internal static readonly FormFault FormulaError = new("W32", "FORMULA ERROR IN A CELL", FaultReach.Filing,
        "Correct the formula, or paste its value.", CsvDoc);

    /// <summary>All of them, in order of code.</summary>
    public static IReadOnlyList<FormFault> All { get; } =
    [
        Empty, NoForm, NotUtf8, NoColumn, UnknownColumn, ColumnTwice, FieldCount, Unclosed, AfterQuote, LongField,
        LongFiling, Control, Disagree, BadList, Astray, JsonSyntax, JsonDeep, KeyTwice, WrongKind, UnknownKey, JsonCut,
        JsonShape, NoWorkbook, Bomb, FormulaError,
    ];

    static readonly Lazy<Dictionary<string, FaultReach>> reaches = new(() =>
        All.Concat(ManifestFault.All).ToDictionary(known => known.Code, known => known.Reach, StringComparer.Ordinal));

    /// <summary>How far a fault with this code reaches; an X code of CBP rejects the whole batch.</summary>
    public static FaultReach ReachOf(WireFault fault) => reaches.Value.GetValueOrDefault(fault.Code, FaultReach.Source);

    internal WireFault At(long line, string? field, string? value, string plain) =>
        new(Code, Text, new Place(line, null, field, null, value), 0, plain, Fix, Source);
}
