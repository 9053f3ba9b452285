using System.Formats.Cbor;
using Customhouse.Journal;

namespace Customhouse.Clearance;

/// <summary>Events as the bodies of leaves.</summary>
static class EventBytes
{
    /// <summary>The bytes of an event.</summary>
    public static byte[] Of(Action<CborWriter> write)
    {
        var cbor = new CborWriter(CborConformanceMode.Strict);
        write(cbor);
        return cbor.Encode();
    }

    /// <summary>A block of events that are of no entry.</summary>
    public static PreparedBlock Block(IEnumerable<byte[]> events)
    {
        using var builder = new BlockBuilder();
        foreach (var one in events) builder.Add(one);
        return builder.Build();
    }
}
