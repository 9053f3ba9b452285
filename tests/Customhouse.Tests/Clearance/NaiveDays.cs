using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Tests.Registers;
using NodaTime;

namespace Customhouse.Tests.Clearance;

/// <summary>What a filing says of a person's day.</summary>
sealed record NaiveShare(UInt128 Person, Usd Value, LocalDate? Eda);

/// <summary>
/// What entries bring each person on each day as anybody would write it down, what of it is over the limit counted anew
/// after each change: what the sums of the register of lives are compared with.
/// </summary>
sealed class NaiveDays(PersonMatching matching)
{
    // Later than every arrival, so that who has not arrived stands behind.
    const ulong NotArrived = ulong.MaxValue / 2;

    static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    readonly PersonKeys persons = new(matching);
    ulong count;

    public NaiveSums Sums { get; } = new(Usd.Dollars(800));

    public NaiveShare? ShareOf(Filing filing)
    {
        if (filing.Action.OrDefault is not (ActionCode.Add or ActionCode.Replace)) return null;
        var consignee = filing.FindParty(PartyRole.Consignee);
        return consignee < 0 || !filing.Value.Has ? null : new NaiveShare(
            persons.Of(filing.Parties[consignee]).Person, filing.Value.Value, filing.Eda.Has ? filing.Eda.Value : null);
    }

    /// <summary>Does what a filing asks for, when that is carried out.</summary>
    public IReadOnlyList<Crossing> Take(Filing filing, NaiveShare? share, Instant received)
    {
        var entry = filing.Number.Value.Key;
        if (filing.Action.OrDefault == ActionCode.Update && filing.Eda.Has)
            return Change(() => State(entry, filing.Eda.Value));
        if (share is null) return [];
        if (filing.Action.OrDefault == ActionCode.Replace) return Correct(entry, share);
        var day = share.Eda ?? received.InZone(NewYork).Date;
        return Change(() => Sums.File(
            new Claim(entry, share.Person, Claim.DayOf(day), share.Value, NotArrived + count++)));
    }

    public IReadOnlyList<Crossing> Correct(ulong entry, NaiveShare share) => Change(() =>
    {
        Sums.Correct(entry, share.Person, share.Value);
        if (share.Eda is { } eda) State(entry, eda);
    });

    // What is stated of the day counts until it has arrived.
    void State(ulong entry, LocalDate eda)
    {
        if (Sums.Find(entry) is { Order: >= NotArrived } claim) Sums.Move(entry, Claim.DayOf(eda), claim.Order);
    }

    public void Move(ulong entry, Instant arrived, int place)
    {
        var order = (ulong)arrived.ToUnixTimeSeconds() * 1_000_000 + (ulong)place;
        Sums.Move(entry, Claim.DayOf(arrived.InZone(NewYork).Date), order);
    }

    /// <summary>Who is over after a change and was not before, and the other way, by entry number.</summary>
    public IReadOnlyList<Crossing> Change(Action change)
    {
        var before = Sums.Over();
        change();
        var after = Sums.Over();
        return [.. before.Union(after).Where(entry => before.Contains(entry) != after.Contains(entry)).Order()
            .Select(entry => new Crossing(entry, after.Contains(entry)))];
    }
}
