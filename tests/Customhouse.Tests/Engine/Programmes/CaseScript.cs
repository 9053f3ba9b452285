using System.Globalization;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using NodaTime.Text;
using Coded = Customhouse.Law.Programmes;

namespace Customhouse.Tests.Engine.Programmes;

/// <summary>
/// A case told in words, as the case table tells it: acts parted by semicolons, each with an instant in front
/// (@2024-05-20T09:00, or +10d after the act before), or else a minute after the one before. Who acts follows from the
/// act, unless by=ROLE/PERSON says otherwise.
/// </summary>
static class CaseScript
{
    static readonly Programme Template = Coded.Template(ProgrammeId.Of("NEXT"), "The next one",
        Term.Since(When.Eastern(2024, 2, 15), Cites.FedReg(89, 2630)));

    /// <summary>The programme of a name; with a minus the floor of 5 USC 558(c) is off.</summary>
    public static ProgrammeLaw LawOf(string name, Instant instant)
    {
        var id = ProgrammeId.Of(name.TrimEnd('-'));
        return ProgrammeLaw.At(Coded.Find(id) ?? Template, instant, name[^1] == '-' ? false : null);
    }

    /// <summary>What follows from each act of a script.</summary>
    public static IEnumerable<ProgrammeAnswer> Lived(string programme, string begins, string script)
    {
        var now = At(begins) - Duration.FromMinutes(1);
        var standing = new Participation(LawOf(programme, At(begins)).Programme.Id, MadeEntries.Filer("ABC"));
        foreach (var told in script.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = told.Split(' ');
            now += Duration.FromMinutes(1);
            if (words[0][0] == '@') now = At(words[0][1..]);
            if (words[0][0] == '+') now += Duration.FromDays(int.Parse(words[0][1..^1], CultureInfo.InvariantCulture));
            if (words[0][0] is '@' or '+') words = words[1..];
            var answer = Act(new Words(words), standing, now, LawOf(programme, now));
            standing = answer.Case;
            yield return answer;
        }
    }

    /// <summary>An Eastern time, 2024-05-20T09:00.</summary>
    public static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneLeniently(When.Zone).ToInstant();

    static ProgrammeAnswer Act(Words told, Participation before, Instant now, ProgrammeLaw law)
    {
        var word = Enum.Parse<ProgrammeWord>(told.Verb, ignoreCase: true);
        var charge = word == ProgrammeWord.Charge && told.Text("none") is null ? Charge(told) : null;
        var entries = charge?.Entries.Select(entry => entry.Number).ToList() ?? [];
        var request = word == ProgrammeWord.RequestDocuments
            ? new DocumentRequest(0, SampleDesign.Random, told.Text("seed") == "none" ? null : 7, [Entry("1")],
                [DocumentKind.Invoice])
            : null;
        entries.AddRange(request?.Entries ?? []);
        var act = new ProgrammeAct(word, told.Text("said") ?? (IsSilent(word) ? "" : "as the file shows"))
        {
            Number = told.Number("n"),
            Charges = [.. (told.Text("c") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))],
            Ground = Enum.Parse<ImmediateGround>(told.Text("ground") ?? "None"),
            Effective = told.Text("from") is { } from ? At(from) : null,
            Day = told.Text("day") is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
            Charge = charge,
            Plan = word == ProgrammeWord.SubmitPlan ? [new PlanStep(When.Day(now).PlusDays(told.Number("in")),
                "every estimated arrival is compared with the manifest")] : [],
            Conditions = word == ProgrammeWord.ReinstateConditionally
                ? [new ReinstatementCondition(ConditionMeasure.UntimelyRate, told.Number("bound"), 30)] : [],
            Request = request,
            Document = word == ProgrammeWord.Produce ? new ProducedDocument(told.Number("n"), Entry("1"),
                DocumentKind.Invoice, told.Number("size"), new string('d', 64)) : null,
            Finding = word == ProgrammeWord.Find ? new DocumentFinding(told.Number("n"), Entry("1"), false) : null,
        };
        return ProgrammeCase.On(before, act, new ProgrammeFacts(now, Actor(told, word))
        {
            Entries = MadeEntries.Of(entries),
            Proofs = told.Text("proofs") switch
            {
                "none" => null,
                "bad" => MadeEntries.Checked(before.Charges.Skip(1)),
                _ => MadeEntries.Checked(before.Charges),
            },
            Measured = told.Text("late") is { } late
                ? [new Measurement(0, int.Parse(late, CultureInfo.InvariantCulture), 10_000)] : [],
        }, law);
    }

    static bool IsSilent(ProgrammeWord word) => word is ProgrammeWord.Apply or ProgrammeWord.Admit
        or ProgrammeWord.Withdraw or ProgrammeWord.Charge or ProgrammeWord.IssueNotice or ProgrammeWord.Relapse;

    static Charge Charge(Words told)
    {
        var charge = MadeEntries.Charge(Enum.Parse<BreachKind>(told.Text("kind") ?? "Untimely"),
            told.Text("rule") ?? "ET86.LATE.RULE",
            [.. (told.Text("e") ?? "1").Split(',').Where(entry => entry != "none").Select(Entry)]) with
        { Act = Enum.Parse<OfficerAct>(told.Text("act") ?? "RecordReview") };
        if (told.Text("facts") == "none") charge = charge with { Facts = "" };
        return told.Text("proof") switch
        {
            null => charge,
            "none" => charge with
            {
                Entries = [.. charge.Entries.Select(entry => new ChargedEntry(entry.Number, default))],
            },
            _ => charge with
            {
                Entries = [.. charge.Entries.Select(entry => new ChargedEntry(
                    entry.Number, entry.Proof with { Position = entry.Proof.Position + 1 }))],
            },
        };
    }

    static EntryNumber Entry(string text) => text.Contains('-', StringComparison.Ordinal)
        ? EntryNumber.Of(MadeEntries.Filer(text[..3]), int.Parse(text[4..], CultureInfo.InvariantCulture))
        : EntryNumber.Of(MadeEntries.Filer("ABC"), int.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Who does such an act.</summary>
    public static Actor Usual(ProgrammeWord word)
    {
        var role = CaseTransitions.All.First(transition => transition.On == word).By[0];
        return role == ProgrammeRole.System ? Customhouse.Terms.Actor.System : new Actor(role, role switch
        {
            ProgrammeRole.Participant => "P. Reed",
            ProgrammeRole.Officer => "K. Ames",
            ProgrammeRole.DecidingOfficial => "D. Vance",
            _ => "H. Cole",
        });
    }

    static Actor Actor(Words told, ProgrammeWord word)
    {
        if (told.Text("by") is not { } by) return Usual(word);
        var parts = by.Split('/');
        return new Actor(Enum.Parse<ProgrammeRole>(parts[0]), parts[1].Replace('_', ' '));
    }

    /// <summary>The words of one act: a verb, and names with values.</summary>
    sealed record Words(string[] All)
    {
        public string Verb => All[0];

        public string? Text(string name) => All.FirstOrDefault(word =>
            word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

        public int Number(string name) =>
            Text(name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
    }
}
