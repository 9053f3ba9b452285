using System.Text;
using NodaTime;

namespace Customhouse.Law;

/// <summary>Reads the text form of a <see cref="TariffTable"/>; docs/law/tariff.md describes it.</summary>
sealed class TariffTableReader
{
    public static ReadOnlySpan<byte> Format => "customhouse tariff 1"u8;

    // A revision's index is a byte in memory.
    public const int MostRevisions = 255;

    long lastPlace;

    internal readonly struct Span(byte first, byte last, ushort units, ushort rate)
    {
        public readonly byte First = first, Last = last;
        public readonly ushort Units = units, Rate = rate;
    }

    public LocalDate Through { get; private set; }
    public List<TariffRevision> Revisions { get; } = [];
    public List<string?> Units { get; } = [null];
    public List<string?> Rates { get; } = [null];

    /// <summary>Ten digits, or minus the eight digits of an open line.</summary>
    public long[] Keys { get; }

    /// <summary>Where the spans of each key begin, and after the last where they end.</summary>
    public int[] Starts { get; }

    // An array and not a list: a list of our own struct is compiled when the program starts, which costs more than
    // the reading. A span follows a tab, so there are no more spans than tabs.
    public Span[] Spans { get; }

    int keyCount, spanCount;

    public TariffTableReader(ReadOnlySpan<byte> table)
    {
        (Keys, Starts, Spans) = (new long[table.Count((byte)'\n')], new int[table.Count((byte)'\n') + 1],
            new Span[table.Count((byte)'\t')]);
        var text = new TableText(table, Format);
        while (text.NextLine())
        {
            var first = text.Field();
            if (!first.IsEmpty && first[0] is >= (byte)'0' and <= (byte)'9') ReadRow(ref text, first);
            else ReadHead(ref text, first);
        }
        if (Revisions.Count == 0 || Through == default)
            throw text.Bad("the table ends without revisions or a last day");
        Starts[keyCount] = spanCount;
        Keys = Keys[..keyCount];
    }

    void ReadHead(ref TableText text, ReadOnlySpan<byte> word)
    {
        if (word.SequenceEqual("through"u8)) Through = text.Date();
        else if (word.SequenceEqual("revision"u8)) ReadRevision(ref text);
        else if (word.SequenceEqual("unit"u8)) text.AddTo(Units);
        else if (word.SequenceEqual("rate"u8)) text.AddTo(Rates);
        else throw text.Bad($"'{Encoding.UTF8.GetString(word)}' is not a kind of line");
    }

    void ReadRevision(ref TableText text)
    {
        var revision = new TariffRevision(
            text.Word(), text.Date(), text.Date(), text.Number(int.MaxValue), text.Word(), text.Word());
        if (revision.Earliest > revision.Certain) throw text.Bad("a revision's earliest day is after its certain day");
        if (Revisions.Count > 0 && revision.Certain <= Revisions[^1].Certain)
            throw text.Bad("revisions are in order of their certain day");
        if (Revisions.Count == MostRevisions) throw text.Bad($"a table holds at most {MostRevisions} revisions");
        Revisions.Add(revision);
    }

    void ReadRow(ref TableText text, ReadOnlySpan<byte> number)
    {
        var digits = text.Whole(number, 9_999_999_999);
        if (number.Length is not (8 or 10))
            throw text.Bad("a number has ten digits, or eight when its suffixes are not carried");
        var place = number.Length == 8 ? digits * 100 * 2 : digits * 2 + 1;
        if (place <= lastPlace) throw text.Bad("numbers ascend, and an open line stands before its numbers");
        lastPlace = place;
        Starts[keyCount] = spanCount;
        Keys[keyCount++] = number.Length == 8 ? -digits : digits;
        var before = -1;
        while (text.HasField) before = ReadSpan(ref text, text.Field(), before);
        if (before < 0) throw text.Bad("a number stands in at least one revision");
    }

    // "first-last:unit:rate", or "unit:rate" when it stands in every revision.
    int ReadSpan(ref TableText text, ReadOnlySpan<byte> span, int before)
    {
        var range = span.IndexOf((byte)'-');
        var (first, last) = (0, Revisions.Count - 1);
        if (range >= 0)
        {
            var colon = span.IndexOf((byte)':');
            if (colon < range) throw text.Bad("a span is first-last:unit:rate");
            first = (int)text.Whole(span[..range], last);
            last = (int)text.Whole(span[(range + 1)..colon], last);
            span = span[(colon + 1)..];
        }
        var split = span.IndexOf((byte)':');
        if (split < 0 || first <= before || last < first) throw text.Bad("spans are first-last:unit:rate, in order");
        var units = text.Whole(span[..split], Units.Count - 1);
        var rate = text.Whole(span[(split + 1)..], Rates.Count - 1);
        Spans[spanCount++] = new Span((byte)first, (byte)last, (ushort)units, (ushort)rate);
        return last;
    }
}
