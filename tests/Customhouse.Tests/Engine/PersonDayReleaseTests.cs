using CsCheck;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Engine;

/// <summary>Law alone, warning, hold, end: both edges of each, what crosses the limit, and mail.</summary>
public class PersonDayReleaseTests
{
    static readonly Usd Limit = Usd.Dollars(800);

    [Theory]
    [InlineData("2016-03-10T00:00", Effect.Note, LawAnswer.Broken)]
    [InlineData("2025-01-11T00:00", Effect.Note, LawAnswer.Broken)] // planned, delayed
    [InlineData("2025-08-11T23:59", Effect.Note, LawAnswer.Broken)]
    [InlineData("2025-08-12T00:00", Effect.Hold, LawAnswer.Broken)]
    [InlineData("2025-08-29T00:00", Effect.Hold, LawAnswer.Broken)]
    [InlineData("2025-08-29T00:01", Effect.Note, LawAnswer.Kept)] // no exemption, no limit
    public void As_it_ran_the_system_held_for_seventeen_days(string arrived, Effect effect, LawAnswer law)
    {
        var answer = On(arrived);
        Assert.Equal((effect, law), (answer.Effect, answer.Law));
        Assert.Equal(effect == Effect.Hold, answer.Notices.Count > 0);
    }

    [Theory]
    [InlineData("2025-01-10T23:59", Effect.Note)]
    [InlineData("2025-01-11T00:00", Effect.Warn)]
    [InlineData("2025-08-11T23:59", Effect.Warn)]
    [InlineData("2025-08-12T00:00", Effect.Hold)]
    public void As_planned_it_would_have_warned_first(string arrived, Effect effect) =>
        Assert.Equal(effect, On(arrived, stages: DayStages.AsPlanned).Effect);

    [Fact]
    public void A_hold_tells_carrier_and_filer_each_with_its_source_and_mark() => Assert.Equal(
        [
            ("Carrier manifest status 4M", "CSMS 65085008"),
            ("Filer SO60 34", "ACE Cargo Release SO Status Notification, rev 36 (secondary source)"),
        ],
        On("2025-08-20T12:00").Notices.Select(Said));

    [Fact]
    public void Before_it_arrives_the_filer_alone_hears_that_the_limit_may_be_met()
    {
        var answer = PersonDayRelease.On(new PersonDayFacts(
            Limit, Usd.Dollars(1), At("2025-08-20T12:00"), ModeOfTransport.Air, HasArrived: false));
        Assert.Equal(Effect.Warn, answer.Effect);
        Assert.Equal(
            [("Filer SO60 30", "ACE Cargo Release SO Status Notification, rev 36 (unconfirmed)")],
            answer.Notices.Select(Said));
    }

    [Fact]
    public void What_a_carrier_is_told_has_the_codes_of_its_forms()
    {
        var held = On("2025-08-20T12:00").Notices[0];
        Assert.Equal(Disposition.Find(Disposition.DeMinimisMet)!.Text, held.Text);
        Assert.Equal(Disposition.DeMinimisMet, held.Code);
        Assert.Equal([Disposition.DailyValueWarning, Disposition.CusresDailyValueWarning],
            On("2025-03-01T12:00", stages: DayStages.AsPlanned).Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void A_warning_tells_the_carrier_alone() => Assert.Equal(
        [("Carrier 350 95", "CSMS 62931096"), ("Carrier CUSRES SN517", "CSMS 62931096")],
        On("2025-03-01T12:00", stages: DayStages.AsPlanned).Notices.Select(Said));

    [Fact]
    public void Mail_is_not_held_and_yet_not_lawful()
    {
        var answer = On("2025-08-20T12:00", ModeOfTransport.Mail);
        Assert.Equal((Effect.Note, LawAnswer.Broken), (answer.Effect, answer.Law));
        Assert.Empty(answer.Notices);
    }

    [Theory]
    [InlineData(70_000, 10_000, false)]
    [InlineData(70_000, 10_001, true)]
    [InlineData(80_000, 0, false)]
    [InlineData(80_001, 0, true)]
    [InlineData(long.MaxValue, 1, true)]
    public void Not_exceeding_the_limit_is_kept_and_a_cent_more_is_held(long before, long value, bool isHeld) =>
        Assert.Equal(isHeld ? Effect.Hold : Effect.Note, PersonDayRelease.On(
            new PersonDayFacts(new Usd(before), new Usd(value), At("2025-08-20T12:00"), ModeOfTransport.Air)).Effect);

    [Fact]
    public void Every_answer_cites_limit_and_stage() => Assert.Equal(
        ["Pub. L. 114-125 s.901; 19 CFR 10.151(a); its first day is not confirmed (secondary source)",
            "CBP Trade Information Notice, Release 3 (secondary source)"],
        On("2025-08-20T12:00").Authority.Select(cite => cite.ToString()));

    [Fact]
    public void Before_anything_is_coded_it_refuses() =>
        Assert.Throws<LawNotCodedException>(() => On("2016-03-09T23:59"));

    [Fact]
    public void More_before_or_more_value_never_frees_an_entry() =>
        Gen.Select(Gen.Long[0, 100_000], Gen.Long[0, 100_000], Gen.Long[0, 100_000], Gen.Int[0, 30]).Sample(
            (before, value, more, day) =>
            {
                var arrived = When.Eastern(2025, 8, 1) + Duration.FromDays(day);
                Effect With(long first, long then) => PersonDayRelease.On(
                    new PersonDayFacts(new Usd(first), new Usd(then), arrived, ModeOfTransport.Air)).Effect;
                Assert.True(With(before + more, value) >= With(before, value));
                Assert.True(With(before, value + more) >= With(before, value));
            });

    /// <summary>
    /// The rule that a filing is answered by and the decider that is asked after its arrival say the same of one day.
    /// </summary>
    [Theory]
    [InlineData("2025-08-11T23:59")]
    [InlineData("2025-08-12T00:00")]
    [InlineData("2025-08-29T00:00")]
    public void The_rule_and_the_decider_have_one_date(string arrived)
    {
        var rule = Statutes.Find("S321.800")!;
        var isHeld = rule.System.Any(did => did.Effect == Effect.Hold && did.During.Contains(At(arrived)));
        Assert.Equal(isHeld, On(arrived).Effect == Effect.Hold);
    }

    static PersonDayAnswer On(
        string arrived, ModeOfTransport? mode = null, Parameter<DayStage>? stages = null) => PersonDayRelease.On(
        new PersonDayFacts(Limit, Usd.Dollars(1), At(arrived), mode ?? ModeOfTransport.Air), stages);

    static Instant At(string eastern) =>
        Customhouse.Clearance.Instants.TryRead(eastern, out var instant, out _) ? instant
            : throw new ArgumentException(eastern, nameof(eastern));

    static (string, string) Said(DayNotice notice) =>
        ($"{notice.To} {notice.Message} {notice.Code}", notice.Source.ToString());
}
