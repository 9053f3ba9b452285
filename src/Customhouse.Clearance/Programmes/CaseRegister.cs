using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>A case with all that was told of it.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="History">What was told, in the order of the journal.</param>
public sealed record CaseHistory(Participation Standing, IReadOnlyList<ProgrammeTold> History);

/// <summary>
/// Cases of participants: a fold of what was told of them, in the order of the journal; never the truth. One writer;
/// whoever reads while it is written holds the ledger.
/// </summary>
/// <param name="programmes">The programmes that are coded, by name.</param>
public sealed class CaseRegister(Func<ProgrammeId, Programme?>? programmes = null)
{
    readonly Func<ProgrammeId, Programme?> find = programmes ?? Law.Programmes.Find;
    readonly Dictionary<(ProgrammeId, FilerCode), (Participation Case, List<ProgrammeTold> History)> cases = [];
    readonly List<ProgrammeTold> all = [];
    readonly Dictionary<FilerCode, List<Participation>> shut = [];

    /// <summary>How many cases there are.</summary>
    public int Count => cases.Count;

    /// <summary>True when a programme is shut to someone.</summary>
    public bool HasShut => shut.Count > 0;

    /// <summary>The case of a filer in a programme; one who never applied has an empty case.</summary>
    public Participation Of(ProgrammeId programme, FilerCode participant) =>
        cases.TryGetValue((programme, participant), out var found) ? found.Case
            : new Participation(programme, participant);

    /// <summary>The same with all that was told of it; null when nothing was.</summary>
    public CaseHistory? HistoryOf(ProgrammeId programme, FilerCode participant) =>
        cases.TryGetValue((programme, participant), out var found) ? new CaseHistory(found.Case, [.. found.History])
            : null;

    /// <summary>All cases, by programme and filer.</summary>
    public IReadOnlyList<Participation> All() =>
    [
        .. cases.Values.Select(one => one.Case).OrderBy(one => one.Programme.ToString(), StringComparer.Ordinal)
            .ThenBy(one => one.Participant.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>
    /// How a filer stands with the programme that is shut to it at an instant and that alone takes an entry type; None
    /// when none is.
    /// </summary>
    public ParticipantStatus ShutTo(FilerCode filer, EntryType type, Instant instant)
    {
        if (!shut.TryGetValue(filer, out var found)) return ParticipantStatus.None;
        foreach (var one in found)
            if (one.Effective <= instant && find(one.Programme)!.EntryTypes.Contains(type))
                return one.Standing.Status;
        return ParticipantStatus.None;
    }

    /// <summary>
    /// Does a programme give a filer its benefits at an instant? For targeting to read; they fall with a suspension and
    /// return with a reinstatement.
    /// </summary>
    public bool HasBenefits(ProgrammeId programme, FilerCode filer, Instant instant)
    {
        var one = Of(programme, filer);
        var status = one.Standing.Status.IsOut() && one.Effective > instant
            ? ParticipantStatus.Participating : one.Standing.Status;
        return find(programme)?.EffectOf(status).HasBenefits == true;
    }

    /// <summary>Takes in what was told of a case.</summary>
    public void Tell(ProgrammeTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var key = (told.Programme, told.Participant);
        var history = cases.TryGetValue(key, out var before) ? before.History : [];
        history.Add(told);
        all.Add(told);
        var after = Of(told.Programme, told.Participant).After(told);
        cases[key] = (after, history);
        Shut(after);
    }

    void Shut(Participation after)
    {
        var isShut = find(after.Programme)?.EffectOf(after.Standing.Status).IsShut == true;
        if (!shut.TryGetValue(after.Participant, out var found))
        {
            if (isShut) shut[after.Participant] = [after];
            return;
        }
        found.RemoveAll(one => one.Programme == after.Programme);
        if (isShut) found.Add(after);
        if (found.Count == 0) shut.Remove(after.Participant);
    }

    /// <summary>Holds what was told until now; what is told later is no part of it.</summary>
    public Action<ImageWriter> Freeze()
    {
        var frozen = all.ToArray();
        return to =>
        {
            to.Put(frozen.Length);
            foreach (var told in frozen) to.PutText(ToldBytes.Of(told));
        };
    }

    /// <summary>Takes the cases of an image instead of its own.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    public void Load(ImageReader from)
    {
        ArgumentNullException.ThrowIfNull(from);
        for (var left = from.TakeCount("acts"); left > 0; left--) Tell(ProgrammeTold.Read(from.TakeText()));
    }
}

/// <summary>What was told of a case as the body of a leaf.</summary>
static class ToldBytes
{
    /// <summary>Bytes that one may have, beside the envelope of a leaf.</summary>
    public const int Max = LeafEnvelope.MaxLeaf - LeafEnvelope.BareHead;

    public static byte[] Of(ProgrammeTold told) => EventBytes.Of(told.Write);

    /// <summary>The same; null where a leaf can't hold it.</summary>
    public static byte[]? TryOf(ProgrammeTold told)
    {
        try
        {
            return Of(told) is { Length: <= Max } body ? body : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
