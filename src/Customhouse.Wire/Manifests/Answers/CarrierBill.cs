using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>Which bill an answer to a carrier speaks of, as the carrier named it.</summary>
/// <param name="Manifest">The head it is on.</param>
/// <param name="Bill">The bill.</param>
/// <param name="Master">The master bill above a house bill; its number is empty when there is none.</param>
/// <param name="Part">Letter of the part of a split shipment; empty when the whole came at once.</param>
public readonly record struct CarrierBill(Manifest Manifest, BillOfLading Bill, BillOfLading Master, Text Part)
{
    /// <summary>The bill that a carrier reported.</summary>
    public static CarrierBill Of(Manifest manifest, ManifestBill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return new(manifest, bill.Bill, bill.Master, bill.Part);
    }
}

/// <summary>What is told of a bill.</summary>
/// <param name="Code">A code of <see cref="Disposition"/>.</param>
/// <param name="At">When it was posted.</param>
/// <param name="Quantity">Of how many packages; null when of all.</param>
/// <param name="Type">Type of the entry that it comes from; default when of none.</param>
/// <param name="Entry">Number of that entry; default when of none.</param>
/// <param name="Remarks">More, in plain capitals; null when nothing.</param>
public sealed record BillStatus(string Code, Instant At, int? Quantity = null, EntryType Type = default,
    EntryNumber Entry = default, string? Remarks = null);

/// <summary>An error that is told of a message or of its bill.</summary>
/// <param name="Code">A code of <see cref="AirError"/> or <see cref="TruckError"/>.</param>
/// <param name="Segment">Segment in error, X12 alone; null otherwise.</param>
/// <param name="Element">Number of the element in error, X12 alone; 0 otherwise.</param>
/// <param name="Position">Number of the segment in its set, X12 alone; 0 otherwise.</param>
/// <param name="Found">What was written there; null when nothing.</param>
public sealed record CarrierError(string Code, string? Segment = null, int Element = 0, int Position = 0,
    string? Found = null);
