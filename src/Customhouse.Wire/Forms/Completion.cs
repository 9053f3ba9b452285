using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>What a reader of a neutral form derives once a filing is read, alike in every form.</summary>
static class Completion
{
    public static readonly Text Add = Text.Of("A"), NoBond = Text.Of("0"), No = Text.Of("N"), Regular = Text.Of("R"),
        Master = Text.Of("M"), House = Text.Of("H"), InBond = Text.Of("I"), Consignee = Text.Of("CN"),
        Seller = Text.Of("SE"), Unstructured = Text.Of("15"), Eda = Text.Of("EDA"), FilerReference = Text.Of("CR"),
        KnownImporter = Text.Of("KII"), Perishable = Text.Of("PER"), Yes = Text.Of("Y"),
        Blank = Text.Of("B");

    /// <summary>True when anything of SE13 is declared.</summary>
    public static bool HasContact(Filing filing) =>
        !filing.Contact.IsEmpty || !filing.ContactPhone.IsEmpty || !filing.CancellationReason.IsEmpty;

    /// <summary>True when anything of SE11 is declared.</summary>
    public static bool HasConveyance(Filing filing) => !filing.GoodsLocation.IsEmpty || !filing.ExamSite.IsEmpty ||
        !filing.Conveyance.IsEmpty || !filing.Voyage.IsEmpty;

    /// <summary>Finds the estimated date of arrival among the references.</summary>
    public static void ReadEda(Filing filing)
    {
        foreach (ref readonly var reference in filing.References.Span)
        {
            if (!reference.Qualifier.Is("EDA"u8)) continue;
            if (filing.EdaCount == 0) filing.Eda = Declare.WireDate(reference.Value);
            filing.EdaCount++;
        }
    }

    /// <summary>
    /// What of a filing points at a bill or line that it does not have, in words; null when nothing does.
    /// </summary>
    public static string? Astray(Filing filing)
    {
        foreach (ref readonly var arrival in filing.CarrierArrivals.Span)
            if (arrival.BillIndex < 0 || arrival.BillIndex >= filing.Bills.Count)
                return $"the carrier {Shown.Of(arrival.Carrier)} belongs to no bill";
        foreach (ref readonly var equipment in filing.Equipment.Span)
            if (equipment.BillIndex < 0 || equipment.BillIndex >= filing.Bills.Count)
                return $"the equipment {Shown.Of(equipment.Number)} belongs to no bill";
        foreach (ref readonly var pga in filing.Pga.Span)
            if (pga.TariffIndex < 0 || filing.Tariffs[pga.TariffIndex].LineIndex != pga.LineIndex)
                return $"the agency record {Shown.Of(pga.Record)} belongs to no tariff number";
        return null;
    }

    /// <summary>
    /// The sum of the line values, for sources that do not declare a value of the entry; absent when one is bad.
    /// </summary>
    public static Declared<Usd> SumOfLines(Filing filing, TextArena arena)
    {
        var sum = Usd.Zero;
        foreach (ref readonly var tariff in filing.Tariffs.Span)
        {
            if (!tariff.Value.Has) return default;
            sum += tariff.Value.Value;
        }
        return filing.Tariffs.Count == 0 ? default : Declared<Usd>.Of(sum, Money(sum, arena));
    }

    /// <summary>800, or 800.50 when there are cents.</summary>
    public static Text Money(Usd amount, TextArena arena)
    {
        var room = arena.Reserve(24);
        var (dollars, cents) = (amount.Cents / 100, amount.Cents % 100);
        dollars.TryFormat(room, out var used, provider: System.Globalization.CultureInfo.InvariantCulture);
        if (cents == 0) return arena.Take(used);
        room[used] = (byte)'.';
        room[used + 1] = (byte)('0' + cents / 10);
        room[used + 2] = (byte)('0' + cents % 10);
        return arena.Take(used + 3);
    }
}
