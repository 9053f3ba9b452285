using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>A way in which a person is written.</summary>
/// <param name="Name">Name, or kind and number of an identifier where there is no name.</param>
/// <param name="Address">Address in one line.</param>
/// <param name="Bits">Hundredths of a bit by which it was linked; 0 when its key is that of the person.</param>
sealed record Spelling(string Name, string Address, int Bits);

/// <summary>What one entry of the file does to its person's day.</summary>
/// <param name="Entry">Its number, or a stand-in where it has none.</param>
/// <param name="Number">The number as people write it; empty where it has none.</param>
/// <param name="Line">Where it starts in the file.</param>
/// <param name="Value">Its value.</param>
/// <param name="Before">What goes before it that day.</param>
/// <param name="IsOver">True when the day is over the limit with it.</param>
/// <param name="Answer">What the system does about it when it arrives on this day.</param>
sealed record EntryAhead(
    ulong Entry, string Number, long Line, Usd Value, Usd Before, bool IsOver, PersonDayAnswer Answer);

/// <summary>What changes when those of the file that have not arrived come a day later.</summary>
/// <param name="Day">The day after.</param>
/// <param name="Total">What the person receives on that day then.</param>
/// <param name="Left">What is left of the limit on it.</param>
/// <param name="Over">Entries that go over the limit by it, of any file.</param>
/// <param name="Under">Entries that come back under it.</param>
sealed record SlipAhead(
    LocalDate Day, Usd Total, Usd Left, IReadOnlyList<string> Over, IReadOnlyList<string> Under);

/// <summary>One consignee of the file on one day.</summary>
/// <param name="Consignee">As the file writes the consignee first.</param>
/// <param name="Others">The other ways in which the same person is written, in file and journal.</param>
/// <param name="Day">The day.</param>
/// <param name="By">By what it is known, the least sure of its entries.</param>
/// <param name="Filed">What the journal brings that day.</param>
/// <param name="File">What the file brings.</param>
/// <param name="Total">Both.</param>
/// <param name="Left">What is left of the limit, not negative.</param>
/// <param name="Entries">The entries of the file, in order.</param>
/// <param name="Slip">What a slip changes; null when all have arrived.</param>
sealed record PersonAhead(
    Spelling Consignee, IReadOnlyList<Spelling> Others, LocalDate Day, DayBasis By, Usd Filed, Usd File, Usd Total,
    Usd Left, IReadOnlyList<EntryAhead> Entries, SlipAhead? Slip)
{
    /// <summary>True when an entry of the file is over the limit.</summary>
    public bool IsOver => Entries.Any(entry => entry.IsOver);
}

/// <summary>An entry of the file that adds nothing to any day, and why.</summary>
sealed record Uncounted(string Number, long Line, string Why);

/// <summary>What filing would bring.</summary>
/// <param name="Limit">What a person may receive on a day.</param>
/// <param name="Persons">Each consignee on each day, as the file first names them.</param>
/// <param name="Uncounted">What adds nothing.</param>
/// <param name="Entries">How many filings the file holds.</param>
sealed record AheadReport(
    Usd Limit, IReadOnlyList<PersonAhead> Persons, IReadOnlyList<Uncounted> Uncounted, long Entries);
