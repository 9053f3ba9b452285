using Customhouse.Law;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Customhouse.Clearance;

/// <summary>
/// Instants as people write them: a bare date is noon Eastern, a time without a zone is Eastern, and a zone or an
/// offset says otherwise. A time that the Eastern clock skips or shows twice takes an offset: nobody guesses which
/// instant was meant.
/// </summary>
public static class Instants
{
    static readonly LocalTime Noon = new(12, 0);

    /// <summary>Patterns with a time, made when the first one is wanted: a bare date needs none of them.</summary>
    static class Times
    {
        public static readonly LocalDateTimePattern[] Local =
        [
            LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
            LocalDateTimePattern.ExtendedIso,
        ];

        public static readonly OffsetDateTimePattern[] Zoned =
        [
            OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
            OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>"),
            OffsetDateTimePattern.ExtendedIso,
        ];
    }

    /// <summary>Reads an instant.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="instant">The instant; <c>default</c> when there is none.</param>
    /// <param name="expected">What was expected, to be said after that word; empty when the text is an instant.</param>
    /// <returns>False when the text is no instant, or could be none or two by the Eastern clock.</returns>
    public static bool TryRead(string text, out Instant instant, out string expected)
    {
        text = text.Replace(' ', 'T');
        expected = "";
        if (When.TryDay(text, out var date)) return TryEastern(date.At(Noon), out instant, out expected);
        foreach (var pattern in Times.Local)
            if (pattern.Parse(text).TryGetValue(default, out var local))
                return TryEastern(local, out instant, out expected);
        if (TryReadZoned(text, out instant)) return true;
        expected = "a date (2024-05-20, taken as noon Eastern), a time (2024-05-20T13:00, Eastern), or a time with " +
            "Z or an offset (2024-05-20T13:00-04:00)";
        return false;
    }

    static bool TryReadZoned(string text, out Instant instant)
    {
        foreach (var pattern in Times.Zoned)
        {
            if (!pattern.Parse(text).TryGetValue(default, out var zoned)) continue;
            instant = zoned.ToInstant();
            return true;
        }
        instant = default;
        return false;
    }

    static bool TryEastern(LocalDateTime local, out Instant instant, out string expected)
    {
        var there = When.Zone.MapLocal(local);
        instant = there.Count == 1 ? there.Single().ToInstant() : default;
        expected = there.Count switch
        {
            0 => $"a time with an offset, for the Eastern clock skips this hour: write " +
                $"{At(local, there.EarlyInterval)} or {At(local, there.LateInterval)}",
            1 => "",
            _ => $"a time with an offset, for the Eastern clock shows this hour twice: write " +
                $"{At(local, there.EarlyInterval)} or {At(local, there.LateInterval)}",
        };
        return there.Count == 1;
    }

    /// <summary>
    /// The instant that a clock with an interval's offset would mean, as the Eastern clock shows it then.
    /// </summary>
    static string At(LocalDateTime local, ZoneInterval interval)
    {
        var meant = local.WithOffset(interval.WallOffset).InZone(When.Zone);
        var pattern = Times.Zoned[meant.Second == 0 ? 0 : 1];
        return $"{pattern.Format(meant.ToOffsetDateTime())} ({meant.GetZoneInterval().Name})";
    }

    /// <summary>Reads a day.</summary>
    public static bool TryReadDay(string text, out LocalDate day) => When.TryDay(text, out day);
}
