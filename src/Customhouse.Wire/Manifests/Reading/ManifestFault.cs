namespace Customhouse.Wire;

/// <summary>
/// Faults of form of manifests, W50 to W69 of our private block. What is said of CSV and JSON as such, W01 to W49 say.
/// No W code is ever sent to a carrier: <see cref="AirError"/> and <see cref="TruckError"/> have the codes for that.
/// </summary>
public static class ManifestFault
{
    const string Doc = "docs/formats/manifests.md";
    const string Air = "CAMIR Air Import, Message Line Identifiers, August 2020 (reconstructed); " +
        "docs/formats/manifests.md";
    const string Envelope = "ASC X12.5, X12.6; docs/formats/manifests.md";

    internal static readonly FormFault UnknownMessage = new("W50", "MESSAGE NOT KNOWN AND NOT READ", FaultReach.Filing,
        "Send bills as FRI, FXI, FHL, FWB, 309, CSV or JSON; other messages need not be sent here.", Doc);

    internal static readonly FormFault UnknownLine = new("W51", "LINE NOT KNOWN AND NOT READ", FaultReach.Warns,
        "Correct its identifier, or leave it out where it is meant for others.", Doc);

    internal static readonly FormFault NotKept = new("W52", "LINE KNOWN AND NOT KEPT", FaultReach.Warns,
        "Nothing, unless you need it here: the bill is read without it.", Doc);

    internal static readonly FormFault BadLine = new("W53", "LINE CANNOT BE READ", FaultReach.Filing,
        "Write the line in the form that the table of lines shows, and send the message again.", Doc);

    internal static readonly FormFault LongElement = new("W54", "ELEMENT LONGER THAN THE WIRE ALLOWS", FaultReach.Warns,
        "Shorten it before it is sent to CBP; here it is kept whole.", Doc);

    internal static readonly FormFault BadValue = new("W55", "VALUE CANNOT BE READ", FaultReach.Warns,
        "Correct the value; the bill is read without it, and keeps what was written.", Doc);

    internal static readonly FormFault NoLine = new("W56", "MANDATORY LINE OR VALUE MISSING", FaultReach.Filing,
        "Add it and send the message again: without it no bill or trip is named.", Doc);

    internal static readonly FormFault OutOfPlace = new("W57", "LINE OUT OF PLACE AND NOT READ", FaultReach.Warns,
        "Put the line after the one that it belongs to, and send it once.", Doc);

    internal static readonly FormFault LongMessage = new("W58", "MESSAGE TOO LONG", FaultReach.Filing,
        "Split the message; at most 1 MB of it is read.", Doc);

    internal static readonly FormFault LongLine = new("W59", "LINE OR SEGMENT TOO LONG", FaultReach.Filing,
        "Put a line end or a segment terminator where the line or segment ends.", Doc);

    internal static readonly FormFault NoInterchange = new("W60", "NO INTERCHANGE FOUND", FaultReach.Source,
        "Begin with a whole ISA segment of 106 characters; it says what separates elements and segments.", Envelope);

    internal static readonly FormFault Disagrees = new("W61", "CONTROL NUMBER OR COUNT DISAGREES", FaultReach.Warns,
        "Look whether segments were lost on the way, and send the interchange again if so.", Envelope);

    internal static readonly FormFault EndsEarly = new("W62", "SOURCE ENDS TOO EARLY", FaultReach.Source,
        "Send it again to its end; what stands before is read.", Envelope);

    internal static readonly FormFault CheckDigit = new("W63", "AIR WAYBILL CHECK DIGIT IS WRONG", FaultReach.Warns,
        "Compare the number with the air waybill; the eighth digit is the first seven modulo 7.", Air);

    internal static readonly FormFault Future = new("W64", "HAPPENED AFTER IT WAS LEARNED", FaultReach.Filing,
        "Send it when it has happened, or correct the time and its zone.", Air);

    internal static readonly FormFault NoEvent = new("W65", "EVENT NOT KNOWN AND NOT READ", FaultReach.Filing,
        "Write report, change, delete, depart or arrive.", Doc);

    internal static readonly FormFault NotListed = new("W66", "MORE FAULTS THAN ARE LISTED", FaultReach.Warns,
        "Correct what is listed and send the source again; it may be of another form than it was taken for.", Doc);

    /// <summary>True when what stands on a line or segment is wrong, not only unknown or not kept.</summary>
    internal static bool IsOfLine(WireFault fault) =>
        fault.Code == BadLine.Code || fault.Code == LongElement.Code || fault.Code == BadValue.Code
        || fault.Code == NoLine.Code;

    /// <summary>All of them, in order of code.</summary>
    public static IReadOnlyList<FormFault> All { get; } =
    [
        UnknownMessage, UnknownLine, NotKept, BadLine, LongElement, BadValue, NoLine, OutOfPlace, LongMessage, LongLine,
        NoInterchange, Disagrees, EndsEarly, CheckDigit, Future, NoEvent, NotListed,
    ];
}
