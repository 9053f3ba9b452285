using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What a filing brings to a person's day.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Value">The value.</param>
/// <param name="Eda">The day that it states; null when it states none.</param>
readonly record struct DayShare(UInt128 Person, Usd Value, LocalDate? Eda);

/// <summary>
/// What accepted entries bring each person on each day, by actual arrival where known and in the order of arrival and
/// manifest, as corrections, cancellations and slips go on.
/// </summary>
sealed class DaySums(PersonMatching matching)
{
    const int SequenceBits = 20;

    readonly PersonKeys persons = new(matching);
    readonly PersonSums sums = new(Limits.Daily.At(Statutes.CodedFrom));
    ulong filed;

    /// <summary>What one person receives on one day.</summary>
    public PersonSums Sums => sums;

    /// <summary>What a filing brings; null when it does not say whom, or how much.</summary>
    public DayShare? ShareOf(Filing filing)
    {
        var index = filing.FindParty(PartyRole.Consignee);
        if (index < 0 || !filing.Value.Has || filing.Value.Value > Claim.MostValue) return null;
        return new DayShare(
            persons.Of(filing.Parties[index]).Person, filing.Value.Value, filing.Eda.Has ? filing.Eda.Value : null);
    }

    /// <summary>Takes in an entry that was accepted.</summary>
    /// <returns>
    /// By entry number those that are over the limit now and were not before, or the other way; as of every change.
    /// </returns>
    public IReadOnlyList<Crossing> File(ulong entry, DayShare share, Instant received)
    {
        var day = PersonDate.Of(null, share.Eda, When.Day(received)).Day;
        return Change([ClaimChange.File(
            new Claim(entry, share.Person, Numbered(day), share.Value, Claim.Waiting + filed++))]);
    }

    /// <summary>Takes in a correction that is carried out, with the day that it states where none is known.</summary>
    public IReadOnlyList<Crossing> Correct(ulong entry, DayShare share)
    {
        var correction = ClaimChange.Correct(entry, share.Person, share.Value);
        return share.Eda is { } eda && WaitingOf(entry) is { } claim
            ? Change([correction, ClaimChange.Move(entry, Numbered(eda), claim.Order)]) : Change([correction]);
    }

    /// <summary>Moves an entry that has not arrived to the day that its filer states now.</summary>
    public IReadOnlyList<Crossing> Slip(ulong entry, LocalDate eda) => WaitingOf(entry) is { } claim
        ? Change([ClaimChange.Move(entry, Numbered(eda), claim.Order)]) : [];

    Claim? WaitingOf(ulong entry) => sums.Find(entry) is { IsWaiting: true } claim ? claim : null;

    /// <summary>The move of an entry to the day of its arrival.</summary>
    /// <param name="entry">Key of its number.</param>
    /// <param name="arrived">When it arrived.</param>
    /// <param name="place">Its place on the manifest.</param>
    public static ClaimChange Arrival(ulong entry, Instant arrived, int place) =>
        ClaimChange.Move(entry, Numbered(When.Day(arrived)), Order(arrived, place));

    /// <summary>The place, in the order of a day, of what arrived then at that place of the manifest.</summary>
    public static ulong Order(Instant arrived, int place) =>
        (ulong)Math.Max(0, arrived.ToUnixTimeSeconds()) << SequenceBits
            | (uint)Math.Min(place, (1 << SequenceBits) - 1);

    /// <summary>Shows what is on file, with the bills of carriers; the parties asked of are forgotten after.</summary>
    public T Look<T>(BillRegister bills, Func<DaysOnFile, T> look)
    {
        var mark = persons.Mark;
        try
        {
            return look(new DaysOnFile(sums, persons, bills, Claim.Waiting + filed));
        }
        finally
        {
            persons.TakeBack(mark);
        }
    }

    /// <summary>Moves an entry to the day of its arrival; see <see cref="Arrival"/>.</summary>
    public IReadOnlyList<Crossing> Arrive(ulong entry, Instant arrived, int place) =>
        Change([Arrival(entry, arrived, place)]);

    /// <summary>
    /// Makes changes that are told together: one that goes over and comes back under by them has not crossed.
    /// </summary>
    public IReadOnlyList<Crossing> Change(ReadOnlySpan<ClaimChange> changes)
    {
        sums.Apply(changes);
        if (sums.Crossings.Count == 0) return [];
        var crossed = new Dictionary<ulong, Crossing>();
        foreach (var crossing in sums.Crossings)
            if (!crossed.Remove(crossing.Entry)) crossed.Add(crossing.Entry, crossing);
        return [.. crossed.Values.OrderBy(crossing => crossing.Entry)];
    }

    /// <summary>Takes away what a cancelled entry brought.</summary>
    public IReadOnlyList<Crossing> Cancel(ulong entry) => Change([ClaimChange.Cancel(entry)]);

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

    static int Numbered(LocalDate day) => Math.Clamp(Claim.DayOf(day), 0, Claim.LastDay);
}
