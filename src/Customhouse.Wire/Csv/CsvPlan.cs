using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Lays a filing out in rows. Every row takes the next of each kind that it has columns for, so that each kind keeps
/// its order; rows go on until nothing is left. A line goes on in a further row while it has more tariff numbers or
/// parties.
/// </summary>
sealed class CsvPlan(CsvSink sink)
{
    readonly CsvBillCells bills = new(sink);
    readonly CsvPartyCells parties = new(sink);
    Filing filing = null!;
    int line, tariff, pga;

    public void Write(Filing from, long number)
    {
        filing = from;
        (line, tariff, pga) = (-1, 0, 0);
        bills.Begin(from);
        parties.Begin(from);
        CsvEntryCells.Write(from, sink);
        var continues = false;
        do
        {
            sink.Number(CsvColumn.Ref, number);
            bills.Row();
            Line(continues);
            parties.Row(line);
            Agencies();
            sink.EndRow();
            continues = line >= 0 && line < filing.Lines.Count && (NextTariffLine <= line || parties.HasMoreOf(line));
        }
        while (continues || line + 1 < filing.Lines.Count || bills.HasMore || parties.HasMore);
    }

    int NextTariffLine => tariff < filing.Tariffs.Count ? filing.Tariffs[tariff].LineIndex : int.MaxValue;

    void Line(bool continues)
    {
        if (!continues)
        {
            if (line + 1 >= filing.Lines.Count) return;
            line++;
            ref readonly var item = ref filing.Lines[line];
            sink[CsvColumn.Origin] = item.Origin.Text;
            sink[CsvColumn.Description] = item.Description;
            sink[CsvColumn.ZoneStatus] = item.ZoneStatus;
            sink[CsvColumn.Sku] = item.Sku;
            sink[CsvColumn.ProductUrl] = item.ProductUrl;
            sink[CsvColumn.Quantity1] = item.Quantity1;
            sink[CsvColumn.Unit1] = item.Unit1;
        }
        CsvEntryCells.Count(filing.Lines[line].Number, CsvColumn.LineNo, sink);
        var hasTariff = NextTariffLine <= line;
        if (!continues && hasTariff && IsBlank(filing.Tariffs[tariff])) sink[CsvColumn.NewLine] = Completion.Blank;
        else if (continues ? hasTariff && !SaysSo(line) : !Begins(line))
            sink[CsvColumn.NewLine] = continues ? Completion.No : Completion.Yes;
        if (hasTariff) Tariff(filing.Tariffs[tariff++]);
    }

    /// <summary>
    /// True when a further row with this line's number, and a tariff number, is read as going on with the line.
    /// </summary>
    bool SaysSo(int index) => !filing.Lines[index].Number.IsAbsent && !IsBlank(filing.Tariffs[tariff]);

    static bool IsBlank(in Tariff one) => one.Number.IsAbsent && one.Value.IsAbsent && one.PrivilegedNumber.IsEmpty;

    /// <summary>True when the first row of a line is read as beginning one without being told.</summary>
    bool Begins(int index)
    {
        ref readonly var item = ref filing.Lines[index];
        if (item.Number.IsAbsent) return !item.Description.IsEmpty || !item.Origin.IsAbsent;
        return index == 0 || NumberOf(item) != NumberOf(filing.Lines[index - 1]);
    }

    static string NumberOf(in LineItem item) => item.Number.Has
        ? item.Number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : item.Number.Text.ToString();

    void Tariff(in Tariff one)
    {
        sink[CsvColumn.Hts] = one.Number.Text;
        CsvEntryCells.Money(one.Value, CsvColumn.LineValueUsd, sink);
        sink[CsvColumn.PrivilegedNumber] = one.PrivilegedNumber;
    }

    void Agencies()
    {
        var list = new PackedListWriter(sink.Arena);
        while (pga < filing.Pga.Count && filing.Pga[pga].TariffIndex < tariff && filing.Pga[pga].LineIndex <= line)
            list.Add(filing.Pga[pga++].Record, (byte)';');
        sink[CsvColumn.Pga] = list.ToText();
    }
}

