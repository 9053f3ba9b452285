using System.Text;
using Customhouse.Law;

namespace Customhouse.Targeting;

/// <summary>Where a word came from.</summary>
/// <param name="File">Name of the list.</param>
/// <param name="Sha256">SHA-256 of the list, in lower-case hexadecimal.</param>
public sealed record WordSource(string File, string Sha256);

/// <summary>
/// Words of names and addresses with their shorter forms. Immutable, shared between threads. The text form is written
/// by the importer and carried in this library; its first lines name the lists that it was made of.
/// Source: libpostal's dictionaries (MIT), USPS Publication 28.
/// </summary>
public sealed class WordTable
{
    static readonly Lazy<WordTable> Embedded = new(
        () => Read(TableText.Carried(typeof(WordTable).Assembly, "Customhouse.Targeting.words.table")));

    WordTable(IReadOnlyList<WordSource> sources, FormIndex streets, FormIndex names, FormIndex states) =>
        (Sources, Streets, Names, States) = (sources, streets, names, states);

    /// <summary>The table that this library carries, loaded once when first asked for.</summary>
    public static WordTable Carried => Embedded.Value;

    /// <summary>The lists that it was made of.</summary>
    public IReadOnlyList<WordSource> Sources { get; }

    /// <summary>How many forms it knows.</summary>
    public int Count => Streets.Count + Names.Count + States.Count;

    /// <summary>Words of streets and cities.</summary>
    internal FormIndex Streets { get; }

    /// <summary>Words of names.</summary>
    internal FormIndex Names { get; }

    /// <summary>States and provinces; each becomes its code.</summary>
    internal FormIndex States { get; }

    /// <summary>First line of the text form.</summary>
    public static ReadOnlySpan<byte> Format => "customhouse words 1"u8;

    /// <summary>Reads the text form. Throws <see cref="FormatException"/> with the line when it is malformed.</summary>
    public static WordTable Read(ReadOnlySpan<byte> table)
    {
        var sources = new List<WordSource>();
        List<(string, KnownWord)> streets = [], names = [], states = [];
        var text = new TableText(table, Format);
        while (text.NextLine())
        {
            switch (text.Word())
            {
                case "source": sources.Add(new WordSource(text.Word(), text.Word())); break;
                case "street": ReadWord(ref text, streets); break;
                case "name": ReadWord(ref text, names); break;
                case "state": ReadWord(ref text, states); break;
                case var other: throw text.Bad($"'{other}' is not a kind of line");
            }
        }
        return new WordTable(sources, new FormIndex(streets), new FormIndex(names), new FormIndex(states));
    }

    // street <tab> roles <tab> word <tab> form ...; the word is a form of itself.
    static void ReadWord(ref TableText text, List<(string, KnownWord)> forms)
    {
        var roles = text.Word();
        if (!Enum.TryParse<WordRole>(roles, out var role)) throw text.Bad($"'{roles}' names no role");
        var name = text.Word();
        var word = new KnownWord(Encoding.UTF8.GetBytes(name), role);
        // What stands for FIFTH is a number; not every number is in order.
        if (role != WordRole.Ordinal) forms.Add((name, word));
        while (text.HasField) forms.Add((text.Word(), word));
    }
}
