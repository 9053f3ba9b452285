using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Registers;

/// <summary>A trip, and every bill that was ever said to come by it. It owns its texts.</summary>
sealed class TripRow(Trip name)
{
    int[] bills = new int[4];
    int count;

    /// <summary>A trip whose name is in a buffer of somebody else's.</summary>
    public static TripRow Of(Trip name) =>
        new(name with { Carrier = Text.Copy(name.Carrier.Span), Number = Text.Copy(name.Number.Span) });

    public Trip Name => name;

    /// <summary>Rows of its bills, in the order told; one that left and came back stands twice.</summary>
    public ReadOnlySpan<int> Bills => bills.AsSpan(0, count);

    public LocalDateTime? Foretold { get; set; }

    public CarrierForm Form { get; set; }

    public ModeOfTransport Mode { get; set; }

    public Instant? Departed { get; set; }

    public ArrivalHistory Arrivals { get; private set; }

    public void Add(int bill)
    {
        if (count == bills.Length) Array.Resize(ref bills, count * 2);
        bills[count++] = bill;
    }

    /// <summary>Takes in an arrival; of its manifest the ports are kept.</summary>
    public void Arrive(ConveyanceArrived told)
    {
        var port = told.Manifest.Port.Has ? Declared<PortOfEntry>.Of(told.Manifest.Port.Value, default) : default;
        var manifest = new Manifest
        {
            Trip = name,
            Port = port,
            Airport = Text.Copy(told.Manifest.Airport.Span),
        };
        Arrivals = Arrivals.With(told with { Manifest = manifest });
    }

    /// <summary>What is so now, to be written later: bills are only ever added.</summary>
    public Action<ImageWriter> Freeze()
    {
        var (foretold, form, mode, departed) = (Foretold, Form, Mode, Departed);
        var (arrivals, rows, last) = (Arrivals, bills, count);
        return to =>
        {
            to.PutText(name.Carrier.Span);
            to.PutText(name.Number.Span);
            to.PutMaybe(name.Arrives);
            to.PutMaybe(foretold);
            to.Put(form);
            to.Put(mode);
            to.PutMaybe(departed);
            to.Put(arrivals.All.Length);
            foreach (var arrival in arrivals.All) Put(to, arrival);
            to.Put(last);
            to.PutAll<int>(rows.AsSpan(0, last));
        };
    }

    public static TripRow Load(ImageReader from)
    {
        var trip = new TripRow(new Trip(TextOf(from), TextOf(from), from.TakeMaybe<LocalDate>()))
        {
            Foretold = from.TakeMaybe<LocalDateTime>(),
            Form = from.Take<CarrierForm>(),
            Mode = from.Take<ModeOfTransport>(),
            Departed = from.TakeMaybe<Instant>(),
        };
        for (var left = from.TakeCount("arrivals"); left > 0; left--)
            trip.Arrivals = trip.Arrivals.With(trip.Take(from));
        trip.count = from.TakeCount("bills of a trip");
        trip.bills = new int[Math.Max(4, trip.count)];
        from.TakeAll(trip.bills.AsSpan(0, trip.count));
        return trip;
    }

    static void Put(ImageWriter to, ConveyanceArrived arrival)
    {
        to.Put(arrival.Manifest.Port.Has);
        to.Put(arrival.Manifest.Port.OrDefault);
        to.PutText(arrival.Manifest.Airport.Span);
        to.Put(arrival.Happened);
        to.Put(arrival.Learned);
        to.Put(arrival.Line);
    }

    ConveyanceArrived Take(ImageReader from)
    {
        var (has, port) = (from.Take<bool>(), from.Take<PortOfEntry>());
        var manifest = new Manifest
        {
            Trip = name,
            Port = has ? Declared<PortOfEntry>.Of(port, default) : default,
            Airport = TextOf(from),
        };
        return new ConveyanceArrived(manifest, from.Take<Instant>(), from.Take<Instant>(), from.Take<long>());
    }

    static Text TextOf(ImageReader from) => Text.Copy(from.TakeText());
}
