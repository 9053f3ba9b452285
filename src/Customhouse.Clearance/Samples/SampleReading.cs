using System.Globalization;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// Draws a sample from leaves: a journal and a bundle of the same period give the same one. Drawn from are accepted
/// entries, each once, by the transmission that made it one; what was rejected is no entry.
/// </summary>
public static class SampleReading
{
    /// <summary>Draws.</summary>
    /// <exception cref="ArgumentException">More are to be drawn than there are, or fewer than strata.</exception>
    public static StratifiedSample Of(ILeafSource source, SamplePlan plan)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(plan);
        var strata = Population(source, plan);
        var all = strata.Sum(stratum => stratum.Value.Count);
        if (plan.Draws > all || plan.Draws < Math.Max(1, strata.Count))
            throw new ArgumentException(
                $"{plan.Draws} are to be drawn of {all} accepted entries in {strata.Count} strata: one at least of " +
                "each, and at most all.", nameof(plan));
        var parts = EntryDraw.Parted([.. strata.Select(stratum => stratum.Value.Count)], plan.Draws);
        return new StratifiedSample(plan.Name, plan.Seed, [.. strata.Zip(parts, (stratum, draws) => new SampleStratum(
            stratum.Key, stratum.Value.Count, EntryDraw.AtRandom(stratum.Value, draws, plan.Seed)))]);
    }

    static SortedDictionary<string, HashSet<EntryNumber>> Population(ILeafSource source, SamplePlan plan)
    {
        var (from, to) = (When.StartOf(plan.From), When.StartOf(plan.To.PlusDays(1)));
        var found = new SortedDictionary<string, HashSet<EntryNumber>>(StringComparer.Ordinal);
        source.Scan(plan.Filer, () => (in LeafView leaf) =>
        {
            if (!EntryGlance.TryRead(leaf.Body, out var entry) || entry.Received < from || entry.Received >= to) return;
            if (entry.Number == 0 || entry.Action != ActionCode.Add || entry.Verdict == Verdict.Rejected) return;
            if (plan.Type is { } type && entry.EntryType != type.Code) return;
            var name = NameOf(plan.By, entry);
            lock (found)
            {
                if (!found.TryGetValue(name, out var entries)) found[name] = entries = [];
                entries.Add(EntryNumber.FromKey(entry.Number));
            }
        });
        return found;
    }

    static string NameOf(SampleStrata by, in EntryGlance entry) => by switch
    {
        SampleStrata.Month => When.Day(entry.Received).ToString("uuuu-MM", CultureInfo.InvariantCulture),
        SampleStrata.Type => entry.EntryType.ToString("D2", CultureInfo.InvariantCulture),
        SampleStrata.Verdict => Words.Of(entry.Verdict),
        _ => "all",
    };
}
