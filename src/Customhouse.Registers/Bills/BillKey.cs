using System.IO.Hashing;
using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>
/// What a bill is known by in memory: a hash over issuer and number, and for a house bill over those of its master too,
/// since a forwarder numbers its houses anew under each master. Punctuation and case do not count.
/// </summary>
public readonly record struct BillKey(UInt128 Value)
{
    const int LengthMax = 256;

    /// <summary>The upper half, for rows that keep both.</summary>
    public ulong High => (ulong)(Value >> 64);

    /// <summary>The lower half.</summary>
    public ulong Low => (ulong)(Value & ulong.MaxValue);

    /// <summary>The key of both halves.</summary>
    public static BillKey From(ulong high, ulong low) => new(new UInt128(high, low));

    /// <summary>The key of a bill that stands alone, or of a master.</summary>
    public static BillKey Of(in BillOfLading bill) => Of(bill, default);

    /// <summary>The key of a bill under a master; a master without number is none.</summary>
    public static BillKey Of(in BillOfLading bill, in BillOfLading master)
    {
        Span<byte> room = stackalloc byte[LengthMax];
        var used = 0;
        Put(master, room, ref used);
        Put(bill, room, ref used);
        return new BillKey(XxHash128.HashToUInt128(room[..used]));
    }

    /// <summary>The key of the bill that an entry covers: its house under its master, or the one it names.</summary>
    public static BillKey? Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var lowest = filing.LowestBill;
        if (lowest < 0 || filing.Bills[lowest].Number.IsEmpty) return null;
        ref readonly var bill = ref filing.Bills[lowest];
        if (bill.Kind.OrDefault != BillKind.House) return Of(bill);
        var master = MasterOf(filing, bill.Group);
        return master < 0 ? Of(bill) : Of(bill, filing.Bills[master]);
    }

    /// <summary>The key of the master above it; null when the entry names none.</summary>
    public static BillKey? OfMaster(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var lowest = filing.LowestBill;
        if (lowest < 0 || filing.Bills[lowest].Kind.OrDefault != BillKind.House) return null;
        var master = MasterOf(filing, filing.Bills[lowest].Group);
        return master < 0 ? null : Of(filing.Bills[master]);
    }

    static int MasterOf(Filing filing, int group)
    {
        for (var i = 0; i < filing.Bills.Count; i++)
            if (filing.Bills[i].Kind.OrDefault == BillKind.Master && filing.Bills[i].Group == group) return i;
        return -1;
    }

    static void Put(in BillOfLading bill, Span<byte> room, ref int used)
    {
        foreach (var c in bill.Issuer.Span) Put(c, room, ref used);
        foreach (var c in bill.Number.Span) Put(c, room, ref used);
        if (used < room.Length) room[used++] = (byte)'|';
    }

    static void Put(byte c, Span<byte> room, ref int used)
    {
        if (used == room.Length) return;
        if (c is >= (byte)'0' and <= (byte)'9' or >= (byte)'A' and <= (byte)'Z') room[used++] = c;
        else if (c is >= (byte)'a' and <= (byte)'z') room[used++] = (byte)(c - 32);
    }
}
