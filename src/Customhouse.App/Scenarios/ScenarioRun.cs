using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>
/// A scenario on its way through a running world, to which it speaks as filers, carriers and officers do.
/// </summary>
/// <param name="scenario">The scenario.</param>
/// <param name="world">Where the world's HTTP listens.</param>
/// <param name="tell">Told each step with what came of it, line by line.</param>
sealed class ScenarioRun(Scenario scenario, Uri world, Action<ScenarioStep, IReadOnlyList<string>> tell)
    : IAsyncDisposable
{
    const int WaitMax = 600;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly HttpClient http = new() { BaseAddress = world, Timeout = TimeSpan.FromSeconds(WaitMax) };
    readonly Dictionary<string, ISendWay> ways = new(StringComparer.Ordinal);
    readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);

    /// <summary>Runs all steps; what comes after a difference is run all the same.</summary>
    public async Task<IReadOnlyList<ScenarioDifference>> Run()
    {
        await Control(HttpMethod.Put, "world/clock", "freeze", scenario.Path).ConfigureAwait(false);
        var began = InstantPattern.ExtendedIso.Format(scenario.Clock);
        await Control(HttpMethod.Put, "world/clock", began, scenario.Path).ConfigureAwait(false);
        var differences = new List<ScenarioDifference>();
        foreach (var step in scenario.Steps)
            if (await step.Kind.Run(this, step).ConfigureAwait(false) is { } difference) differences.Add(difference);
        return differences;
    }

    /// <summary>What stands behind the step's own key.</summary>
    public string Text(ScenarioStep step) => scenario.Text(step.Value).Value;

    /// <summary>Tells what happened outside the world.</summary>
    public Task<ScenarioDifference?> Note(ScenarioStep step)
    {
        tell(step, []);
        return Task.FromResult<ScenarioDifference?>(null);
    }

    /// <summary>Tells the world something that it must take.</summary>
    public async Task<ScenarioDifference?> Tell(ScenarioStep step, HttpMethod method, string path, string body)
    {
        await Control(method, path, body, Where(step)).ConfigureAwait(false);
        tell(step, []);
        return null;
    }

    /// <summary>Sends batches by one of the ways.</summary>
    public async Task<ScenarioDifference?> Send(ScenarioStep step)
    {
        var batches = Encoding.Latin1.GetBytes(scenario.Message(step));
        var way = await WayOf(step).ConfigureAwait(false);
        var isUnanswered = step.Given["unanswered"] is { } unanswered && IsYes(unanswered);
        byte[] answer;
        try
        {
            using var end = new CancellationTokenSource(WaitOf(step));
            answer = await way.Exchange(batches, end.Token).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is IOException or OperationCanceledException)
        {
            return isUnanswered ? null : Differs(step, ["- an answer", $"+ no answer: {failed.Message}"]);
        }
        if (isUnanswered) return Differs(step, ["- no answer", .. TextOf(answer).Select(line => "+ " + line)]);
        if (step.Given["keep"] is { } name) kept[scenario.Text(name).Value] = answer;
        if (step.Given["same"] is { } same && Kept(same) is var before && !before.AsSpan().SequenceEqual(answer))
            return Differs(step, ScenarioDifference.Compare(TextOf(before), TextOf(answer)) ?? ["+ other blanks"]);
        return Compared(step, TextOf(answer));
    }

    /// <summary>Sends a carrier's message.</summary>
    public async Task<ScenarioDifference?> Manifest(ScenarioStep step) =>
        Compared(step, Scenario.LinesOf(await Control(
            HttpMethod.Post, "manifests", scenario.Message(step), Where(step)).ConfigureAwait(false)));

    /// <summary>Tells that a trip departed or arrived, in the carrier's own form.</summary>
    public Task<ScenarioDifference?> Trip(ScenarioStep step, string word)
    {
        var at = scenario.Text(Required(step, "at")).Value;
        return Tell(step, HttpMethod.Post, "manifests",
            $"event,happened,mot,carrier,flight_trip,eda,port_of_arrival\n{word},{at},{Text(step)}\n");
    }

    /// <summary>Tells what an officer says of an entry.</summary>
    public Task<ScenarioDifference?> Officer(ScenarioStep step, string words) =>
        Tell(step, HttpMethod.Post, $"world/entries/{scenario.Text(Required(step, "entry")).Value}", words);

    /// <summary>Pulls what waits for a filer.</summary>
    public async Task<ScenarioDifference?> Status(ScenarioStep step)
    {
        using var reply = await Ask(HttpMethod.Get, $"status/{Text(step)}", "", Where(step)).ConfigureAwait(false);
        var status = await reply.Content.ReadAsStringAsync().ConfigureAwait(false);
        if (step.Given["acknowledge"] is { } yes && IsYes(yes) && reply.StatusCode == HttpStatusCode.OK)
            await Control(HttpMethod.Post, $"status/{Text(step)}",
                reply.Headers.GetValues("Customhouse-Last").First(), Where(step)).ConfigureAwait(false);
        return Compared(step, Scenario.LinesOf(status));
    }

    /// <summary>Compares how an entry stands.</summary>
    public async Task<ScenarioDifference?> Entry(ScenarioStep step)
    {
        var stands = JsonNode.Parse(await Control(HttpMethod.Get, $"entries/{Text(step)}", "", Where(step))
            .ConfigureAwait(false))!.AsObject();
        tell(step, [$"{stands["stage"]}"]);
        return Standing(step, Required(step, "is"), stands);
    }

    /// <summary>Acts in a case, or looks at it, and compares what came: nothing lacks, unless it is said.</summary>
    public async Task<ScenarioDifference?> Case(ScenarioStep step)
    {
        var path = $"cases/{Text(step)}";
        var came = CaseAnswer.Read(step.Given["act"] is not { } act
            ? await Control(HttpMethod.Get, path, "", Where(step)).ConfigureAwait(false)
            : await Control(HttpMethod.Post, path, $"{{\"acts\":[{ScenarioJson.Of(act)}]}}", Where(step), By(step))
                .ConfigureAwait(false));
        tell(step, came.Lines);
        var told = step.Given["told"] is { } wanted
            ? ScenarioDifference.Compare(scenario.Lines(wanted), came.Told) : null;
        var lacks = ScenarioDifference.Compare(
            step.Given["lacks"] is { } wanting ? scenario.Lines(wanting) : [], came.Needs);
        if ((told ?? lacks) is { } differing)
            return Differs(step, [.. differing, .. came.Lines.Select(line => "  " + line)]);
        return step.Given["is"] is { } standing ? Standing(step, standing, came.Stands) : null;
    }

    (string, string)[] By(ScenarioStep step)
    {
        var by = scenario.Text(Required(step, "by")).Value.Split(' ', 2);
        return [(CaseWay.Role, by[0]), (CaseWay.Person, by.ElementAtOrDefault(1) ?? "")];
    }

    ScenarioDifference? Standing(ScenarioStep step, ScenarioNode given, JsonObject stands)
    {
        var wanted = given as ScenarioMap
            ?? throw scenario.Refuse(given, "no keys", "names and values, such as stage: Released");
        var differing = wanted.Pairs.Select(pair => (pair.Key.Value, Expected: scenario.Text(pair.Value).Value,
                Came: stands[pair.Key.Value]?.ToString() ?? "nothing"))
            .Where(pair => pair.Expected != pair.Came).ToList();
        return differing.Count == 0 ? null : Differs(step, [.. differing.SelectMany(pair =>
            new[] { $"- {pair.Value}: {pair.Expected}", $"+ {pair.Value}: {pair.Came}" })]);
    }

    ScenarioDifference? Compared(ScenarioStep step, IReadOnlyList<string> came)
    {
        tell(step, came);
        var lines = step.Given["answer"] is { } answer
            ? ScenarioDifference.Compare(scenario.Lines(answer), came) : null;
        lines ??= step.Given["among"] is { } among ? ScenarioDifference.Among(scenario.Lines(among), came) : null;
        return lines is null ? null : Differs(step, lines);
    }

    ScenarioDifference Differs(ScenarioStep step, IReadOnlyList<string> lines)
    {
        var first = Text(step).Split('\n')[0].TrimEnd();
        return new ScenarioDifference(step.Given.Line, $"{step.Kind.Word} {first}", lines);
    }

    async Task<ISendWay> WayOf(ScenarioStep step)
    {
        var by = step.Given["by"] is { } given ? scenario.Text(given).Value : "http";
        if (ways.TryGetValue(by, out var way)) return way;
        var places = JsonNode.Parse(await Control(HttpMethod.Get, "world", "", Where(step)).ConfigureAwait(false))!;
        return ways[by] = by switch
        {
            "http" => new HttpSend(new Uri(world, "abi")),
            "tcp" when IPEndPoint.TryParse((string)places["tcp"]!, out var tcp) =>
                new TcpSend(tcp.Address.ToString(), tcp.Port),
            "folder" => new FolderSend((string)places["data"]!),
            _ => throw scenario.Refuse(step.Given["by"]!, $"'{by}'", "http, tcp or folder"),
        };
    }

    TimeSpan WaitOf(ScenarioStep step) => step.Given["wait"] is not { } wait ? Patience
        : int.TryParse(scenario.Text(wait).Value, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= WaitMax
            ? TimeSpan.FromSeconds(seconds)
            : throw scenario.Refuse(wait, "no number of seconds", $"1 to {WaitMax}");

    bool IsYes(ScenarioNode node) => scenario.Text(node).Value switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        var other => throw scenario.Refuse(node, $"'{other}'", "yes or no"),
    };

    byte[] Kept(ScenarioNode name) => kept.GetValueOrDefault(scenario.Text(name).Value)
        ?? throw scenario.Refuse(name, "no answer of this name", "a name that an earlier step keeps");

    ScenarioNode Required(ScenarioStep step, string key) =>
        step.Given[key] ?? throw scenario.Refuse(step.Given, $"{step.Kind.Word} without {key}", $"{key} beside it");

    static IReadOnlyList<string> TextOf(byte[] answer) => Scenario.LinesOf(Encoding.Latin1.GetString(answer));

    string Where(ScenarioStep step) => $"{scenario.Path}, line {step.Given.Line}";

    async Task<string> Control(
        HttpMethod method, string path, string body, string where, params (string Name, string Value)[] heads)
    {
        using var reply = await Ask(method, path, body, where, heads).ConfigureAwait(false);
        return await reply.Content.ReadAsStringAsync().ConfigureAwait(false);
    }

    async Task<HttpResponseMessage> Ask(
        HttpMethod method, string path, string body, string where, params (string Name, string Value)[] heads)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in heads) request.Headers.Add(name, value);
        if (method != HttpMethod.Get) request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        HttpResponseMessage reply;
        try
        {
            reply = await http.SendAsync(request).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            throw new Trouble(
                where, $"no answer from {world}: {gone.Message}", "Check that a sandbox server runs there.");
        }
        // An act that is refused in a case is answered by what it lacks.
        if (reply.IsSuccessStatusCode || IsOfAct(reply)) return reply;
        using (reply)
            throw await Refused(reply, $"{method} {path}", where).ConfigureAwait(false);
    }

    static bool IsOfAct(HttpResponseMessage reply) =>
        reply.StatusCode == HttpStatusCode.Conflict && reply.Content.Headers.ContentType?.MediaType == CaseWay.Lines;

    static async Task<Trouble> Refused(HttpResponseMessage reply, string what, string where)
    {
        var said = await reply.Content.ReadAsStringAsync().ConfigureAwait(false);
        if (reply.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return new Trouble(
                where, $"{what} is answered by {(int)reply.StatusCode}", "Start the server with --sandbox.");
        using var problem = JsonDocument.Parse(said);
        return new Trouble(where, problem.RootElement.GetProperty("title").GetString()!,
            problem.RootElement.GetProperty("detail").GetString()!);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        foreach (var way in ways.Values) await way.DisposeAsync().ConfigureAwait(false);
    }
}
