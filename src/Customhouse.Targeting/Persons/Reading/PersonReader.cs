using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>
/// Reads parties into canonical form. Reuses its room, so that a key allocates nothing; not safe for use from several
/// threads. Of a name or a line of address the first thousand bytes count, of a party the first 120 words.
/// </summary>
public sealed class PersonReader
{
    /// <summary>Digits of a ZIP code that name a post office.</summary>
    internal const int ZipDigits = 5;

    const int MostWords = 120;
    const int MostBytes = 16 * 1024;

    readonly WordTable table;
    readonly PersonForm form = new(MostBytes + PerPart.Length, MostWords);
    readonly WordList words = new(MostBytes, MostWords);

    /// <summary>A reader with the words that this library carries.</summary>
    public PersonReader()
        : this(WordTable.Carried)
    {
    }

    /// <summary>A reader with other words.</summary>
    public PersonReader(WordTable table) => this.table = table;

    /// <summary>
    /// The key of the person that a party is, under a setting. <see cref="PersonMatching.Linked"/> has no key of its
    /// own: it begins with that of <see cref="PersonMatching.Normalised"/>; <see cref="PersonIndex"/> finds the rest.
    /// </summary>
    public UInt128 Key(in Party party, PersonMatching matching) =>
        matching == PersonMatching.Exact ? ExactKey.Of(party) : Read(party).Key;

    /// <summary>The canonical form, valid until the next call; <see cref="PersonForm.Kept"/> keeps it.</summary>
    public PersonForm Read(in Party party)
    {
        words.Clear();
        var address = party.Address;
        NameReading.Read(party.Name, words, table);
        AddressReading.Read(address, words, table);
        ReadCodes(party, address);
        form.Take(words.Text, words.Span);
        return form;
    }

    void ReadCodes(in Party party, in Address address)
    {
        var isAmerican = address.Country.Text is { IsEmpty: true } || address.Country.Text.Is("US"u8);
        words.AddJoined(address.PostalCode, PersonPart.PostalCode, isAmerican ? ZipDigits : int.MaxValue);
        if (!isAmerican) words.AddJoined(address.Country.Text, PersonPart.Country);
        words.AddJoined(party.IdKind, PersonPart.IdentifierKind);
        words.AddJoined(party.Id, PersonPart.Identifier);
    }
}
