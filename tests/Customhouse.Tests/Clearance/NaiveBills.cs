using System.Runtime.InteropServices;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Tests.Clearance;

/// <summary>
/// Bills and the trips they come by as dictionaries of objects: what the register of bills is compared with.
/// </summary>
sealed class NaiveBills
{
    readonly Dictionary<BillKey, Row> rows = [];
    readonly Dictionary<BillKey, List<BillKey>> houses = [];
    readonly Dictionary<Trip, TripRow> trips = [];

    /// <summary>Bills that were ever reported.</summary>
    public int Count => rows.Count;

    /// <summary>Takes in what a carrier told.</summary>
    /// <returns>The bills that it says something of, each once.</returns>
    public IReadOnlyCollection<BillKey> Fold(ManifestEvent told)
    {
        switch (told)
        {
            case BillReported reported: return Report(reported.Manifest, reported.Bill);
            case BillChanged changed: return Report(changed.Manifest, changed.Bill);
            case BillDeleted deleted:
                var key = KeyOf(deleted.Bill);
                if (rows.ContainsKey(key)) At(key).IsDeleted = true;
                return [key];
            case ConveyanceDeparted departed:
                var left = TripOf(departed.Manifest.Trip);
                left.Departed = departed.Happened;
                return Carried(left);
            case ConveyanceArrived arrived:
                var trip = TripOf(arrived.Manifest.Trip);
                trip.Arrivals = trip.Arrivals.With(arrived);
                return Carried(trip);
            default: return [];
        }
    }

    /// <summary>What is known of the bill of an entry at an instant; null when no manifest speaks of it.</summary>
    public ManifestedBill? Of(Filing filing, Instant at)
    {
        if (BillKey.Of(filing) is not { } key) return null;
        if (Of(key, at) is { } standing) return standing;
        return BillKey.OfMaster(filing) is { } master && Of(master, at) is { } above
            ? above with { IsOnFile = false, Quantity = null } : null;
    }

    /// <summary>What is known of a bill that may be a master, by its houses where it was not reported itself.</summary>
    public ManifestedBill? WithHouses(BillKey key, Instant at)
    {
        var own = Of(key, at);
        if (own is { IsOnFile: false } or { Quantity: not null }) return own;
        var under = rows.Keys.Where(house => rows[house].Master == key && !rows[house].IsDeleted)
            .OrderBy(house => rows[house].Place).Select(house => Of(house, at)!.Value).ToList();
        if (own is null && under.Count == 0) return null;
        return (own ?? under[0]) with
        {
            Quantity = under.Count == 0 || under.Any(house => house.Quantity is null) ? null
                : under.Sum(house => house.Quantity),
        };
    }

    /// <summary>What is known of a bill at an instant; null when no manifest speaks of it.</summary>
    public ManifestedBill? Of(BillKey key, Instant at)
    {
        if (!rows.TryGetValue(key, out var row)) return null;
        var trip = row.Trip ?? (rows.TryGetValue(row.Master, out var master) ? master.Trip : null);
        return new ManifestedBill(
            !row.IsDeleted, row.Place, row.Quantity, trip?.Name ?? default, trip?.Form ?? default,
            trip?.Mode ?? default, trip?.Foretold, trip?.Departed, trip?.Arrivals.FirstKnownAt(at));
    }

    HashSet<BillKey> Report(Manifest manifest, ManifestBill bill)
    {
        var key = KeyOf(bill);
        var isNew = !rows.ContainsKey(key);
        ref var row = ref At(key);
        row.IsDeleted = false;
        if (isNew) row.Place = rows.Count - 1;
        if (bill.Bill.Quantity.Has) row.Quantity = bill.Bill.Quantity.Value;
        if (!bill.Master.Number.IsEmpty)
        {
            row.Master = BillKey.Of(bill.Master);
            if (isNew) HousesOf(row.Master).Add(key);
        }
        if (!manifest.Trip.IsNone)
        {
            TripOf(manifest.Trip).Form = manifest.Form;
            if (manifest.Mode.Has) TripOf(manifest.Trip).Mode = manifest.Mode.Value;
        }
        if (!manifest.Trip.IsNone && manifest.EstimatedArrival.Has)
            TripOf(manifest.Trip).Foretold = manifest.EstimatedArrival.Value.At(
                manifest.EstimatedTime.Has ? manifest.EstimatedTime.Value : LocalTime.Noon);
        if (!manifest.Trip.IsNone && (row.Trip is not { } before || before.Name != manifest.Trip))
        {
            row.Trip = TripOf(manifest.Trip);
            row.Trip.Bills.Add(key);
        }
        return WithHouses(key);
    }

    HashSet<BillKey> WithHouses(BillKey key)
    {
        HashSet<BillKey> bills = [key];
        if (houses.TryGetValue(key, out var below)) bills.UnionWith(below);
        return bills;
    }

    // Bills that were moved to another trip since do not come by this one.
    HashSet<BillKey> Carried(TripRow trip)
    {
        HashSet<BillKey> carried = [];
        foreach (var key in trip.Bills)
            if (rows[key].Trip == trip) carried.UnionWith(WithHouses(key));
        return carried;
    }

    static BillKey KeyOf(ManifestBill bill) => BillKey.Of(bill.Bill, bill.Master);

    ref Row At(BillKey key) => ref CollectionsMarshal.GetValueRefOrAddDefault(rows, key, out _);

    List<BillKey> HousesOf(BillKey master) =>
        CollectionsMarshal.GetValueRefOrAddDefault(houses, master, out _) ??= [];

    TripRow TripOf(Trip name) =>
        CollectionsMarshal.GetValueRefOrAddDefault(trips, name, out _) ??= new TripRow(name);

    struct Row
    {
        public BillKey Master;
        public TripRow? Trip;
        public int? Quantity;
        public int Place;
        public bool IsDeleted;
    }

    sealed class TripRow(Trip name)
    {
        public Trip Name => name;

        public List<BillKey> Bills { get; } = [];

        public LocalDateTime? Foretold { get; set; }

        public CarrierForm Form { get; set; }

        public ModeOfTransport Mode { get; set; }

        public Instant? Departed { get; set; }

        public ArrivalHistory Arrivals { get; set; }
    }
}
