using System.Globalization;
using System.Text.Json.Nodes;

namespace Customhouse.App;

/// <summary>Values of a scenario as JSON: a text that is a whole number, true or false is one.</summary>
static class ScenarioJson
{
    /// <summary>The JSON of a value.</summary>
    public static string Of(ScenarioNode node) => Node(node)!.ToJsonString();

    static JsonNode? Node(ScenarioNode node) => node switch
    {
        ScenarioMap map => new JsonObject(map.Pairs.Select(pair =>
            KeyValuePair.Create(pair.Key.Value, Node(pair.Value)))),
        ScenarioList list => new JsonArray([.. list.Items.Select(Node)]),
        ScenarioText { Value: "true" } => true,
        ScenarioText { Value: "false" } => false,
        ScenarioText text when long.TryParse(
            text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        ScenarioText text => text.Value,
        _ => throw new InvalidOperationException($"{node}"),
    };
}
