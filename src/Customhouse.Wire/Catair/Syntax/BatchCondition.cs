using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// A condition for which a whole batch is rejected.
/// Source: ACE ABI CATAIR Batch and Block Control v23, condition codes; narratives are CBP's. What those of authority
/// look at: ACE error dictionary v51, X09 to X31.
/// </summary>
/// <param name="Code">CBP's code, or one of our private block Z.., where CBP has none that is published.</param>
/// <param name="Narrative">Text of the code, at most 40 characters.</param>
/// <param name="Fix">What the filer does about it.</param>
public sealed record BatchCondition(string Code, string Narrative, string Fix)
{
    const string AskForAuthority = "Ask who keeps the register of transmitters to add it, or correct the code.";

    /// <summary>True when only a batch of queries can have it.</summary>
    public bool IsOfQueries { get; private init; }

    /// <summary>True when it takes a register of transmitters to find it.</summary>
    public bool NeedsRegister { get; private init; }

    /// <summary>
    /// How it is read here, where CBP publishes too little to be sure; null where what is published suffices.
    /// </summary>
    public string? Reading { get; private init; }

    /// <summary>How far the meaning of the code is confirmed.</summary>
    public Mark Mark => Reading is null ? Mark.Primary : Mark.Unconfirmed;

    /// <summary>Closes a list of faults that is not complete.</summary>
    public static BatchCondition FurtherFaults { get; } =
        new("Z99", "FURTHER FAULTS NOT LISTED", "Correct the faults listed and send the file to be checked again.");

