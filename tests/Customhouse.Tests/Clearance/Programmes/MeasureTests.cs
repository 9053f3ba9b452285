using Customhouse.Terms;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Clearance.Programmes.CaseAtStation;

namespace Customhouse.Tests.Clearance.Programmes;

/// <summary>Conditions of a reinstatement, measured from the journal on each day.</summary>
public sealed class MeasureTests : IDisposable
{
    static readonly Instant Day = Morning + Duration.FromDays(2);

    readonly CaseAtStation at = new();

    public void Dispose() => at.Dispose();

    [Fact]
    public async Task A_condition_that_breaks_is_found_on_the_next_day_and_the_suspension_returns_by_itself()
    {
        await Conditionally();
        await at.File(Day + Duration.FromDays(1), 61, 62);
        await at.Station.Pass(Day + Duration.FromDays(1));
        Assert.Equal(ParticipantStatus.ConditionallyReinstated, at.Case.Standing.Status);
        await at.Station.Pass(Day + Duration.FromDays(2));
        var told = Told();
        Assert.Equal(["RELAPSED", "REMOVED"], told[^2..].Select(one => one.Transition));
        Assert.Equal(new Measurement(0, 2, 2), Assert.Single(told[^2].Measured));
    }

    [Fact]
    public async Task What_led_to_the_suspension_breaks_no_condition_of_the_reinstatement()
    {
        await Conditionally();
        for (var day = 1; day < 10; day++) await at.Station.Pass(Day + Duration.FromDays(day));
        Assert.Equal(ParticipantStatus.ConditionallyReinstated, at.Case.Standing.Status);
    }

    [Fact]
    public async Task A_review_is_decided_by_figures_of_the_journal()
    {
        await Conditionally();
        await at.File(Day + Duration.FromDays(1), 61);
        var answer = await at.Act(Day + Duration.FromDays(3), ProgrammeWord.Review);
        Assert.Equal("REVIEW.UNMET", answer.Told[^1].Transition);
        Assert.Equal(new Measurement(0, 1, 1), Assert.Single(answer.Told[^1].Measured));
    }

    List<ProgrammeTold> Told() => at.Station.Cases(cases => cases.HistoryOf(Et86, Abc)!.History.ToList());

    async Task Conditionally()
    {
        await at.Serve();
        await at.Act(Morning + Duration.FromDays(1), ProgrammeWord.Respond);
        await at.Act(Day, ProgrammeWord.Suspend);
        await at.Act(Day, new ProgrammeAct(ProgrammeWord.SubmitPlan)
        {
            Plan = [new PlanStep(new LocalDate(2024, 9, 1), "arrivals are compared with the manifest")],
        });
        var answer = await at.Act(Day, new ProgrammeAct(ProgrammeWord.ReinstateConditionally, "on the plan")
        {
            Conditions = [new ReinstatementCondition(ConditionMeasure.UntimelyRate, 5_000, 30)],
            Day = new LocalDate(2024, 9, 20),
        });
        Assert.Empty(answer.Lacks);
    }
}