/// <summary>The cells of the entry as a whole.</summary>
static class CsvEntryCells
{
    public static void Write(Filing filing, CsvSink sink)
    {
        sink[CsvColumn.Action] = filing.Action.Text;
        sink[CsvColumn.Filer] = filing.Filer.Text;
        sink[CsvColumn.EntryNumber] = filing.Number.Text;
        sink[CsvColumn.EntryType] = filing.Type.Text;
        sink[CsvColumn.ImporterIdType] = filing.ImporterKind;
        sink[CsvColumn.ImporterId] = filing.Importer;
        sink[CsvColumn.Mot] = filing.Mode.Text;
        Count(filing.Bond, CsvColumn.Bond, sink);
        Money(filing.Value, CsvColumn.EntryValueUsd, sink);
        sink[CsvColumn.PortOfEntry] = filing.Port.Text;
        sink[CsvColumn.SplitRelease] = filing.SplitRelease;
        sink[CsvColumn.PortOfUnlading] = filing.PortOfUnlading.Text;
        sink[CsvColumn.GoodsLocation] = filing.GoodsLocation;
        sink[CsvColumn.ExamSite] = filing.ExamSite;
        sink[CsvColumn.Conveyance] = filing.Conveyance;
        sink[CsvColumn.FlightTrip] = filing.Voyage;
        sink[CsvColumn.Carrier] = filing.Carrier;
        sink[CsvColumn.ContactName] = filing.Contact;
        sink[CsvColumn.ContactPhone] = filing.ContactPhone;
        sink[CsvColumn.CancellationReason] = filing.CancellationReason;
        sink[CsvColumn.GrossWeightKg] = filing.GrossWeightKg;
        sink[CsvColumn.Uom] = filing.QuantityUnit;
        sink[CsvColumn.Express] = filing.Express;
        References(filing.References.Span, sink);
    }

    /// <summary>
    /// References in columns of their own as long as they stand in the order of those columns; a list after that.
    /// </summary>
    static void References(ReadOnlySpan<Reference> references, CsvSink sink)
    {
        var next = 0;
        if (Opens(references, "EDA"u8) && Declare.WireDate(references[next].Value) is { Has: true } eda)
            sink[CsvColumn.Eda] = DashedDate(references[next++].Value.Span, eda.Value.Year, sink.Arena);
        if (Opens(references[next..], "CR"u8)) sink[CsvColumn.FilerReference] = references[next++].Value;
        if (Opens(references[next..], "KII"u8) && !references[next].Value.Is("N"u8))
            sink[CsvColumn.KnownImporter] = references[next++].Value;
        if (Opens(references[next..], "PER"u8) && !references[next].Value.Is("N"u8))
            sink[CsvColumn.Perishable] = references[next++].Value;
        var list = new PackedListWriter(sink.Arena);
        foreach (ref readonly var reference in references[next..])
        {
            list.Add(reference.Qualifier, (byte)';');
            list.Add(reference.Value, (byte)'=');
        }
        sink[CsvColumn.References] = list.ToText();
    }

    static bool Opens(ReadOnlySpan<Reference> rest, ReadOnlySpan<byte> qualifier) =>
        !rest.IsEmpty && rest[0].Qualifier.Is(qualifier) && !rest[0].Value.IsEmpty;

    static Text DashedDate(ReadOnlySpan<byte> wire, int year, TextArena arena)
    {
        var room = arena.Reserve(10);
        year.TryFormat(room, out _, "D4", System.Globalization.CultureInfo.InvariantCulture);
        room[4] = room[7] = (byte)'-';
        wire[..2].CopyTo(room[5..]);
        wire[2..4].CopyTo(room[8..]);
        return arena.Take(10);
    }

    public static void Count(Declared<int> count, CsvColumn column, CsvSink sink)
    {
        if (count.Has) sink.Number(column, count.Value);
        else sink[column] = count.Text;
    }

    public static void Money(Declared<Usd> money, CsvColumn column, CsvSink sink) =>
        sink[column] = money.Has ? Completion.Money(money.Value, sink.Arena) : money.Text;
}
