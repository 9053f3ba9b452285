namespace Customhouse.Terms;

/// <summary>A reference of an entry: a qualifier that says what it is, and its text. Source: SE20.</summary>
public struct Reference
{
    /// <summary>The qualifier as declared, such as EDA, CR or EN.</summary>
    public Text Qualifier { get; set; }

    /// <summary>What is referred to.</summary>
    public Text Value { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}

/// <summary>A message set record of another agency, as sent. Source: PGA Message Set chapter, 2026-07-01.</summary>
public struct PgaRecord
{
    /// <summary>Index of its <see cref="LineItem"/>.</summary>
    public int LineIndex { get; set; }

    /// <summary>Index of its <see cref="Tariff"/>.</summary>
    public int TariffIndex { get; set; }

    /// <summary>The record as sent, from its identifier on, without trailing spaces.</summary>
    public Text Record { get; set; }

    /// <summary>Agency of a PG01 record, else empty.</summary>
    public Text Agency { get; set; }

    /// <summary>Disclaimer code of a PG01 record (A to F), else empty.</summary>
    public Text Disclaimer { get; set; }

    /// <summary>Physical line or row in the source, from 1.</summary>
    public long Line { get; set; }
}
