namespace Customhouse.Terms;

/// <summary>One line of an entry: goods of one origin and description. Source: SE40.</summary>
public struct LineItem
{
    /// <summary>The line's own number, 1 to 999.</summary>
    public Declared<int> Number { get; set; }

    /// <summary>Country of origin.</summary>
    public Declared<CountryCode> Origin { get; set; }

    /// <summary>Commercial description in plain English.</summary>
    public Text Description { get; set; }

    /// <summary>Zone status of an SE41 record, which entry type 86 never has; else empty.</summary>
    public Text ZoneStatus { get; set; }

    /// <summary>
    /// Antidumping or countervailing duty case that is declared; not on the CATAIR wire of cargo release.
    /// </summary>
    public Text AdCvdCase { get; set; }

    /// <summary>Stock keeping unit; not on the CATAIR wire.</summary>
    public Text Sku { get; set; }

    /// <summary>Address of the listing; not on the CATAIR wire.</summary>
    public Text ProductUrl { get; set; }

    /// <summary>First quantity; not on the CATAIR wire of cargo release.</summary>
    public Text Quantity1 { get; set; }

    /// <summary>Unit of the first quantity; not on the CATAIR wire of cargo release.</summary>
    public Text Unit1 { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}

/// <summary>A tariff number of a line with the value it covers. Source: SE60.</summary>
public struct Tariff
{
    /// <summary>Index of its <see cref="LineItem"/>.</summary>
    public int LineIndex { get; set; }

    /// <summary>The ten-digit number.</summary>
    public Declared<HtsNumber> Number { get; set; }

    /// <summary>Value in whole US dollars.</summary>
    public Declared<Usd> Value { get; set; }

    /// <summary>Number of a privileged foreign status record SE61, which entry type 86 never has; else empty.</summary>
    public Text PrivilegedNumber { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}
