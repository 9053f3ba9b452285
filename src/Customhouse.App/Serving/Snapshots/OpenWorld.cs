using Customhouse.Clearance;
using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>What is open of a world, until the world is put back to a snapshot or ends.</summary>
sealed class OpenWorld : IDisposable
{
    readonly CancellationTokenSource ending = new();
    readonly AckFile acknowledged;
    bool isClosed;

    /// <summary>Opens the journal in a folder, or makes one there.</summary>
    public OpenWorld(AceSettings settings, StationSettings station)
    {
        Journal = FileCommand.Open(Path.Combine(settings.Data, "journal"), name: null, settings.IsSandbox);
        acknowledged = new AckFile(Path.Combine(settings.Data, "acknowledged"));
        Ended = ending.Token;
        Station = new Station(Journal, station with
        {
            Acknowledged = acknowledged.Read(),
            Image = Path.Combine(settings.Data, "registers"),
        });
    }

    /// <summary>Its journal.</summary>
    public SqliteJournal Journal { get; }

    /// <summary>The station over it.</summary>
    public Station Station { get; }

    /// <summary>Told when it ends: whoever has something under way in it has to let go.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Lets go of what a filer has heard, and keeps how far that is.</summary>
    public void Acknowledge(string filer, long last)
    {
        Station.Outbox.Acknowledge(filer, last);
        acknowledged.Keep(Station.Outbox.Acknowledged);
    }

    /// <summary>Tells that it ends.</summary>
    public void End()
    {
        if (!isClosed) ending.Cancel();
    }

    /// <summary>Ends, finishes what is under way, and closes the journal; once more, does nothing.</summary>
    public void Dispose()
    {
        if (isClosed) return;
        End();
        isClosed = true;
        Station.Dispose();
        Journal.Dispose();
        ending.Dispose();
    }
}
