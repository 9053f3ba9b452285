using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>Faults of lines, tariff numbers and origins.</summary>
static partial class Edits
{
    static int AnyLine(Draft d) => d.Dice.Below(d.Filing.Lines.Count);

    /// <summary>Other goods on one of the lines, at the same value.</summary>
    public static void Swap(Draft d, EntryMaker m, Merchandise[] goods)
    {
        var standing = goods.Where(d.Day.Stands).ToArray();
        var other = d.Pick(standing.Length > 0 ? standing : goods);
        var line = AnyLine(d);
        d.Filing.Lines[line].Description = other.Description;
        d.Filing.Tariffs[line].Number = Declared<HtsNumber>.Of(other.Number, other.Digits);
    }

    /// <summary>The last line loses its tariff number, or the entry all its lines.</summary>
    public static void LineWithoutTariff(Draft d)
    {
        var tariffs = d.Filing.Tariffs.Span.ToArray();
        d.Filing.Tariffs.Clear();
        for (var i = 0; i < tariffs.Length - 1; i++) d.Filing.Tariffs.Add() = tariffs[i];
        if (d.Dice.Chance(700)) return;
        d.Filing.Tariffs.Clear();
        d.Filing.Lines.Clear();
    }

    public static void BadOrigin(Draft d) => d.Filing.Lines[AnyLine(d)].Origin =
        d.Dice.Chance(500) ? default : Declared<CountryCode>.Of(CountryCode.Of("ZZ"), d.Say("ZZ"u8));

    public static void EightDigits(Draft d)
    {
        ref var tariff = ref d.Filing.Tariffs[AnyLine(d)];
        tariff.Number = Declared<HtsNumber>.Bad(d.Say(tariff.Number.Text.Span[..8]));
    }

    public static void NoLineValue(Draft d) => d.Filing.Tariffs[AnyLine(d)].Value = default;

    public static void ZoneData(Draft d) => d.Filing.Lines[AnyLine(d)].ZoneStatus = d.Say("P"u8);

    /// <summary>A cosmetic's data for the Food and Drug Administration, and no importer of record.</summary>
    public static void AgencyDataWithoutImporter(Draft d)
    {
        (d.Filing.ImporterKind, d.Filing.Importer) = (default, default);
        AddPga(d, "OI        HAND CREAM"u8);
        AddPga(d, "PG01001FDACOS"u8);
        d.Filing.Pga[1].Agency = d.Say("FDA"u8);
    }

    static void AddPga(Draft d, ReadOnlySpan<byte> record)
    {
        ref var pga = ref d.Filing.Pga.Add();
        (pga.LineIndex, pga.TariffIndex, pga.Record) = (0, 0, d.Say(record));
    }

    public static void OfChina(Draft d)
    {
        MakeOfChina(d);
        ArrivingToday(d);
    }

    public static void OfChinaArrivingTomorrow(Draft d)
    {
        MakeOfChina(d);
        ArrivingTomorrow(d);
    }

    static void MakeOfChina(Draft d)
    {
        var origin = d.Dice.Chance(800) ? CountryCode.China : CountryCode.HongKong;
        origin.Write(d.Arena.Reserve(2));
        d.Filing.Lines[AnyLine(d)].Origin = Declared<CountryCode>.Of(origin, d.Arena.Take(2));
    }
}
