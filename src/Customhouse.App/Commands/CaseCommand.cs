using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>case: shows the case of a participant, or carries out acts in it.</summary>
static class CaseCommand
{
    /// <summary>The words for roles that someone can act in.</summary>
    public static IReadOnlyDictionary<string, ProgrammeRole> Roles { get; } = Enum.GetValues<ProgrammeRole>()
        .Where(role => role != ProgrammeRole.System)
        .ToDictionary(role => ActFile.WordOf($"{role}"), StringComparer.Ordinal);

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var journal = Needed("--journal", "PATH", "The journal's folder, on which no server works");
        var (programme, filer) = (Needed("--programme", "ID", "The programme, such as ET86"),
            Needed("--filer", "ABC", "The participant's code"));
        var acts = Ask.Path("--acts", "FILE", "Acts to carry out, as docs/formats/acts.md has them");
        var act = Ask.Path("--act", "WORD", "One act that takes no more than words, such as serve");
        var said = Ask.Path("--said", "TEXT", "Its reasons, cause or facts");
        var charges = new Option<int[]>("--charge")
        {
            Description = "Number of a charge that the act names; may be given again",
            HelpName = "N",
        };
        var (role, person) = (Ask.Path("--role", "ROLE", $"In which capacity: {string.Join(", ", Roles.Keys)}"),
            Ask.Path("--person", "NAME", "Who acts"));
        var (at, json) = (Ask.AsOf("When; now when left out"), Ask.Json());
        var command = new Command("case",
            "Shows how a participant stands with a programme, or carries out acts in its case: a refusal says all " +
            "that is missing") { journal, programme, filer, acts, act, said, charges, role, person, at, json };
        command.SetAction((call, _) => Run(terminal, call.GetValue(journal)!,
            new Asked(Programme(call.GetValue(programme)!), RateCommand.Filer(call.GetValue(filer)!),
                Acts(call.GetValue(acts), call.GetValue(act), call.GetValue(said) ?? "", call.GetValue(charges) ?? []),
                By(call.GetValue(role), call.GetValue(person)),
                call.GetValue(at) ?? terminal.Clock.GetCurrentInstant()), call.GetValue(json)));
        return command;
    }

    static Option<string?> Needed(string name, string helpName, string description)
    {
        var option = Ask.Path(name, helpName, description);
        option.Required = true;
        return option;
    }

    /// <summary>What was asked; no act to show the case.</summary>
    sealed record Asked(
        ProgrammeId Programme, FilerCode Filer, IReadOnlyList<ProgrammeAct> Acts, Actor? By, Instant At);

    static async Task<int> Run(Terminal terminal, string folder, Asked asked, bool json)
    {
        if (asked.Acts.Count == 0) return Show(terminal, folder, asked, json);
        if (asked.By is not { } by)
            throw new Trouble("--role, --person", "nobody was named who acts", "Say who acts, and in which capacity.");
        using var journal = SqliteJournal.Open(folder);
        using var station = new Station(journal);
        foreach (var act in asked.Acts)
        {
            var answer = await station.Act(asked.Programme, asked.Filer, by, act, asked.At).ConfigureAwait(false);
            CasePage.Write(terminal, answer, json);
            if (answer.IsRefused) return Exit.Bad;
        }
        return Exit.Good;
    }

    static int Show(Terminal terminal, string folder, Asked asked, bool json)
    {
        using var journal = SqliteJournal.OpenToRead(folder);
        var found = Rebuilding.Of(journal).Cases.HistoryOf(asked.Programme, asked.Filer)
            ?? throw new Trouble("--filer", $"{asked.Filer} has no case in {asked.Programme} in this journal",
                "Check the programme, the filer and the journal.");
        if (json) CasePage.WriteJson(terminal, found);
        else CasePage.Write(terminal.Page, found);
        return Exit.Good;
    }

    static IReadOnlyList<ProgrammeAct> Acts(string? path, string? word, string said, int[] charges)
    {
        if (path is not null && word is not null)
            throw new Trouble("--act", "acts were named in two ways", "Give --acts or --act.");
        if (path is not null)
        {
            using var file = Input.OpenFile(path);
            return ActFile.Read(file, path);
        }
        if (word is null) return [];
        return ActFile.Acts.TryGetValue(word, out var known) ? [new ProgrammeAct(known, said) { Charges = charges }]
            : throw new Trouble("--act", $"'{word}' is no act", "Give one of those.")
            {
                Expected = string.Join(", ", ActFile.Acts.Keys),
            };
    }

    static Actor? By(string? role, string? person) => role is null || person is null ? null
        : Roles.TryGetValue(role, out var known) ? new Actor(known, person)
        : throw new Trouble("--role", $"'{role}' is no role", "Give one of those.")
        {
            Expected = string.Join(", ", Roles.Keys),
        };

    static ProgrammeId Programme(string id) => ProgrammeId.TryRead(id, out var programme) ? programme
        : throw new Trouble("--programme", $"'{id}' names no programme", "Name one such as ET86.");
}
