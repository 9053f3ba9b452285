using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The page of what can be done to a sandbox world, made of the tables of its words.</summary>
static class WorldPages
{
    /// <summary>The page.</summary>
    public static Page Page => new("world.md", Write());

    static string Write()
    {
        var page = new Markdown("Control of a sandbox world");
        page.Paragraph("A server that runs with `serve --sandbox` ([docs/server.md](server.md)) can be told by HTTP " +
            "what time it is, what officers say and what goes wrong. What is refused is answered by problem details " +
            "with what was found and what was expected. [Reasons](adr/0021-world-control.md).");
        Clock(page);
        Officers(page);
        Faults(page);
        Snapshots(page);
        Scenarios(page);
        return page.ToString();
    }

    static void Clock(Markdown page)
    {
        page.Heading("Clock");
        page.Table(["Request", "What it does"],
        [
            ["`GET /world/clock`", "the time, and whether it is frozen"],
            ["`PUT /world/clock` with an instant, `freeze` or `run`", "sets it, stops it, lets it run on"],
        ]);
    }

    static void Officers(Markdown page)
    {
        page.Heading("Officers and agencies");
        page.Paragraph("`POST /world/entries/NUMBER` with words tells something of an entry: " +
            $"{string.Join(", ", OfficerWords.All.Split(", ").Select(words => $"`{words}`"))}.");
        page.Paragraph("LINES are one line of the entry or two with a hyphen between them, each LINE, LINE.TARIFF or " +
            "LINE.TARIFF.PGALINE: `1.1.1-3`.");
    }

    static void Faults(Markdown page)
    {
        page.Heading("Scripted faults");
        page.Table(["Request", "What it does"],
        [
            ["`POST /world/faults` with words", "scripts a fault, and answers its line"],
            ["`GET /world/faults`", "what waits, a line each: its number, its words, how often it strikes still"],
            ["`DELETE /world/faults`, `DELETE /world/faults/NUMBER`", "forgets all, or one"],
        ]);
        page.Table(["Words", "What goes wrong"], FaultWords.All.Select(row => new[] { $"`{row.Words}`", row.Does }));
        page.List([
            "`filer ABC` after the words: only what has a block of that filer, or its status. `times 3`: so often, " +
                "else once; at most 1,000.",
            "Late or lost is the answer to all that is sent at once: the body of `POST /abi`, a batch of a TCP " +
            "session, a file. Rejected is one batch of it, the first that the fault is for. Of each kind the first " +
            "fault that is for it strikes, so that it may be late and rejected.",
            $"At most {FaultBook.FaultsMax} faults wait. They outlive a restart, in the file `faults`, and are not " +
                "journaled: what was lost or late is in no receipt, and the same batch again gets the same bytes.",
            "In an outage `/world` and `/health` answer all the same, and Retry-After counts seconds of the world's " +
                "clock. Carriers and pulled status are refused too.",
            $"Codes that a batch can be rejected with: {string.Join(", ", BatchCondition.All.Select(Code))}.",
        ]);
    }

    static void Snapshots(Markdown page)
    {
        page.Heading("Snapshots");
        page.Table(["Request", "What it does"],
        [
            ["`PUT /world/snapshots/NAME`", "saves the world as it is when nothing is under way, in place of one of " +
                "that name"],
            ["`GET /world/snapshots`", "those that are kept, an object a line: name, clock, leaves, bytes"],
            ["`POST /world/snapshots/NAME/restore`", "puts the world back as it was saved"],
            ["`DELETE /world/snapshots/NAME`", "forgets one"],
        ]);
        page.List([
            "Saved are the journal, the clock, how far status was acknowledged and dropped, and scripted faults; " +
                $"not the keys. A name is {WorldSnapshots.NameExpected}.",
            "A world that is put back gives the same bytes for the same batch, and the same numbers of status, as it " +
                "would have given then; a clock that ran goes on from when it was saved. TCP sessions are closed, " +
                "late answers cut off; what comes meanwhile waits. Answers and status that lie in out/ since then " +
                "are removed.",
            "Cut short, it is put back at the next start. A receipt that was given between is of a history that is " +
                "no more, and does not verify against the log that went on: so only a sandbox can be put back.",
            "At most 20 are kept, of 4 GB together.",
        ]);
    }

    static void Scenarios(Markdown page)
    {
        page.Heading("Scenarios");
        page.Paragraph("`customhouse scenario FILE...` runs files of YAML, each in a fresh world of its own or, with " +
            "`--to URL`, in one that runs, and shows each difference line by line: `-` before what was expected and " +
            "did not come, `+` before what came instead. It returns 0 when all is as expected, 1 when something " +
            "differs, 2 when a file can't be understood, with line and column. " +
            "[samples/scenarios](../samples/scenarios/README.md) has some.");
        page.Paragraph("A scenario has `scenario`, its title; `clock`, the instant at which it begins, frozen; where " +
            "its own world needs them, `transmitters`, `clients` and `arrivals` with a file each; and `steps`, a " +
            "list. A step begins with its word:");
        page.Table(["Step", "Takes", "What it does"], StepKind.All.Select(kind => new[]
        {
            $"`{kind.Word}: {kind.Value}`", string.Join(", ", kind.Takes.Select(word => $"`{word}`")), kind.Does,
        }));
        page.List([
            "`answer` is the whole answer, lines in a list or in a text of several lines; blanks at line ends do not " +
                "count. `among` are lines that come in this order among others.",
            "`with` replaces texts in what is sent. `by` is the way: http, tcp or folder. `wait` is how many seconds " +
                "an answer is waited for, 30 else. `unanswered: yes` expects that none comes. `keep` gives an answer " +
                "a name, and `same` compares every byte with one that was kept.",
            "Files lie beside the scenario or below it; no others are read, for what is read is sent. Anchors, " +
                "aliases, tags, keys that stand twice and keys that are not known are refused.",
        ]);
    }

    static string Code(BatchCondition condition) => condition.Code;
}
