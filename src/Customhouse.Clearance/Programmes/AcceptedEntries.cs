using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What becomes of entries that were accepted and have not arrived when a programme is shut to their filer, where by
/// the setting they do not stand: each is told so, and told again when the programme takes the filer. It keeps which
/// cases it looked at last; what it told is in the lives.
/// </summary>
sealed class AcceptedEntries(StationSettings settings)
{
    readonly Dictionary<(ProgrammeId, FilerCode), Instant?> seen = [];

    /// <summary>What entries have still to be told; the caller has the ledger.</summary>
    public IReadOnlyList<LifeTold> Due(Ledger ledger, Instant now)
    {
        var changed = new Dictionary<FilerCode, bool>();
        foreach (var one in ledger.Cases.All())
        {
            if (settings.Programmes(one.Programme) is not { } programme
                || !programme.EntryTypes.Contains(EntryType.Section321)) continue;
            var shut = ShutSince(one, programme, now);
            if (seen.TryGetValue((one.Programme, one.Participant), out var before) && before == shut) continue;
            seen[(one.Programme, one.Participant)] = shut;
            changed[one.Participant] = shut is not null;
        }
        return changed.Count == 0 ? [] : [.. Told(ledger.Lives!, changed, now)];
    }

    // Null while it is open, or shut and what was accepted stands.
    Instant? ShutSince(Participation one, Programme programme, Instant now) =>
        one.Standing.Status.IsOut() && one.Effective is { } effective && effective <= now
            && !(settings.AcceptedStand ?? programme.AcceptedStand?.At(effective) ?? true) ? effective : null;

    static IEnumerable<LifeTold> Told(LifeRegister lives, Dictionary<FilerCode, bool> changed, Instant now)
    {
        foreach (var (number, state) in lives.All())
            if (changed.TryGetValue(number.Filer, out var isShut) && WordTo(state, isShut) is { } word)
                yield return new LifeTold(now, number.Key, word);
    }

    static LifeWord? WordTo(in LifeState state, bool isShut) => isShut
        ? state is { Arrived: null, Stage: LifeStage.Accepted or LifeStage.Admissible }
            ? LifeWord.ProgrammeShut : null
        : state.Withheld == WithheldBy.Programme ? LifeWord.ProgrammeReopened : null;
}
