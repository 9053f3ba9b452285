using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>From the text of a cell to what it declares: absent, a value, or bad.</summary>
static class DeclaredCells
{
    public static Declared<ActionCode> Action(Text text) => text.Length == 1
        && text.Span[0] is var c and ((byte)'A' or (byte)'D' or (byte)'R' or (byte)'U')
        ? Declared<ActionCode>.Of((ActionCode)c, text)
        : Declared<ActionCode>.Bad(text);

    public static Declared<FilerCode> Filer(Text text) =>
        FilerCode.TryRead(text.Span, out var filer)
            ? Declared<FilerCode>.Of(filer, text)
            : Declared<FilerCode>.Bad(text);

    /// <summary>Without a filer code the check digit cannot be right.</summary>
    public static Declared<EntryNumber> Number(Declared<FilerCode> filer, Text text) =>
        filer.Has && EntryNumber.TryRead(filer.Value, text.Span, out var number)
            ? Declared<EntryNumber>.Of(number, text)
            : Declared<EntryNumber>.Bad(text);

    public static Declared<EntryType> Type(Text text) =>
        EntryType.TryRead(text.Span, out var type) ? Declared<EntryType>.Of(type, text) : Declared<EntryType>.Bad(text);

    public static Declared<ModeOfTransport> Mode(Text text) => ModeOfTransport.TryRead(text.Span, out var mode)
        ? Declared<ModeOfTransport>.Of(mode, text)
        : Declared<ModeOfTransport>.Bad(text);

    public static Declared<PortOfEntry> Port(Text text) => PortOfEntry.TryRead(text.Span, out var port)
        ? Declared<PortOfEntry>.Of(port, text)
        : Declared<PortOfEntry>.Bad(text);

    public static Declared<CountryCode> Country(Text text) => CountryCode.TryRead(text.Span, out var country)
        ? Declared<CountryCode>.Of(country, text)
        : Declared<CountryCode>.Bad(text);

    public static Declared<HtsNumber> Hts(Text text) =>
        HtsNumber.TryRead(text.Span, out var number)
            ? Declared<HtsNumber>.Of(number, text)
            : Declared<HtsNumber>.Bad(text);

    public static Declared<BillKind> Bill(Text text) => text.Length == 1
        && text.Span[0] is var c and ((byte)'R' or (byte)'M' or (byte)'H' or (byte)'T' or (byte)'I')
        ? Declared<BillKind>.Of((BillKind)c, text)
        : Declared<BillKind>.Bad(text);

    /// <summary>A number fills its whole cell; one that is shorter, or longer than an int, is bad.</summary>
    public static Declared<int> Count(Text text, int width) =>
        Whole(text, width, out var number) && number <= int.MaxValue
        ? Declared<int>.Of((int)number, text)
        : Declared<int>.Bad(text);

    public static Declared<Usd> Dollars(Text text, int width) => Whole(text, width, out var number)
        ? Declared<Usd>.Of(Usd.Dollars(number), text)
        : Declared<Usd>.Bad(text);

    public static Declared<LocalDate> Date(Text text) =>
        Mmddyy.TryRead(text.Span, out var date) ? Declared<LocalDate>.Of(date, text) : Declared<LocalDate>.Bad(text);

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

    static bool Whole(Text text, int width, out long number)
    {
        number = 0;
        return text.Length == width && NumberCell.Read(text.Span, out number) == CellState.Value;
    }
}
