using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>What day to make: the same plan gives the same bytes on every machine.</summary>
/// <param name="Entries">How many entries, 1 to 10,000,000, which is as many as a filer has numbers.</param>
/// <param name="Seed">Any number; another seed gives another day.</param>
/// <param name="Date">The Eastern day on which all of it is received, at noon.</param>
public sealed record SandboxPlan(int Entries, ulong Seed, LocalDate Date)
{
    /// <summary>Share of entries that get one seeded fault, 0 to 0.5.</summary>
    public decimal FaultShare { get; init; } = 0.02m;

    /// <summary>
    /// True when the day is to be filed into a journal that is empty, so that it can be known what is not on file:
    /// then filings that replace nothing are faults of it too.
    /// </summary>
    public bool IntoEmptyJournal { get; init; }

    /// <summary>Why the plan cannot be carried out, in words for whoever typed it; null when it can.</summary>
    public string? Trouble =>
        Entries is < 1 or > Terms.EntryNumber.SequenceCount
            ? $"A day has 1 to {Terms.EntryNumber.SequenceCount:N0} entries, not {Entries:N0}."
        : FaultShare is < 0 or > 0.5m ? $"The share of faults is 0 to 0.5, not {FaultShare}."
        : Date < Eras.Coded ? $"No law is coded for {Eras.Say(Date)}; it starts {Eras.Say(Eras.Coded)}."
        : Date.Year > 2098 ? $"The wire writes years of two digits, so {Eras.Say(Date)} is too late; 2098 is the last."
        : null;

    /// <summary>Faults among the first entries: whole numbers, so that chunks add up to the share exactly.</summary>
    internal int FaultsBefore(int entry) => (int)decimal.Floor(entry * FaultShare);
}
