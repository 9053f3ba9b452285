namespace Customhouse.Terms;

/// <summary>How far an accepted entry has come. <c>None</c> is a number that no entry has.</summary>
public enum LifeStage : byte
{
    /// <summary>No entry was accepted under this number.</summary>
    None = 0,

    /// <summary>Accepted (SX 02); not yet found admissible.</summary>
    Accepted,

    /// <summary>Found admissible (97); not yet released.</summary>
    Admissible,

    /// <summary>Released (98).</summary>
    Released,

    /// <summary>Its release is suspended (99).</summary>
    Suspended,

    /// <summary>It cannot be released as an entry type 86; why stands beside it.</summary>
    Withheld,

    /// <summary>Cancelled (23). Nothing follows, and the number is never used again.</summary>
    Cancelled,
}

/// <summary>How the bill of an entry stands with its carrier's manifest, the least first.</summary>
public enum BillStanding : byte
{
    /// <summary>No such bill is on file (91).</summary>
    None = 0,

    /// <summary>The bill is on file in advance screening (ACAS) only (92).</summary>
    Acas,

    /// <summary>The bill is on a manifest (93).</summary>
    OnFile,

    /// <summary>Its conveyance left for the US (94).</summary>
    Departed,

    /// <summary>Its conveyance arrived (95).</summary>
    Arrived,
}

/// <summary>What stands in the way of a release until it is taken away.</summary>
[Flags]
public enum LifeHolds : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A manifest hold of CBP (51, until 54).</summary>
    Manifest = 1,

    /// <summary>A manifest hold of agriculture (52, until 55).</summary>
    Agriculture = 2,

    /// <summary>A hold of CBP (53, until 56).</summary>
    Cbp = 4,

    /// <summary>A review by CBP (90).</summary>
    Review = 8,

    /// <summary>An intensive examination (03).</summary>
    Exam = 16,
}

/// <summary>Why an entry is withheld.</summary>
public enum WithheldBy : byte
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>The law took the exemption from goods of its origin before they arrived (33).</summary>
    Country,

    /// <summary>This person's goods of the day exceed the limit (34).</summary>
    DeMinimis,

    /// <summary>CBP found the goods not admissible (29).</summary>
    Admissibility,

    /// <summary>The programme was shut to its filer before the goods arrived (29).</summary>
    Programme,
}

/// <summary>What else is known of an entry. Bits may change: no store keeps them.</summary>
[Flags]
public enum LifeMarks : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It comes by mail.</summary>
    Mail = 1,

    /// <summary>It comes by air.</summary>
    Air = 2,

    /// <summary>Some of its goods are of China or Hong Kong.</summary>
    China = 4,

    /// <summary>A correction waits for an officer.</summary>
    CorrectionAsked = 8,

    /// <summary>A cancellation waits for an officer.</summary>
    CancellationAsked = 16,

    /// <summary>Another entry (type 01 or 11) was filed on the same bill.</summary>
    Superseded = 32,

    /// <summary>The goods were abandoned, exported or returned.</summary>
    Gone = 64,

    /// <summary>The arrival now known makes it late.</summary>
    Untimely = 128,

    /// <summary>More is entered than the manifest has, and it was said (58).</summary>
    OverManifest = 256,

    /// <summary>This person's goods of the day exceed the limit.</summary>
    OverLimit = 512,

    /// <summary>That no bill came in 30 days was said (26).</summary>
    FirstNoBill = 1024,

    /// <summary>That no bill came in 60 days was said (28), and that the entry will be cancelled (25).</summary>
    SecondNoBill = 2048,

    /// <summary>Its bill is another one than before; said and gone within one decision.</summary>
    NewBill = 4096,
}
