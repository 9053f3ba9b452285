using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Customhouse.App;

/// <summary>A value in a scenario file, with where it stands: lines and columns from 1.</summary>
abstract record ScenarioNode(long Line, long Column)
{
    const int BytesMax = 1 << 20;
    const int NodesMax = 20_000;
    const int DepthMax = 8;

    /// <summary>
    /// Reads a file of plain YAML: one document of mappings, lists and texts. Anchors, aliases and tags are refused, so
    /// that a small file stays small; so is a key that stands twice.
    /// </summary>
    /// <exception cref="Trouble">It is no such file; says the line and column.</exception>
    public static ScenarioNode Read(string path)
    {
        if (new FileInfo(path).Length > BytesMax)
            throw new Trouble(path, $"it is longer than {BytesMax:N0} bytes", "Split it into several scenarios.");
        using var text = new StreamReader(path);
        try
        {
            return new Reading(path, new Parser(text)).Document();
        }
        catch (YamlException bad)
        {
            throw At(path, bad.Start.Line, bad.Start.Column, bad.Message, "YAML");
        }
    }

    /// <summary>The trouble with what stands at a place.</summary>
    public static Trouble At(string path, long line, long column, string found, string expected) =>
        new($"{path}, line {line}, column {column}", found, "Correct it; docs/world.md has the language.")
        {
            Expected = expected,
        };

    sealed class Reading(string path, Parser parser)
    {
        int nodes;

        public ScenarioNode Document()
        {
            Skip<StreamStart>("YAML");
            Skip<DocumentStart>("a document");
            var node = Node(0);
            Skip<DocumentEnd>("the end of the document");
            if (Next() is DocumentStart more) throw Refuse(more, "a second document", "one");
            return node;
        }

        ScenarioNode Node(int depth)
        {
            var next = Next();
            if (++nodes > NodesMax) throw Refuse(next, $"more than {NodesMax:N0} values", "fewer");
            if (depth > DepthMax) throw Refuse(next, "values within values", $"at most {DepthMax} deep");
            if (next is AnchorAlias) throw Refuse(next, "an alias", "the value itself");
            if (next is NodeEvent { Anchor.IsEmpty: false }) throw Refuse(next, "an anchor", "the value without it");
            if (next is NodeEvent { Tag.IsEmpty: false }) throw Refuse(next, "a tag", "the value without it");
            return next switch
            {
                Scalar scalar => new ScenarioText(scalar.Start.Line, scalar.Start.Column, scalar.Value),
                SequenceStart => new ScenarioList(next.Start.Line, next.Start.Column, List(depth)),
                MappingStart => new ScenarioMap(next.Start.Line, next.Start.Column, Map(depth)),
                _ => throw Refuse(next, "nothing", "a value"),
            };
        }

        List<ScenarioNode> List(int depth)
        {
            var items = new List<ScenarioNode>();
            while (parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
            parser.MoveNext();
            return items;
        }

        List<(ScenarioText Key, ScenarioNode Value)> Map(int depth)
        {
            var pairs = new List<(ScenarioText Key, ScenarioNode Value)>();
            while (parser.Current is not MappingEnd)
            {
                var at = parser.Current!;
                if (Node(depth + 1) is not ScenarioText key) throw Refuse(at, "a key that is no text", "a word");
                if (pairs.Exists(pair => pair.Key.Value == key.Value))
                    throw Refuse(at, $"'{key.Value}' a second time", "each key once");
                pairs.Add((key, Node(depth + 1)));
            }
            parser.MoveNext();
            return pairs;
        }

        // The parser stands at what comes next.
        ParsingEvent Next()
        {
            if (parser.Current is null && !parser.MoveNext())
                throw At(path, 1, 1, "nothing", "a scenario");
            var next = parser.Current!;
            parser.MoveNext();
            return next;
        }

        void Skip<T>(string expected)
        {
            var next = Next();
            if (next is not T) throw Refuse(next, "something else", expected);
        }

        Trouble Refuse(ParsingEvent at, string found, string expected) =>
            At(path, at.Start.Line, at.Start.Column, found, expected);
    }
}

/// <summary>A text.</summary>
sealed record ScenarioText(long Line, long Column, string Value) : ScenarioNode(Line, Column);

/// <summary>A list.</summary>
sealed record ScenarioList(long Line, long Column, IReadOnlyList<ScenarioNode> Items) : ScenarioNode(Line, Column);

/// <summary>Keys with values, each key once.</summary>
sealed record ScenarioMap(long Line, long Column, IReadOnlyList<(ScenarioText Key, ScenarioNode Value)> Pairs)
    : ScenarioNode(Line, Column)
{
    /// <summary>The value of a key; null when it is not there.</summary>
    public ScenarioNode? this[string key] => Pairs.FirstOrDefault(pair => pair.Key.Value == key).Value;
}
