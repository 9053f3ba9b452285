using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// Walks the lines of a carried table: UTF-8, a first line that names the format, then lines whose tab-separated
/// fields begin with a word or a number. A malformed table throws <see cref="FormatException"/> with its line.
/// </summary>
public ref struct TableText
{
    const int MaxBytes = 64 << 20;

    ReadOnlySpan<byte> rest;
    ReadOnlySpan<byte> fields;
    int line;

    /// <summary>Begins; the first line must be <paramref name="format"/>.</summary>
    public TableText(ReadOnlySpan<byte> text, ReadOnlySpan<byte> format)
    {
        if (text.Length > MaxBytes)
            throw new FormatException($"A table has at most {MaxBytes} bytes, this has {text.Length}.");
        rest = text;
        if (!NextLine() || !fields.SequenceEqual(format))
            throw new FormatException(
                $"Not a table of this version: its first line should be '{Encoding.UTF8.GetString(format)}'.");
    }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool NextLine()
    {
        if (rest.IsEmpty) return false;
        line++;
        var end = rest.IndexOf((byte)'\n');
        if (end < 0) throw Bad("no end of line: the table is cut off");
        fields = rest[..end];
        rest = rest[(end + 1)..];
        return true;
    }

    /// <summary>True while the line has fields left.</summary>
    public readonly bool HasField => !fields.IsEmpty;

    /// <summary>Takes the next field of the line.</summary>
    public ReadOnlySpan<byte> Field()
    {
        if (fields.IsEmpty) throw Bad("a field is missing");
        var end = fields.IndexOf((byte)'\t');
        var field = end < 0 ? fields : fields[..end];
        fields = end < 0 ? [] : fields[(end + 1)..];
        return field;
    }

    /// <summary>Takes a field as text.</summary>
    public string Word() => Encoding.UTF8.GetString(Field());

    /// <summary>Takes a field as a date, YYYY-MM-DD.</summary>
    public LocalDate Date()
    {
        // By hand: the first use of NodaTime's patterns or of a culture costs more than reading the whole table.
        var text = Field();
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') throw Bad("a date YYYY-MM-DD is expected");
        int year = (int)Whole(text[..4], 9999), month = (int)Whole(text[5..7], 12), day = (int)Whole(text[8..], 31);
        if (year == 0 || month == 0 || day == 0 || day > DateTime.DaysInMonth(year, month))
            throw Bad("this date is not in the calendar");
        return new LocalDate(year, month, day);
    }

    /// <summary>Takes a field as a whole number from 0 to <paramref name="most"/>.</summary>
    public int Number(int most) => (int)Whole(Field(), most);

    /// <summary>Reads a whole number from 0 to <paramref name="most"/>.</summary>
    public readonly long Whole(ReadOnlySpan<byte> text, long most)
    {
        var value = 0L;
        var isNumber = text.Length is > 0 and <= 18;
        for (var i = 0; isNumber && i < text.Length; i++)
        {
            isNumber = text[i] is >= (byte)'0' and <= (byte)'9';
            value = value * 10 + (text[i] & 15);
        }
        return isNumber && value <= most
            ? value
            : throw Bad($"a number from 0 to {most} is expected, found '{Encoding.UTF8.GetString(text)}'");
    }

    /// <summary>
    /// Takes a field whose place in a growing list must be the next one, and adds the text that follows.
    /// </summary>
    public void AddTo(List<string?> list)
    {
        if (Number(ushort.MaxValue) != list.Count) throw Bad($"text {list.Count} is expected next");
        list.Add(Word());
    }

    /// <summary>The error to throw for this line.</summary>
    public readonly FormatException Bad(string why) => new($"Table, line {line}: {why}.");

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A table that is embedded in an assembly.</summary>
    public static byte[] Carried(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
