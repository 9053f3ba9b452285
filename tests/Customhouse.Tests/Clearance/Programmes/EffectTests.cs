using System.Text;
using Customhouse.Clearance;
using Customhouse.Terms;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Clearance.Programmes.CaseAtStation;

namespace Customhouse.Tests.Clearance.Programmes;

/// <summary>What a status of a participant does to what it files, to what was accepted, and to benefits.</summary>
public sealed class EffectTests : IDisposable
{
    static readonly Instant Day = Morning + Duration.FromDays(2);

    readonly CaseAtStation at = new();

    public void Dispose() => at.Dispose();

    [Fact]
    public async Task From_the_effective_instant_entry_type_86_is_rejected_and_the_living_routes_are_named()
    {
        await Suspended(from: Day + Duration.FromHours(5));
        var before = await File(11, Day + Duration.FromHours(5) - Duration.FromMilliseconds(1));
        Assert.DoesNotContain(before, line => line.Contains("Z54", StringComparison.Ordinal));
        var after = await File(12, Day + Duration.FromHours(5));
        Assert.Contains(after, line => line.Contains("Z54ENTRY TYPE 86 TEST IS SHUT", StringComparison.Ordinal));
        Assert.Null(at.Station.Find(Entry(12)));
        var filed = Decided(Entry(12));
        Assert.Equal(ParticipantStatus.Suspended, filed.Known.Participant);
        Assert.Equal(Verdict.Rejected, filed.Decision.Verdict);
        Assert.Contains(filed.Decision.Findings, finding => finding is { Rule: "ET86.SHUT", Effect: Effect.Reject });
    }

    [Fact]
    public async Task Other_entry_types_and_other_filers_go_on()
    {
        await Suspended();
        var informal = Runs.Filing(21, eda: "081624");
        informal[0] = informal[0].Replace(" 86 ", " 11 ", StringComparison.Ordinal);
        var answer = await Send(Runs.Batch(informal), Day + Duration.FromHours(1));
        Assert.DoesNotContain(answer, line => line.Contains("Z54", StringComparison.Ordinal));
        Assert.NotEqual(Verdict.Rejected, Decided(Entry(21)).Decision.Verdict);
    }

    [Fact]
    public async Task Reinstatement_resumes_and_what_was_decided_meanwhile_is_decided_the_same_again()
    {
        await Suspended();
        await File(31, Day + Duration.FromHours(1));
        await at.Act(Day + Duration.FromHours(2), ProgrammeWord.Reinstate);
        await File(32, Day + Duration.FromHours(2));
        Assert.Equal(Verdict.Rejected, Decided(Entry(31)).Decision.Verdict);
        Assert.NotEqual(Verdict.Rejected, Decided(Entry(32)).Decision.Verdict);
        var count = 0;
        Replay.Run(at.Journal, null, again =>
        {
            count++;
            Assert.Equal(again.Filed.Decision.Verdict, again.Again.Verdict);
            Assert.Equal(again.Filed.Decision.Findings, again.Again.Findings);
        });
        Assert.Equal(5, count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_accepted_stands_by_the_setting_until_it_arrives_and_goes_on_when_reinstated(bool stands)
    {
        at.Settings = new StationSettings { AcceptedStand = stands };
        at.Restart();
        await Served();
        await File(41, Day - Duration.FromHours(1));
        await at.Act(Day, ProgrammeWord.Suspend);
        await at.Station.Pass(Day);
        Assert.Equal(stands ? LifeStage.Accepted : LifeStage.Withheld, Stage(41));
        Assert.Equal(LifeStage.Released, Stage(1));
        at.Restart();
        var size = at.Journal.Size;
        await at.Station.Pass(Day + Duration.FromMinutes(1));
        Assert.Equal(stands ? LifeStage.Accepted : LifeStage.Withheld, Stage(41));
        Assert.Equal(size, at.Journal.Size);
        await at.Act(Day + Duration.FromHours(1), ProgrammeWord.Reinstate);
        await at.Station.Pass(Day + Duration.FromHours(1));
        Assert.Equal(LifeStage.Accepted, Stage(41));
    }

    [Fact]
    public async Task A_run_that_files_into_the_journal_of_a_station_knows_the_cases_too()
    {
        await Suspended();
        at.Stop();
        var batch = Runs.Batch(Runs.Filing(51, eda: "081624"));
        var answers = Runs.File(at.Journal, batch, Day + Duration.FromHours(1)).Answers;
        Assert.Contains("ET86.SHUT", answers[0].Rules());
    }

    [Fact]
    public void Benefits_fall_with_a_suspension_and_return()
    {
        var (register, ctpat) = (new CaseRegister(), ProgrammeId.Of("CTPAT"));
        void Tell(ParticipantStatus status, Instant now) => register.Tell(new ProgrammeTold(now, ctpat, Abc,
            Actor.System, new ProgrammeAct(ProgrammeWord.Dismiss), "", new Standing(status, ProcedureStep.None, null)));
        Assert.False(register.HasBenefits(ctpat, Abc, Day));
        Tell(ParticipantStatus.Participating, Day);
        Assert.True(register.HasBenefits(ctpat, Abc, Day));
        Tell(ParticipantStatus.Suspended, Day);
        Assert.False(register.HasBenefits(ctpat, Abc, Day));
        Assert.Equal(ParticipantStatus.None, register.ShutTo(Abc, EntryType.Section321, Day));
        Tell(ParticipantStatus.Reinstated, Day);
        Assert.True(register.HasBenefits(ctpat, Abc, Day));
    }

    async Task Served()
    {
        await at.Serve();
        await at.Act(Morning + Duration.FromDays(1), ProgrammeWord.Respond);
    }

    async Task Suspended(Instant? from = null)
    {
        await Served();
        var answer = await at.Act(Day, new ProgrammeAct(ProgrammeWord.Suspend, "as found") { Effective = from });
        Assert.Empty(answer.Lacks);
    }

    LifeStage Stage(int sequence) => at.Station.Find(Entry(sequence))!.Value.State.Stage;

    Task<List<string>> File(int sequence, Instant received) =>
        Send(Runs.Batch(Runs.Filing(sequence, eda: "081624")), received);

    async Task<List<string>> Send(string batch, Instant received)
    {
        var answers = await at.Station.Receive(Encoding.ASCII.GetBytes(batch), received);
        return [.. Encoding.ASCII.GetString(answers[0].Records.Span).Chunk(80).Select(line => new string(line))];
    }

    EntryFiled Decided(EntryNumber number)
    {
        var index = at.Journal.FindByKey(number.Key)[^1];
        using var leaves = at.Journal.ReadLeaves(index, index + 1);
        leaves.Next();
        return EntryFiled.Read(leaves.Body.ToArray());
    }
}
