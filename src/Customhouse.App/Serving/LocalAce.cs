using Customhouse.Clearance;
using Customhouse.Journal;
using NodaTime;

namespace Customhouse.App;

/// <summary>A local ACE: a station over a journal, and the clock of its world. Every way in leads here.</summary>
sealed class LocalAce : IDisposable
{
    const int Unit = 64 * 1024;

    readonly SqliteJournal journal;
    readonly Station station;
    readonly SemaphoreSlim underWay;
    readonly ClockFile? clockFile;

    /// <summary>Opens the world in a folder, or makes one there.</summary>
    public LocalAce(AceSettings settings, StationSettings station, IClock day)
    {
        Settings = settings;
        Clock = new WorldClock(day);
        journal = FileCommand.Open(Path.Combine(settings.Data, "journal"), name: null, settings.IsSandbox);
        if (settings.IsSandbox) clockFile = ClockFile.Restore(Path.Combine(settings.Data, "clock"), Clock);
        if (settings.Clock is { } instant) Turn(clock => clock.Set(instant));
        underWay = new SemaphoreSlim(Units(settings.BytesUnderWayMax));
        this.station = new Station(journal, station);
    }

    /// <summary>Where it listens, and how much it takes.</summary>
    public AceSettings Settings { get; }

    /// <summary>The time in this world.</summary>
    public WorldClock Clock { get; }

    /// <summary>Entries that are filed.</summary>
    public long Size => journal.Size;

    /// <summary>Turns the clock and keeps where it stands.</summary>
    public void Turn(Action<WorldClock> turn)
    {
        turn(Clock);
        clockFile?.Keep(Clock);
    }

    /// <summary>Answers each batch of what a session sent, received now.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<IReadOnlyList<BatchAnswer>> Receive(byte[] text) =>
        Within(text.Length, () => station.Receive(text, Clock.GetCurrentInstant()));

    /// <summary>Answers a message of a carrier, received now.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ReadOnlyMemory<byte>> ReceiveManifest(byte[] message) =>
        Within(message.Length, () => station.ReceiveManifest(message, Clock.GetCurrentInstant()));

    // What is under way in all sessions together is bounded; who comes late waits.
    async Task<T> Within<T>(int bytes, Func<Task<T>> work)
    {
        var units = Units(bytes);
        for (var i = 0; i < units; i++) await underWay.WaitAsync().ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            underWay.Release(units);
        }
    }

    static int Units(int bytes) => bytes / Unit + 1;

    /// <inheritdoc/>
    public void Dispose()
    {
        station.Dispose();
        journal.Dispose();
        underWay.Dispose();
    }
}
