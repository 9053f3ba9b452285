using NodaTime;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>
/// The clock of a sandbox world: it can be set, frozen and let run. Any other world has the time of day.
/// </summary>
sealed class WorldClock(IClock day) : IClock
{
    readonly Lock turn = new();
    Instant? frozen;
    Duration ahead;

    /// <summary>True while time stands still.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (turn) return frozen is not null;
        }
    }

    /// <summary>How far it is ahead of the time of day; negative when behind.</summary>
    public Duration Ahead
    {
        get
        {
            lock (turn) return ahead;
        }
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (turn) return frozen ?? day.GetCurrentInstant() + ahead;
    }

    /// <summary>The time, and whether it is frozen, as it is told and kept.</summary>
    public override string ToString()
    {
        lock (turn)
            return $"{InstantPattern.ExtendedIso.Format(GetCurrentInstant())} {(IsFrozen ? "frozen" : "running")}";
    }

    /// <summary>Sets the time; it stands still or runs on from there as before.</summary>
    public void Set(Instant now)
    {
        lock (turn)
        {
            if (frozen is not null) frozen = now;
            ahead = now - day.GetCurrentInstant();
        }
    }

    /// <summary>Stops time where it is.</summary>
    public void Freeze()
    {
        lock (turn) frozen ??= day.GetCurrentInstant() + ahead;
    }

    /// <summary>Lets time run on from where it is.</summary>
    public void Run()
    {
        lock (turn)
        {
            if (frozen is not { } stood) return;
            (ahead, frozen) = (stood - day.GetCurrentInstant(), null);
        }
    }
}
