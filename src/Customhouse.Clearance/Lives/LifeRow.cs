using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// An accepted entry in 104 bytes: how it stands, its number, its bill, what was said of it last, where its head lies,
/// and the next entry on the same bill, in a ring.
/// </summary>
struct LifeRow
{
    public LifeState State;
    public ulong Entry, BillHigh, BillLow;
    public LastSaid Last;
    public uint Head;
    public int Next;
    public bool HasBill;

    public readonly BillKey? Bill => HasBill ? BillKey.From(BillHigh, BillLow) : null;
}

/// <summary>By entry number.</summary>
readonly struct ByNumber : IRowKey<LifeRow, ulong>
{
    public static ulong Hash(in ulong entry) => Mixing.Mix(entry);

    public static ulong Of(in LifeRow row) => row.Entry;

    public static bool Is(in LifeRow row, in ulong entry) => row.Entry == entry;
}

/// <summary>By bill; of the entries on one the last is found.</summary>
readonly struct ByBillOfEntry : IRowKey<LifeRow, BillKey>
{
    public static ulong Hash(in BillKey key) => Mixing.Mix(key.High ^ key.Low);

    public static BillKey Of(in LifeRow row) => BillKey.From(row.BillHigh, row.BillLow);

    public static bool Is(in LifeRow row, in BillKey key) =>
        row.HasBill && row.BillLow == key.Low && row.BillHigh == key.High;
}
