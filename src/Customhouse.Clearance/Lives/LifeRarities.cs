using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What few entries have, by row: a correction that waits for an officer, and last notices that a row has no room for,
/// such as those of agencies.
/// </summary>
sealed class LifeRarities
{
    readonly Dictionary<int, Request> asked = [];
    readonly Dictionary<int, StatusNotice[]> last = [];

    /// <summary>A correction, and what it brings to a person's day; null when it does not say.</summary>
    readonly record struct Request(LifeEvent.Corrected Correction, DayShare? Share);

    /// <summary>Keeps a correction that waits, and what it brings.</summary>
    public void Ask(int row, LifeEvent.Corrected correction, DayShare? share) => asked[row] = new(correction, share);

    /// <summary>The correction that waits; null when none does.</summary>
    public LifeEvent.Corrected? AskedOf(int row) => asked.GetValueOrDefault(row).Correction;

    /// <summary>What the correction that waits brings; null when none waits, or it does not say.</summary>
    public DayShare? ShareOf(int row) => asked.GetValueOrDefault(row).Share;

    /// <summary>Lets go of a correction that waits no more.</summary>
    public void Answer(int row)
    {
        if (asked.Count > 0) asked.Remove(row);
    }

    /// <summary>What was said last of an entry whose row has no room for it; null of others.</summary>
    public IReadOnlyList<StatusNotice>? LastOf(int row) => last.GetValueOrDefault(row);

    /// <summary>Keeps a notice as the last of its record, in the row where it has room.</summary>
    public void Keep(int row, ref LastSaid inRow, StatusNotice notice)
    {
        if (last.Count == 0 || !last.TryGetValue(row, out var before))
        {
            if (inRow.TryAdd(notice)) return;
            before = inRow.All;
        }
        last[row] = [.. before.Where(other => other.Code.Record != notice.Code.Record), notice];
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    /// <remarks>They are few, so they are copied, and nothing needs to be let go of.</remarks>
    public Action<ImageWriter> Freeze()
    {
        var (waiting, notices) = (asked.ToArray(), last.ToArray());
        return to =>
        {
            to.Put(waiting.Length);
            foreach (var (row, (correction, share)) in waiting)
            {
                Put(to, row, correction);
                Put(to, share);
            }
            to.Put(notices.Length);
            var packer = new Packer();
            foreach (var (row, said) in notices)
            {
                packer.Clear();
                NoticeBytes.Put(packer, said);
                to.Put(row);
                to.PutText(packer.Packed);
            }
        };
    }

    /// <summary>Takes those of an image.</summary>
    public void Load(ImageReader from)
    {
        for (var left = from.TakeCount("corrections"); left > 0; left--)
            asked.Add(from.Take<int>(), new Request(Take(from), TakeShare(from)));
        for (var left = from.TakeCount("last words"); left > 0; left--)
        {
            var row = from.Take<int>();
            var bytes = new Unpacker(from.TakeText(), 0);
            last.Add(row, NoticeBytes.Take(ref bytes));
        }
    }

    static void Put(ImageWriter to, int row, LifeEvent.Corrected correction)
    {
        to.Put(row);
        to.Put(correction.Learned);
        to.Put(correction.Entry.Quantity);
        to.Put(correction.Entry.Port);
        to.PutMaybe(correction.Entry.Eda);
        to.Put(correction.Entry.Marks);
        to.PutMaybe(correction.Bill);
    }

    static void Put(ImageWriter to, DayShare? share)
    {
        to.Put(share is not null);
        if (share is not { } brings) return;
        to.Put(brings.Person);
        to.Put(brings.Value);
        to.PutMaybe(brings.Eda);
    }

    static DayShare? TakeShare(ImageReader from) => from.Take<bool>()
        ? new DayShare(from.Take<UInt128>(), from.Take<Usd>(), from.TakeMaybe<LocalDate>()) : null;

    static LifeEvent.Corrected Take(ImageReader from) => new(
        from.Take<Instant>(),
        new EntryParticulars(
            from.Take<int>(), from.Take<PortOfEntry>(), from.TakeMaybe<LocalDate>(), from.Take<LifeMarks>()),
        from.TakeMaybe<BillMatch>());
}
