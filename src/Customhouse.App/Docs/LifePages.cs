using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>The page of the life of an entry, made of the table that the decider walks.</summary>
static class LifePages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All => [new Page("life.md", Write())];

    static string Write()
    {
        var page = new Markdown("The life of an entry");
        page.Paragraph("What becomes of an entry type 86 after it was accepted. On an event the first transition " +
            "that applies is taken, then every consequence until none applies; what has no transition changes " +
            "nothing. " +
            "[Reasons for what is contested](adr/0015-life-of-an-entry.md), " +
            "[cases](../src/Customhouse.Engine/Lives/Life.cases.md).");
        page.List([
            "[S] the text of a specification; [S\\*] an excerpt or a bulletin; [C] public code that transcribes one; " +
                "[R] reconstructed: check it against CBP's guide before you claim to conform.",
            "A transition has a mark, and so has each code: CBP publishes that 97 is ADMISSIBLE [S], and not when it " +
                "comes [R].",
            "50/93 is code 93 in SO50 (of the bill), 60/98 in SO60 (of the entry), 70/07 in SO70 (of an agency).",
        ]);
        Diagrams(page);
        page.Heading("How a life is fed");
        page.List([
            "Acceptance first. What is known of the bill by then (departed, arrived) follows at once, each with its " +
                "own instant of happening.",
            "A departure or an arrival is of the whole conveyance and is told to every entry on its bills; the " +
                "arrival is that at the first port, as it is known when it is told.",
            "The beginning of an Eastern day is told to entries that have no bill, a new law to all that are under " +
                "way; an entry that nobody told of a law learns it by its arrival.",
            "What is refused, and what no transition is for, leaves the entry as it was. The answer to the filer is " +
                "SX; the notices are SO.",
        ]);
        Steps(page, "On an event", Transitions.OfEvents);
        Steps(page, "Consequences", Transitions.OfConsequence);
        Laws(page);
        Codes(page);
        return page.ToString();
    }

    static void Diagrams(Markdown page)
    {
        page.Heading("Stages");
        page.Lines(LifeDiagram.OfStages(Transitions.All));
        page.Heading("Standing of the bill");
        page.Lines(LifeDiagram.OfBills(Transitions.All));
    }

    static void Steps(Markdown page, string heading, IReadOnlyList<Transition> steps)
    {
        page.Heading(heading);
        page.Table(["Transition", "On", "From", "Bill", "To", "Says", "Answer", "Mark", "What it says"],
            steps.Select(step => new[]
            {
                step.Id, step.On is { } on ? Markdown.Words(on) : "any", From(step.From), Of(step.FromBill),
                To(step), string.Join(" ", step.Says), Answer(step), Mark(step.Provenance), step.Sentence,
            }));
    }

    static string From(IReadOnlyList<LifeStage> stages) =>
        Enum.GetValues<LifeStage>().Except(stages).All(stage => stage is LifeStage.None or LifeStage.Cancelled)
            ? "any not cancelled" : Of(stages);

    static string Of<T>(IReadOnlyList<T> all)
        where T : struct, Enum => string.Join(", ", all.Select(one => Markdown.Words(one.ToString())));

    static string To(Transition step) => string.Join(", ",
        ((string?[])[step.To?.ToString(), step.ToBill is { } bill ? $"bill {Markdown.Words(bill.ToString())}" : null])
            .Where(to => to is not null).Select(to => Markdown.Words(to!)));

    static string Answer(Transition step) => step.Answer switch
    {
        RequestAnswer.None => "",
        RequestAnswer.Refused => $"refused: {Markdown.Words(step.Refusal.ToString())}",
        _ => Markdown.Words(step.Answer.ToString()),
    };

    static void Laws(Markdown page)
    {
        page.Heading("Laws that reach entries under way");
        page.Table(["Rule", "Since", "Goods", "Says", "Mark", "Source"], Cutover.All.Select(cutover => new[]
        {
            $"[{cutover.Rule.Id}](rules/{cutover.Rule.Id}.md)", Speech.Of(cutover.Rule.InForce),
            cutover.IsOfChinaOnly ? "of China and Hong Kong" : "of every country", cutover.Code.ToString(),
            Mark(cutover.Provenance), cutover.Source.ToString(),
        }));
        page.Heading("Numbers");
        page.Table(["Parameter", "Unit", "From", "Value", "Source"], LifeLimits.All.SelectMany(parameter =>
            parameter.History.Select(value => new[]
            {
                parameter.Id, parameter.Unit, Speech.Of(value.From), value.Value, value.Source.ToString(),
            })));
    }

    static void Codes(Markdown page)
    {
        page.Heading("Codes of status notices");
        page.Table(["Code", "Text", "Mark", "Said by"], StatusCodes.All.Select(code => new[]
        {
            code.ToString(), code.Text, Mark(code.Provenance),
            string.Join(", ", Transitions.All.Where(step => step.Says.Contains(code)).Select(step => step.Id)),
        }));
        page.Paragraph("A code that no transition says is of entries that type 86 is not (split, in bond, of quota, " +
            "with a summary), is reserved, or tells of an act that no event stands for.");
        page.Heading("Origins of a release");
        page.Table(["Origin", "Meaning"], Enum.GetValues<ReleaseOrigin>().Where(origin => origin != ReleaseOrigin.None)
            .Select(origin => new[] { Digits((int)origin), Markdown.Words(origin.ToString()) }));
        page.Heading("Reasons of a refused request (SO20 RSN)");
        page.Table(["Reason", "Meaning"], RequestReasons.All.Select(reason => new[] { reason.Digits, reason.Text }));
    }

    static string Digits(int number) => number.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);

    static string Mark(Provenance provenance) => provenance.Letters().Replace("*", "\\*", StringComparison.Ordinal);
}
