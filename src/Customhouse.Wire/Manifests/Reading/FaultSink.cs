using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>An element of a line or segment, to be named in a fault.</summary>
/// <param name="Line">Physical line, row or segment, from 1.</param>
/// <param name="Record">Line identifier or segment; null in a table.</param>
/// <param name="Number">Number of the element after the identifier, from 1; 0 for the whole line or a column.</param>
/// <param name="Name">What it is.</param>
readonly record struct ElementAt(long Line, string? Record, int Number, string? Name)
{
    public ElementAt Of(int number, string name) => this with { Number = number, Name = name };

    /// <summary>What it is, as it opens a sentence.</summary>
    public string Words => Number > 0 ? $"{Record} element {Number} ({Name})" : Record ?? Name ?? "";
}

/// <summary>
/// What a manifest reader finds wrong. Kinds of line that it does not read are told when the first one comes and
/// counted at the end of the source, so that a long source of them stays a short list.
/// </summary>
/// <param name="unit">What a source is counted in: Line, Segment, Row.</param>
sealed class FaultSink(string unit)
{
    /// <summary>Faults of one source that are listed; the others are counted.</summary>
    public const int ListedMax = 10_000;

    const int KindsMax = 200;

    readonly Dictionary<string, (FormFault Fault, long First, long Count)> unread = new(StringComparer.Ordinal);
    readonly List<WireFault> found = [];
    long count;

    /// <summary>How many were found since the last hand-over.</summary>
    public int Count => found.Count;

    /// <summary>Hands over what was found.</summary>
    public void MoveTo(ICollection<WireFault> faults)
    {
        foreach (var fault in found) faults.Add(fault);
        found.Clear();
    }

    public void Add(WireFault fault)
    {
        if (count++ < ListedMax) found.Add(fault);
    }

    public void Add(FormFault fault, in ElementAt at, Text value, string plain) => Add(new WireFault(
        fault.Code, fault.Text,
        new Place(at.Line, at.Record, at.Name, at.Number > 0 ? $"element {at.Number}" : null,
            value.IsEmpty ? null : Shown.Of(value)),
        0, $"{unit} {at.Line}, {at.Words}: {plain}", fault.Fix, fault.Source));

    /// <summary>A value that cannot be read: what was found, what was expected.</summary>
    public void Bad(in ElementAt at, Text value, string expected) =>
        Add(ManifestFault.BadValue, at, value, $"found '{Shown.Of(value)}', expected {expected}.");

    /// <summary>A line that cannot be read; its bill is not read either.</summary>
    public void Broken(in ElementAt at, Text value, string expected) =>
        Add(ManifestFault.BadLine, at, value, $"found '{Shown.Of(value)}', expected {expected}.");

    /// <summary>Says so when an element is longer than the wire carries.</summary>
    public void Measure(in ElementAt at, Text value, int lengthMax)
    {
        if (value.Length > lengthMax) Add(ManifestFault.LongElement, at, value,
            $"it has {value.Length} characters, and the wire carries {lengthMax}.");
    }

    /// <summary>A line that is not read: its kind, a noun in the singular, is told once and counted.</summary>
    public void Unread(FormFault fault, in ElementAt at, Text line, string kind, string why)
    {
        if (!unread.TryGetValue(kind, out var known) && unread.Count >= KindsMax)
        {
            kind = "a line of more than 200 kinds";
            unread.TryGetValue(kind, out known);
        }
        if (known.Count == 0) Add(fault, at, line, $"found '{Shown.Of(line)}'; {why}");
        unread[kind] = (fault, known.Count == 0 ? at.Line : known.First, known.Count + 1);
    }

    /// <summary>
    /// At the end of the source: how many lines of each kind were not read, where there was more than one.
    /// </summary>
    public void Close()
    {
        foreach (var (kind, (fault, first, count)) in unread)
            if (count > 1)
                found.Add(fault.At(first, null, null,
                    $"In all, {kind} was not read {count} times; the first is in {unit.ToLowerInvariant()} {first}."));
        unread.Clear();
        if (count > ListedMax)
            found.Add(ManifestFault.NotListed.At(
                0, null, null, $"{count - ListedMax} faults beyond {ListedMax} are not listed."));
    }
}
