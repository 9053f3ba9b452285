using Customhouse.Law;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.Clearance;

/// <summary>
/// Instants as people write them: a bare date is noon Eastern, a time without a zone is Eastern, and a zone or an
/// offset says otherwise.
/// </summary>
public static class Instants
{
    static readonly LocalTime Noon = new(12, 0);

    static readonly LocalDatePattern Date = LocalDatePattern.Iso;

    static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    static readonly OffsetDateTimePattern[] Zoned =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>"),
        OffsetDateTimePattern.ExtendedIso,
    ];

    /// <summary>Reads an instant.</summary>
    /// <returns>False when the text is none.</returns>
    public static bool TryRead(string text, out Instant instant)
    {
        text = text.Replace(' ', 'T');
        if (Date.Parse(text).TryGetValue(default, out var date))
        {
            instant = Eastern(date.At(Noon));
            return true;
        }
        foreach (var pattern in Local)
        {
            if (!pattern.Parse(text).TryGetValue(default, out var local)) continue;
            instant = Eastern(local);
            return true;
        }
        return TryReadZoned(text, out instant);
    }

    static bool TryReadZoned(string text, out Instant instant)
    {
        foreach (var pattern in Zoned)
        {
            if (!pattern.Parse(text).TryGetValue(default, out var zoned)) continue;
            instant = zoned.ToInstant();
            return true;
        }
        instant = default;
        return false;
    }

    static Instant Eastern(LocalDateTime local) => When.Zone.AtLeniently(local).ToInstant();

    /// <summary>Reads a day.</summary>
    public static bool TryReadDay(string text, out LocalDate day) => Date.Parse(text).TryGetValue(default, out day);
}
