namespace Customhouse.Terms;

/// <summary>Why an officer refuses a request, as SO20 RSN says it.</summary>
/// <param name="Number">1 to 17.</param>
/// <param name="Text">What it means.</param>
public sealed record RequestReason(int Number, string Text)
{
    /// <summary>Two digits.</summary>
    public string Digits => Number.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>All reasons. Source: ACE Cargo/Manifest/Entry Status Query v21, WO20 note (shortened).</summary>
public static class RequestReasons
{
    /// <summary>All, in order.</summary>
    public static IReadOnlyList<RequestReason> All { get; } =
    [
        new(1, "replacement entry is cancelled"),
        new(2, "replacement entry is open"),
        new(3, "replacement in-bond movement is deleted"),
        new(4, "document is not in the document image system"),
        new(5, "more information is wanted by the document image system"),
        new(6, "disposition of the full quantity cannot be verified"),
        new(7, "zone admission is deleted"),
        new(8, "zone admission is open"),
        new(9, "entry is on hold: resolve that before a correction"),
        new(10, "entry is on hold: resolve that before a cancellation"),
        new(11, "another agency holds the entry: resolve that before a correction"),
        new(12, "another agency holds the entry: resolve that before a cancellation"),
        new(13, "other, see the comments"),
        new(14, "bill must be identical"),
        new(15, "bill must be identical to that of the in-bond movement"),
        new(16, "replacement entry is not on file"),
        new(17, "zone admission is not on file"),
    ];

    /// <summary>The reason of a number; null when there is none, as for 0.</summary>
    public static RequestReason? Find(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;
}
