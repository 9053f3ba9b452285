using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What was said last of the bill and of the entry itself, in 24 bytes: of each its code and the millisecond, of the
/// entry also what goes with a release or a refusal. What does not fit is kept beside.
/// </summary>
struct LastSaid
{
    static readonly int Epoch = new DateOnly(1999, 12, 31).DayNumber;

    // Milliseconds above eight bits of code; 0 for nothing.
    long bill, entry;
    ushort releaseDay;
    byte origin, reason;
    bool isBillLater;

    /// <summary>Adds a notice, which takes the place of the last in its record.</summary>
    /// <returns>False, and nothing is done, when it does not fit.</returns>
    public bool TryAdd(StatusNotice notice)
    {
        if (PackedOf(notice) is not { } packed) return false;
        if (notice.Code.Record == StatusRecord.Bill) (bill, isBillLater) = (packed, true);
        else
            (entry, isBillLater, releaseDay, origin, reason) = (packed, false,
                DayOf(notice.ReleaseDate) ?? 0, (byte)notice.Origin, (byte)(notice.Reason?.Number ?? 0));
        return true;
    }

    /// <summary>What was said, in order.</summary>
    public readonly StatusNotice[] All => (bill, entry) switch
    {
        (0, 0) => [],
        (_, 0) => [Unpacked(bill)],
        (0, _) => [Entry],
        _ => isBillLater ? [Entry, Unpacked(bill)] : [Unpacked(bill), Entry],
    };

    readonly StatusNotice Entry => Unpacked(entry) with
    {
        ReleaseDate = releaseDay == 0 ? null : LocalDate.FromDateOnly(DateOnly.FromDayNumber(Epoch + releaseDay)),
        Origin = (ReleaseOrigin)origin,
        Reason = RequestReasons.Find(reason),
    };

    static StatusNotice Unpacked(long packed) =>
        new(NoticeBytes.CodeOf((int)(packed & 0xFF)), Instant.FromUnixTimeMilliseconds(packed >> 8));

    static long? PackedOf(StatusNotice notice)
    {
        var milliseconds = notice.At.ToUnixTimeMilliseconds();
        var isPlain = notice is { ReleaseDate: null, Origin: ReleaseOrigin.None, Reason: null };
        var fits = notice is { Comment: null, Agency: null } && DayOf(notice.ReleaseDate) is not null
            && Instant.FromUnixTimeMilliseconds(milliseconds) == notice.At
            && (notice.Code.Record == StatusRecord.Entry || notice.Code.Record == StatusRecord.Bill && isPlain);
        return fits ? milliseconds << 8 | NoticeBytes.NumberOf(notice.Code) : null;
    }

    static ushort? DayOf(LocalDate? day) => day is not { } some ? (ushort)0
        : some.ToDateOnly().DayNumber - Epoch is > 0 and <= ushort.MaxValue and var days ? (ushort)days : null;
}
