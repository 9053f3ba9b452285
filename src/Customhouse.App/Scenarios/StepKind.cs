namespace Customhouse.App;

/// <summary>
/// A kind of step: its word, what else it takes, what it does. The language of scenarios is this table.
/// </summary>
/// <param name="Word">The key that it begins with.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Takes">Other keys that it may have.</param>
/// <param name="Does">What it does.</param>
/// <param name="Run">Does it; gives a difference, or null when all is as expected.</param>
sealed record StepKind(
    string Word, string Value, string[] Takes, string Does,
    Func<ScenarioRun, ScenarioStep, Task<ScenarioDifference?>> Run)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StepKind> All { get; } =
    [
        new("clock", "INSTANT", [], "sets the clock; it stays frozen",
            (run, step) => run.Tell(step, HttpMethod.Put, "world/clock", run.Text(step))),
        new("send", "FILE or a batch of several lines",
            ["with", "by", "wait", "answer", "among", "unanswered", "keep", "same"],
            "sends batches and compares the answer", (run, step) => run.Send(step)),
        new("manifest", "FILE or a message of several lines", ["with", "answer", "among"],
            "sends a carrier's message and compares the answer", (run, step) => run.Manifest(step)),
        new("departure", "TRIP", ["at"], "a trip, as mode,carrier,trip,eda,port, has departed at an instant",
            (run, step) => run.Trip(step, "depart")),
        new("arrival", "TRIP", ["at"], "a trip has arrived at an instant", (run, step) => run.Trip(step, "arrive")),
        new("hold", "manifest, agriculture or cbp", ["entry"], "an officer sets a hold on an entry",
            (run, step) => run.Officer(step, "hold " + run.Text(step))),
        new("unhold", "manifest, agriculture or cbp", ["entry"], "an officer removes it",
            (run, step) => run.Officer(step, "unhold " + run.Text(step))),
        new("exam", "ordered or done", ["entry"], "an officer orders an examination, or has done it",
            (run, step) => run.Officer(step, run.Text(step) == "ordered" ? "exam" : "exam " + run.Text(step))),
        new("officer", "WORDS", ["entry"], "an officer or an agency tells of an entry in any of its words",
            (run, step) => run.Officer(step, run.Text(step))),
        new("case", "PROGRAMME/FILER", ["by", "act", "told", "lacks", "is"],
            "someone acts in a case: by is a role and a name, act has the members of docs/formats/acts.md; compares " +
            "which transitions are told, what the act lacks, and how the case stands then",
            (run, step) => run.Case(step)),
        new("fault", "WORDS", [], "scripts a fault",
            (run, step) => run.Tell(step, HttpMethod.Post, "world/faults", run.Text(step))),
        new("status", "FILER", ["answer", "among", "acknowledge"],
            "pulls what waits for a filer and compares it; lets go of it with acknowledge: yes",
            (run, step) => run.Status(step)),
        new("entry", "NUMBER", ["is"], "compares how an entry stands with the names and values of is",
            (run, step) => run.Entry(step)),
        new("snapshot", "NAME", [], "saves the world",
            (run, step) => run.Tell(step, HttpMethod.Put, $"world/snapshots/{run.Text(step)}", "")),
        new("restore", "NAME", [], "puts the world back as it was saved",
            (run, step) => run.Tell(step, HttpMethod.Post, $"world/snapshots/{run.Text(step)}/restore", "")),
        new("note", "TEXT", [], "says what happened outside the world; --tell tells it, and nothing is done",
            (run, step) => run.Note(step)),
    ];
}
