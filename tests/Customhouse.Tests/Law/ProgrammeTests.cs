using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Law;

/// <summary>What every programme has, and that what is contested says so.</summary>
public class ProgrammeTests
{
    static readonly Programme[] All =
    [
        .. Programmes.All,
        Programmes.Template(ProgrammeId.Of("NEXT"), "The next one",
            Term.Since(When.Eastern(2027, 1, 1), Cites.FedReg(92, 1))),
    ];

    [Fact]
    public void Every_programme_has_a_clock_for_each_step_that_waits() =>
        Assert.All(All.SelectMany(programme => programme.Procedures), procedure =>
        {
            foreach (var step in Enum.GetValues<ProcedureStep>())
                Assert.Equal(step is not (ProcedureStep.None or ProcedureStep.Charging),
                    procedure.ClockOf(step) is not null);
            Assert.All(procedure.Grounds, ground =>
                Assert.Equal(ClockDefault.SuspensionEnds,
                    procedure.ClockOf(ProcedureStep.Service, ground.Ground)!.Default));
        });

    [Fact]
    public void No_clock_is_called_confirmed_that_was_not_read() =>
        Assert.All(All.SelectMany(programme => programme.Procedures).SelectMany(procedure => procedure.Clocks),
            clock => Assert.Equal(Mark.Unconfirmed, clock.Source.Mark));

    [Fact]
    public void Every_obligation_has_its_authority_and_stands_once() => Assert.All(All, programme =>
    {
        Assert.Distinct(programme.Obligations.Select(owed => owed.Id));
        Assert.All(programme.Obligations, owed => Assert.NotEmpty(owed.Authority));
        Assert.NotEmpty(programme.Authority);
    });

    [Fact]
    public void Only_a_programme_of_entry_types_shuts_filings_and_only_one_of_tiers_gives_benefits()
    {
        Assert.True(Programmes.EntryType86.EffectOf(ParticipantStatus.Suspended).IsShut);
        Assert.False(Programmes.EntryType86.EffectOf(ParticipantStatus.ActionProposed).IsShut);
        Assert.False(Programmes.EntryType86.EffectOf(ParticipantStatus.ConditionallyReinstated).IsShut);
        Assert.All(Programmes.Ctpat.Effects, effect => Assert.False(effect.IsShut));
        Assert.True(Programmes.Ctpat.EffectOf(ParticipantStatus.Reinstated).HasBenefits);
        Assert.False(Programmes.Ctpat.EffectOf(ParticipantStatus.ImmediatelySuspended).HasBenefits);
        Assert.DoesNotContain(EntryType.Informal, Programmes.EntryType86.EntryTypes);
    }

    [Fact]
    public void The_floor_is_on_and_can_be_taken_off_and_an_early_date_is_refused()
    {
        var instant = When.Eastern(2024, 5, 20);
        Assert.True(ProgrammeLaw.At(Programmes.DataPilot, instant).HearsFirst);
        Assert.False(ProgrammeLaw.At(Programmes.DataPilot, instant, hasFloor: false).HearsFirst);
        Assert.True(ProgrammeLaw.At(Programmes.EntryType86, instant, hasFloor: false).HearsFirst);
        Assert.Throws<LawNotCodedException>(() =>
            ProgrammeLaw.At(Programmes.EntryType86, When.Eastern(2024, 2, 15) - Duration.FromTicks(1)));
    }

    [Theory]
    [InlineData("ET86.LATE.RULE", "2024-02-14", false, false)]
    [InlineData("ET86.LATE.RULE", "2024-02-15", true, false)]
    [InlineData("ET86.LATE.REJECT", "2024-08-17", true, true)]
    [InlineData("REC.DOCUMENTS", "2024-08-17", true, false)]
    public void An_obligation_is_law_and_is_enforced_on_days_of_its_own(string id, string day, bool law, bool enforced)
    {
        var at = When.NoonOf(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        var owed = Programmes.EntryType86.Owes(id)!;
        Assert.Equal((law, enforced), (owed.IsLaw(at, null), owed.IsEnforced(at)));
    }
}
