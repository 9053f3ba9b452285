using System.Text.Json.Nodes;

namespace Customhouse.App;

/// <summary>What came of an act in a case, as a world answers it.</summary>
/// <param name="Told">Transitions that were told, in order.</param>
/// <param name="Lacks">What the act lacks: the need, and the sentence about it.</param>
/// <param name="Stands">How the case stands.</param>
sealed record CaseAnswer(
    IReadOnlyList<string> Told, IReadOnlyList<(string Need, string Said)> Lacks, JsonObject Stands)
{
    /// <summary>Needs that are lacking.</summary>
    public IReadOnlyList<string> Needs => [.. Lacks.Select(lack => lack.Need)];

    /// <summary>All of it in lines.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. Told.Select(one => $"told     {one}"),
        .. Lacks.Select(lack => $"refused  {lack.Need}: {lack.Said}"),
        $"stands   {Stands["status"]}, step {Stands["step"]}" + (Stands["due"] is { } due ? $", until {due}" : ""),
    ];

    /// <summary>Reads an answer to one act, or how a case stands.</summary>
    public static CaseAnswer Read(string reply)
    {
        var stands = JsonNode.Parse(reply)!.AsObject();
        return new CaseAnswer(!stands.ContainsKey("lacks") ? [] : Of(stands, "told", one => (string)one["transition"]!),
            Of(stands, "lacks", one => ((string)one["need"]!, (string)one["said"]!)), stands);
    }

    static List<T> Of<T>(JsonObject from, string member, Func<JsonNode, T> read) =>
        [.. (from[member]?.AsArray() ?? []).Select(one => read(one!))];
}
