using System.IO.Hashing;
using Customhouse.Law;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Who received goods on which day, as one key: the consignee by exact name and address, or by identifier, and the
/// Eastern day of actual arrival where known, else the estimated day, else the day of receipt.
/// Source: CBP Trade Information Notice "Release 3" (consignee field, actual arrival, Eastern), as reported.
/// </summary>
static class PersonDay
{
    public static UInt128 Key(Filing filing, in Known known, LocalDate received)
    {
        var index = filing.FindParty(PartyRole.Consignee);
        if (index < 0) return UInt128.Zero;
        var day = Day(filing, known, received);
        Span<byte> both = stackalloc byte[16 + sizeof(int)];
        BitConverter.TryWriteBytes(both, ExactKey.Of(filing.Parties[index]));
        BitConverter.TryWriteBytes(both[16..], day.Year * 512 + day.DayOfYear);
        return XxHash128.HashToUInt128(both);
    }

    static LocalDate Day(Filing filing, in Known known, LocalDate received) =>
        PersonDate.Of(known.Arrived, filing.Eda.Has ? filing.Eda.Value : null, received).Day;
}
