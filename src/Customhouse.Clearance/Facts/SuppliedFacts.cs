using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// Facts from files: arrivals, filers and clients. A kind that was not supplied stays unknown everywhere.
/// </summary>
public sealed record SuppliedFacts
{
    /// <summary>Arrivals; null when not supplied.</summary>
    public ArrivalFacts? Arrivals { get; init; }

    /// <summary>Filers and clients; null when not supplied.</summary>
    public ClientFacts? Clients { get; init; }

    /// <summary>
    /// True where carriers tell of arrivals while entries are filed: a bill of which none told is unknown.
    /// </summary>
    public bool HearsCarriers { get; init; }

    /// <summary>The kinds that are supplied. Sums by person and day always are: those of the source itself.</summary>
    public FactKinds Kinds => FactKinds.PersonDay |
        (Arrivals is null && !HearsCarriers ? FactKinds.None : FactKinds.Arrival) |
        (Clients is null ? FactKinds.None : FactKinds.Client) |
        (Clients?.KnowsImporters == true ? FactKinds.Importer : FactKinds.None);

    /// <summary>What these facts say of a filing under a law.</summary>
    public Known About(Filing filing, LawAt law)
    {
        var known = new Known { Supplied = Kinds };
        if (Arrivals?.Of(filing) is { } arrival)
        {
            known.Arrived = arrival.At;
            known.ArrivedAt = arrival.Port;
        }
        Clients?.Tell(filing, law.Day, ref known);
        return known;
    }
}
