using NodaTime;

namespace Customhouse.Law;

/// <summary>Whether a tariff number existed on a date, as far as the carried revisions tell.</summary>
public enum TariffPresence : byte
{
    /// <summary>Cannot be said; <see cref="TariffStanding.Doubt"/> says why. Never a fault of the filer.</summary>
    Unknown = 0,
    /// <summary>In no carried revision.</summary>
    Absent = 1,
    /// <summary>Not on that date, but in a later revision.</summary>
    NotYet = 2,
    /// <summary>In every revision that may have been in force on that date.</summary>
    Valid = 3,
    /// <summary>Not on that date, but in an earlier revision, and in no later one.</summary>
    Lapsed = 4,
}

/// <summary>Why the existence of a number on a date cannot be said.</summary>
public enum TariffDoubt : byte
{
    /// <summary>It can be said.</summary>
    None = 0,
    /// <summary>The date is before the first carried revision or after the last day it is known for.</summary>
    OutsideRevisions = 1,
    /// <summary>Two or more revisions may have been in force that day, and they disagree about the number.</summary>
    BetweenRevisions = 2,
    /// <summary>
    /// The eight-digit line stands without ten-digit lines in the export, as the watches of chapter 91 do; its
    /// statistical suffixes are printed in notes that the export leaves out.
    /// </summary>
    SuffixNotCarried = 3,
}

/// <summary>What the tariff says of a number on a date.</summary>
/// <param name="Presence">Whether it existed.</param>
/// <param name="Doubt">Why that is unknown, else <see cref="TariffDoubt.None"/>.</param>
/// <param name="From">
/// First day of its standing (of the coming one when not yet) that is certain; null when absent, unknown, or
/// when it stood already in the first carried revision.
/// </param>
/// <param name="Until">
/// Last day of its standing (of the past one when lapsed) that is certain; null when absent, unknown, not yet,
/// when it still stands in the last carried revision, or when it never stood on a day that is certain.
/// </param>
/// <param name="Units">
/// Units of quantity joined by "; ", such as "doz.; kg"; null when the schedule prints none, or the number does
/// not stand, or the revisions that may apply differ.
/// </param>
/// <param name="Rate">
/// Text of the general rate of duty, inherited from the eight-digit line where the number has none of its own,
/// such as "16.5%"; null as for <paramref name="Units"/>.
/// </param>
public readonly record struct TariffStanding(
    TariffPresence Presence, TariffDoubt Doubt, LocalDate? From, LocalDate? Until, string? Units, string? Rate);
