using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>One declared fact of a filing, named in words.</summary>
/// <param name="Datum">What it is, such as <c>bill 1 number</c> or <c>line 2 origin</c>.</param>
/// <param name="Value">What was declared; a value in its plain form, any other text as written.</param>
public readonly record struct FilingFact(string Datum, string Value);

/// <summary>Everything that a filing declares, as a list that does not depend on the form it came in.</summary>
public static class FilingFacts
{
    /// <summary>The facts in the order of the form; what is absent has none.</summary>
    public static IReadOnlyList<FilingFact> Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var facts = new List<FilingFact>(64);
        Entry(filing, facts);
        Bills(filing, facts);
        References(filing, facts);
        Parties(filing, facts);
        Goods(filing, facts);
        return facts;
    }

    static void Entry(Filing filing, List<FilingFact> facts)
    {
        Add(facts, "action", filing.Action.Text);
        Add(facts, "filer", filing.Filer.Text);
        Add(facts, "entry number", filing.Number.Text);
        Add(facts, "entry type", filing.Type.Text);
        Add(facts, "importer kind", filing.ImporterKind);
        Add(facts, "importer", filing.Importer);
        Add(facts, "mode of transport", filing.Mode.Text);
        Add(facts, "bond", Count(filing.Bond));
        Add(facts, "entry value", Money(filing.Value));
        Add(facts, "port of entry", filing.Port.Text);
        Add(facts, "split release", filing.SplitRelease);
        Add(facts, "port of unlading", filing.PortOfUnlading.Text);
        Add(facts, "location of goods", filing.GoodsLocation);
        Add(facts, "exam site", filing.ExamSite);
        Add(facts, "conveyance", filing.Conveyance);
        Add(facts, "voyage", filing.Voyage);
        Add(facts, "contact name", filing.Contact);
        Add(facts, "contact phone", filing.ContactPhone);
        Add(facts, "cancellation reason", filing.CancellationReason);
        Add(facts, "gross weight", filing.GrossWeightKg);
        Add(facts, "quantity unit", filing.QuantityUnit);
        Add(facts, "carrier", filing.Carrier);
        Add(facts, "express", filing.Express);
    }

    static void Bills(Filing filing, List<FilingFact> facts)
    {
        for (var i = 0; i < filing.Bills.Count; i++)
        {
            ref readonly var bill = ref filing.Bills[i];
            var of = $"bill {i + 1}";
            facts.Add(new($"{of} group", (bill.Group + 1).ToString(CultureInfo.InvariantCulture)));
            Add(facts, $"{of} kind", bill.Kind.Text);
            Add(facts, $"{of} issuer", bill.Issuer);
            Add(facts, $"{of} number", bill.Number);
            Add(facts, $"{of} quantity", Count(bill.Quantity));
            Add(facts, $"{of} non-AMS", bill.NonAms);
        }
        for (var i = 0; i < filing.CarrierArrivals.Count; i++)
        {
            ref readonly var arrival = ref filing.CarrierArrivals[i];
            var of = $"carrier {i + 1}";
            facts.Add(new($"{of} bill", (arrival.BillIndex + 1).ToString(CultureInfo.InvariantCulture)));
            Add(facts, $"{of} code", arrival.Carrier);
            Add(facts, $"{of} voyage", arrival.Voyage);
            Add(facts, $"{of} arrival date", arrival.Arrives);
            Add(facts, $"{of} quantity", Count(Declare.Count(arrival.Quantity)));
            Add(facts, $"{of} unit", arrival.Unit);
            Add(facts, $"{of} conveyance", arrival.Conveyance);
        }
        for (var i = 0; i < filing.Equipment.Count; i++)
        {
            facts.Add(new($"equipment {i + 1} bill",
                (filing.Equipment[i].BillIndex + 1).ToString(CultureInfo.InvariantCulture)));
            Add(facts, $"equipment {i + 1} number", filing.Equipment[i].Number);
        }
    }

    static void References(Filing filing, List<FilingFact> facts)
    {
        var seen = new Dictionary<string, int>();
        foreach (ref readonly var reference in filing.References.Span)
            Add(facts, Numbered($"reference {reference.Qualifier}", seen), reference.Value);
    }

    static void Parties(Filing filing, List<FilingFact> facts)
    {
        var seen = new Dictionary<string, int>();
        foreach (ref readonly var party in filing.Parties.Span)
        {
            var level = party.LineIndex < 0 ? "" : $"line {party.LineIndex + 1} ";
            var of = Numbered(level + InWords(party), seen);
            facts.Add(new($"{of} role", party.RoleCode.ToString()));
            Add(facts, $"{of} name", party.Name);
            Add(facts, $"{of} identifier kind", party.IdKind);
            Add(facts, $"{of} identifier", party.Id);
            Address(of, party.Address, facts);
            Add(facts, $"{of} phone", party.Phone);
            Add(facts, $"{of} e-mail", party.Email);
        }
    }

    static void Address(string of, in Address address, List<FilingFact> facts)
    {
        for (var i = 0; i < address.Count; i++)
            facts.Add(new($"{of} address {i + 1}", $"{address[i].Qualifier} {address[i].Value}"));
        Add(facts, $"{of} city", address.City);
        Add(facts, $"{of} state", address.Subdivision);
        Add(facts, $"{of} postal code", address.PostalCode);
        Add(facts, $"{of} country", address.Country.Text);
    }

    static void Goods(Filing filing, List<FilingFact> facts)
    {
        for (var i = 0; i < filing.Lines.Count; i++)
        {
            ref readonly var line = ref filing.Lines[i];
            var of = $"line {i + 1}";
            facts.Add(new($"{of} number", Count(line.Number)));
            Add(facts, $"{of} origin", line.Origin.Text);
            Add(facts, $"{of} description", line.Description);
            Add(facts, $"{of} zone status", line.ZoneStatus);
            Add(facts, $"{of} SKU", line.Sku);
            Add(facts, $"{of} product address", line.ProductUrl);
            Add(facts, $"{of} quantity", line.Quantity1);
            Add(facts, $"{of} unit", line.Unit1);
        }
        var seen = new Dictionary<string, int>();
        foreach (ref readonly var tariff in filing.Tariffs.Span)
        {
            var of = Numbered($"line {tariff.LineIndex + 1} tariff", seen);
            facts.Add(new($"{of} number", tariff.Number.Text.ToString()));
            Add(facts, $"{of} value", Money(tariff.Value));
            Add(facts, $"{of} privileged number", tariff.PrivilegedNumber);
        }
        foreach (ref readonly var pga in filing.Pga.Span)
            Add(facts, Numbered($"line {pga.LineIndex + 1} tariff {pga.TariffIndex + 1} agency record", seen),
                pga.Record);
    }

    static string Numbered(string name, Dictionary<string, int> seen)
    {
        var count = seen[name] = seen.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name} {count}";
    }

    static string InWords(in Party party) => party.Role switch
    {
        PartyRole.Consignee => "consignee",
        PartyRole.Seller => "seller",
        PartyRole.Buyer => "buyer",
        PartyRole.Manufacturer => "manufacturer",
        PartyRole.ShipTo => "ship-to party",
        PartyRole.StuffingLocation => "stuffing location",
        PartyRole.Consolidator => "consolidator",
        PartyRole.BookingParty => "booking party",
        _ => $"party {party.RoleCode}",
    };

    static void Add(List<FilingFact> facts, string datum, Text value) => Add(facts, datum, value.ToString());

    static void Add(List<FilingFact> facts, string datum, string value)
    {
        if (value.Length > 0) facts.Add(new(datum, value));
    }

    static string Count(Declared<int> count) =>
        count.Has ? count.Value.ToString(CultureInfo.InvariantCulture) : count.Text.ToString();

    static string Money(Declared<Usd> money) => money.Has ? money.Value.ToString() : money.Text.ToString();
}
