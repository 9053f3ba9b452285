using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Law;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Engine.Lives;

/// <summary>What the life of an entry refuses, its first answer rejects, and nothing else for how it stands.</summary>
public class RefusalsAgree
{
    static readonly Instant Now = When.Eastern(2024, 6, 5);

    static readonly LocalDate[] Releases = [new(2024, 5, 20), new(2024, 5, 21)];

    static readonly Dictionary<Refusal, string> Rules = new()
    {
        [Refusal.NotOnFile] = "ENTNO.ONFILE",
        [Refusal.NumberUsed] = "ENTNO.NEW",
        [Refusal.NumberCancelled] = "ENTRY.CANCELLED",
        [Refusal.ArrivedAndReleased] = "ENTRY.REPLACE",
        [Refusal.UpdateTooLate] = "ENTRY.UPDATE",
    };

    [Fact]
    public void Of_every_standing_and_every_request()
    {
        var refused = new HashSet<Refusal>();
        foreach (var stage in Enum.GetValues<LifeStage>())
            foreach (var bill in Enum.GetValues<BillStanding>())
                foreach (var released in Releases)
                    foreach (var asked in Asked())
                    {
                        var entry = new LifeState { Stage = stage, Bill = bill, ReleaseDay = released };
                        var why = EntryLife.On(entry, asked.Event, LifeLaw.At(Now)).Refusal;
                        refused.Add(why);
                        Assert.Equal(RuleOf(why, asked.Action), Found(entry, asked.Action));
                    }
        Assert.Equal(Rules.Count + 1, refused.Count);
    }

    static (ActionCode Action, LifeEvent Event)[] Asked() =>
    [
        (ActionCode.Add, new LifeEvent.Accepted(Now, default, default)),
        (ActionCode.Replace, new LifeEvent.Corrected(Now, default)),
        (ActionCode.Update, new LifeEvent.UpdateOfBill(Now, default, 0)),
        (ActionCode.Cancel, new LifeEvent.CancellationAsked(Now, 1)),
    ];

    // A number in use is refused to an addition by one rule, whether it was cancelled or not.
    static string? RuleOf(Refusal why, ActionCode action) =>
        action == ActionCode.Add && why == Refusal.NumberCancelled ? Rules[Refusal.NumberUsed]
            : Rules.GetValueOrDefault(why);

    static string? Found(LifeState entry, ActionCode action)
    {
        var filing = new CaseFiling(new Case("", "", "2024-06-05T00:00",
            [new("action", $"{(char)action}")], "", "", "", 0)).Filing;
        var known = new Known
        {
            Supplied = FactKinds.Register | FactKinds.Life,
            OnFile = entry.Stage == LifeStage.None ? Tri.No : Tri.Yes,
            Standing = entry.Standing,
        };
        var decision = Decide.On(new Facts().Of(filing, known, Statutes.At(Now)));
        return decision.Findings.SingleOrDefault(finding =>
            finding.Effect == Effect.Reject && Rules.ContainsValue(finding.Rule)).Rule;
    }
}
