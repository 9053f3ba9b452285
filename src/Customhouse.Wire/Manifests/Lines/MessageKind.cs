using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>A kind of message that consists of lines, known by its first line.</summary>
/// <param name="Id">Three letters.</param>
/// <param name="What">What it is, in the field's words.</param>
/// <param name="Versions">Versions as they follow a slant in the first line; empty where the letters stand
/// alone.</param>
/// <param name="IsRead">False for messages that are told apart and not read.</param>
/// <param name="Provenance">Where we have it from.</param>
public sealed record MessageKind(string Id, string What, int[] Versions, bool IsRead, Provenance Provenance)
{
    const Provenance Air = Provenance.Excerpt;
    const Provenance Imp = Provenance.PublicCode;

    /// <summary>All kinds: ACE air manifest first, then Cargo-IMP.</summary>
    public static IReadOnlyList<MessageKind> All { get; } =
    [
        new("FRI", "freight report inbound: a bill", [], true, Air),
        new("FRC", "freight report change", [], true, Air),
        new("FRX", "freight report cancellation", [], true, Air),
        new("FXI", "express bill", [], true, Air),
        new("FXC", "express bill, change", [], true, Air),
        new("FXX", "express bill, cancellation", [], true, Air),
        new("FDM", "flight departure", [], true, Air),
        new("FSQ", "status query", [], true, Air),
        new("FSN", "status notification", [], false, Air),
        new("FSC", "status condition, the answer to FSQ", [], false, Air),
        new("FSI", "status information", [], false, Air),
        new("FER", "freight error report", [], false, Air),
        new("PRI", "ACAS pre-load report", [], false, Air),
        new("PRC", "ACAS pre-load change", [], false, Air),
        new("PSN", "ACAS status", [], false, Air),
        new("PER", "ACAS error", [], false, Air),
        new("PHL", "ACAS house list", [], false, Air),
        new("PWB", "ACAS waybill", [], false, Air),
        new("FHL", "consolidation list: house air waybills", [4, 5], true, Imp),
        new("FWB", "air waybill", [17], true, Imp),
        new("FBL", "freight booked list", [4], false, Imp),
        new("FBR", "freight booked list request", [2], false, Imp),
        new("FFA", "space allocation answer", [4], false, Imp),
        new("FFM", "flight manifest", [8], false, Imp),
        new("FFR", "space allocation request", [8], false, Imp),
        new("FSA", "status answer", [15], false, Imp),
        new("FSR", "status request", [1, 2], false, Imp),
        new("FSU", "status update", [12, 14, 15], false, Imp),
    ];

    /// <summary>True for the messages of Cargo-IMP, whose first line has a version.</summary>
    public bool IsCargoImp => Versions.Length > 0;

    /// <summary>The kind that a line opens, in upper case without blanks around it; null when it opens none.</summary>
    public static MessageKind? OpenedBy(ReadOnlySpan<byte> line)
    {
        if (line.Length is not (3 or 5 or 6) || line.Length > 3 &&
            (line[3] != '/' || !Values.TryWhole(line[4..], 99, out _))) return null;
        foreach (var kind in All)
            if (kind.IsCargoImp == line.Length > 3 && line[0] == kind.Id[0] && line[1] == kind.Id[1] &&
                line[2] == kind.Id[2]) return kind;
        return null;
    }
}
