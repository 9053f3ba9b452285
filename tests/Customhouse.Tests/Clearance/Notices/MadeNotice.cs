using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Engine.Programmes;
using NodaTime;

namespace Customhouse.Tests.Clearance.Notices;

/// <summary>A notice made by the decider: charges of so many entries each, and what is said in them.</summary>
static class MadeNotice
{
    public static readonly Instant Begins = When.Eastern(2024, 5, 20, 9);

    /// <summary>The paper of a notice.</summary>
    /// <param name="charges">How many charges.</param>
    /// <param name="each">Entries of each.</param>
    /// <param name="facts">The facts of each.</param>
    /// <param name="ground">The ground of an immediate suspension; None for a proposal.</param>
    public static Paper Of(int charges, int each, string facts, ImmediateGround ground = ImmediateGround.None)
    {
        var (issued, after) = Issue(charges, each, facts, ground);
        var source = new NoticeSource("customs.example/log", "customs.example/log+key",
            MadeEntries.Of(after.Charges.SelectMany(charge => charge.Entries).Select(entry => entry.Number)).Values
                .ToDictionary(file => file.Proof.Position, file =>
                    new ScheduledEntry(file.Received, file.Arrived, "when filed")));
        return NoticePaper.Of(issued, after, CaseScript.LawOf("ET86", Begins), source);
    }

    public static (ProgrammeTold Issued, Participation After) Issue(
        int charges, int each, string facts, ImmediateGround ground)
    {
        var standing = new Participation(ProgrammeId.Of("ET86"), MadeEntries.Filer("ABC"));
        var now = Begins;
        ProgrammeTold issued = null!;
        Act(new ProgrammeAct(ProgrammeWord.Apply));
        Act(new ProgrammeAct(ProgrammeWord.Admit));
        Act(new ProgrammeAct(ProgrammeWord.Propose, "entries were filed after arrival"));
        for (var i = 0; i < charges; i++)
            Act(new ProgrammeAct(ProgrammeWord.Charge) { Charge = Charge(i * each, each, facts) });
        var word = ground == ImmediateGround.None ? ProgrammeWord.IssueNotice : ProgrammeWord.SuspendImmediately;
        Act(new ProgrammeAct(word, "served on the participant with this schedule")
        {
            Charges = [.. Enumerable.Range(1, charges)],
            Ground = ground,
        });
        return (issued, standing);

        void Act(ProgrammeAct act)
        {
            now += Duration.FromMinutes(1);
            var answer = ProgrammeCase.On(standing, act, new ProgrammeFacts(now, CaseScript.Usual(act.Word))
            {
                Entries = MadeEntries.Of(act.Charge?.Entries.Select(entry => entry.Number) ?? []),
                Proofs = MadeEntries.Checked(standing.Charges) is var check
                    ? check with { Head = check.Head with { Size = 1_000_000 } } : null,
            }, CaseScript.LawOf("ET86", now));
            if (answer.IsRefused) throw new InvalidOperationException(answer.Lacks[0].Said);
            (standing, issued) = (answer.Case, answer.Told[^1]);
        }
    }

    static Charge Charge(int from, int count, string facts) => MadeEntries.Charge(BreachKind.Untimely,
        "ET86.LATE.RULE", [.. Enumerable.Range(from + 1, count).Select(EntryOf)]) with
    {
        Facts = facts,
        Culpability = Culpability.Negligence,
        Known =
        [
            new Knowledge("carrier QX", IsThirdParty: true, Begins - Duration.FromDays(30)),
            new Knowledge("filer ABC", IsThirdParty: false, Begins - Duration.FromDays(9)),
        ],
    };

    // Sequences of MadeEntries from 600 on mean something else.
    static EntryNumber EntryOf(int i) =>
        EntryNumber.Of(MadeEntries.Filer("ABC"), i < MadeEntries.Enforced ? i : i + 1_000);
}
