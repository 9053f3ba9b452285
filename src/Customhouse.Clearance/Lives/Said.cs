using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>What is to be said of an entry to its filer, by one event.</summary>
/// <param name="Head">Place of the entry's head among <see cref="Heads"/>.</param>
/// <param name="Filer">Whom it is said to.</param>
/// <param name="Notices">What is said, in order; never empty.</param>
readonly record struct Said(uint Head, FilerCode Filer, IReadOnlyList<StatusNotice> Notices);
