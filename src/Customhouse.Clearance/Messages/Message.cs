using Customhouse.Journal;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// One message: a batch of CATAIR, or a whole file of another form. It is read to its end, and found free of faults,
/// before anything of it is decided.
/// </summary>
public sealed class Message
{
    const int FaultsMax = 10_001;
    const int WarningsMax = 100;
    readonly List<WireFault> faults = [];
    readonly List<WireFault> warnings = [];

    /// <summary>Number in its source, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Identifier: SHA-256 over its bytes, the sender's among them. Sending the same again changes nothing.</summary>
    public Hash256 Id { get; internal set; }

    /// <summary>The A record, 80 bytes; empty outside CATAIR.</summary>
    public ReadOnlyMemory<byte> Header { get; private set; }

    /// <summary>How many filings it holds.</summary>
    public long Count { get; private set; }

    /// <summary>What is wrong with its form, in order of place; any fault rejects it whole.</summary>
    public IReadOnlyList<WireFault> Faults => faults;

    /// <summary>What its form has that costs nothing and that its sender should hear, such as a column that is not read.</summary>
    public IReadOnlyList<WireFault> Warnings => warnings;

    /// <summary>True when it is decided entry by entry.</summary>
    public bool IsReadable => faults.Count == 0;

    /// <summary>How many of its filings were in the journal before this run.</summary>
    public long DoneBefore { get; internal set; }

    internal void Take(ReadOnlyMemory<byte> header, int count, List<WireFault> found)
    {
        if (Header.IsEmpty && !header.IsEmpty) Header = header.ToArray();
        Count += count;
        foreach (var fault in found)
        {
            if (FormFault.ReachOf(fault) != FaultReach.Warns) faults.Add(fault);
            else if (warnings.Count < WarningsMax) warnings.Add(fault);
            if (faults.Count == FaultsMax) return;
        }
    }
}
