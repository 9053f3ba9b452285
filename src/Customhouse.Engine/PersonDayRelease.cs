using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>What the release of an entry rests on, as far as its person's day goes.</summary>
/// <param name="Before">What the entries before it bring this person that day, in the order of the manifest.</param>
/// <param name="Value">What it brings.</param>
/// <param name="Arrives">Arrival of its conveyance.</param>
/// <param name="Mode">How it comes; <c>default</c> where that is not known.</param>
/// <param name="HasArrived">False where that arrival is an estimate.</param>
public readonly record struct PersonDayFacts(
    Usd Before, Usd Value, Instant Arrives, ModeOfTransport Mode, bool HasArrived = true);

/// <summary>What the law says of an entry on its person's day, and what the system did.</summary>
/// <param name="Law">Broken where the day is over the limit with it; else kept.</param>
/// <param name="Effect">Nothing but a note, a warning, or a hold.</param>
/// <param name="Notices">Who is told what; empty where the system did nothing.</param>
/// <param name="Authority">What the limit rests on, and from when the system did this.</param>
public sealed record PersonDayAnswer(
    LawAnswer Law, Effect Effect, IReadOnlyList<DayNotice> Notices, IReadOnlyList<Cite> Authority);

/// <summary>
/// Whether an entry is released, warned of or held for its person's day. Pure. Asked when its conveyance is on its way,
/// when it has arrived, and again when a correction, a cancellation or a slip changes what goes before it; never for
/// the first answer to a filing, which knows neither.
/// </summary>
public static class PersonDayRelease
{
    /// <summary>Decides.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="stages"><see cref="DayStages.AsRun"/> when left out.</param>
    /// <exception cref="LawNotCodedException">It arrives before anything is coded.</exception>
    public static PersonDayAnswer On(in PersonDayFacts facts, Parameter<DayStage>? stages = null)
    {
        stages ??= DayStages.AsRun;
        var stage = stages.At(facts.Arrives);
        IReadOnlyList<Cite> authority = [Limits.Daily.SourceAt(facts.Arrives), stages.SourceAt(facts.Arrives)];
        if (stage == DayStage.Ended || facts.Before.PlusCapped(facts.Value) <= Limits.Daily.At(facts.Arrives))
            return new PersonDayAnswer(LawAnswer.Kept, Effect.Note, [], authority);
        if (facts.Mode.IsMail) stage = DayStage.LawAlone;
        var notices = DayStages.NoticesOf(stage, facts.HasArrived);
        return new PersonDayAnswer(LawAnswer.Broken, EffectOf(stage, facts.HasArrived), notices, authority);
    }

    static Effect EffectOf(DayStage stage, bool hasArrived) => stage switch
    {
        DayStage.LawAlone or DayStage.Ended => Effect.Note,
        DayStage.Warning => Effect.Warn,
        DayStage.Hold => hasArrived ? Effect.Hold : Effect.Warn,
        _ => throw new InvalidOperationException($"Stage {stage}"),
    };
}
