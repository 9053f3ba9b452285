using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>One message of lines or set of X12, with what it tells and what is wrong with its form.</summary>
readonly record struct ToldPart(
    ManifestPart Part, IReadOnlyList<ManifestEvent> Told, IReadOnlyList<WireFault> Faults);

/// <summary>A message of a carrier, read.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Events">What it tells that is kept, in order.</param>
/// <param name="Faults">What could not be read; bounded by <see cref="FaultsMax"/>.</param>
/// <param name="Parts">The messages of lines in it, in order.</param>
/// <param name="Sets">The sets of X12 in it, in order.</param>
sealed record ManifestMessage(ManifestForm Form, Instant Received, IReadOnlyList<ManifestEvent> Events,
    IReadOnlyList<WireFault> Faults, IReadOnlyList<ToldPart> Parts, IReadOnlyList<JudgedSet> Sets)
{
    const int FaultsMax = 10_000;

    /// <summary>Reads a message as it was received at an instant; of no known form, it has no events.</summary>
    public static ManifestMessage Read(byte[] bytes, Instant received)
    {
        var form = ManifestSniffer.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, ManifestSniffer.HeadLength)));
        if (form == ManifestForm.None) return new ManifestMessage(form, received, [], [], [], []);
        using var stream = new MemoryStream(bytes, writable: false);
        var (parts, events, faults) = (new List<ManifestPart>(), new List<ManifestEvent>(), new List<WireFault>());
        var reader = ManifestReaders.Open(form, stream, new ManifestClock(received, When.Zone), parts.Add);
        while (reader.Next(faults) is { } told)
        {
            events.Add(told);
            if (faults.Count > FaultsMax) faults.RemoveRange(FaultsMax, faults.Count - FaultsMax);
        }
        var cut = Cut(parts, events, faults);
        if (form != ManifestForm.X12) return new ManifestMessage(form, received, events, faults, cut, []);
        List<JudgedSet> sets =
            [.. cut.Select(part => JudgedSet.Of((X12Set)part.Part, part.Told, part.Faults))];
        return new ManifestMessage(form, received, [.. sets.SelectMany(set => set.Kept)], faults, [], sets);
    }

    // All three are in order of place; what is said of the whole source at its end stands apart from them.
    static List<ToldPart> Cut(List<ManifestPart> parts, List<ManifestEvent> events, List<WireFault> faults)
    {
        var (cut, at) = (new List<ToldPart>(parts.Count), 0);
        var byLine = faults.ToLookup(fault => fault.At.Line);
        foreach (var part in parts)
        {
            var first = at;
            while (at < events.Count && part.Holds(events[at].Line)) at++;
            cut.Add(new ToldPart(part, events[first..at], FaultsOf(part, byLine)));
        }
        return cut;
    }

    static List<WireFault> FaultsOf(ManifestPart part, ILookup<long, WireFault> byLine)
    {
        var faults = new List<WireFault>();
        for (var line = part.First; line <= part.Last && byLine.Count > 0; line++) faults.AddRange(byLine[line]);
        return faults;
    }
}
