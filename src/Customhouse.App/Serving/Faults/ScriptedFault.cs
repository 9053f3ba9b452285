using System.Globalization;
using Customhouse.Wire;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>One thing that is to go wrong in a world, and how often still.</summary>
/// <param name="Kind">What goes wrong.</param>
sealed record ScriptedFault(FaultKind Kind)
{
    /// <summary>How much later an answer comes, by the time of day.</summary>
    public TimeSpan Later { get; init; }

    /// <summary>What a batch is rejected for; null for other kinds.</summary>
    public BatchCondition? Condition { get; init; }

    /// <summary>Begin of an outage, and its end, at which it is over, by the clock of the world.</summary>
    public (Instant From, Instant To) Window { get; init; }

    /// <summary>The filer whom alone it strikes; null for whoever comes next.</summary>
    public string? Filer { get; init; }

    /// <summary>How often it strikes still. An outage is not counted.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The words that tell it; reading them gives the same fault.</summary>
    public override string ToString() => string.Join(' ', Words());

    IEnumerable<string> Words()
    {
        yield return Kind.ToString().ToLowerInvariant();
        if (Kind == FaultKind.Late) yield return Later.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (Condition is not null) yield return Condition.Code;
        if (Kind == FaultKind.Outage)
        {
            yield return InstantPattern.ExtendedIso.Format(Window.From);
            yield return InstantPattern.ExtendedIso.Format(Window.To);
            yield break;
        }
        if (Filer is not null) yield return $"filer {Filer}";
        yield return string.Create(CultureInfo.InvariantCulture, $"times {Times}");
    }
}
