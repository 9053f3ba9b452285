using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Registers;

/// <summary>
/// Bills and the trips they come by: a fold of what carriers tell. A house bill comes by the trip that its own manifest
/// names, else by that of its master. In memory 48 bytes a bill and some 12 in two indexes. One writer; not safe for
/// use from several threads.
/// </summary>
public sealed class BillRegister
{
    readonly Pages<BillRow> rows = new();
    readonly RowIndex<BillRow, BillKey, ByBill> byKey;

    // The last house of each master; the one after it is the first.
    readonly RowIndex<BillRow, BillKey, ByMaster> houses;

    readonly List<TripRow> trips = [];
    readonly Dictionary<Trip, int> byName = [];

    /// <summary>An empty register.</summary>
    public BillRegister() => (byKey, houses) = (new(rows), new(rows));

    /// <summary>Bills that were ever reported.</summary>
    public int Count => rows.Count - 1;

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
                if (byKey.Find(key) is var row and not 0) rows[row].IsDeleted = true;
                return [key];
            case ConveyanceDeparted departed:
                var left = TripOf(departed.Manifest.Trip);
                trips[left - 1].Departed = departed.Happened;
                return Carried(left);
            case ConveyanceArrived arrived:
                var trip = TripOf(arrived.Manifest.Trip);
                trips[trip - 1].Arrive(arrived);
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

    /// <summary>What is known of a bill at an instant; null when no manifest speaks of it.</summary>
    public ManifestedBill? Of(BillKey key, Instant at)
    {
        var found = byKey.Find(key);
        if (found == 0) return null;
        ref readonly var row = ref rows.At(found);
        var number = row.Trip != 0 ? row.Trip : rows.At(byKey.Find(row.Master)).Trip;
        var trip = number == 0 ? null : trips[number - 1];
        return new ManifestedBill(
            !row.IsDeleted, found - 1, row.Quantity < 0 ? null : row.Quantity, trip?.Name ?? default, trip?.Foretold,
            trip?.Departed, trip?.Arrivals.FirstKnownAt(at));
    }

    HashSet<BillKey> Report(Manifest manifest, ManifestBill bill)
    {
        var key = KeyOf(bill);
        var found = byKey.Find(key);
        if (found == 0) found = Add(key, bill);
        ref var row = ref rows[found];
        row.IsDeleted = false;
        if (bill.Bill.Quantity.Has) row.Quantity = bill.Bill.Quantity.Value;
        if (!manifest.Trip.IsNone)
        {
            var trip = TripOf(manifest.Trip);
            if (manifest.EstimatedArrival.Has)
                trips[trip - 1].Foretold = manifest.EstimatedArrival.Value.At(
                    manifest.EstimatedTime.Has ? manifest.EstimatedTime.Value : LocalTime.Noon);
            if (row.Trip != trip) trips[trip - 1].Add(found);
            row.Trip = trip;
        }
        HashSet<BillKey> touched = [];
        AddWithHouses(found, touched);
        return touched;
    }

    int Add(BillKey key, ManifestBill bill)
    {
        var master = bill.Master.Number.IsEmpty ? default : BillKey.Of(bill.Master);
        var row = rows.Add(new BillRow
        {
            High = key.High,
            Low = key.Low,
            MasterHigh = master.High,
            MasterLow = master.Low,
            Quantity = -1,
        });
        byKey.Add(row);
        if (master == default) return row;
        var last = houses.Find(master);
        rows[row].NextHouse = last == 0 ? row : rows.At(last).NextHouse;
        if (last == 0) houses.Add(row);
        else
        {
            rows[last].NextHouse = row;
            houses.Replace(master, row);
        }
        return row;
    }

    void AddWithHouses(int row, HashSet<BillKey> to)
    {
        var key = rows.At(row).Key;
        to.Add(key);
        var last = houses.Find(key);
        for (var house = rows.At(last).NextHouse; house != 0; house = house == last ? 0 : rows.At(house).NextHouse)
            to.Add(rows.At(house).Key);
    }

    // Bills that were moved to another trip since do not come by this one.
    HashSet<BillKey> Carried(int trip)
    {
        var bills = trips[trip - 1].Bills;
        var carried = new HashSet<BillKey>(bills.Length);
        foreach (var row in bills)
            if (rows.At(row).Trip == trip) AddWithHouses(row, carried);
        return carried;
    }

    static BillKey KeyOf(ManifestBill bill) => BillKey.Of(bill.Bill, bill.Master);

    int TripOf(Trip name)
    {
        if (byName.TryGetValue(name, out var number)) return number;
        Name(TripRow.Of(name));
        return trips.Count;
    }

    void Name(TripRow trip)
    {
        trips.Add(trip);
        byName.Add(trip.Name, trips.Count);
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze()
    {
        var frozen = trips.Select(trip => trip.Freeze()).ToArray();
        return rows.Freeze() + byKey.Freeze() + houses.Freeze() + (to =>
        {
            to.Put(frozen.Length);
            foreach (var write in frozen) write(to);
        });
    }

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw()
    {
        rows.Thaw();
        byKey.Thaw();
        houses.Thaw();
    }

    /// <summary>Takes the bills of an image instead of its own.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    public void Load(ImageReader from)
    {
        rows.Load(from);
        byKey.Load(from);
        houses.Load(from);
        for (var left = from.Take<int>(); left > 0; left--) Name(TripRow.Load(from));
    }
}
