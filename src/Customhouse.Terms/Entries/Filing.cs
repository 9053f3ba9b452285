using NodaTime;

namespace Customhouse.Terms;

/// <summary>Which form a filing came in.</summary>
public enum SourceFormat : byte
{
    /// <summary>Made in memory.</summary>
    None = 0,

    /// <summary>CATAIR 80-column records.</summary>
    Catair,

    /// <summary>Comma-separated values, a row a line item.</summary>
    Csv,

    /// <summary>JSON: our own form or the abi-type86 document.</summary>
    Json,

    /// <summary>A spreadsheet with the columns of the CSV form.</summary>
    Xlsx,
}

/// <summary>
/// What a filer declares in one transmission, in the field's nouns, whatever the format was.
/// Pooled: an assembler clears and refills it, everyone else only reads it, and its texts point into the buffer
/// it was read from. Not safe for use from several threads.
/// Source: ACE Cargo Release Guide v40 (2025-07-01); column list of the neutral CSV form in docs/formats.
/// </summary>
public sealed class Filing
{
    /// <summary>What is asked for. SE10 5.</summary>
    public Declared<ActionCode> Action { get; set; }

    /// <summary>Who files. SE10 6-8.</summary>
    public Declared<FilerCode> Filer { get; set; }

    /// <summary>Number of the entry; bad when its form or check digit is wrong. SE10 11-18.</summary>
    public Declared<EntryNumber> Number { get; set; }

    /// <summary>Type of the entry. SE10 20-21.</summary>
    public Declared<EntryType> Type { get; set; }

    /// <summary>Kind of importer number: EI, ANI or 34. SE10 22-24.</summary>
    public Text ImporterKind { get; set; }

    /// <summary>Importer of record number. SE10 25-36.</summary>
    public Text Importer { get; set; }

    /// <summary>Mode of transport. SE10 37-38.</summary>
    public Declared<ModeOfTransport> Mode { get; set; }

    /// <summary>Bond type: 0 none, 8 continuous, 9 single. SE10 39.</summary>
    public Declared<int> Bond { get; set; }

    /// <summary>Estimated value of the entry in whole US dollars. SE10 40-49.</summary>
    public Declared<Usd> Value { get; set; }

    /// <summary>Planned port of entry. SE10 50-54.</summary>
    public Declared<PortOfEntry> Port { get; set; }

    /// <summary>Split shipment release code. SE10 55.</summary>
    public Text SplitRelease { get; set; }

    /// <summary>Port of unlading. SE10 56-60.</summary>
    public Declared<PortOfEntry> PortOfUnlading { get; set; }

    /// <summary>Location of goods. SE11 12-15.</summary>
    public Text GoodsLocation { get; set; }

    /// <summary>Elected exam site. SE11 16-19.</summary>
    public Text ExamSite { get; set; }

    /// <summary>Conveyance. SE11 20-39.</summary>
    public Text Conveyance { get; set; }

    /// <summary>Voyage, flight or trip. SE11 40-44.</summary>
    public Text Voyage { get; set; }

    /// <summary>Line of the SE11 record, from 1; 0 when there is none.</summary>
    public long ConveyanceLine { get; set; }

    /// <summary>Name of the contact. SE13 5-44.</summary>
    public Text Contact { get; set; }

    /// <summary>Telephone of the contact. SE13 45-59.</summary>
    public Text ContactPhone { get; set; }

    /// <summary>Reason of a cancellation, 01 to 12. SE13 60-61.</summary>
    public Text CancellationReason { get; set; }

    /// <summary>Line of the SE13 record, from 1; 0 when there is none.</summary>
    public long ContactLine { get; set; }

    /// <summary>Gross weight in kilograms as declared; not on the CATAIR wire of cargo release.</summary>
    public Text GrossWeightKg { get; set; }

    /// <summary>Unit of the bill quantity; not on the CATAIR wire.</summary>
    public Text QuantityUnit { get; set; }

    /// <summary>Carrier; not on the CATAIR wire where the bill is manifested by EDI.</summary>
    public Text Carrier { get; set; }

    /// <summary>Y when the goods move by express; not on the CATAIR wire.</summary>
    public Text Express { get; set; }

    /// <summary>Bills, in the order declared.</summary>
    public Series<BillOfLading> Bills { get; } = new();

    /// <summary>Carriers of bills that are not manifested by EDI.</summary>
    public Series<CarrierArrival> CarrierArrivals { get; } = new();

    /// <summary>Equipment of bills.</summary>
    public Series<Equipment> Equipment { get; } = new();

    /// <summary>References, the estimated date of arrival among them.</summary>
    public Series<Reference> References { get; } = new();

    /// <summary>Parties of the entry and of its lines.</summary>
    public Series<Party> Parties { get; } = new();

    /// <summary>Lines.</summary>
    public Series<LineItem> Lines { get; } = new();

    /// <summary>Tariff numbers of the lines.</summary>
    public Series<Tariff> Tariffs { get; } = new();

    /// <summary>Records for other agencies.</summary>
    public Series<PgaRecord> Pga { get; } = new();

    /// <summary>The first estimated date of arrival among the references, MMDDYY on the wire.</summary>
    public Declared<LocalDate> Eda { get; set; }

    /// <summary>How many references are estimated dates of arrival; exactly one is right.</summary>
    public int EdaCount { get; set; }

    /// <summary>Form it came in.</summary>
    public SourceFormat Format { get; set; }

    /// <summary>Physical line or row where it starts, from 1.</summary>
    public long Line { get; set; }

    /// <summary>
    /// The bytes it was read from, whole records or rows with their line ends; empty when made in memory.
    /// </summary>
    public Text Raw { get; set; }

    /// <summary>Forgets everything and keeps the room.</summary>
    public void Clear()
    {
        Action = default; Filer = default; Number = default; Type = default;
        ImporterKind = default; Importer = default; Mode = default; Bond = default; Value = default;
        Port = default; SplitRelease = default; PortOfUnlading = default;
        GoodsLocation = default; ExamSite = default; Conveyance = default; Voyage = default; ConveyanceLine = 0;
        Contact = default; ContactPhone = default; CancellationReason = default; ContactLine = 0;
        GrossWeightKg = default; QuantityUnit = default; Carrier = default; Express = default;
        Bills.Clear(); CarrierArrivals.Clear(); Equipment.Clear(); References.Clear();
        Parties.Clear(); Lines.Clear(); Tariffs.Clear(); Pga.Clear();
        Eda = default; EdaCount = 0; Format = SourceFormat.None; Line = 0; Raw = default;
    }

    /// <summary>
    /// Index of the first party with this role at header (line -1) or on a line; -1 when there is none.
    /// </summary>
    public int FindParty(PartyRole role, int lineIndex = -1)
    {
        var parties = Parties.Span;
        for (var i = 0; i < parties.Length; i++)
            if (parties[i].Role == role && parties[i].LineIndex == lineIndex) return i;
        return -1;
    }

    /// <summary>
    /// Index of the bill that arrival and quantity are asked of: the house bill where there is one, else the first that
    /// is no in-bond number, else the first; -1 without bills.
    /// </summary>
    public int LowestBill
    {
        get
        {
            var bills = Bills.Span;
            var lowest = bills.IsEmpty ? -1 : 0;
            for (var i = bills.Length - 1; i >= 0; i--)
                if (bills[i].Kind.OrDefault != BillKind.InBond) lowest = i;
            for (var i = 0; i < bills.Length; i++)
                if (bills[i].Kind.OrDefault == BillKind.House) return i;
            return lowest;
        }
    }
}
