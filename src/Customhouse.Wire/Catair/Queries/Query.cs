using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>What a query asks for.</summary>
public enum QueryKind : byte
{
    /// <summary>Nothing, or several things at once.</summary>
    None,
    /// <summary>An entry, and where it stands.</summary>
    Entry,
    /// <summary>An in-bond movement.</summary>
    InBond,
    /// <summary>A bill of ocean, rail or truck.</summary>
    Bill,
    /// <summary>An air waybill, or a house under it.</summary>
    AirWaybill,
}

/// <summary>
/// One WR1 record as it asks. Texts are as written, without the spaces around them, empty where the columns are blank.
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR1(in) and its notes.
/// </summary>
public sealed record Query
{
    /// <summary>What is asked for.</summary>
    public QueryKind Kind { get; private init; }

    /// <summary>What is wrong with its form; null when it can be looked up.</summary>
    public QueryCondition? Fault { get; private init; }

    /// <summary>Filer of the entry.</summary>
    public string Filer { get; private init; } = "";

    /// <summary>Number of the entry as written.</summary>
    public string EntryNumberText { get; private init; } = "";

    /// <summary>The entry; null when no right number is given, which is then not on file.</summary>
    public EntryNumber? Entry { get; private init; }

    /// <summary>Number of an in-bond movement.</summary>
    public string InBond { get; private init; } = "";

    /// <summary>Carrier that issued the bill.</summary>
    public string Issuer { get; private init; } = "";

    /// <summary>Number of the bill.</summary>
    public string Bill { get; private init; } = "";

    /// <summary>Number of the air waybill, carrier's prefix first.</summary>
    public string AirWaybill { get; private init; } = "";

    /// <summary>House air waybill.</summary>
    public string HouseAirWaybill { get; private init; } = "";

    /// <summary>True when the related house and master bills of an ocean bill are wanted.</summary>
    public bool WantsRelatedBills { get; private init; }

    /// <summary>True when the bills of an entry are wanted too.</summary>
    public bool WantsBillsOfEntry { get; private init; }

    /// <summary>Limits the notices that come back; blank for all. Its codes are not published.</summary>
    public char Limit { get; private init; } = ' ';

    /// <summary>Reads a query. Pure; never fails: what is wrong is a <see cref="Fault"/>.</summary>
    /// <param name="record">A WR1 record, 80 bytes.</param>
    /// <param name="block">The B record of its block, 80 bytes; entries of another filer are not told.</param>
    public static Query Read(ReadOnlySpan<byte> record, ReadOnlySpan<byte> block)
    {
        var filer = Of(WR1In.Filer.In(record));
        var read = new Query
        {
            Filer = filer,
            EntryNumberText = Of(WR1In.EntryNumber.In(record)),
            InBond = Of(WR1In.InBond.In(record)),
            Issuer = Of(WR1In.Issuer.In(record)),
            Bill = Of(WR1In.Bill.In(record)),
            AirWaybill = Of(WR1In.AirWaybill.In(record)),
            HouseAirWaybill = Of(WR1In.HouseAirWaybill.In(record)),
            WantsRelatedBills = WR1In.WantsRelatedBills.In(record)[0] == 'Y',
            WantsBillsOfEntry = WR1In.WantsBillsOfEntry.In(record)[0] == 'Y',
            Limit = (char)WR1In.Limit.In(record)[0],
        };
        read = read with { Kind = read.KindOf(), Entry = read.EntryOf() };
        return read with { Fault = read.FaultFor(Of(BIn.Filer.In(block))) };
    }

    QueryKind KindOf()
    {
        var entry = Filer.Length + EntryNumberText.Length > 0;
        var air = AirWaybill.Length + HouseAirWaybill.Length > 0;
        // An in-bond movement by air names the carrier too; that alone asks for no bill.
        var bill = Bill.Length > 0 || (Issuer.Length > 0 && InBond.Length == 0);
        return (entry, InBond.Length > 0, bill, air) switch
        {
            (true, false, false, false) => QueryKind.Entry,
            (false, true, false, false) => QueryKind.InBond,
            (false, false, true, false) => QueryKind.Bill,
            (false, false, false, true) => QueryKind.AirWaybill,
            _ => QueryKind.None,
        };
    }

    EntryNumber? EntryOf() => FilerCode.TryRead(Encoding.Latin1.GetBytes(Filer), out var filer)
        && EntryNumber.TryRead(filer, Encoding.Latin1.GetBytes(EntryNumberText), out var number) ? number : null;

    QueryCondition? FaultFor(string filerOfBlock) => Kind switch
    {
        QueryKind.Entry when Filer.Length == 0 => QueryCondition.FilerMissing,
        QueryKind.Entry when Filer != filerOfBlock => QueryCondition.FilerUnknown,
        QueryKind.Entry when EntryNumberText.Length == 0 => QueryCondition.EntryNumberMissing,
        QueryKind.Entry => Entry is null ? QueryCondition.EntryNotFound : null,
        QueryKind.InBond => Issuer.Length > 0 && !IsCarrier(Issuer) ? QueryCondition.InvalidCarrier : null,
        QueryKind.Bill when Issuer.Length == 0 => QueryCondition.CarrierMissing,
        QueryKind.Bill when !IsCarrier(Issuer) => QueryCondition.InvalidCarrier,
        QueryKind.Bill => Bill.Length == 0 ? QueryCondition.NumberMissing : null,
        QueryKind.AirWaybill => IsAirWaybill(AirWaybill) ? null : QueryCondition.InvalidAirWaybill,
        QueryKind.None => QueryCondition.Insufficient,
        _ => throw new InvalidOperationException($"There is no query {Kind}."),
    };

    static bool IsCarrier(string code) => code.Length >= 2 && code.All(char.IsAsciiLetterOrDigit);

    static bool IsAirWaybill(string number) => number.Length == 11 && number.All(char.IsAsciiDigit);

    static string Of(ReadOnlySpan<byte> columns) => Encoding.Latin1.GetString(columns.Trim((byte)' '));
}
