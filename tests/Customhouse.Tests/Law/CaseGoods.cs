using Customhouse.Terms;

namespace Customhouse.Tests.Law;

/// <summary>
/// The lines of a case: origins, tariff numbers and values stand one for each line, parted by spaces.
/// </summary>
sealed class CaseGoods(CaseFiling facts)
{
    public void Add(Filing filing)
    {
        var origins = facts.Each("origin", "FR");
        var numbers = facts.Each("hts", string.Join(' ', origins.Select(_ => "6307909882")));
        var values = facts.Each("line_value", "100");
        for (var i = 0; i < origins.Length; i++)
        {
            AddLine(filing, origins[i]);
            if (numbers[i] != "-") AddTariff(filing, i, numbers[i], values[Math.Min(i, values.Length - 1)]);
        }
        Mark(filing);
        foreach (var record in facts.Each("pga", "none")) AddRecord(filing, record.Split(':'));
    }

    static void AddLine(Filing filing, string origin)
    {
        ref var line = ref filing.Lines.Add();
        line.Number = Declared<int>.Of(filing.Lines.Count, Text.Of("1"));
        line.Origin = CaseFiling.Declare<CountryCode>(origin == "blank" ? "none" : origin, CountryCode.TryRead);
        line.Description = Text.Of("COTTON KITCHEN TOWELS");
    }

    static void AddTariff(Filing filing, int line, string number, string value)
    {
        ref var tariff = ref filing.Tariffs.Add();
        tariff.LineIndex = line;
        tariff.Number = CaseFiling.Declare<HtsNumber>(number == "blank" ? "none" : number, HtsNumber.TryRead);
        tariff.Value = CaseFiling.Declare<Usd>(value == "blank" ? "none" : value, Usd.TryReadDollars);
    }

    void Mark(Filing filing)
    {
        var (zone, number, order) = (facts.TextOf("zone", "none"), facts.TextOf("zone_number", "none"),
            facts.TextOf("case", "none"));
        if (filing.Lines.Count > 0) filing.Lines[filing.Lines.Count - 1].ZoneStatus = zone;
        if (filing.Lines.Count > 0) filing.Lines[filing.Lines.Count - 1].AdCvdCase = order;
        if (filing.Tariffs.Count > 0) filing.Tariffs[filing.Tariffs.Count - 1].PrivilegedNumber = number;
    }

    /// <summary>AGENCY is data for an agency on the last tariff number, AGENCY:CODE a disclaimer.</summary>
    static void AddRecord(Filing filing, string[] parts)
    {
        ref var record = ref filing.Pga.Add();
        record.LineIndex = filing.Lines.Count - 1;
        record.TariffIndex = filing.Tariffs.Count - 1;
        record.Agency = Text.Of(parts[0]);
        record.Disclaimer = parts.Length > 1 ? Text.Of(parts[1]) : default;
    }
}
