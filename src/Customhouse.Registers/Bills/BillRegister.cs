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
            !row.IsDeleted, found - 1, row.Quantity < 0 ? null : row.Quantity, trip?.Name ?? default,
            trip?.Form ?? default, trip?.Mode ?? default, trip?.Foretold, trip?.Departed,
            trip?.Arrivals.FirstKnownAt(at));
    }

    /// <summary>True for a master of which a house was ever reported.</summary>
    public bool HasHouses(BillKey key) => houses.Find(key) != 0;

    /// <summary>
    /// What is known of a bill that may be a master: one that no manifest reported by itself is known by the houses
    /// that are on file under it, and a quantity that was not told is the sum of theirs; null when one of them tells
    /// none.
    /// </summary>
    public ManifestedBill? WithHouses(BillKey key, Instant at)
    {
        var own = Of(key, at);
        if (own is { IsOnFile: false } or { Quantity: not null }) return own;
        long? sum = 0;
        foreach (var row in HousesOf(key))
        {
            if (rows.At(row).IsDeleted) continue;
            own ??= Of(rows.At(row).Key, at);
            sum = rows.At(row).Quantity < 0 ? null : sum + rows.At(row).Quantity;
        }
        return own is { } known ? known with { Quantity = sum is > 0 and <= int.MaxValue ? (int)sum : null } : null;
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
            trips[trip - 1].Form = manifest.Form;
            if (manifest.Mode.Has) trips[trip - 1].Mode = manifest.Mode.Value;
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
        foreach (var house in HousesOf(key)) to.Add(rows.At(house).Key);
    }

    IEnumerable<int> HousesOf(BillKey master)
    {
        var last = houses.Find(master);
        for (var house = rows.At(last).NextHouse; house != 0; house = house == last ? 0 : rows.At(house).NextHouse)
            yield return house;
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
        for (var left = from.TakeCount("trips"); left > 0; left--) Name(TripRow.Load(from));
    }
}
