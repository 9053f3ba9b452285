using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Texts of the neutral forms as declared facts: absent, a value, or text that is no such value. One reading for
/// CSV, JSON and spreadsheets. Every text given here is trimmed and upper case.
/// </summary>
static class Declare
{
    static readonly Text add = Text.Of("A"), replace = Text.Of("R"), update = Text.Of("U"), cancel = Text.Of("D");

    public static Declared<ActionCode> Action(Text text) => text.Length switch
    {
        0 => default,
        1 => ActionOf(text, text.Span[0]),
        _ when text.Is("ADD"u8) => ActionOf(add, (byte)'A'),
        _ when text.Is("REPLACE"u8) => ActionOf(replace, (byte)'R'),
        _ when text.Is("UPDATE"u8) => ActionOf(update, (byte)'U'),
        _ when text.Is("CANCEL"u8) || text.Is("DELETE"u8) => ActionOf(cancel, (byte)'D'),
        _ => Declared<ActionCode>.Bad(text),
    };

    static Declared<ActionCode> ActionOf(Text text, byte letter) =>
        letter is (byte)'A' or (byte)'D' or (byte)'R' or (byte)'U'
        ? Declared<ActionCode>.Of((ActionCode)letter, text)
        : Declared<ActionCode>.Bad(text);

    public static Declared<FilerCode> Filer(Text text) =>
        FilerCode.TryRead(text.Span, out var filer) ? Declared<FilerCode>.Of(filer, text)
            : Declared<FilerCode>.Bad(text);

    /// <summary>Eight digits, or the full form FFF-NNNNNNN-C with or without dashes.</summary>
    /// <param name="text">The number as declared.</param>
    /// <param name="filer">The filer as declared; taken from the full form where absent.</param>
    /// <param name="arena">Room for the eight digits of a form with dashes.</param>
    public static Declared<EntryNumber> Number(Text text, ref Declared<FilerCode> filer, TextArena arena)
    {
        if (text.IsEmpty) return default;
        var digits = text;
        if (text.Length == 13 && text.Span[3] == '-' && text.Span[11] == '-')
        {
            var room = arena.Reserve(8);
            text.Span[4..11].CopyTo(room);
            room[7] = text.Span[12];
            digits = arena.Take(8);
        }
        else if (text.Length == 11)
        {
            digits = text.Slice(3, 8);
        }
        if (digits != text)
        {
            var opening = text.Slice(0, 3);
            if (filer.IsAbsent) filer = Filer(opening);
            else if (filer.Text != opening) return Declared<EntryNumber>.Bad(text);
        }
        return filer.Has && EntryNumber.TryRead(filer.Value, digits.Span, out var number)
            ? Declared<EntryNumber>.Of(number, digits)
            : Declared<EntryNumber>.Bad(digits);
    }

    public static Declared<EntryType> Type(Text text) =>
        EntryType.TryRead(text.Span, out var type) ? Declared<EntryType>.Of(type, text) : Declared<EntryType>.Bad(text);

    public static Declared<ModeOfTransport> Mode(Text text) => ModeOfTransport.TryRead(text.Span, out var mode)
        ? Declared<ModeOfTransport>.Of(mode, text)
        : Declared<ModeOfTransport>.Bad(text);

    public static Declared<PortOfEntry> Port(Text text) =>
        PortOfEntry.TryRead(text.Span, out var port) ? Declared<PortOfEntry>.Of(port, text)
            : Declared<PortOfEntry>.Bad(text);

    public static Declared<CountryCode> Country(Text text) => CountryCode.TryRead(text.Span, out var country)
        ? Declared<CountryCode>.Of(country, text)
        : Declared<CountryCode>.Bad(text);

    public static Declared<BillKind> Kind(Text text)
    {
        if (text.IsEmpty) return default;
        return text.Length == 1 && text.Span[0] is (byte)'R' or (byte)'M' or (byte)'H' or (byte)'T' or (byte)'I'
            ? Declared<BillKind>.Of((BillKind)text.Span[0], text)
            : Declared<BillKind>.Bad(text);
    }

