using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Tests.Wire.Manifests;

/// <summary>What a reader tells of a source: events and faults, and both as text that people can check.</summary>
sealed record Told(IReadOnlyList<ManifestEvent> Events, IReadOnlyList<WireFault> Faults)
{
    public static readonly Instant Received = When.Eastern(2025, 7, 2, 12);

    public static readonly ManifestClock Clock = new(Received, When.Zone);

    public static Told Of(ManifestForm form, byte[] bytes) => Of(form, new MemoryStream(bytes), Clock);

    public static Told Of(ManifestForm form, string text) => Of(form, Encoding.UTF8.GetBytes(text));

    public static Told Of(ManifestForm form, Stream bytes, ManifestClock clock)
    {
        var reader = ManifestReaders.Open(form, bytes, clock);
        var (events, faults) = (new List<ManifestEvent>(), new List<WireFault>());
        while (reader.Next(faults) is { } told) events.Add(told);
        Assert(reader.Next(faults) is null);
        return new Told(events, faults);
    }

    static void Assert(bool holds)
    {
        if (!holds) throw new InvalidOperationException("A reader that was at its end told something more.");
    }

    public IEnumerable<ManifestBill> Bills => Events.Select(BillOf).OfType<ManifestBill>();

    public IEnumerable<string> Codes => Faults.Select(fault => fault.Code);

    public static ManifestBill? BillOf(ManifestEvent told) => told switch
    {
        BillReported reported => reported.Bill,
        BillChanged changed => changed.Bill,
        BillDeleted deleted => deleted.Bill,
        StatusAsked asked => asked.Bill,
        _ => null,
    };

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var told in Events) Write(text, told);
        foreach (var fault in Faults) text.Append(fault.Code).Append(' ').Append(fault.Plain).Append('\n');
        return text.ToString();
    }

    static void Write(StringBuilder text, ManifestEvent told)
    {
        var head = told.Manifest;
        text.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"{told.GetType().Name} at {told.Line}, learned {told.Learned}\n");
        Row(text, "trip", head.Trip.IsNone ? "" : head.Trip.ToString());
        Row(text, "manifest", $"{head.Mode} {head.ConveyanceCode} {head.Conveyance} {head.Airport} {head.Port} " +
            $"{head.EstimatedArrival} {head.EstimatedTime} {head.Number}");
        Row(text, "happened", (told as ConveyanceArrived)?.Happened.ToString() ?? (
            told as ConveyanceDeparted)?.Happened.ToString() ?? "");
        Row(text, "reason", (told as BillChanged)?.Reason.ToString() ?? (told as BillDeleted)?.Reason.ToString() ?? (
            told as StatusAsked)?.Asked.ToString() ?? "");
        if (BillOf(told) is { } bill) Write(text, bill);
        text.Append('\n');
    }

    static void Write(StringBuilder text, ManifestBill bill)
    {
        Row(text, "bill", Number(bill.Bill));
        Row(text, "master", bill.Master.Number.IsEmpty ? "" : Number(bill.Master));
        Row(text, "tracking", bill.Tracking.ToString());
        Row(text, "quantity", $"{bill.Bill.Quantity} {bill.QuantityUnit}");
        Row(text, "weight", bill.Weight.Has ? $"{bill.Weight.Value.Amount} {bill.Weight.Value.Unit}" : "");
        Row(text, "cargo", bill.Description.ToString());
        Row(text, "way", $"{bill.Loading} {bill.Destination}");
        Row(text, "part", $"{bill.Part} {bill.BoardedQuantity} {bill.BoardedWeight}");
        Row(text, "customs",
            $"{bill.Origin} {(bill.Value.Has ? $"{bill.Value.Value.Amount} {bill.Value.Value.Currency}" : "")} " +
            $"{bill.Tariff} {bill.EntryType} {bill.EntryNumber} {bill.TypeCode}");
        Row(text, "express, FDA", $"{bill.Express} {bill.Fda}");
        Row(text, "shipper", Of(bill.Shipper));
        Row(text, "consignee", Of(bill.Consignee));
    }

    static string Number(BillOfLading bill) =>
        $"{bill.Kind} {bill.Issuer} {bill.Number}".Replace("  ", " ", StringComparison.Ordinal);

    static string Of(in Party party)
    {
        var streets = new List<string>();
        for (var i = 0; i < party.Address.Count; i++) streets.Add(party.Address[i].Value.ToString());
        return party.Name.IsEmpty && party.Address.IsEmpty ? ""
            : $"{party.Name} | {string.Join(" | ", streets)} | {party.Address.City} {party.Address.Subdivision} " +
                $"{party.Address.PostalCode} {party.Address.Country} | {party.Phone} {party.Email}";
    }

    static void Row(StringBuilder text, string name, string value)
    {
        if (value.Trim() is { Length: > 0 } said) text.Append("  ").Append(name).Append(": ").Append(said).Append('\n');
    }
}
