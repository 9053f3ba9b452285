using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>A message of a carrier, read.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Events">What it tells, in order.</param>
/// <param name="Faults">What could not be read; bounded by <see cref="FaultsMax"/>.</param>
sealed record ManifestMessage(ManifestForm Form, IReadOnlyList<ManifestEvent> Events, IReadOnlyList<WireFault> Faults)
{
    const int FaultsMax = 10_000;

    /// <summary>Reads a message as it was received at an instant; of no known form, it has no events.</summary>
    public static ManifestMessage Read(byte[] bytes, Instant received)
    {
        var form = ManifestSniffer.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, ManifestSniffer.HeadLength)));
        if (form == ManifestForm.None) return new ManifestMessage(form, [], []);
        using var stream = new MemoryStream(bytes, writable: false);
        var reader = ManifestReaders.Open(form, stream, new ManifestClock(received, When.Zone));
        var (events, faults) = (new List<ManifestEvent>(), new List<WireFault>());
        while (reader.Next(faults) is { } told)
        {
            events.Add(told);
            if (faults.Count > FaultsMax) faults.RemoveRange(FaultsMax, faults.Count - FaultsMax);
        }
        return new ManifestMessage(form, events, faults);
    }
}
