using Customhouse.Terms;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.Wire;

/// <summary>Days and instants as tables and JSON write them, in upper case.</summary>
static class RowTimes
{
    static readonly OffsetDateTimePattern[] zoned =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>"),
    ];

    static readonly LocalDateTimePattern[] local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"),
    ];

    /// <summary>
    /// Reads an instant; without an offset it is by the clock of a zone, and a time that this clock skips or shows
    /// twice
    /// is none. A day alone is none either: it does not say whether what was filed on that day came before.
    /// </summary>
    public static bool TryInstant(Text text, DateTimeZone zone, out Instant instant)
    {
        instant = default;
        if (text.Length is < 16 or > 25) return false;
        var written = text.ToString().Replace(' ', 'T');
        foreach (var pattern in zoned)
        {
            if (!pattern.Parse(written).TryGetValue(default, out var at)) continue;
            instant = at.ToInstant();
            return true;
        }
        foreach (var pattern in local)
        {
            if (!pattern.Parse(written).TryGetValue(default, out var at)) continue;
            var shown = zone.MapLocal(at);
            if (shown.Count == 1) instant = shown.Single().ToInstant();
            return shown.Count == 1;
        }
        return false;
    }

    /// <summary>YYYY-MM-DD or YYYYMMDD.</summary>
    public static Declared<LocalDate> Day(Text text)
    {
        if (text.IsEmpty) return default;
        Span<byte> digits = stackalloc byte[8];
        var isRead = Compact(text.Span, "DDDD-DD-DD"u8, digits) && Days.TryDate(digits, out _);
        return isRead && Days.TryDate(digits, out var date) ? Declared<LocalDate>.Of(date, text)
            : Declared<LocalDate>.Bad(text);
    }

    /// <summary>HH:MM or HHMM.</summary>
    public static Declared<LocalTime> Time(Text text)
    {
        if (text.IsEmpty) return default;
        Span<byte> digits = stackalloc byte[4];
        return Compact(text.Span, "DD:DD"u8, digits) &&
            Days.TryTime(digits, out var time) ? Declared<LocalTime>.Of(time, text) : Declared<LocalTime>.Bad(text);
    }

    /// <summary>Takes the signs of a form out of a text, which may be without them.</summary>
    static bool Compact(ReadOnlySpan<byte> text, ReadOnlySpan<byte> form, Span<byte> digits)
    {
        if (text.Length == digits.Length) text.CopyTo(digits);
        if (text.Length != form.Length) return text.Length == digits.Length;
        var used = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == 'D') digits[used++] = text[i];
            else if (text[i] != form[i]) return false;
        }
        return true;
    }
}
