using Customhouse.Law;
using Customhouse.Terms;
using static Customhouse.Engine.Need;

namespace Customhouse.Engine;

/// <summary>What transitions need, each said once.</summary>
static class Needs
{
    public static readonly Need Reasons = That("REASONS", $"It says why, in 1 to {Charge.TextMax} characters",
        ask => !string.IsNullOrWhiteSpace(ask.Act.Said) && ask.Act.Said.Length <= Charge.TextMax,
        ask => $"it has {ask.Act.Said.Length}");

    public static readonly Need Open = That("OPEN", "The programme takes applications",
        ask => ask.Law.Programme.InForce.Contains(ask.Now), ask => $"it does not on {When.Say(ask.Now)}");

    public static readonly Need Person = That("PERSON", "Whoever acts is named",
        ask => ask.By.Role == ProgrammeRole.System || !string.IsNullOrWhiteSpace(ask.By.Person),
        _ => "there is no name");

    public static readonly Need OtherThanProposer = That("OTHER.PERSON",
        "Who decides is not who proposed the action or stated a charge",
        ask => ask.By.Person != ask.Case.Proposer && !Chargers(ask).Contains(ask.By.Person),
        ask => $"{ask.By.Person} did");

    public static readonly Need OtherThanDecider = That("OTHER.DECIDER", "Who hears an appeal did not decide",
        ask => ask.By.Person != ask.Case.Decider, ask => $"{ask.By.Person} did");

    public static readonly Need ChargeParts = new("CHARGE",
        "A charge has entries, facts, the act of the officer, and a proof for each entry", CaseCharges.Parts);

    public static readonly Need Owed = new("OBLIGATION",
        "What was broken is an obligation of the programme, in its version", CaseCharges.Owed);

    public static readonly Need Entries = new("ENTRIES",
        "Each entry is the participant's, on file, no attempt, and was under that law", CaseCharges.Entries);

    public static readonly Need NoSuspicion = new("SUSPICION",
        "Misdescription, undervaluation and several entries for a bill are shown by an exam, a seizure or documents",
        CaseCharges.Suspicion);

    public static readonly Need NamedCharges = new("CHARGES", "The notice names charges of no earlier notice",
        CaseCharges.Named);

    public static readonly Need ProofsVerify = new("PROOFS",
        "Every proof verifies at that moment, at a stated head of the journal", CaseCharges.Proofs);

    public static readonly Need Ground = That("GROUND", "There is a ground for immediate action in this programme",
        ask => ask.Law.Procedure.Grounds.Any(rule => rule.Ground == ask.Act.Ground),
        ask => $"{ask.Act.Ground} is none of {string.Join(", ", ask.Law.Procedure.Grounds.Select(one => one.Ground))}");

    public static readonly Need Served = That("SERVED", "A notice of charges was served",
        ask => ask.Case.Notice?.Served is not null, ask => ask.Case.Notice is null ? "there is none" : "it was not");

    public static readonly Need Heard = That("HEARD", "The participant responded, or its time to respond is over",
        ask => !ask.Law.HearsFirst || ask.Case.Response is not null
            || ask.Case.Standing.Step == ProcedureStep.Decision,
        ask => ask.Case.Standing.Due is { } due ? $"it has until {When.Say(due)}" : "its time has not begun");

    public static readonly Need Effective = That("EFFECTIVE", "A suspension takes effect at once or later",
        ask => ask.Act.Effective is null || ask.Act.Effective >= ask.Now,
        ask => $"{When.Say(ask.Act.Effective!.Value)} is over");

    public static readonly Need InEffect = That("IN.EFFECT", "The suspension is in effect",
        ask => ask.Case.Effective <= ask.Now,
        ask => ask.Case.Effective is { } from ? $"it is from {When.Say(from)} on" : "there is none");

    public static readonly Need Extension = That("EXTENSION", "A clock is extended once, by days within the limit",
        ask => !ask.Case.IsExtended && ask.Act.Number >= 1 && ask.Act.Number <= ask.Law.Procedure.ExtensionMax,
        ask => ask.Case.IsExtended ? "it was extended before"
            : $"{ask.Act.Number} is not within 1 to {ask.Law.Procedure.ExtensionMax}");

    public static readonly Need LateResponse = That("LATE", "A late response waits",
        ask => ask.Case.Response is { IsAccepted: false }, _ => "there is none");

    public static readonly Need Expels = That("EXPELS", "The programme can expel",
        ask => ask.Law.Procedure.Expels, ask => $"{ask.Law.Programme.Id} cannot");

    public static readonly Need Automatic = That("AUTOMATIC", "The system removes and restores by itself on that day",
        ask => ask.Law.Procedure.Automatic?.Contains(ask.Now) == true, ask => $"on {When.Say(ask.Now)} it does not");

    static IEnumerable<string> Chargers(CaseAsk ask)
    {
        var numbers = ask.Act.Charges.Count > 0 ? ask.Act.Charges : ask.Case.Notice?.Charges ?? [];
        return numbers.Where(number => number >= 1 && number <= ask.Case.ChargedBy.Count)
            .Select(number => ask.Case.ChargedBy[number - 1]);
    }
}
