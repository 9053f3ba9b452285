using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>Records that are held, as they stand.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Filer">The filer whose entries it holds; empty where it names entries, or holds all.</param>
/// <param name="Entries">Keys of the entries it holds; none where it holds a filer's, or all.</param>
/// <param name="Since">Since when.</param>
/// <param name="Who">Who set it.</param>
/// <param name="Why">For which reason.</param>
public sealed record LegalHold(
    string Name, string Filer, IReadOnlySet<ulong> Entries, Instant Since, string Who, string Why)
{
    /// <summary>True when it holds all records of a journal.</summary>
    public bool IsOfAll => Filer.Length == 0 && Entries.Count == 0;

    /// <summary>True when it holds this entry. What no entry can be told of is held by a hold of all, or of any filer:
    /// it may be its.</summary>
    /// <param name="key">Key of the entry number; 0 where that could not be read.</param>
    public bool Holds(ulong key) => IsOfAll || (Filer.Length > 0
        ? key == 0 || EntryNumber.FromKey(key).Filer.ToString() == Filer : Entries.Contains(key));
}

/// <summary>Records that somebody wants erased.</summary>
/// <param name="Place">Their leaf.</param>
/// <param name="Entry">Key of the entry; 0 where it could not be read, or for a carrier's message.</param>
/// <param name="Last">The Eastern day of the last transmission about it.</param>
/// <param name="IsMessage">True for a carrier's message, which has records of others in it too.</param>
public readonly record struct KeptRecords(long Place, ulong Entry, LocalDate Last, bool IsMessage);

/// <summary>Why records can't be erased.</summary>
/// <param name="Records">Which.</param>
/// <param name="Why">The reason, with what has to happen before.</param>
public readonly record struct ErasureRefusal(KeptRecords Records, string Why);

/// <summary>Decides whether records may be erased: not before their time is over, nor while they are held.</summary>
public static class ErasureDecision
{
    /// <summary>Why some of these may not be erased; none when all may.</summary>
    /// <param name="records">What somebody wants erased.</param>
    /// <param name="holds">What is held.</param>
    /// <param name="today">The Eastern day of today.</param>
    public static IReadOnlyList<ErasureRefusal> Refusals(
        IEnumerable<KeptRecords> records, IReadOnlyList<LegalHold> holds, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(records);
        return [.. records.Select(one => (One: one, Why: Why(one, holds, today))).Where(pair => pair.Why is not null)
            .Select(pair => new ErasureRefusal(pair.One, pair.Why!))];
    }

    // A carrier's message names bills of many, so any hold keeps it.
    static string? Why(in KeptRecords one, IReadOnlyList<LegalHold> holds, LocalDate today)
    {
        var (entry, isMessage) = (one.Entry, one.IsMessage);
        if (holds.FirstOrDefault(hold => isMessage || hold.Holds(entry)) is { } hold)
            return $"held by '{hold.Name}' since {When.Say(hold.Since)}, set by {hold.Who}: {hold.Why}; it has to be " +
                "lifted first";
        var kept = Retention.KeptThrough(one.Last);
        return today <= kept ? $"kept through {kept:uuuu-MM-dd} ({Retention.Sources})" : null;
    }
}
