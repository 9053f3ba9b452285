using Customhouse.Engine;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Restricted lists: read by who may, each time as an event; and what is public.</summary>
public sealed partial class Station
{
    /// <summary>Shows a restricted list, or says all that the call lacks.</summary>
    /// <returns>What is shown is journaled as read, and durable.</returns>
    /// <exception cref="StationClosedException">The journal can't be written; nothing is shown.</exception>
    public Task<ReadAnswer> Read(ReadCall call, Instant now)
    {
        var (grant, lacks) = ReadNeeds.Of(settings.Grants, call);
        return grant is null ? Task.FromResult(new ReadAnswer([], lacks))
            : Send(new ReadErrand(call, new Actor(grant.Role, grant.Person), Kept(now), journal, ledger));
    }

    /// <summary>Puts a participant on the watch list, or takes it off.</summary>
    /// <returns>All that is lacking; empty when it is durable.</returns>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<IReadOnlyList<Lack>> Watch(
        string person, FilerCode participant, bool isOn, string why, Instant now)
    {
        var (grant, lacks) = ReadNeeds.Of(settings.Grants, new ReadCall(person, RestrictedList.WatchList, why));
        return grant is null ? Task.FromResult(lacks) : Send(new WatchErrand(
            new WatchTold(Kept(now), participant, new Actor(grant.Role, person), why.Trim(), isOn), journal, ledger));
    }

    /// <summary>Who read of a participant, for who speaks for it; else what is lacking.</summary>
    public (IReadOnlyList<ReadTold> Reads, IReadOnlyList<Lack> Lacks) ReadsOf(string person, FilerCode participant)
    {
        if (ReadNeeds.LackToSeeReads(settings.Grants, person, participant) is { } lack) return ([], [lack]);
        lock (ledger) return (ledger.Readings.Of(participant), []);
    }

    /// <summary>Suspensions that were made public.</summary>
    public IReadOnlyList<ListRow> Published() => Cases(ListRow.Published);
}