    static readonly BatchCondition[] Table =
    [
        new("X03", "BLOCK CONTROL MISSING - B-RECORD", "Put a B record before the first transaction of each block."),
        new("X04", "TRANSACTION DETAIL MISSING", "Put a transaction between B and Y, or leave the block out."),
        new("X05", "BLOCK CONTROL MISSING - Y-RECORD", "Close the block with a Y record before the next B or Z."),
        new("X06", "BATCH CONTROL MISSING - Z-RECORD", "Close the batch with Z; check that the file is whole."),
        new("X07", "SENDER/RECEIVER SITE CODE MISSING", "Write your site code in columns 2-5 of A."),
        new("X08", "SENDER/RECEIVER ID CODE MISSING", "Write your filer or service bureau code in columns 6-8 of A."),
        Authority("X09", "SENDER/RECEIVER NOT AUTHORIZED",
            "Check site, sender, office and password of A with who keeps the register.",
            "Also said of a wrong password: no code for it is published."),
        new("X10", "TRANSMISSION DATE UNKNOWN", "Write the date as MMDDYY, or leave the columns blank."),
        new("X11", "APPLICATION ID CODE MISSING", "Write the application in columns 26-27 of A: SE for cargo release."),
        new("X12", "NOT A KNOWN ACE APPLICATION ID CODE", "Write an input application of ACE: SE for cargo release."),
        new("X13", "APPLICATION NOT CURRENTLY AVAILABLE", "Send this batch elsewhere: only SE is read here."),
        new("X14", "Z-REC DOES NOT MATCH A-REC", "Repeat site, sender, date and office of A in Z."),
        new("X15", "PROCESSING PORT CODE MISSING", "Write the port in columns 4-7 of B."),
        new("X16", "PROCESSING FILER CODE MISSING", "Write the filer code in columns 8-10 of B."),
        Authority("X17", "PROCESSING FILER NOT AUTHORIZED", AskForAuthority),
        Authority("X18", "PROC PORT/FLR NOT AUTHRZD FOR SENDR/RCVR", AskForAuthority,
            "Where a preparer is named, X43 is asked in its place."),
        new("X19", "BLOCK APP ID / BATCH APP ID CONFLICT", "Write the same application in A and in every B."),
        Authority("X20", "FILER NOT AUTHORIZED FOR APPLICATION ID", AskForAuthority),
        new("X21", "PREPARER INDICATOR UNKNOWN", "Write 1 in column 56 of B for a remote filing, else a space."),
        new("X22", "PREPARER/PREPARER IND CONFLICT", "Give preparer codes and indicator together, or neither."),
        Authority("X23", "PREPARER CODES NOT ALLOWED FOR APP ID",
            "File at the processing port, without preparer codes.",
            "Which applications take a preparer is not published as a list: the register says it."),
        new("X24", "PREPARER PORT CODE MISSING", "Write the preparer's port in columns 47-50 of B."),
        new("X25", "PREPARER FILER CODE MISSING", "Write the preparer's filer code in columns 51-53 of B."),
        new("X26", "PREPARER AND PRSSNG FILER NOT THE SAME", "Preparer and processing filer must be one filer."),
        Authority("X27", "BRKR DOES NOT HOLD NATIONAL PERMIT",
            "File under a filer code with an active national permit.",
            "Asked of the preparer, and of the processing filer where none is named."),
        Authority("X28", "PREPARER UNKNOWN", AskForAuthority),
        Authority("X29", "PREPARER NOT AUTHORIZED", AskForAuthority),
        Authority("X30", "PREPARER NOT AUTHRZD FOR APP ID", AskForAuthority),
        Authority("X31", "PREPARER NOT AUTHRZD FOR PORT", AskForAuthority),
        new("X32", "Y-REC DOES NOT MATCH B-REC", "Repeat port, filer, application and office of B in Y."),
        new("X33", "TRANSACTION HDR CONTROL MISSING", "Open every transaction with its SE10 record."),
        new("X34", "UNKNOWN RECORD ID FOUND IN GROUPING", "Remove the record, or correct its id or the action."),
        new("X35", "OUT OF SEQUENCE RECORD FOUND IN GROUPING", "Put the record in the order of the guide's usage map."),
        new("X36", "LOOP EXCEEDED", "Keep to the number of records that the usage map allows; split the rest off."),
        new("X37", "MISSING DATA RECORD FOUND IN GROUPING", "Add the record that the usage map requires."),
        new("X38", "NON-CONTIGUOUS ITEM FOUND IN GROUPING", "Put records of one kind together."),
        new("X39", "DATA FOUND IN FILLER", "Leave filler columns blank; check that the columns have not shifted."),
        new("X40", "NON-STANDARD DATA FOUND", "Use keyboard characters in lines of exactly 80; no tabs, no accents."),
        new("X41", "MULTIPLE QUERIES IN BATCH NOT ALLOWED", "Send each query in a batch of its own.")
        {
            IsOfQueries = true,
            Reading = "One query and one block a batch: only its text is published for CQ.",
        },
        new("X42", "LAST RECORD LESS THAN 80-CHAR LENGTH", "Fill the last record to 80 characters with spaces."),
        Authority("X43", "RMT PORT/FLR NOT AUTHRZD FOR SENDR/RCVR", AskForAuthority,
            "Read as X18 of the preparer: only its text is published."),
        new("Z98", "BATCH CONTROL MISSING - A-RECORD", "Open the batch with A. (CBP's number is not known to us.)"),
        FurtherFaults,
    ];

    /// <summary>Said last of every batch that is rejected, after what it is rejected for.</summary>
    public static BatchCondition Rejected { get; } =
        new("999", "BATCH REJECTED", "Correct what the conditions before it name, and send the whole batch again.");

    /// <summary>True when the number is ours, not CBP's.</summary>
    public bool IsPrivate => Code[0] == 'Z';

    static BatchCondition Authority(string code, string narrative, string fix, string? reading = null) =>
        new(code, narrative, fix) { NeedsRegister = true, Reading = reading };

    /// <summary>All conditions that are checked here.</summary>
    public static IReadOnlyList<BatchCondition> All => Table;

    /// <summary>This condition of a whole source, at a line of it.</summary>
    public WireFault At(long line, string plain) =>
        new(Code, Narrative, new Place(line, null, null, null, null), 0, plain, Fix, "docs/formats/answers.md");

    /// <summary>The condition of a code; throws for a code that is not in the table.</summary>
    public static BatchCondition Of(string code) => Array.Find(Table, condition => condition.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No such condition.");
}
