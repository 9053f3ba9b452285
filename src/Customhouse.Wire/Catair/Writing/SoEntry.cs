using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// What a status notice repeats of an entry: its head, references, lines and bills. It owns its texts and may be kept.
/// </summary>
/// <param name="Number">Number of the entry.</param>
/// <param name="Type">Type of the entry.</param>
public sealed record SoEntry(EntryNumber Number, EntryType Type)
{
    /// <summary>Port of entry; none leaves it blank. SO10 5-8.</summary>
    public PortOfEntry Port { get; init; }

    /// <summary>How the goods come; no status says it, and notices to carriers do.</summary>
    public ModeOfTransport Mode { get; init; }

    /// <summary>The form in which the carrier of its bill is told; none to a filer.</summary>
    public CarrierForm Form { get; init; }

    /// <summary>Importer of record number. SO10 25-36.</summary>
    public Text Importer { get; init; }

    /// <summary>Carrier, by the manifest where it is known. SO10 37-40.</summary>
    public Text Carrier { get; init; }

    /// <summary>Name of the conveyance. SO10 41-60.</summary>
    public Text Vessel { get; init; }

    /// <summary>Voyage, flight or trip. SO10 61-65.</summary>
    public Text Voyage { get; init; }

    /// <summary>Estimated date of arrival. SO10 66-71.</summary>
    public LocalDate? Arrives { get; init; }

    /// <summary>Split shipment release code. SO10 72.</summary>
    public Text SplitRelease { get; init; }

    /// <summary>True when the notice answers a correction of data for another agency. SO10 73.</summary>
    public bool AnswersAgencyCorrection { get; init; }

    /// <summary>References that the filer gave, CR and RRN. SO20.</summary>
    public IReadOnlyList<(Text Qualifier, Text Value)> References { get; init; } = [];

    /// <summary>Lines, where the notice speaks of them. SO30.</summary>
    public IReadOnlyList<SoLine> Lines { get; init; } = [];

    /// <summary>The bill: one alone, or a master and its house. SO40.</summary>
    public IReadOnlyList<SoBill> Bills { get; init; } = [];

    /// <summary>What the status notices of an accepted filing repeat.</summary>
    /// <exception cref="InvalidOperationException">The filing has no readable number or type, so it is no
    /// entry.</exception>
    public static SoEntry Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new SoEntry(filing.Number.Value, filing.Type.Value)
        {
            Port = filing.Port.OrDefault,
            Mode = filing.Mode.OrDefault,
            Importer = Own(filing.Importer),
            Carrier = Own(filing.Carrier),
            Vessel = Own(filing.Conveyance),
            Voyage = Own(filing.Voyage),
            Arrives = filing.Eda.Has ? filing.Eda.Value : null,
            SplitRelease = Own(filing.SplitRelease),
            References = ReferencesOf(filing),
            Bills = BillsOf(filing),
        };
    }

    static List<(Text, Text)> ReferencesOf(Filing filing)
    {
        List<(Text, Text)> told = [];
        foreach (ref readonly var reference in filing.References.Span)
            if (reference.Qualifier.Is("CR"u8) || reference.Qualifier.Is("RRN"u8))
                told.Add((Own(reference.Qualifier), Own(reference.Value)));
        return told;
    }

    static List<SoBill> BillsOf(Filing filing)
    {
        List<SoBill> bills = [];
        foreach (ref readonly var bill in filing.Bills.Span)
            if (bill.Kind.OrDefault is BillKind.Simple or BillKind.Master or BillKind.House or BillKind.Tracking)
                bills.Add(new SoBill(bill.Kind.Value, Own(bill.Issuer), Own(bill.Number))
                {
                    Quantity = bill.Quantity.OrDefault,
                    Unit = Own(filing.QuantityUnit),
                });
        return bills;
    }

    static Text Own(Text text) => Text.Copy(text.Span);
}

/// <summary>A line that a status notice speaks of. SO30.</summary>
/// <param name="Number">Number of the line, 1 to 999.</param>
/// <param name="Origin">Country of origin.</param>
/// <param name="Hts">Tariff number; none leaves it blank.</param>
public readonly record struct SoLine(int Number, CountryCode Origin, HtsNumber Hts);

/// <summary>A bill that a status notice speaks of. SO40.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Issuer">Issuer; empty by air.</param>
/// <param name="Number">Number.</param>
public sealed record SoBill(BillKind Kind, Text Issuer, Text Number)
{
    /// <summary>Quantity entered; 0 leaves it blank. SO40 60-67.</summary>
    public int Quantity { get; init; }

    /// <summary>Unit of the quantity. SO40 68-72.</summary>
    public Text Unit { get; init; }

    /// <summary>Quantity by the manifest; 0 leaves it blank. SO40 73-80.</summary>
    public int Manifested { get; init; }

    /// <summary>In-bond movements of the bill. SO42.</summary>
    public IReadOnlyList<SoInBond> InBond { get; init; } = [];
}

/// <summary>An in-bond movement of a bill. SO42.</summary>
/// <param name="Number">Number of the movement.</param>
/// <param name="Type">Type of the movement, two digits; 0 leaves it blank.</param>
public sealed record SoInBond(Text Number, int Type)
{
    /// <summary>Port of departure. SO42 19-22.</summary>
    public PortOfEntry Departure { get; init; }

    /// <summary>Port of arrival. SO42 23-26.</summary>
    public PortOfEntry Arrival { get; init; }

    /// <summary>When it was made. SO42 27-32.</summary>
    public LocalDate? Created { get; init; }

    /// <summary>When it arrived. SO42 33-38.</summary>
    public LocalDate? Arrived { get; init; }

    /// <summary>Quantity, where less than that of the bill; 0 leaves it blank. SO42 39-46.</summary>
    public int Quantity { get; init; }
}
