using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>What the words of an officer or an agency are as events of a life.</summary>
static class LifeWords
{
    /// <summary>The event; null when its argument is none of the word's.</summary>
    /// <param name="told">What was told.</param>
    /// <param name="asked">The correction that waits, if one does.</param>
    public static LifeEvent? EventOf(LifeTold told, LifeEvent.Corrected? asked) => told.Word switch
    {
        LifeWord.HoldSet => new LifeEvent.HoldSet(told.Learned, (LifeHolds)told.Argument),
        LifeWord.HoldRemoved => new LifeEvent.HoldRemoved(told.Learned, (LifeHolds)told.Argument),
        LifeWord.ReviewSet => new LifeEvent.ReviewSet(told.Learned),
        LifeWord.ReviewDone => new LifeEvent.ReviewDone(told.Learned),
        LifeWord.ExamOrdered => new LifeEvent.ExamOrdered(told.Learned),
        LifeWord.ExamDone => new LifeEvent.ExamDone(told.Learned),
        LifeWord.NotAdmissible => new LifeEvent.NotAdmissible(told.Learned),
        LifeWord.CorrectionApproved => new LifeEvent.RequestDecided(
            told.Learned, LifeRequest.Correction, RequestOutcome.Approved, Correction: asked),
        LifeWord.CorrectionRefused => new LifeEvent.RequestDecided(
            told.Learned, LifeRequest.Correction, RequestOutcome.Rejected, told.Argument),
        LifeWord.CancellationApproved => new LifeEvent.RequestDecided(
            told.Learned, LifeRequest.Cancellation, RequestOutcome.Approved),
        LifeWord.CancellationRefused => new LifeEvent.RequestDecided(
            told.Learned, LifeRequest.Cancellation, RequestOutcome.Rejected, told.Argument),
        LifeWord.Agency when StatusCodes.Find(StatusRecord.Agency, $"{told.Argument:D2}") is { } code =>
            new LifeEvent.PgaStatus(told.Learned, AgencyOf(told.Said, code)),
        LifeWord.Remedied => new LifeEvent.Remedied(told.Learned, (Remedy)told.Argument),
        LifeWord.ProgrammeShut => new LifeEvent.ProgrammeShut(told.Learned),
        LifeWord.ProgrammeReopened => new LifeEvent.ProgrammeReopened(told.Learned),
        _ => null,
    };

    // The agency, and after a blank the lines it speaks of.
    static AgencyStatus AgencyOf(string said, StatusCode code)
    {
        var words = said.Split(' ');
        return new AgencyStatus(words[0], code)
        {
            Lines = words.Length > 1 && AgencyLines.TryRead(words[1], out var lines) ? lines : null,
        };
    }
}
