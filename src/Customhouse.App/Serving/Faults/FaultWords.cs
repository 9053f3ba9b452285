using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// The words of scripted faults. A fault is its kind with what it takes, then <c>filer CODE</c> and <c>times N</c>
/// where they are wanted.
/// </summary>
static class FaultWords
{
    const int TimesMax = 1_000;
    const decimal SecondsMax = 3_600;

    /// <summary>Every kind: its words, and what it does on each way.</summary>
    public static IReadOnlyList<(FaultKind Kind, string Words, string Does)> All { get; } =
    [
        (FaultKind.Late, "late SECONDS",
            "the next answer comes so many seconds later by the time of day, 0.001 to 3600; it is filed at once"),
        (FaultKind.Lose, "lose",
            "what is sent next is filed, and its answer does not go out: HTTP and TCP are cut off, a file goes to " +
            "out/ without an answer"),
        (FaultKind.Reject, "reject CODE",
            "the next batch is rejected whole with this code of a rejected batch, and not filed; those that come " +
            "with it are"),
        (FaultKind.Outage, "outage FROM TO",
            "from one instant of the world's clock to another HTTP answers 503, TCP is closed, files wait in in/, " +
            "and no status goes out"),
        (FaultKind.Repeat, "repeat", "the next status goes out twice"),
    ];

    /// <summary>All of them, as a person may write them.</summary>
    public static string Expected =>
        $"one of: {string.Join(", ", All.Select(row => row.Words))}; all but outage with filer CODE, and with times N";

    /// <summary>Reads one.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="fault">The fault; null when the words mean none.</param>
    /// <returns>What was expected when they mean none, else null.</returns>
    public static string? TryRead(string words, out ScriptedFault? fault)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (fault, var expected) = parts switch
        {
            ["late", var seconds, .. var rest] => (Narrowed(Late(seconds), rest), LateExpected),
            ["lose", .. var rest] => (Narrowed(new ScriptedFault(FaultKind.Lose), rest), Expected),
            ["reject", var code, .. var rest] => (Narrowed(Reject(code), rest), RejectExpected),
            ["outage", var from, var to] => (Outage(from, to, out var window), window),
            ["repeat", .. var rest] => (Narrowed(new ScriptedFault(FaultKind.Repeat), rest), Expected),
            _ => (null, Expected),
        };
        return fault is null ? expected : null;
    }

    static string LateExpected => "late with 0.001 to 3600 seconds, such as late 2.5; then filer CODE, times N";

    static string RejectExpected =>
        $"reject with one of {string.Join(", ", BatchCondition.All.Select(condition => condition.Code))}; " +
        "then filer CODE, times N";

    static ScriptedFault? Late(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0.001m and <= SecondsMax
            ? new ScriptedFault(FaultKind.Late) { Later = TimeSpan.FromSeconds((double)seconds) } : null;

    static ScriptedFault? Reject(string code) =>
        BatchCondition.All.FirstOrDefault(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
            is { } condition ? new ScriptedFault(FaultKind.Reject) { Condition = condition } : null;

    static ScriptedFault? Outage(string first, string last, out string expected)
    {
        expected = "outage with an instant and a later one";
        if (!Instants.TryRead(first, out var from, out var why) || !Instants.TryRead(last, out var to, out why))
            expected += $", each {why}";
        else if (from < to)
            return new ScriptedFault(FaultKind.Outage) { Window = (from, to) };
        return null;
    }

    // Which filer alone, and how often.
    static ScriptedFault? Narrowed(ScriptedFault? fault, ReadOnlySpan<string> rest)
    {
        if (fault is null || rest.IsEmpty) return fault;
        return rest switch
        {
            ["filer", { Length: 3 } filer, .. var more]
                when fault.Filer is null && filer.All(char.IsAsciiLetterOrDigit) =>
                Narrowed(fault with { Filer = filer.ToUpperInvariant() }, more),
            ["times", var times, .. var more]
                when int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count is >= 1 and <= TimesMax =>
                Narrowed(fault with { Times = count }, more),
            _ => null,
        };
    }
}
