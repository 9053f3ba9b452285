using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>
/// A claim with its links, in 56 bytes: 8 of entry, 16 of person, 8 of order, 8 of value (40 bits of cents), day (16),
/// level (7) and cancelled (1), 8 of the sum under it and 4 of each link. Row 0 is none; all its fields stay 0.
/// </summary>
struct ClaimRow
{
    const int DayShift = 40, LevelShift = 56, CancelledShift = 63;
    const ulong ValueMask = (1UL << DayShift) - 1, LevelMask = 0x7F;

    public ulong Entry, PersonHigh, PersonLow, Order;
    ulong packed;
    public ulong Subtotal;
    public int Left, Right;

    public readonly UInt128 Person => new(PersonHigh, PersonLow);

    public readonly Place Place => new(Order, Entry);

    public readonly ulong Cents => packed & ValueMask;

    public readonly int Day => (ushort)(packed >> DayShift & ushort.MaxValue);

    public readonly bool IsCancelled => packed >> CancelledShift != 0;

    public readonly Claim Claim => new(Entry, Person, Day, new Usd((long)Cents), Order);

    /// <summary>Level in the tree of its day, from 1; 0 outside any.</summary>
    public int Level
    {
        readonly get => (int)(packed >> LevelShift & LevelMask);
        set => packed = packed & ~(LevelMask << LevelShift) | (ulong)value << LevelShift;
    }

    /// <summary>Takes a claim over; links and level are those of a row outside any tree.</summary>
    public void Set(in Claim claim)
    {
        Entry = claim.Entry;
        (PersonHigh, PersonLow) = ((ulong)(claim.Person >> 64), (ulong)(claim.Person & ulong.MaxValue));
        Order = claim.Order;
        packed = (ulong)claim.Value.Cents | (ulong)claim.Day << DayShift;
        (Subtotal, Left, Right) = (0, 0, 0);
    }

    /// <summary>Says for ever that the entry is cancelled.</summary>
    public void Cancel() => packed |= 1UL << CancelledShift;
}

/// <summary>A place in the order of a day.</summary>
readonly record struct Place(ulong Order, ulong Entry)
{
    /// <summary>Behind every claim.</summary>
    public static readonly Place End = new(ulong.MaxValue, ulong.MaxValue);

    public bool IsBefore(Place other) => Order < other.Order || (Order == other.Order && Entry < other.Entry);
}
