using Customhouse.Clearance;
using NodaTime;

namespace Customhouse.App;

/// <summary>One step: its kind, what it is given, and where it stands.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Given">All its keys, the kind's own among them.</param>
sealed record ScenarioStep(StepKind Kind, ScenarioMap Given)
{
    /// <summary>The value of the kind's own key.</summary>
    public ScenarioNode Value => Given[Kind.Word]!;

    /// <summary>The step in one line: its kind, what it is given first, and of an act who does what.</summary>
    public string Said
    {
        get
        {
            var first = Value is ScenarioText text ? text.Value.Split('\n')[0].TrimEnd() : "";
            return Given["by"] is ScenarioText by && Given["act"] is ScenarioMap act
                ? $"{Kind.Word} {first}  {by.Value}: {(act["act"] as ScenarioText)?.Value}" : $"{Kind.Word} {first}";
        }
    }
}

/// <summary>What is to happen in a world, step by step, and what is expected to come of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Clock">The time at which it begins, frozen.</param>
/// <param name="Steps">Its steps, in order.</param>
sealed record Scenario(string Path, string Title, Instant Clock, IReadOnlyList<ScenarioStep> Steps)
{
    const int FileMax = 4 * 1024 * 1024;

    static readonly string[] Heads = ["scenario", "clock", "transmitters", "clients", "arrivals", "steps"];

    /// <summary>Files that a world of its own is started with, by key; empty where a running world will do.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>Reads one.</summary>
    /// <exception cref="Trouble">It can't be understood; says the line and column.</exception>
    public static Scenario Read(string path)
    {
        if (!System.IO.File.Exists(path)) throw TroubleOf.Missing(path);
        var root = ScenarioNode.Read(path);
        if (root is not ScenarioMap head) throw Refuse(path, root, "no keys", string.Join(", ", Heads));
        foreach (var (key, _) in head.Pairs.Where(pair => !Heads.Contains(pair.Key.Value)))
            throw Refuse(path, key, $"'{key.Value}'", $"one of {string.Join(", ", Heads)}");
        var clock = Text(path, head["clock"] ?? throw Refuse(path, head, "no clock", "clock with an instant"));
        if (!Instants.TryRead(clock.Value, out var instant, out var expected))
            throw Refuse(path, clock, $"'{clock.Value}'", expected);
        if (head["steps"] is not ScenarioList steps) throw Refuse(path, head, "no steps", "steps with a list");
        var title = head["scenario"] is { } named ? Text(path, named).Value : System.IO.Path.GetFileName(path);
        var scenario = new Scenario(path, title, instant, [.. steps.Items.Select(item => Step(path, item))])
        {
            Files = new Dictionary<string, string>(),
        };
        return scenario with
        {
            Files = Heads[2..5].Where(key => head[key] is not null)
                .ToDictionary(key => key, key => scenario.PathOf(Text(path, head[key]!))),
        };
    }

    static ScenarioStep Step(string path, ScenarioNode item)
    {
        var words = string.Join(", ", StepKind.All.Select(kind => kind.Word));
        if (item is not ScenarioMap given) throw Refuse(path, item, "no keys", $"one of {words}");
        var first = given.Pairs.Count > 0 ? given.Pairs[0].Key : new ScenarioText(given.Line, given.Column, "");
        var kind = StepKind.All.FirstOrDefault(kind => kind.Word == first.Value)
            ?? throw Refuse(path, first, $"'{first.Value}'", $"a step that begins with one of {words}");
        foreach (var (key, _) in given.Pairs.Skip(1).Where(pair => !kind.Takes.Contains(pair.Key.Value)))
            throw Refuse(path, key, $"'{key.Value}' with {kind.Word}", kind.Takes.Length == 0 ? "nothing more"
                : $"one of {string.Join(", ", kind.Takes)}");
        return new ScenarioStep(kind, given);
    }

    /// <summary>The trouble with a value.</summary>
    public Trouble Refuse(ScenarioNode at, string found, string expected) => Refuse(Path, at, found, expected);

    static Trouble Refuse(string path, ScenarioNode at, string found, string expected) =>
        ScenarioNode.At(path, at.Line, at.Column, found, expected);

    /// <summary>A value that must be a text.</summary>
    public ScenarioText Text(ScenarioNode node) => Text(Path, node);

    static ScenarioText Text(string path, ScenarioNode node) =>
        node as ScenarioText ?? throw Refuse(path, node, "no text", "a text");

    /// <summary>The lines of a text, or the items of a list; without blanks at their ends.</summary>
    public IReadOnlyList<string> Lines(ScenarioNode node) => node is ScenarioList list
        ? [.. list.Items.Select(item => Text(item).Value.TrimEnd())] : LinesOf(Text(node).Value);

    /// <summary>Lines of a text without blanks at their ends.</summary>
    public static IReadOnlyList<string> LinesOf(string text) =>
        text.Length == 0 ? [] : [.. text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];

    /// <summary>
    /// A file beside the scenario or below it. Others are not read: a scenario may come from anybody, and what it
    /// reads it sends.
    /// </summary>
    public string PathOf(ScenarioText name)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name.Value));
        if (!path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw Refuse(name, $"'{name.Value}'", "a file beside the scenario or below it");
        if (!System.IO.File.Exists(path)) throw Refuse(name, $"no file '{name.Value}'", "a file that is there");
        if (new FileInfo(path).Length > FileMax)
            throw Refuse(name, $"a file of more than {FileMax:N0} bytes", "a smaller one");
        return path;
    }

    /// <summary>What is sent: a text of several lines as it is, or the file of that name; texts are replaced.</summary>
    public string Message(ScenarioStep step)
    {
        var value = Text(step.Value);
        var text = value.Value.Contains('\n', StringComparison.Ordinal) ? value.Value
            : System.IO.File.ReadAllText(PathOf(value), System.Text.Encoding.Latin1);
        if (step.Given["with"] is not { } with) return text;
        if (with is not ScenarioMap pairs) throw Refuse(with, "no keys", "texts to replace, each with another");
        return pairs.Pairs.Aggregate(text,
            (sofar, pair) => sofar.Replace(pair.Key.Value, Text(pair.Value).Value, StringComparison.Ordinal));
    }
}
