using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// One message of lines, or one set of X12, where it stands in its source. It is what a carrier is answered to.
/// </summary>
/// <param name="Kind">Its identifier: FXI, 309, ...</param>
/// <param name="First">Physical line or segment where it starts, from 1.</param>
/// <param name="Last">Physical line or segment where it ends.</param>
public record ManifestPart(string Kind, long First, long Last)
{
    /// <summary>True for a line or segment of it.</summary>
    public bool Holds(long line) => line >= First && line <= Last;
}

/// <summary>A set 309 or 353 as it was read.</summary>
/// <param name="Kind">309 or 353.</param>
/// <param name="First">Its ST segment, counted in the source from 1.</param>
/// <param name="Last">Its SE segment, or the last that was read of it.</param>
/// <param name="Number">Its control number, as ST has it.</param>
/// <param name="Head">Its head, as far as M10 and P4 state it.</param>
/// <param name="Source">The envelopes around it.</param>
/// <param name="Places">Where the first segment of each kind stands, counted in the source.</param>
public sealed record X12Set(string Kind, long First, long Last, string Number, Manifest Head, X12Source Source,
    IReadOnlyDictionary<string, long> Places) : ManifestPart(Kind, First, Last)
{
    /// <summary>True when it has a segment of a kind.</summary>
    public bool Has(string segment) => Places.ContainsKey(segment);

    /// <summary>A segment counted in the set, where ST is 1.</summary>
    public int PositionOf(long segment) => (int)(segment - First + 1);
}

/// <summary>The interchange and group that a set came in.</summary>
/// <param name="Sender">Who sent it, ISA06.</param>
/// <param name="Receiver">To whom, ISA08.</param>
/// <param name="Number">Control number of the interchange, ISA13.</param>
/// <param name="Group">Functional identifier of the group, GS01.</param>
/// <param name="GroupNumber">Control number of the group, GS06.</param>
public sealed record X12Source(string Sender, string Receiver, string Number, string Group, string GroupNumber);
