using Customhouse.Journal;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// One message: a batch of CATAIR, or a whole file of another form. It is read to its end, and found free of faults,
/// before anything of it is decided.
/// </summary>
public sealed class Message
{
    /// <summary>Faults that are listed; one more says how many are not.</summary>
    const int FaultsMax = 10_000;

    const int WarningsMax = 100;
    readonly List<WireFault> faults = [];
    readonly List<WireFault> warnings = [];
    long unlisted;

    /// <summary>Number in its source, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>
    /// Identifier: SHA-256 over its bytes, the sender's among them and the password not. Sending the same again changes
    /// nothing.
    /// </summary>
    public Hash256 Id { get; internal set; }

    /// <summary>The A record, 80 bytes; empty outside CATAIR.</summary>
    public ReadOnlyMemory<byte> Header { get; private set; }

    /// <summary>How many filings it holds.</summary>
    public long Count { get; private set; }

    /// <summary>
    /// What is wrong with its form, in order of place; any fault rejects it whole. Of a message with very many, the
    /// first, and one that says how many more there are.
    /// </summary>
    public IReadOnlyList<WireFault> Faults => faults;

    /// <summary>How many faults there are, those that are not listed included.</summary>
    public long FaultCount { get; private set; }

    /// <summary>
    /// True when it is no batch as far as can be seen: it holds no filing, and no A record that names an application.
    /// Noise that is taken for records makes such messages without end.
    /// </summary>
    public bool IsHollow => Count == 0 && !Application.IsNamedIn(Header.Span);

    /// <summary>
    /// True when its faults are counted and not listed, because too many hollow messages stand before it.
    /// </summary>
    public bool IsPassedOver { get; private set; }

    /// <summary>Where its first fault stands: a physical line, from 1; 0 without a fault.</summary>
    public long FirstFaultLine { get; private set; }

    /// <summary>
    /// What its form has that costs nothing and that its sender should hear, such as a column that is not read; once
    /// for each column or key.
    /// </summary>
    public IReadOnlyList<WireFault> Warnings => warnings;

    /// <summary>True when it is decided entry by entry.</summary>
    public bool IsReadable => FaultCount == 0;

    /// <summary>How many of its filings were in the journal before this run.</summary>
    public long DoneBefore { get; internal set; }

    internal void Take(ReadOnlyMemory<byte> header, int count, List<WireFault> found)
    {
        if (Header.IsEmpty && !header.IsEmpty) Header = header.ToArray();
        Count += count;
        foreach (var fault in found)
        {
            if (FormFault.ReachOf(fault) != FaultReach.Warns) Add(fault);
            else if (warnings.Count < WarningsMax && !IsSaid(fault)) warnings.Add(fault);
        }
    }

    bool IsSaid(WireFault warning) =>
        warnings.Exists(said => said.Code == warning.Code && said.At.Field == warning.At.Field);

    void Add(WireFault fault)
    {
        if (FaultCount++ == 0) FirstFaultLine = fault.At.Line;
        if (faults.Count < FaultsMax) faults.Add(fault);
        else unlisted++;
    }

    /// <summary>Ends the message when its last block was looked at.</summary>
    internal void End()
    {
        if (unlisted == 0) return;
        var plain = $"Of this message {FaultCount:N0} faults were found; {unlisted:N0} of them are not listed.";
        faults.Add(BatchCondition.FurtherFaults.At(faults[^1].At.Line, plain));
    }

    /// <summary>Lets go of its faults, so that noise without end needs no room.</summary>
    internal void PassOver()
    {
        IsPassedOver = true;
        faults.Clear();
        faults.TrimExcess();
    }
}
