using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>
/// Where the clock of a sandbox world stands, from one start to the next: <c>frozen INSTANT</c>, or <c>ahead
/// MILLISECONDS</c> of the time of day.
/// </summary>
sealed class ClockFile(string path)
{
    /// <summary>Sets a clock as it was kept.</summary>
    public static ClockFile Restore(string path, WorldClock clock)
    {
        var file = new ClockFile(path);
        if (!System.IO.File.Exists(path)) return file;
        var words = System.IO.File.ReadAllText(path).Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words is ["frozen", var at] && InstantPattern.ExtendedIso.Parse(at) is { Success: true } instant)
        {
            clock.Freeze();
            clock.Set(instant.Value);
        }
        else if (words is ["ahead", var ahead] && long.TryParse(ahead, CultureInfo.InvariantCulture, out var ms)
            && Math.Abs(ms) < 1L << 50)
            clock.Set(clock.GetCurrentInstant() + Duration.FromMilliseconds(ms));
        else
            throw new Trouble(
                path, $"'{string.Join(' ', words)}'", "Set the clock with --clock, after removing this file.")
            {
                Expected = "'frozen' and an instant, or 'ahead' and a number of milliseconds",
            };
        return file;
    }

    /// <summary>Keeps where a clock stands, whole or not at all.</summary>
    public void Keep(WorldClock clock)
    {
        var text = clock.IsFrozen ? $"frozen {InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant())}"
            : string.Create(CultureInfo.InvariantCulture, $"ahead {(long)clock.Ahead.TotalMilliseconds}");
        System.IO.File.WriteAllText(path + ".new", text + "\n");
        System.IO.File.Move(path + ".new", path, overwrite: true);
    }
}
