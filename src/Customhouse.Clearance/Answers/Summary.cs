using System.Runtime.InteropServices;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>What came of a run: verdicts, findings by rule, and what was not known at all.</summary>
public sealed class Summary
{
    readonly long[] verdicts = new long[4];
    readonly Dictionary<(string Rule, Effect Effect), long> findings = [];

    /// <summary>The summary of all that is in a journal, with persons summed in the order filed.</summary>
    public static Summary Of(SqliteJournal journal)
    {
        var summary = new Summary();
        NodaTime.Instant? last = null;
        Rebuilding.Walk(journal, (filed, _) =>
        {
            summary.Add(filed.Decision);
            last = filed.Received;
        });
        if (last is { } received)
            (summary.PersonsOverLimit, summary.EntriesOverLimit) =
                Rebuilding.Of(journal).Days.Over(Statutes.At(received).Of(Limits.Daily));
        return summary;
    }

    /// <summary>Filings that were decided.</summary>
    public long Entries => verdicts.Sum();

    /// <summary>Filings that broke the law as far as known.</summary>
    public long Unlawful { get; private set; }

    /// <summary>Filings that were in the journal before this run, and were answered again.</summary>
    public long Again { get; internal set; }

    /// <summary>Messages that were read.</summary>
    public long Messages { get; internal set; }

    /// <summary>Messages that were rejected whole for their form.</summary>
    public long RejectedMessages { get; internal set; }

    /// <summary>Faults of form.</summary>
    public long Faults { get; internal set; }

    /// <summary>What the forms of the messages have that costs nothing and that their sender should hear.</summary>
    public IReadOnlyList<WireFault> Warnings { get; internal set; } = [];

    /// <summary>Kinds of fact that rules asked for and that were not supplied at all.</summary>
    public FactKinds Unsupplied { get; private set; }

    /// <summary>
    /// Persons whose day exceeds the limit: none of their entries would qualify under the stricter reading.
    /// </summary>
    public long PersonsOverLimit { get; internal set; }

    /// <summary>The entries of these persons.</summary>
    public long EntriesOverLimit { get; internal set; }

    /// <summary>Findings by rule and effect, the gravest first.</summary>
    public IEnumerable<(string Rule, Effect Effect, long Count)> Findings =>
        findings.Select(pair => (pair.Key.Rule, pair.Key.Effect, pair.Value))
            .OrderByDescending(row => row.Effect).ThenBy(row => row.Rule, StringComparer.Ordinal);

    /// <summary>Filings with this verdict.</summary>
    public long Of(Verdict verdict) => verdicts[(int)verdict];

    /// <summary>True when every message was read and every filing accepted.</summary>
    public bool IsAllAccepted => RejectedMessages == 0 && Of(Verdict.Rejected) == 0 && Of(Verdict.Held) == 0;

    internal void Add(in Decision decision)
    {
        verdicts[(int)decision.Verdict]++;
        if (decision.Lawful == false) Unlawful++;
        Unsupplied |= decision.Unsupplied;
        foreach (var finding in decision.Findings)
            CollectionsMarshal.GetValueRefOrAddDefault(findings, (finding.Rule, finding.Effect), out _)++;
    }
}
