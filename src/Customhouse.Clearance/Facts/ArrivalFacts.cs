using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>An actual arrival of a bill at the first port.</summary>
public readonly record struct Arrival(Instant At, PortOfEntry Port);

/// <summary>
/// Arrivals of bills, from a file with the header <c>bill,arrived,port</c>. A bill is the issuer and number as on the
/// wire; punctuation and case do not count. Arrivals are instants with an offset, Eastern times, or dates, which stand
/// for noon Eastern. Where a bill occurs twice the later row holds.
/// </summary>
public sealed class ArrivalFacts
{
    readonly Dictionary<UInt128, Arrival> arrivals = [];

    /// <summary>How many bills have an arrival.</summary>
    public int Count => arrivals.Count;

    /// <summary>Reads the file.</summary>
    /// <exception cref="FactsException">A column is missing or a value is no instant or port.</exception>
    public static ArrivalFacts Read(TextReader from, string name)
    {
        var facts = new ArrivalFacts();
        var rows = new FactRows(from, name, ["bill", "arrived", "port"]);
        while (rows.Next())
        {
            var at = rows.Instant(1);
            var port = rows[2].Length == 0 ? default : rows.Port(2);
            facts.arrivals[FactKey.Of(rows.Ascii(0))] = new Arrival(at, port);
        }
        return facts;
    }

    /// <summary>
    /// The arrival of a filing's bill: of the house bill where known, else of its number without issuer, else of the
    /// master bill that carries it.
    /// </summary>
    public Arrival? Of(Filing filing)
    {
        var lowest = filing.LowestBill;
        if (lowest < 0) return null;
        if (Find(filing.Bills[lowest]) is { } arrival) return arrival;
        foreach (ref readonly var bill in filing.Bills.Span)
            if (Find(bill) is { } other) return other;
        return null;
    }

    Arrival? Find(in BillOfLading bill)
    {
        if (bill.Number.IsEmpty) return null;
        Span<byte> whole = stackalloc byte[bill.Issuer.Length + bill.Number.Length];
        bill.Issuer.Span.CopyTo(whole);
        bill.Number.Span.CopyTo(whole[bill.Issuer.Length..]);
        if (arrivals.TryGetValue(FactKey.Of(whole), out var arrival)) return arrival;
        return !bill.Issuer.IsEmpty && arrivals.TryGetValue(FactKey.Of(bill.Number.Span), out arrival) ? arrival : null;
    }
}
