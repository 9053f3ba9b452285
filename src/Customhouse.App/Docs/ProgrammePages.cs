using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>The page of programmes and of a participant's case, made of the table that the decider walks.</summary>
static class ProgrammePages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All => [new Page("programmes.md", Write())];

    static string Write()
    {
        var page = new Markdown("Programmes and due process");
        page.Paragraph("How a filer comes to a programme, is charged, answers, is suspended and comes back. An act " +
            "takes the first transition for it; what lacks something is refused, and the refusal says all that it " +
            "lacks. A clock that ran out comes before any act, and what follows by itself says so. " +
            "[Reasons for what is contested](adr/0023-due-process.md), " +
            "[cases](../src/Customhouse.Engine/Programmes/Programmes.cases.md).");
        Diagrams(page);
        Steps(page);
        page.Heading("What transitions need");
        page.Table(["Need", "What it says"], CaseTransitions.All.SelectMany(step => step.Needed)
            .DistinctBy(need => need.Id).Select(need => new[] { need.Id, need.Sentence }));
        foreach (var programme in Programmes.All) Programme(page, programme);
        Settings(page);
        return page.ToString();
    }

    static void Diagrams(Markdown page)
    {
        page.Heading("Status of a participant");
        page.Lines(StateDiagram.Draw(
            from step in CaseTransitions.All
            where step.To is not null
            from status in step.From
            where status != step.To
            select (Name(status), Name(step.To!.Value), step.Id)));
        page.Heading("Steps of a case");
        page.Lines(StateDiagram.Draw(
            from step in CaseTransitions.All
            where step.ToStep is not null
            from before in step.FromStep.DefaultIfEmpty(ProcedureStep.None)
            where before != step.ToStep
            select (Name(before), Name(step.ToStep!.Value), step.Id)));
    }

    static string Name<T>(T state)
        where T : struct, Enum => state.ToString() == "None" ? "[*]" : state.ToString();

    static void Steps(Markdown page)
    {
        page.Heading("Transitions");
        page.Table(["Transition", "On", "By", "From", "Step", "To", "Step after", "Needs", "What it says"],
            CaseTransitions.All.Select(step => new[]
            {
                step.Id, Markdown.Words(step.On.ToString()), Of(step.By), Of(step.From), Of(step.FromStep),
                step.To is { } to ? Markdown.Words(to.ToString()) : "",
                step.ToStep is { } after ? Markdown.Words(after.ToString()) : "",
                string.Join(", ", step.Needed.Select(need => need.Id)), step.Sentence,
            }));
    }

    static string Of<T>(IReadOnlyList<T> all)
        where T : struct, Enum => all.Count == Enum.GetValues<T>().Length ? "any"
            : string.Join(", ", all.Select(one => Markdown.Words(one.ToString())));

    static void Programme(Markdown page, Programme programme)
    {
        page.Heading($"{programme.Id}: {programme.Name}");
        page.Facts(
            ("In force", Speech.Of(programme.InForce)),
            ("Authority", string.Join("; ", programme.Authority)),
            ("May join", string.Join("; ", programme.Joiners.Select(one => $"{one.Who} ({one.Source})"))),
            ("Entry types that only a participant files", string.Join(", ", programme.EntryTypes)),
            ("Filings are rejected while", string.Join(", ", programme.Effects.Where(effect => effect.IsShut)
                .Select(effect => Markdown.Words(effect.Status.ToString())))),
            ("Benefits are given while", string.Join(", ", programme.Effects.Where(effect => effect.HasBenefits)
                .Select(effect => Markdown.Words(effect.Status.ToString())))),
            ("Tiers", string.Join("; ", programme.Tiers.Select(tier =>
                $"{tier.Tier} {tier.Name}: {string.Join(", ", tier.Benefits)} ({tier.Source})"))));
        page.Table(["Obligation", "What is owed", "Authority"], programme.Obligations.Select(owed => new[]
        {
            owed.Rule is null ? owed.Id : $"[{owed.Id}](rules/{owed.Id}.md)", owed.Sentence,
            string.Join("; ", owed.Authority),
        }));
        foreach (var procedure in programme.Procedures) Procedure(page, procedure);
    }

    static void Procedure(Markdown page, Procedure procedure)
    {
        page.Paragraph($"Procedure {Speech.Of(procedure.InForce)}: decided by {procedure.DecidedBy}, appeal to " +
            $"{procedure.AppealTo}.");
        page.Table(["Clock", "Of", "Days", "When it runs out", "Source"], procedure.Clocks.Select(clock => new[]
        {
            Markdown.Words(clock.Step.ToString()),
            clock.Ground == ImmediateGround.None ? "" : Markdown.Words(clock.Ground.ToString()),
            clock.Days == 0 ? "set by the act" : $"{clock.Days} {Markdown.Words(clock.Count.ToString())}",
            Markdown.Words(clock.Default.ToString()), clock.Source.ToString(),
        }));
        page.Table(["Ground for immediate action", "Source"], procedure.Grounds.Select(ground => new[]
        {
            Markdown.Words(ground.Ground.ToString()), ground.Source.ToString(),
        }));
    }

    static void Settings(Markdown page)
    {
        page.Heading("Settings");
        page.Table(["Setting", "What it says", "From", "Value", "Source"], ProgrammeSettings.All.SelectMany(setting =>
            setting.History.Select(value => new[]
            {
                setting.Id, setting.Unit, Speech.Of(value.From), value.Value, value.Source.ToString(),
            })));
    }
}
