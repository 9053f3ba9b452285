using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// Who read what of which participant, and who is watched: a fold of the journal. One writer; whoever reads while it
/// is written holds the ledger.
/// </summary>
public sealed class ReadingRegister
{
    readonly Dictionary<FilerCode, List<ReadTold>> byParticipant = [];
    readonly Dictionary<FilerCode, WatchTold> watched = [];
    readonly List<ReadTold> all = [];

    /// <summary>Every reading, in the order of the journal.</summary>
    public IReadOnlyList<ReadTold> All => all;

    /// <summary>
    /// Readings in which a participant was shown, as it may see them: one of the watch list is told to it when it is
    /// watched no more, for else the list would tell itself.
    /// </summary>
    public IReadOnlyList<ReadTold> Of(FilerCode participant) =>
    [
        .. byParticipant.GetValueOrDefault(participant, [])
            .Where(read => read.List != RestrictedList.WatchList || !watched.ContainsKey(participant)),
    ];

    /// <summary>Participants that are watched, by filer.</summary>
    public IReadOnlyList<WatchTold> Watched() => [.. watched.Values.OrderBy(told => told.Participant)];

    /// <summary>True when it is watched.</summary>
    public bool IsWatched(FilerCode participant) => watched.ContainsKey(participant);

    /// <summary>Takes in a reading.</summary>
    public void Tell(ReadTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        all.Add(told);
        foreach (var participant in told.Shown)
        {
            if (!byParticipant.TryGetValue(participant, out var reads)) byParticipant[participant] = reads = [];
            reads.Add(told);
        }
    }

    /// <summary>Takes in a word on the watch list.</summary>
    public void Tell(WatchTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (told.IsOn) watched[told.Participant] = told;
        else watched.Remove(told.Participant);
    }

    /// <summary>Holds what was told until now; what is told later is no part of it.</summary>
    internal Action<ImageWriter> Freeze()
    {
        var (reads, watches) = (all.ToArray(), Watched());
        return to =>
        {
            to.Put(reads.Length);
            foreach (var read in reads) to.PutText(EventBytes.Of(read.Write));
            to.Put(watches.Count);
            foreach (var watch in watches) to.PutText(EventBytes.Of(watch.Write));
        };
    }

    /// <summary>Takes what an image holds.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    internal void Load(ImageReader from)
    {
        for (var left = from.TakeCount("readings"); left > 0; left--) Tell(ReadTold.Read(from.TakeText()));
        for (var left = from.TakeCount("watches"); left > 0; left--) Tell(WatchTold.Read(from.TakeText()));
    }
}
