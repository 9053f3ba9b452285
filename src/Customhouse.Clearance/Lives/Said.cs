using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>What is to be said of an entry to its filer, or to the carrier of its bill, by one event.</summary>
/// <param name="Head">Place of the entry's head among <see cref="Heads"/>.</param>
/// <param name="Filer">Whom it is said to, unless it is a carrier.</param>
/// <param name="Notices">What is said, in order; never empty.</param>
/// <param name="Carrier">The carrier's name in the outbox, as <see cref="CarrierWords"/> gives it; null for a
/// filer.</param>
readonly record struct Said(
    uint Head, FilerCode Filer, IReadOnlyList<StatusNotice> Notices, string? Carrier = null);
