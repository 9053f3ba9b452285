using System.IO.Hashing;
using System.Text;

namespace Customhouse.Targeting;

/// <summary>
/// A party in canonical form: its words in full, sorted by the part that they belong to. Parties of one form are one
/// person to <see cref="PersonMatching.Normalised"/>. Where words are parted says nothing: MAC ARTHUR is MACARTHUR.
/// </summary>
public sealed class PersonForm
{
    // Ends a part. No text has this byte, for it is none of UTF-8's.
    const byte End = 0xFF;

    readonly byte[] text;
    readonly PersonWord[] words;
    PerPart starts, ends, firstWords, endWords;
    int used, count;

    /// <summary>A form with room for so much.</summary>
    internal PersonForm(int mostBytes, int mostWords)
    {
        text = new byte[mostBytes];
        words = new PersonWord[mostWords];
    }

    PersonForm(PersonForm from)
    {
        text = from.text[..from.used];
        words = from.words[..from.count];
        (starts, ends, firstWords, endWords) = (from.starts, from.ends, from.firstWords, from.endWords);
        (used, count) = (from.used, from.count);
    }

    /// <summary>A copy that its reader does not change.</summary>
    public PersonForm Kept() => new(this);

    /// <summary>A part with its words run together; empty when the party does not have it.</summary>
    public ReadOnlySpan<byte> this[PersonPart part] => text.AsSpan(starts[(int)part]..ends[(int)part]);

    /// <summary>Street and further lines run together, as if they were one line.</summary>
    public ReadOnlySpan<byte> Lines => text.AsSpan(starts[(int)PersonPart.Street]..ends[(int)PersonPart.SecondLine]);

    /// <summary>A part in words.</summary>
    public string Said(PersonPart part)
    {
        var said = new StringBuilder();
        foreach (ref readonly var word in WordsOf(part))
            said.Append(said.Length == 0 ? "" : " ").Append(Encoding.UTF8.GetString(BytesOf(word)));
        return said.ToString();
    }

    /// <summary>True when the party is named by identifier.</summary>
    internal bool HasIdentifier => !this[PersonPart.Identifier].IsEmpty;

    internal ReadOnlySpan<PersonWord> WordsOf(PersonPart part) =>
        words.AsSpan(firstWords[(int)part]..endWords[(int)part]);

    internal ReadOnlySpan<byte> BytesOf(in PersonWord word) => text.AsSpan(word.Start, word.Length);

    /// <summary>The bytes of words that follow each other.</summary>
    internal ReadOnlySpan<byte> BytesOf(ReadOnlySpan<PersonWord> run) =>
        run.IsEmpty ? [] : text.AsSpan(run[0].Start..(run[^1].Start + run[^1].Length));

    /// <summary>
    /// One key of all that tells persons apart: the identifier where there is one, else name and address. In the United
    /// States five digits of a ZIP code stand for city and state.
    /// </summary>
    public UInt128 Key => XxHash128.HashToUInt128(text.AsSpan(Keyed()));

    /// <summary>A key of number, street and place: who shares it shares an address.</summary>
    internal ulong AddressKey =>
        XxHash3.HashToUInt64(text.AsSpan(starts[(int)PersonPart.Number]..starts[(int)PersonPart.City]));

    /// <summary>An order of forms, the same for ever.</summary>
    internal static int InOrder(PersonForm left, PersonForm right) =>
        left.text.AsSpan(0, left.used).SequenceCompareTo(right.text.AsSpan(0, right.used));

    Range Keyed()
    {
        if (HasIdentifier) return starts[(int)PersonPart.IdentifierKind]..used;
        var isByZip = this[PersonPart.PostalCode].Length == PersonReader.ZipDigits && this[PersonPart.Country].IsEmpty;
        return ..(isByZip ? starts[(int)PersonPart.City] : starts[(int)PersonPart.IdentifierKind]);
    }

    /// <summary>Takes the words over, sorted by part.</summary>
    internal void Take(ReadOnlySpan<byte> from, ReadOnlySpan<PersonWord> taken)
    {
        (used, count) = (0, 0);
        var present = 0;
        foreach (ref readonly var word in taken) present |= 1 << (int)word.Part;
        for (var part = PersonPart.Name; part <= PersonPart.Identifier; part++)
        {
            (starts[(int)part], firstWords[(int)part]) = ((ushort)used, (ushort)count);
            if ((present >> (int)part & 1) != 0)
                foreach (ref readonly var word in taken)
                    if (word.Part == part) Add(word, from.Slice(word.Start, word.Length));
            (ends[(int)part], endWords[(int)part]) = ((ushort)used, (ushort)count);
            // Where one line ends and the next begins is how somebody filled a form.
            if (part != PersonPart.Street) text[used++] = End;
        }
    }

    void Add(PersonWord word, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(text.AsSpan(used));
        word.Start = (ushort)used;
        words[count++] = word;
        used += bytes.Length;
    }
}