    /// <summary>Unsigned digits, at most nine.</summary>
    public static Declared<int> Count(Text text)
    {
        if (text.Length > 9) return Declared<int>.Bad(text);
        return TryDigits(text.Span, out var value) ? Declared<int>.Of((int)value, text) : Declared<int>.Bad(text);
    }

    /// <summary>Ten digits, with or without the dots that the schedule prints.</summary>
    public static Declared<HtsNumber> Hts(Text text, TextArena arena)
    {
        if (text.Span.Contains((byte)'.'))
        {
            var room = arena.Reserve(text.Length);
            var used = 0;
            foreach (var c in text.Span)
                if (c != '.') room[used++] = c;
            text = arena.Take(used);
        }
        return HtsNumber.TryRead(text.Span, out var hts) ? Declared<HtsNumber>.Of(hts, text)
            : Declared<HtsNumber>.Bad(text);
    }

    /// <summary>Whole dollars, or dollars and two digits of cents: 800 or 800.00.</summary>
    public static Declared<Usd> Money(Text text)
    {
        var span = text.Span;
        var dot = span.IndexOf((byte)'.');
        var dollars = dot < 0 ? span : span[..dot];
        if (dollars.Length > 15 || !TryDigits(dollars, out var whole)) return Declared<Usd>.Bad(text);
        var cents = 0L;
        if (dot >= 0 && (span.Length - dot != 3 || !TryDigits(span[(dot + 1)..], out cents)))
            return Declared<Usd>.Bad(text);
        return Declared<Usd>.Of(new Usd(whole * 100 + cents), text);
    }

    /// <summary>A date of the wire: MMDDYY, of this century.</summary>
    public static Declared<LocalDate> WireDate(Text text)
    {
        if (text.Length != 6 || !TryDigits(text.Span, out var digits)) return Declared<LocalDate>.Bad(text);
        var (month, day, year) = ((int)(digits / 10_000), (int)(digits / 100 % 100), 2000 + (int)(digits % 100));
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? Declared<LocalDate>.Of(new LocalDate(year, month, day), text)
            : Declared<LocalDate>.Bad(text);
    }

    /// <summary>MMDDYY of a date written YYYY-MM-DD or YYYYMMDD; any other text as it is.</summary>
    public static Text ToWireDate(Text text, TextArena arena)
    {
        var span = text.Span;
        var isDashed = span.Length == 10 && span[4] == '-' && span[7] == '-';
        if (!isDashed && (span.Length != 8 || !TryDigits(span, out _))) return text;
        var step = isDashed ? 1 : 0;
        if (!span.StartsWith("20"u8)) return text;
        var room = arena.Reserve(6);
        span.Slice(4 + step, 2).CopyTo(room);
        span.Slice(6 + step * 2, 2).CopyTo(room[2..]);
        span.Slice(2, 2).CopyTo(room[4..]);
        var date = arena.Take(6);
        return WireDate(date).Has ? date : text;
    }

    public static PartyRole Role(ReadOnlySpan<byte> code) => code switch
    {
        [(byte)'C', (byte)'N'] => PartyRole.Consignee,
        [(byte)'S', (byte)'E'] => PartyRole.Seller,
        [(byte)'B', (byte)'Y'] => PartyRole.Buyer,
        [(byte)'M', (byte)'F'] => PartyRole.Manufacturer,
        [(byte)'S', (byte)'T'] => PartyRole.ShipTo,
        [(byte)'L', (byte)'G'] => PartyRole.StuffingLocation,
        [(byte)'C', (byte)'S'] => PartyRole.Consolidator,
        [(byte)'B', (byte)'K', (byte)'P'] => PartyRole.BookingParty,
        _ => PartyRole.Other,
    };

    static bool TryDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9') return false;
            value = value * 10 + (c - '0');
        }
        return !text.IsEmpty;
    }
}
