using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>A bill as status notices name it.</summary>
/// <param name="Kind">Its kind; None when it could not be read.</param>
/// <param name="Issuer">Its issuer; empty by air.</param>
/// <param name="Number">Its number.</param>
/// <param name="Quantity">Quantity entered; null when none was.</param>
public sealed record BillHead(BillKind Kind, string Issuer, string Number, int? Quantity);

/// <summary>What status notices repeat of an entry. It owns its texts and may be kept.</summary>
/// <param name="Number">The entry.</param>
/// <param name="Type">Its type.</param>
/// <param name="Port">Port of entry.</param>
/// <param name="Importer">Importer of record; empty when none was declared.</param>
/// <param name="Eda">Estimated date of arrival.</param>
/// <param name="Reference">The filer's own reference; empty when none was declared.</param>
/// <param name="Bills">Its bills, in the order declared.</param>
public sealed record EntryHead(
    EntryNumber Number, EntryType Type, PortOfEntry Port, string Importer, LocalDate? Eda, string Reference,
    IReadOnlyList<BillHead> Bills)
{
    /// <summary>The head of a filing.</summary>
    public static EntryHead Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var bills = new BillHead[filing.Bills.Count];
        for (var i = 0; i < bills.Length; i++)
        {
            ref readonly var bill = ref filing.Bills[i];
            bills[i] = new BillHead(bill.Kind.OrDefault, bill.Issuer.ToString(), bill.Number.ToString(),
                bill.Quantity.Has ? bill.Quantity.Value : null);
        }
        return new EntryHead(
            filing.Number.Value, filing.Type.OrDefault, filing.Port.OrDefault, filing.Importer.ToString(),
            filing.Eda.Has ? filing.Eda.Value : null, ReferenceOf(filing), bills);
    }

    static string ReferenceOf(Filing filing)
    {
        foreach (ref readonly var reference in filing.References.Span)
            if (reference.Qualifier.Is("CR"u8)) return reference.Value.ToString();
        return "";
    }
}
