using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What is on file at a station by person and day, to look at and not to change: what a station would make of further
/// filings is found out elsewhere. Valid while it is shown; the parties that it is asked of are forgotten after that.
/// </summary>
public sealed class DaysOnFile
{
    readonly PersonSums sums;
    readonly BillRegister bills;

    internal DaysOnFile(PersonSums sums, PersonKeys persons, BillRegister bills, ulong next)
    {
        (this.sums, this.bills) = (sums, bills);
        (Persons, Next) = (persons, next);
    }

    /// <summary>Who is one person with those on file.</summary>
    public PersonKeys Persons { get; }

    /// <summary>The place, in the order of a day, of the next entry that is filed and has not arrived.</summary>
    public ulong Next { get; }

    /// <summary>True when an entry brings something, or did before it was cancelled.</summary>
    public bool Holds(ulong entry) => sums.Holds(entry);

    /// <summary>What an entry brings; null when there is none or it is cancelled.</summary>
    public Claim? Find(ulong entry) => sums.Find(entry);

    /// <summary>What a person receives on a day, in the order of the day. The list is the caller's.</summary>
    public IReadOnlyList<Claim> Of(UInt128 person, int day) => sums.Of(person, day);

    /// <summary>
    /// The arrival of a filing's bill as carriers told it until an instant, and its place in the order of the day; null
    /// while they told none.
    /// </summary>
    public (Arrival Arrival, ulong Order)? ArrivalOf(Filing filing, Instant at) =>
        bills.Of(filing, at) is { Arrived: { } arrived } bill
            ? (new(arrived.Happened, arrived.Manifest.Port.OrDefault), DaySums.Order(arrived.Happened, bill.Place))
            : null;
}
