namespace Customhouse.Terms;

/// <summary>
/// One bill of a manifest as a carrier or forwarder states it, whatever the form was. Its reader fills it; everyone
/// else only reads it. It owns its texts and may be kept. What a form does not say is absent, never zero.
/// Source: 19 CFR 122.48a(d) (air), 4.7a(c) (vessel), 123.92(b) (truck).
/// </summary>
public sealed class ManifestBill
{
    Party shipper;
    Party consignee;

    /// <summary>
    /// The bill itself: simple, master (a consolidation) or house, with its quantity. By air the number is prefix and
    /// serial number without hyphen and the issuer is empty.
    /// </summary>
    public BillOfLading Bill { get; set; }

    /// <summary>The master bill above a house bill; its number is empty when there is none.</summary>
    public BillOfLading Master { get; set; }

    /// <summary>Package tracking identifier of an express carrier.</summary>
    public Text Tracking { get; set; }

    /// <summary>Unit of the bill's quantity: PCS, CTN, ...</summary>
    public Text QuantityUnit { get; set; }

    /// <summary>Gross weight.</summary>
    public Declared<Weight> Weight { get; set; }

    /// <summary>Description of the cargo; lines that go on are joined with a blank.</summary>
    public Text Description { get; set; }

    /// <summary>Where the cargo was laden: an airport (IATA) or a foreign port (Schedule K).</summary>
    public Text Loading { get; set; }

    /// <summary>Where it goes inside the US when it is not the port of arrival: permit to proceed or in-bond.</summary>
    public Text Destination { get; set; }

    /// <summary>Who ships. Fill and read it in place: it is large.</summary>
    public ref Party Shipper => ref shipper;

    /// <summary>On whose account the goods are shipped. Fill and read it in place: it is large.</summary>
    public ref Party Consignee => ref consignee;

    /// <summary>Country of origin.</summary>
    public Declared<CountryCode> Origin { get; set; }

    /// <summary>Value for customs.</summary>
    public Declared<CustomsValue> Value { get; set; }

    /// <summary>Tariff number or its beginning, 6 to 10 digits as stated.</summary>
    public Text Tariff { get; set; }

    /// <summary>
    /// Entry type that an express carrier states, 86 among them. Bad when ACE has no such entry type.
    /// </summary>
    public Declared<EntryType> EntryType { get; set; }

    /// <summary>Entry number that an express carrier states.</summary>
    public Declared<EntryNumber> EntryNumber { get; set; }

    /// <summary>
    /// Bill type code of X12, two digits: 13 and 35 are section 321 by truck, 23 by rail; empty otherwise.
    /// </summary>
    public Text TypeCode { get; set; }

    /// <summary>Letter of a part of a split shipment; empty when the whole came at once.</summary>
    public Text Part { get; set; }

    /// <summary>Quantity of that part on board.</summary>
    public Declared<int> BoardedQuantity { get; set; }

    /// <summary>Weight of that part on board.</summary>
    public Declared<Weight> BoardedWeight { get; set; }

    /// <summary>Was it reported by an express consignment operator? Unknown where the form does not tell.</summary>
    public Tri Express { get; set; }

    /// <summary>Yes when the carrier states that FDA regulates the goods.</summary>
    public Tri Fda { get; set; }

    /// <summary>Physical line, row or segment where it starts, from 1.</summary>
    public long Line { get; set; }
}
