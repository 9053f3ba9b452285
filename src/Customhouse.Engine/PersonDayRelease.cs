using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>What the release of an entry rests on, as far as its person's day goes.</summary>
/// <param name="Before">What the entries before it bring this person that day, in the order of the manifest.</param>
/// <param name="Value">What it brings.</param>
/// <param name="Arrived">Actual arrival of its conveyance.</param>
/// <param name="Mode">How it came; <c>default</c> where that is not known.</param>
public readonly record struct PersonDayFacts(Usd Before, Usd Value, Instant Arrived, ModeOfTransport Mode);

/// <summary>What the law says of an entry on its person's day, and what the system did.</summary>
/// <param name="Law">Broken where the day is over the limit with it; else kept.</param>
/// <param name="Effect">Nothing but a note, a warning, or a hold.</param>
/// <param name="Notices">Who is told what; empty where the system did nothing.</param>
/// <param name="Authority">What the limit rests on, and from when the system did this.</param>
public sealed record PersonDayAnswer(
    LawAnswer Law, Effect Effect, IReadOnlyList<DayNotice> Notices, IReadOnlyList<Cite> Authority);

/// <summary>
/// Whether an entry is released, warned of or held for its person's day. Pure. Asked when its conveyance has arrived,
/// and again when a correction, a cancellation or a slip changes what goes before it; never for the first answer to a
/// filing, which knows neither.
/// </summary>
public static class PersonDayRelease
{
    /// <summary>Decides.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="stages"><see cref="DayStages.AsRun"/> when left out.</param>
    /// <exception cref="LawNotCodedException">It arrived before anything is coded.</exception>
    public static PersonDayAnswer On(in PersonDayFacts facts, Parameter<DayStage>? stages = null)
    {
        stages ??= DayStages.AsRun;
        var stage = stages.At(facts.Arrived);
        IReadOnlyList<Cite> authority = [Limits.Daily.SourceAt(facts.Arrived), stages.SourceAt(facts.Arrived)];
        if (stage == DayStage.Ended || facts.Before.PlusCapped(facts.Value) <= Limits.Daily.At(facts.Arrived))
            return new PersonDayAnswer(LawAnswer.Kept, Effect.Note, [], authority);
        if (facts.Mode.IsMail) stage = DayStage.LawAlone;
        return new PersonDayAnswer(LawAnswer.Broken, EffectOf(stage), DayStages.NoticesOf(stage), authority);
    }

    static Effect EffectOf(DayStage stage) => stage switch
    {
        DayStage.LawAlone or DayStage.Ended => Effect.Note,
        DayStage.Warning => Effect.Warn,
        DayStage.Hold => Effect.Hold,
        _ => throw new InvalidOperationException($"Stage {stage}"),
    };
}
