using System.Net;
using NodaTime;

namespace Customhouse.App;

/// <summary>Where a local ACE listens, and how much it takes from one session.</summary>
sealed record AceSettings
{
    /// <summary>A world for trying things out, on free ports of this machine.</summary>
    /// <param name="data">Its folder.</param>
    /// <param name="clock">What its clock is set to.</param>
    public static AceSettings OfSandbox(string data, Instant clock) => new()
    {
        Data = data,
        IsSandbox = true,
        Clock = clock,
        Http = new IPEndPoint(IPAddress.Loopback, 0),
        Tcp = new IPEndPoint(IPAddress.Loopback, 0),
    };

    /// <summary>Where its journal, clock and folders lie.</summary>
    public required string Data { get; init; }

    /// <summary>Address of HTTP; port 0 for any free one.</summary>
    public IPEndPoint Http { get; init; } = new(IPAddress.Loopback, 8321);

    /// <summary>Address of TCP; port 0 for any free one.</summary>
    public IPEndPoint Tcp { get; init; } = new(IPAddress.Loopback, 8322);

    /// <summary>True for a world whose clock and events are in the hand of who tries things out.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>The instant to set the clock to; null to go on as it was.</summary>
    public Instant? Clock { get; init; }

    /// <summary>The most bytes of what is sent at once: about 3,500 entries.</summary>
    public int BytesMax { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most bytes under way in all sessions together.</summary>
    public int BytesUnderWayMax { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most sessions at once, of each kind.</summary>
    public int SessionsMax { get; init; } = 512;

    /// <summary>Batches of one session that may be under way at once.</summary>
    public int UnderWayMax { get; init; } = 4;

    /// <summary>The most snapshots that are kept of a sandbox world.</summary>
    public int SnapshotsMax { get; init; } = 20;

    /// <summary>The most bytes that snapshots have together, with room for the one that is saved.</summary>
    public long SnapshotBytesMax { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How long a session may be silent between batches.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a batch may take to arrive, and an answer to be taken.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
