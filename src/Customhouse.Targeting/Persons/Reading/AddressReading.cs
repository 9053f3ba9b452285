using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>
/// Reads an address: number, street, further lines and unit, then place. The components stand in the order in which the
/// lines of an address do; their qualifiers are not asked, for most filers send all as unstructured.
/// Source: USPS Publication 28, sections 213, 23, 28.
/// </summary>
static class AddressReading
{
    public static void Read(in Address address, WordList words, WordTable table)
    {
        var line = PersonPart.Street;
        var hasNumber = false;
        for (var i = 0; i < address.Count; i++)
        {
            var from = words.Count;
            words.AddField(address[i].Value.Span, table.Streets, line);
            var reading = new LineReading(words, from, line, hasNumber);
            reading.Read();
            hasNumber |= reading.HasNumber;
            if (reading.HasWords) line = PersonPart.SecondLine;
        }
        ReadCity(address.City, words, table);
        ReadState(address.Subdivision, words, table);
    }

    static void ReadCity(Text city, WordList words, WordTable table)
    {
        var from = words.Count;
        words.AddField(city.Span, table.Streets, PersonPart.City);
        LineReading.SettleDirections(words, from);
        // In a city's name ST is never a street.
        for (var i = from; i < words.Count; i++)
            if (LineReading.IsSaint(words.BytesOf(i))) words.Replace(i, "SAINT"u8, WordRole.None);
    }

    // Of US-CA the last word is the state.
    static void ReadState(Text subdivision, WordList words, WordTable table)
    {
        var from = words.Count;
        words.AddField(subdivision.Span, table.States, PersonPart.State);
        for (var i = from; i < words.Count - 1; i++) words.Span[i].Part = PersonPart.Dropped;
    }
}
