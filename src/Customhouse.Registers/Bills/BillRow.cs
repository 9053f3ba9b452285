namespace Customhouse.Registers;

/// <summary>
/// A bill as manifests tell it, in 48 bytes: its key and that of its master (0 for none), the number of its trip from
/// 1 (0 for none), the quantity (-1 when not said), and the next house of the same master, in a ring.
/// </summary>
struct BillRow
{
    public ulong High, Low, MasterHigh, MasterLow;
    public int Trip, Quantity, NextHouse;
    public bool IsDeleted;

    public readonly BillKey Key => BillKey.From(High, Low);

    public readonly BillKey Master => BillKey.From(MasterHigh, MasterLow);
}

/// <summary>By the bill itself.</summary>
readonly struct ByBill : IRowKey<BillRow, BillKey>
{
    public static ulong Hash(in BillKey key) => Mixing.Mix(key.High ^ key.Low);

    public static BillKey Of(in BillRow row) => row.Key;

    public static bool Is(in BillRow row, in BillKey key) => row.Low == key.Low && row.High == key.High;
}

/// <summary>By the master above a house.</summary>
readonly struct ByMaster : IRowKey<BillRow, BillKey>
{
    public static ulong Hash(in BillKey key) => ByBill.Hash(key);

    public static BillKey Of(in BillRow row) => row.Master;

    public static bool Is(in BillRow row, in BillKey key) => row.MasterLow == key.Low && row.MasterHigh == key.High;
}
