using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>How a notice is answered: until when, to whom, who decides, who hears an appeal.</summary>
static class NoticeAnswer
{
    static readonly ProcedureStep[] Proposed =
    [
        ProcedureStep.Service, ProcedureStep.Response, ProcedureStep.Decision, ProcedureStep.Appeal,
        ProcedureStep.AppealDecision,
    ];

    static readonly ProcedureStep[] AtOnce =
        [ProcedureStep.Service, ProcedureStep.Appeal, ProcedureStep.AppealDecision];

    /// <summary>Makes the part.</summary>
    public static PaperPart Of(Notice notice, ProgrammeLaw law)
    {
        var procedure = law.Procedure;
        var atOnce = notice.Ground != ImmediateGround.None;
        var first = procedure.ClockOf(atOnce ? ProcedureStep.Appeal : ProcedureStep.Response, notice.Ground);
        return new PaperPart("answer", "How to answer",
        [
            new("answerBy", atOnce ? "Time to appeal" : "Time to respond", first is null ? "no clock is coded"
                : $"{NoticeWords.Of(first)}; it starts with the service of this notice, and the day of service is " +
                    "not counted"),
            new("answerHow", "What to answer", "each charge by its number, and each entry by its number and leaf; " +
                "facts that are disputed, documents, and steps that are taken"),
            new("silence", "If nothing comes in time", first is null ? "nothing follows by itself"
                : NoticeWords.Of(first.Default)),
            new("late", "If it comes late", "it is kept as late, and accepted where the deciding official finds cause"),
            new("moreTime", "More time", $"once for each step, for cause, by at most {procedure.ExtensionMax} of its " +
                "days"),
            new("decidedBy", "Who decides", procedure.DecidedBy),
            new("appealTo", "Who hears an appeal", procedure.AppealTo),
            new("otherPersons", "Who may not", "who proposed or stated a charge does not decide, and who " +
                "decided does not hear the appeal"),
            new("floor", "Notice and an opportunity to answer before a suspension (5 USC 558(c))",
                (law.HearsFirst ? "given" : "not given by this programme") +
                $"; whether 5 USC 558(c) applies is contested ({ProgrammeSettings.Floor.SourceAt(notice.Issued)})"),
            new("procedureSince", "This procedure is in force", NoticeWords.Of(procedure.InForce)),
        ])
        {
            Tables = [Clocks(procedure, notice.Ground, atOnce)],
        };
    }

    static PaperTable Clocks(Procedure procedure, ImmediateGround ground, bool atOnce) => new("clocks", "Clocks",
        [new("step", "Step"), new("time", "Time"), new("from", "From"), new("then", "When it runs out"),
            new("source", "Where it is written")],
        [
            .. from step in atOnce ? AtOnce : Proposed
               let clock = procedure.ClockOf(step, ground)
               where clock is not null
               select new PaperValue[]
               {
                   NoticeWords.Of(step), NoticeWords.Of(clock), NoticeWords.Starts(step, atOnce),
                   NoticeWords.Of(clock.Default), clock.Source.ToString(),
               },
        ]);
}
