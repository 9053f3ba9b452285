namespace Customhouse.Terms;

/// <summary>What kind of bill a number names. Source: ACE Cargo Release Guide v40, SE15 note 11.</summary>
public enum BillKind : byte
{
    /// <summary>None was read.</summary>
    None = 0,

    /// <summary>R: a simple (regular) bill.</summary>
    Simple = (byte)'R',

    /// <summary>M: a master bill.</summary>
    Master = (byte)'M',

    /// <summary>H: a house bill under a master.</summary>
    House = (byte)'H',

    /// <summary>T: an express tracking number, by air only.</summary>
    Tracking = (byte)'T',

    /// <summary>I: an in-bond number.</summary>
    InBond = (byte)'I',
}

/// <summary>A bill of lading or air waybill that an entry covers. Source: SE15.</summary>
public struct BillOfLading
{
    /// <summary>Its kind.</summary>
    public Declared<BillKind> Kind { get; set; }

    /// <summary>Standard carrier alpha code of the issuer; empty by air, where the number carries the prefix.</summary>
    public Text Issuer { get; set; }

    /// <summary>The carrier's number, up to 50 characters, without punctuation.</summary>
    public Text Number { get; set; }

    /// <summary>Quantity of the smallest exterior packages.</summary>
    public Declared<int> Quantity { get; set; }

    /// <summary>Y when the bill is not manifested by EDI, N otherwise.</summary>
    public Text NonAms { get; set; }

    /// <summary>Number of the group of bills it stands in, from 0: a master and its house share one group.</summary>
    public int Group { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}

/// <summary>Carrier and arrival of a bill that is not manifested by EDI. Source: SE16.</summary>
public struct CarrierArrival
{
    /// <summary>Index of the last <see cref="BillOfLading"/> before it.</summary>
    public int BillIndex { get; set; }

    /// <summary>Carrier's code.</summary>
    public Text Carrier { get; set; }

    /// <summary>Voyage, flight or trip.</summary>
    public Text Voyage { get; set; }

    /// <summary>Date of arrival, MMDDYY as sent.</summary>
    public Text Arrives { get; set; }

    /// <summary>Quantity as sent.</summary>
    public Text Quantity { get; set; }

    /// <summary>Unit of the quantity.</summary>
    public Text Unit { get; set; }

    /// <summary>Name of the conveyance.</summary>
    public Text Conveyance { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}

/// <summary>A container or other equipment of a bill. Source: SE17.</summary>
public struct Equipment
{
    /// <summary>Index of the last <see cref="BillOfLading"/> before it.</summary>
    public int BillIndex { get; set; }

    /// <summary>Prefix, serial number and check digit.</summary>
    public Text Number { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}
