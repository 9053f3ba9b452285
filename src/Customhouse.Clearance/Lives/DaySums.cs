using System.Runtime.InteropServices;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What accepted entries bring each person on each day, by actual arrival where known and in the order of arrival and
/// manifest, as corrections, cancellations and slips go on.
/// </summary>
sealed class DaySums(PersonMatching matching)
{
    // Entries whose conveyance has not arrived stand after those that did, in the order filed.
    const ulong Waiting = 1UL << 62;
    const int SequenceBits = 20;

    readonly PersonKeys persons = new(matching);
    readonly PersonSums sums = new(Limits.Daily.At(Statutes.CodedFrom));
    ulong filed;

    /// <summary>What one person receives on one day.</summary>
    public PersonSums Sums => sums;

    /// <summary>Takes in an entry that was accepted or corrected.</summary>
    /// <returns>The entries that are over the limit now and were not before, or the other way.</returns>
    public IReadOnlyList<Crossing> File(Filing filing, Instant received)
    {
        var index = filing.FindParty(PartyRole.Consignee);
        if (index < 0 || !filing.Value.Has || filing.Value.Value > Claim.MostValue) return [];
        var (number, value) = (filing.Number.Value.Key, filing.Value.Value);
        var key = persons.Of(filing.Parties[index]).Person;
        if (filing.Action.OrDefault == ActionCode.Replace)
            return sums.Correct(number, key, value) ? Crossed() : [];
        var day = PersonDate.Of(null, filing.Eda.Has ? filing.Eda.Value : null, When.Day(received)).Day;
        return sums.File(new Claim(number, key, Numbered(day), value, Waiting | filed++)) ? Crossed() : [];
    }

    /// <summary>The move of an entry to the day of its arrival.</summary>
    /// <param name="entry">Key of its number.</param>
    /// <param name="arrived">When it arrived.</param>
    /// <param name="place">Its place on the manifest.</param>
    public static ClaimChange Arrival(ulong entry, Instant arrived, int place)
    {
        var seconds = (ulong)Math.Max(0, arrived.ToUnixTimeSeconds());
        var order = seconds << SequenceBits | (uint)Math.Min(place, (1 << SequenceBits) - 1);
        return ClaimChange.Move(entry, Numbered(When.Day(arrived)), order);
    }

    /// <summary>Moves an entry to the day of its arrival; see <see cref="Arrival"/>.</summary>
    /// <returns>The entries that are over the limit now and were not before, or the other way.</returns>
    public IReadOnlyList<Crossing> Arrive(ulong entry, Instant arrived, int place) =>
        sums.Apply([Arrival(entry, arrived, place)]) > 0 ? Crossed() : [];

    /// <summary>Moves entries that arrive together.</summary>
    /// <returns>
    /// By entry number those that are over the limit now and were not before, or the other way. One that goes over and
    /// comes back under by the arrival of others has not crossed.
    /// </returns>
    public IReadOnlyList<Crossing> ArriveTogether(List<ClaimChange> arrivals)
    {
        sums.Apply(CollectionsMarshal.AsSpan(arrivals));
        var crossed = new Dictionary<ulong, Crossing>();
        foreach (var crossing in sums.Crossings)
            if (!crossed.Remove(crossing.Entry)) crossed.Add(crossing.Entry, crossing);
        return [.. crossed.Values.OrderBy(crossing => crossing.Entry)];
    }

    /// <summary>Takes away what a cancelled entry brought.</summary>
    /// <returns>The entries that are back under the limit.</returns>
    public IReadOnlyList<Crossing> Cancel(ulong entry) => sums.Cancel(entry) ? Crossed() : [];

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze()
    {
        var next = filed;
        return sums.Freeze() + (to => to.Put(next));
    }

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw() => sums.Thaw();

    /// <summary>Takes the sums of an image instead of its own.</summary>
    public void Load(ImageReader from)
    {
        sums.Load(from);
        filed = from.Take<ulong>();
    }

    Crossing[] Crossed() => sums.Crossings.Count == 0 ? [] : [.. sums.Crossings];

    static int Numbered(LocalDate day) => Math.Clamp(Claim.DayOf(day), 0, Claim.LastDay);
}
