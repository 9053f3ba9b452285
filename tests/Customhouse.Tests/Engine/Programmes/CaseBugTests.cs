using Customhouse.Engine;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Engine.Programmes;

/// <summary>What was wrong with cases once, each by a test that is named after it.</summary>
public class CaseBugTests
{
    const string Served = "apply; admit; propose; charge; issuenotice c=1; serve; ";

    static ProgrammeAnswer Last(string programme, string begins, string script) =>
        CaseScript.Lived(programme, begins, script).Last();

    /// <summary>
    /// The system removes a suspended participant within a second of its default, after which its late response was
    /// refused: what follows from silence could not be lifted any more.
    /// </summary>
    [Fact]
    public void A_late_response_was_refused_once_the_system_had_removed_the_participant()
    {
        const string Removed = Served + "@2024-08-20T00:00 lapse; remove; respond";
        var late = Last("ET86", "2024-08-05T09:00", Removed);
        Assert.Equal("RESPONDED.LATE", Assert.Single(late.Told).Transition);
        Assert.Equal(ParticipantStatus.Removed, late.Case.Standing.Status);
        var open = Last("ET86", "2024-08-05T09:00", Removed + "; acceptlate").Case;
        Assert.Equal((ParticipantStatus.ActionProposed, ProcedureStep.Decision),
            (open.Standing.Status, open.Standing.Step));
        Assert.Null(open.Effective);
    }

    /// <summary>
    /// A published default was lifted by a late response; suspended again by a decision, the participant stood in
    /// public at once, without any publication of that decision.
    /// </summary>
    [Fact]
    public void A_suspension_after_a_reopened_one_was_public_without_being_published()
    {
        const string Again = Served + "@2024-06-05T00:00 respond; publish; acceptlate; suspend";
        var now = Last("ET86", "2024-05-20T09:00", Again).Case;
        Assert.Equal(ParticipantStatus.Suspended, now.Standing.Status);
        Assert.False(now.IsPublished);
        Assert.True(Last("ET86", "2024-05-20T09:00", Again + "; publish").Case.IsPublished);
    }

    /// <summary>An expulsion was public before its own publication, because the suspension before it was.</summary>
    [Fact]
    public void An_expulsion_was_public_with_the_suspension_before_it()
    {
        var now = Last("CTPAT", "2024-05-20T09:00",
            Served.Replace("charge;", "charge rule=CTPAT.TRUE kind=OtherObligation;", StringComparison.Ordinal) +
            "respond; suspend; publish; @2024-08-20T00:00 expel").Case;
        Assert.Equal(ParticipantStatus.Expelled, now.Standing.Status);
        Assert.False(now.IsPublished);
    }

    /// <summary>A suspension from a later day on was carried out by the system before that day.</summary>
    [Fact]
    public void The_system_removed_a_participant_before_its_suspension_took_effect()
    {
        var answer = Last("ET86", "2024-08-05T09:00", Served + "respond; suspend from=2024-09-01T00:00; remove");
        Assert.Equal("IN.EFFECT", Assert.Single(answer.Lacks).Need);
        Assert.Contains("2024-09-01", answer.Lacks[0].Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relapse_was_declared_by_an_official_without_a_name()
    {
        const string Conditional = Served + "respond; suspend; submitplan in=14; reinstateconditionally bound=5000 " +
            "day=2024-08-29; relapse late=51";
        Assert.Equal("PERSON",
            Assert.Single(Last("ET86", "2024-05-20T09:00", Conditional + " by=DecidingOfficial/").Lacks).Need);
        Assert.Empty(Last("ET86", "2024-05-20T09:00", Conditional + " by=System/").Lacks);
    }

    /// <summary>The clock of a document request ran on for who had left, who could produce nothing.</summary>
    [Fact]
    public void Who_had_left_could_not_answer_a_document_request_whose_clock_ran_on()
    {
        var produced = Last("ET86", "2024-05-20T09:00",
            "apply; admit; requestdocuments; withdraw; produce n=1 size=9000");
        Assert.Equal("DOCUMENT.PRODUCED", Assert.Single(produced.Told).Transition);
        Assert.Equal("DOCUMENTS.FOUND", Assert.Single(Last("ET86", "2024-05-20T09:00",
            "apply; admit; requestdocuments; withdraw; produce n=1 size=9000; find n=1").Told).Transition);
    }

    [Fact]
    public void A_refused_plan_did_not_say_which_step_was_wrong()
    {
        var answer = Last("ET86", "2024-05-20T09:00", Served + "respond; suspend; submitplan in=-1");
        Assert.Contains("Step 1 is due 2024-05-19, which is over", Assert.Single(answer.Lacks).Said,
            StringComparison.Ordinal);
    }
}
