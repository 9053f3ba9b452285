using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>What the seeder does to a clean entry: who files, what is asked, contact and importer.</summary>
static partial class Edits
{
    public static void NoAction(Draft d) => d.Filing.Action = default;

    public static void BadAction(Draft d) => d.Filing.Action = Declared<ActionCode>.Bad(d.Say("X"u8));

    public static void NoFiler(Draft d) => d.Filing.Filer = default;

    public static void BadFiler(Draft d) => d.Filing.Filer = Declared<FilerCode>.Bad(d.Say("000"u8));

    public static void NoNumber(Draft d) => d.Filing.Number = default;

    public static void WrongCheckDigit(Draft d)
    {
        var number = d.Filing.Number.Value;
        var wrong = (number.CheckDigit + d.Dice.Between(1, 9)) % 10;
        d.Filing.Number = Declared<EntryNumber>.Bad(d.Digits(number.Sequence * 10 + wrong, 8));
    }

    public static void RepeatedNumber(Draft d) => TakeNumber(d, d.Earlier);

    static void TakeNumber(Draft d, EntryNumber number)
    {
        number.WriteEightDigits(d.Arena.Reserve(8));
        d.Filing.Number = Declared<EntryNumber>.Of(number, d.Arena.Take(8));
    }

    /// <summary>A whole filing that says it replaces one which was never made.</summary>
    public static void ReplacesNothing(Draft d) =>
        d.Filing.Action = Declared<ActionCode>.Of(ActionCode.Replace, d.Say("R"u8));

    public static void NoType(Draft d) => d.Filing.Type = default;

    public static void BadType(Draft d) => d.Filing.Type = Declared<EntryType>.Bad(d.Say("99"u8));

    /// <summary>Type 86 on a day on which it does not live.</summary>
    public static void Of86(Draft d) =>
        d.Filing.Type = Declared<EntryType>.Of(EntryType.Section321, Words86.Section321);

    /// <summary>Type 13 before there is one.</summary>
    public static void Of13(Draft d) =>
        d.Filing.Type = Declared<EntryType>.Of(EntryType.InternationalMail, d.Say("13"u8));

    public static void NoContact(Draft d)
    {
        if (d.Dice.Chance(500)) d.Filing.Contact = default;
        else d.Filing.ContactPhone = default;
    }

    /// <summary>Number of an importer that the file of clients calls inactive.</summary>
    public const string Inactive = "98-0000001";

    /// <summary>Number of an importer that the file of clients calls foreign.</summary>
    public const string Foreign = "98-0000002";

    public static void ImporterNotActive(Draft d) => Importer(d, "EI"u8, System.Text.Encoding.ASCII.GetBytes(Inactive));

    public static void ImporterForeign(Draft d) => Importer(d, "EI"u8, System.Text.Encoding.ASCII.GetBytes(Foreign));

    public static void BadImporterKind(Draft d) => Importer(d, "XX"u8, "12-3456789"u8);

    public static void ImporterWithoutKind(Draft d) => Importer(d, default, "12-3456789"u8);

    public static void KindWithoutImporter(Draft d) => Importer(d, "EI"u8, default);

    public static void MisshapenImporter(Draft d) => Importer(d, "EI"u8, "123456789"u8);

    static void Importer(Draft d, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> number) =>
        (d.Filing.ImporterKind, d.Filing.Importer) = (d.Say(kind), d.Say(number));

    public static void CancelWithoutReason(Draft d) => Cancel(d, default);

    /// <summary>Reason 03 says that another entry cleared the goods, and must name it.</summary>
    public static void CancelWithoutReference(Draft d) => Cancel(d, d.Say("03"u8));

    static void Cancel(Draft d, Text reason)
    {
        var filing = d.Filing;
        filing.Action = Declared<ActionCode>.Of(ActionCode.Cancel, d.Say("D"u8));
        filing.CancellationReason = reason;
        TakeNumber(d, d.Earlier);
        filing.Bills.Clear();
        filing.References.Clear();
        filing.Parties.Clear();
        filing.Lines.Clear();
        filing.Tariffs.Clear();
        (filing.Eda, filing.EdaCount) = (default, 0);
        (d.Arrived, d.IsByIdentifier) = (null, false);
    }
}
