using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Replaces what tells persons and their papers apart by pseudonyms of the same shape: names, addresses, telephones,
/// e-mail and product addresses, numbers of importers, parties, entries, bills and containers, and references. Equal
/// texts get equal pseudonyms under one salt, so that what belongs together still does, and check digits stay as right
/// or as wrong as they were: the answers to a masked filing are those to the filing itself. Filer code, carriers,
/// conveyances, places, countries, dates, goods and values stay; docs/formats/convert.md lists all of it.
/// </summary>
public sealed class Mask
{
    readonly Pseudonyms pseudonyms;

    /// <summary>A mask under a salt of at least 16 bytes, to be kept secret.</summary>
    public Mask(ReadOnlySpan<byte> salt)
    {
        if (salt.Length < 16) throw new ArgumentException("A salt has at least 16 bytes.", nameof(salt));
        pseudonyms = new Pseudonyms(salt.ToArray());
    }

    /// <summary>Masks a filing in place. Its raw bytes, which hold what was replaced, are forgotten.</summary>
    public void Apply(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        filing.Raw = default;
        filing.Number = OfNumber(filing.Filer, filing.Number);
        filing.Importer = Of(filing.Importer);
        filing.Contact = Of(filing.Contact);
        filing.ContactPhone = Of(filing.ContactPhone);
        for (var i = 0; i < filing.Bills.Count; i++) filing.Bills[i].Number = OfBill(filing.Bills[i].Number);
        for (var i = 0; i < filing.Equipment.Count; i++)
            filing.Equipment[i].Number = OfContainer(filing.Equipment[i].Number);
        for (var i = 0; i < filing.References.Count; i++) Apply(ref filing.References[i]);
        for (var i = 0; i < filing.Parties.Count; i++) Apply(ref filing.Parties[i]);
        for (var i = 0; i < filing.Lines.Count; i++) Apply(ref filing.Lines[i]);
        for (var i = 0; i < filing.Pga.Count; i++) filing.Pga[i].Record = OfRecord(filing.Pga[i].Record);
    }

    /// <summary>
    /// Headers of a batch and a block with password and user data replaced; sender, filer and ports stay.
    /// </summary>
    public TransactionControl Of(TransactionControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        var (batch, block) = (control.BatchHeader.ToArray(), control.BlockHeader.ToArray());
        ReplaceCell(batch, AIn.Password.Facts.First, AIn.Password.Facts.Last);
        ReplaceCell(batch, AIn.UserText.Facts.First, AIn.UserText.Facts.Last);
        ReplaceCell(block, BIn.UserText.Facts.First, BIn.UserText.Facts.Last);
        return control with { BatchHeader = batch, BlockHeader = block };
    }

    /// <summary>The pseudonym of a text: never the text itself when it holds a letter or a digit.</summary>
    public Text Of(Text text) => With(text, bytes => pseudonyms.Replace(bytes));

    static Text With(Text text, Action<byte[]> replace)
    {
        if (text.IsEmpty) return text;
        var bytes = text.Span.ToArray();
        replace(bytes);
        return new Text(bytes, 0, bytes.Length);
    }

    Declared<EntryNumber> OfNumber(Declared<FilerCode> filer, Declared<EntryNumber> number)
    {
        if (number.IsAbsent) return number;
        var text = filer.Has && IsEight(number.Text.Span)
            ? With(number.Text, eight => ReplaceNumber(filer.Value, eight)) : Of(number.Text);
        return filer.Has && EntryNumber.TryRead(filer.Value, text.Span, out var masked)
            ? Declared<EntryNumber>.Of(masked, text) : Declared<EntryNumber>.Bad(text);
    }

    static bool IsEight(ReadOnlySpan<byte> digits) =>
        digits.Length == 8 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    void ReplaceNumber(FilerCode filer, Span<byte> eight) =>
        pseudonyms.Replace(eight, 0,
            digits => EntryNumber.CheckDigitOf(
                filer, int.Parse(digits[..7], System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>
    /// A number of filer, seven digits and check digit gets the pseudonym that the entry itself gets.
    /// </summary>
    Text OfWholeNumber(Text text) =>
        text.Length == 11 && FilerCode.TryRead(text.Span[..3], out var filer) && IsEight(text.Span[3..])
            ? With(text, bytes => ReplaceNumber(filer, bytes.AsSpan(3))) : Of(text);

    /// <summary>The airline's three digits stay before the serial number of an air waybill.</summary>
    Text OfBill(Text number) => CheckDigits.MayBeAirWaybill(number.Span)
        ? With(number, bytes => pseudonyms.Replace(bytes, 3, CheckDigits.OfAirWaybill)) : Of(number);

    /// <summary>Owner code and category stay before the serial number of a container.</summary>
    Text OfContainer(Text number) => CheckDigits.MayBeContainer(number.Span)
        ? With(number, bytes => pseudonyms.Replace(bytes, 4, CheckDigits.OfContainer)) : Of(number);

    void Apply(ref Reference reference) => reference.Value = reference.Qualifier.ToString() switch
    {
        "EDA" or "V1" or "AMT" or "EXP" or "KII" or "PER" => reference.Value,
        "EN" or "CES" => OfWholeNumber(reference.Value),
        "IB" => OfBill(reference.Value),
        _ => Of(reference.Value),
    };

    void Apply(ref Party party)
    {
        party.Name = Of(party.Name);
        party.Id = Of(party.Id);
        party.Phone = Of(party.Phone);
        party.Email = Of(party.Email);
        var old = party.Address;
        var address = new Address
        {
            City = Of(old.City),
            Subdivision = old.Subdivision,
            PostalCode = Of(old.PostalCode),
            Country = old.Country,
            CityLine = old.CityLine,
            StreetLine = old.StreetLine,
        };
        for (var i = 0; i < old.Count; i++) address.Add(old[i].Qualifier, Of(old[i].Value));
        party.Address = address;
    }

    void Apply(ref LineItem line)
    {
        line.Sku = Of(line.Sku);
        line.ProductUrl = Of(line.ProductUrl);
    }

    Text OfRecord(Text record) => With(record, bytes =>
    {
        var id = record.Slice(0, Math.Min(4, record.Length)).ToString();
        foreach (var columns in PersonalColumns.All.Where(columns => columns.Record == id))
            ReplaceCell(bytes, columns.First, columns.Last, columns.IsContainer);
    });

    /// <summary>Replaces what stands in columns of a record, without the spaces around it.</summary>
    void ReplaceCell(byte[] record, int first, int last, bool isContainer = false)
    {
        if (record.Length < first) return;
        var whole = new Text(record, 0, record.Length);
        var cell = Trimmed.Of(whole, first - 1, Math.Min(last, record.Length) - first + 1);
        if (cell.IsEmpty) return;
        var masked = isContainer ? OfContainer(cell) : Of(cell);
        masked.Span.CopyTo(record.AsSpan(first - 1 + record.AsSpan(first - 1).IndexOf(cell.Span)));
    }
}
