using System.Formats.Cbor;
using Customhouse.Engine;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Engine.Programmes;

/// <summary>What holds of every case, whatever is done in whatever order: 100,000 random acts.</summary>
public class CaseProperties
{
    const int Steps = 100_000;

    [Fact]
    public void Nobody_is_suspended_without_a_served_notice_of_proven_charges_or_a_ground()
    {
        var walk = new CaseWalk(seed: 558);
        for (var i = 0; i < Steps; i++)
        {
            var answer = walk.Next();
            if (answer.Told.Count > 0) AssertProven(walk, i, answer.Case);
        }
        var untaken = CaseTransitions.All.Select(transition => transition.Id).Except(walk.Taken.Keys).ToList();
        Assert.True(untaken.Count == 0, walk.Says(Steps, $"not walked: {string.Join(", ", untaken)}"));
    }

    static void AssertProven(CaseWalk walk, int step, Participation now)
    {
        if (!now.Standing.Status.IsOut()) return;
        var notice = now.Notice;
        Assert.True(notice is not null, walk.Says(step, "out without a notice"));
        var isImmediate = now.Standing.Status == ParticipantStatus.ImmediatelySuspended
            && now.Standing.Step == ProcedureStep.Service;
        Assert.True(notice.Served is not null || isImmediate && notice.Ground != ImmediateGround.None,
            walk.Says(step, "out without service or ground"));
        Assert.True(notice.Charges.Count > 0, walk.Says(step, "out without a charge"));
        foreach (var charge in notice.Charges)
        {
            Assert.NotEmpty(now.Charges[charge - 1].Entries);
            Assert.True(walk.Proven.Contains((notice.Number, charge)), walk.Says(step, "out on a charge not proven"));
        }
    }

    [Fact]
    public void No_clock_is_skipped_and_a_refusal_changes_nothing_else()
    {
        var walk = new CaseWalk(seed: 6103);
        for (var i = 0; i < Steps; i++)
        {
            var before = walk.Case;
            var answer = walk.Next();
            var lapses = answer.Told.Where(told => told.Act.Word == ProgrammeWord.Lapse).ToList();
            Assert.Equal(answer.Told.Count - lapses.Count, answer.IsRefused || walk.IsClock ? 0 : 1);
            if (walk.IsBackwards)
            {
                Assert.Same(before, answer.Case);
                continue;
            }
            Assert.True(answer.Case.Standing.Due is not { } due || due > walk.At, walk.Says(i, "a clock was skipped"));
            Assert.All(answer.Case.Requests, request => Assert.True(
                request.HasLapsed || request.IsAnswered || request.Due > walk.At,
                walk.Says(i, "documents forgotten")));
            Assert.All(lapses, told => Assert.True(told.Due <= told.Learned, walk.Says(i, "a lapse before its time")));
            if (answer.Told.Count == 0) Assert.Same(before, answer.Case);
        }
    }

    [Fact]
    public void The_events_alone_give_the_same_case()
    {
        var walk = new CaseWalk(seed: 706);
        var folded = walk.Case;
        for (var i = 0; i < Steps; i++)
        {
            var answer = walk.Next();
            foreach (var told in answer.Told) folded = folded.After(Again(told));
            Assert.True(folded.Standing == answer.Case.Standing, walk.Says(i, "another standing"));
            if (walk.IsNew || i % 1_000 == 0) Assert.Equivalent(answer.Case, folded, strict: true);
            if (walk.IsNew) folded = walk.Case;
        }
    }

    static ProgrammeTold Again(ProgrammeTold told)
    {
        var cbor = new CborWriter(CborConformanceMode.Strict);
        told.Write(cbor);
        return ProgrammeTold.Read(cbor.Encode());
    }
}
