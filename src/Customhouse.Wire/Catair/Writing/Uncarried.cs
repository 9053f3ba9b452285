using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// What does not come across when a filing changes its form: what the records of CATAIR say and no other form has a
/// place for, and what other forms say and the records have no place for.
/// </summary>
public static class Uncarried
{
    /// <summary>Records that no filing keeps, in words.</summary>
    static readonly Dictionary<RecordKind, string> Records = new()
    {
        [RecordKind.SE31] = "SE31 (global business identifier)",
        [RecordKind.SE51] = "SE51 (global business identifier)",
        [RecordKind.SF10] = "security filing (SF records)",
        [RecordKind.SF20] = "security filing (SF records)",
        [RecordKind.SF25] = "security filing (SF records)",
        [RecordKind.SF30] = "security filing (SF records)",
        [RecordKind.SF31] = "security filing (SF records)",
        [RecordKind.SF35] = "security filing (SF records)",
        [RecordKind.SF36] = "security filing (SF records)",
    };

    /// <summary>Fields that no filing keeps, of records that it keeps otherwise.</summary>
    static readonly ILookup<RecordKind, FieldFacts> Fields = new[]
    {
        SE11.DateElection.Facts, SE11.ElectedDate.Facts, SE11.GeneralOrder.Facts, SE11.Warehouse.Facts,
        SE11.WarehouseFiler.Facts, SE11.WarehouseEntry.Facts, SE11.ImmediateDelivery.Facts,
        SE13.MultipleDispositions.Facts, SE13.Dis.Facts, SE13.Split.Facts, SE41.FilingDate.Facts, SE41.Quantity.Facts,
    }.ToLookup(field => RecordKinds.Of(field.Layout));

    /// <summary>What records say that the filing read from them does not keep.</summary>
    /// <param name="records">Whole records of 80 bytes, as <see cref="Filing.Raw"/> has them.</param>
    /// <returns>Names, as often as each occurs.</returns>
    public static IEnumerable<string> ByFiling(Text records)
    {
        for (var i = 0; i < records.Length; i += Layout.Width)
        {
            var record = records.Slice(i, Layout.Width);
            var kind = RecordKinds.Of(record.Span);
            if (Records.TryGetValue(kind, out var name)) yield return name;
            foreach (var field in Fields[kind])
                if (field.In(record.Span).ContainsAnyExcept((byte)' ')) yield return $"{field.Layout.Id} {field.Name}";
        }
    }

    /// <summary>What a filing of another form says that the records of CATAIR have no place for.</summary>
    /// <returns>Names, as often as each occurs.</returns>
    public static IEnumerable<string> ByRecords(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (!filing.GrossWeightKg.IsEmpty) yield return "gross weight";
        if (!filing.QuantityUnit.IsEmpty) yield return "unit of the bill quantity";
        if (!filing.Carrier.IsEmpty) yield return "carrier";
        if (!filing.Express.IsEmpty) yield return "express indicator";
        for (var i = 0; i < filing.Parties.Count; i++)
        {
            if (!filing.Parties[i].Phone.IsEmpty) yield return "telephone of a party";
            if (!filing.Parties[i].Email.IsEmpty) yield return "e-mail address of a party";
        }
        for (var i = 0; i < filing.Lines.Count; i++)
        {
            if (!filing.Lines[i].Sku.IsEmpty) yield return "SKU";
            if (!filing.Lines[i].ProductUrl.IsEmpty) yield return "product address";
            if (!filing.Lines[i].Quantity1.IsEmpty || !filing.Lines[i].Unit1.IsEmpty) yield return "quantity of a line";
        }
        foreach (var part in ByAction(filing)) yield return part;
    }

    /// <summary>The usage map has these records for other actions alone.</summary>
    static IEnumerable<string> ByAction(Filing filing)
    {
        var action = filing.Action.OrDefault;
        if (action is not (ActionCode.Cancel or ActionCode.Update)) yield break;
        if (action is ActionCode.Cancel && HasConveyance(filing))
            yield return "bills and conveyance, in a cancellation";
        if (filing.Parties.Count > 0) yield return "parties, in an update or a cancellation";
        if (filing.Lines.Count > 0) yield return "lines, in an update or a cancellation";
    }

    static bool HasConveyance(Filing filing) => filing.Bills.Count > 0 || !filing.GoodsLocation.IsEmpty
        || !filing.ExamSite.IsEmpty || !filing.Conveyance.IsEmpty || !filing.Voyage.IsEmpty;
}
