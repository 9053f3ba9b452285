using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// Something that a carrier tells of a manifest. It has two times: <see cref="Learned"/> here, and when it happened,
/// where it is a happening. An event is never changed; a later one about the same thing supersedes it.
/// </summary>
/// <param name="Manifest">The head it belongs to, as far as the message states it; never null.</param>
/// <param name="Learned">When we learned of it: the receipt of the message, unless the source says an earlier
/// instant.</param>
/// <param name="Line">Physical line, row or segment where it starts, from 1.</param>
public abstract record ManifestEvent(Manifest Manifest, Instant Learned, long Line);

/// <summary>A bill was put on a manifest.</summary>
/// <param name="Manifest">The head it belongs to.</param>
/// <param name="Bill">The bill.</param>
/// <param name="Learned">When we learned of it.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record BillReported(Manifest Manifest, ManifestBill Bill, Instant Learned, long Line)
    : ManifestEvent(Manifest, Learned, Line);

/// <summary>A bill was amended. What the bill does not say stays as it was.</summary>
/// <param name="Manifest">The head it belongs to.</param>
/// <param name="Bill">The bill with what is new of it.</param>
/// <param name="Reason">Code of the reason for amendment as stated; empty when none.</param>
/// <param name="Learned">When we learned of it.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record BillChanged(Manifest Manifest, ManifestBill Bill, Text Reason, Instant Learned, long Line)
    : ManifestEvent(Manifest, Learned, Line);

/// <summary>A bill was taken off a manifest.</summary>
/// <param name="Manifest">The head it belonged to.</param>
/// <param name="Bill">The bill: its numbers, and what else the message repeats.</param>
/// <param name="Reason">Code of the reason for amendment as stated; empty when none.</param>
/// <param name="Learned">When we learned of it.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record BillDeleted(Manifest Manifest, ManifestBill Bill, Text Reason, Instant Learned, long Line)
    : ManifestEvent(Manifest, Learned, Line);

/// <summary>The conveyance left for the US: the lift-off of a flight, with which its bills are departed.</summary>
/// <param name="Manifest">The head, with the trip.</param>
/// <param name="Happened">When it left.</param>
/// <param name="Learned">When we learned of it.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record ConveyanceDeparted(Manifest Manifest, Instant Happened, Instant Learned, long Line)
    : ManifestEvent(Manifest, Learned, Line);

/// <summary>
/// The conveyance arrived at a US port: the actual arrival, by which it is judged whether an entry was filed in time.
/// A second one for the same trip and port is a correction: it supersedes the first and does not erase it, see
/// <see cref="ArrivalHistory"/>. Source: 89 FR 2630; CSMS 61668562 (first port of entry).
/// </summary>
/// <param name="Manifest">The head, with the trip and the port of arrival.</param>
/// <param name="Happened">When it arrived.</param>
/// <param name="Learned">When we learned of it.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record ConveyanceArrived(Manifest Manifest, Instant Happened, Instant Learned, long Line)
    : ManifestEvent(Manifest, Learned, Line);

/// <summary>Someone asks for the status of a bill.</summary>
/// <param name="Manifest">The head it belongs to, as far as stated.</param>
/// <param name="Bill">The bill: its numbers.</param>
/// <param name="Asked">Code of what is asked, as stated.</param>
/// <param name="Learned">When we learned of it.</param>
/// <param name="Line">Where it starts, from 1.</param>
public sealed record StatusAsked(Manifest Manifest, ManifestBill Bill, Text Asked, Instant Learned, long Line)
    : ManifestEvent(Manifest, Learned, Line);
