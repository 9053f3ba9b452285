using System.Text;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// Reads the text form of a <see cref="FlagTable"/>: the list's day and source, the distinct answers, then one
/// line a number with the index of its answer; docs/law/tariff.md describes it.
/// </summary>
sealed class FlagTableReader
{
    public static ReadOnlySpan<byte> Format => "customhouse flags 1"u8;

    public LocalDate AsOf { get; private set; }
    public string File { get; private set; } = "";
    public string FileSha256 { get; private set; } = "";
    public List<TariffFlags> Answers { get; } = [];
    public long[] Keys { get; }

    /// <summary>Index of the answer of each key.</summary>
    public int[] Kinds { get; }

    int count;

    public FlagTableReader(ReadOnlySpan<byte> table)
    {
        (Keys, Kinds) = (new long[table.Count((byte)'\n')], new int[table.Count((byte)'\n')]);
        var text = new TableText(table, Format);
        while (text.NextLine())
        {
            var first = text.Field();
            if (!first.IsEmpty && first[0] is >= (byte)'0' and <= (byte)'9') ReadRow(ref text, first);
            else if (first.SequenceEqual("list"u8)) (AsOf, FileSha256, File) = (text.Date(), text.Word(), text.Word());
            else if (first.SequenceEqual("answer"u8)) ReadAnswer(ref text);
            else throw text.Bad($"'{Encoding.UTF8.GetString(first)}' is not a kind of line");
        }
        if (AsOf == default) throw text.Bad("the table ends without the day of its list");
        (Keys, Kinds) = (Keys[..count], Kinds[..count]);
    }

    void ReadRow(ref TableText text, ReadOnlySpan<byte> number)
    {
        var digits = text.Whole(number, 9_999_999_999);
        if (number.Length != 10) throw text.Bad("a number has ten digits");
        if (count > 0 && digits <= Keys[count - 1]) throw text.Bad("numbers ascend");
        Keys[count] = digits;
        Kinds[count++] = text.Number(Answers.Count - 1);
    }

    // answer <tab> index <tab> A, C, AC or - <tab> units or - <tab> flags separated by blanks, or -
    void ReadAnswer(ref TableText text)
    {
        if (text.Number(ushort.MaxValue) != Answers.Count) throw text.Bad($"answer {Answers.Count} is expected next");
        var duties = text.Word();
        var units = text.Word();
        var flags = text.Word() is var codes && codes == "-" ? [] : codes.Split(' ').Select(PgaFlag.Of).ToArray();
        Answers.Add(new TariffFlags(
            true, duties.Contains('A', StringComparison.Ordinal), duties.Contains('C', StringComparison.Ordinal), flags,
            flags.Length > 0, flags.Any(f => f.Demand == PgaDemand.Must), units == "-" ? null : units));
    }
}
