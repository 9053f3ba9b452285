using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>A line of a message, in upper case, without its line end.</summary>
/// <param name="Text">What stands on it; never empty.</param>
/// <param name="Number">Physical line, from 1.</param>
readonly record struct MessageLine(Text Text, long Number)
{
    /// <summary>True when it goes on from the line before.</summary>
    public bool GoesOn => Text.Span[0] == '/';
}

/// <summary>One message of lines. It owns its bytes, so what is read from it may be kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Version">Version that its first line names; 0 when it names none.</param>
/// <param name="First">Physical line where it starts, from 1.</param>
/// <param name="Lines">Its lines after the first.</param>
sealed record LineMessage(MessageKind Kind, int Version, long First, MessageLine[] Lines)
{
    /// <summary>Physical line where it ends.</summary>
    public long Last => Lines.Length == 0 ? First : Lines[^1].Number;

    /// <summary>A run of lines: one with an identifier, and those that go on from it.</summary>
    public LineGroup GroupAt(int index)
    {
        var end = index + 1;
        while (end < Lines.Length && Lines[end].GoesOn) end++;
        return new LineGroup(Lines.AsMemory(index, end - index));
    }
}

/// <summary>A line with its identifier, and the lines that go on from it with a slant.</summary>
/// <param name="Lines">The lines, one at least.</param>
readonly record struct LineGroup(ReadOnlyMemory<MessageLine> Lines)
{
    const int IdLength = 3;

    /// <summary>How many lines there are.</summary>
    public int Count => Lines.Length;

    /// <summary>Physical line of the first.</summary>
    public long Number => Lines.Span[0].Number;

    /// <summary>The first line whole.</summary>
    public Text Whole => Lines.Span[0].Text;

    /// <summary>Its three letters; empty when it has none.</summary>
    public Text Id
    {
        get
        {
            var line = Whole;
            if (line.Length < IdLength || line.Length > IdLength && line.Span[IdLength] != '/') return default;
            var id = line.Slice(0, IdLength);
            return Values.IsLetters(id, IdLength) ? id : default;
        }
    }

    /// <summary>What follows the first slant of a line, by its index from 0.</summary>
    public Text Rest(int index)
    {
        var line = Lines.Span[index].Text;
        var slant = line.Span.IndexOf((byte)'/');
        return slant < 0 || slant + 1 == line.Length ? default : line.Slice(slant + 1, line.Length - slant - 1);
    }

    /// <summary>The first line, to be named in a fault.</summary>
    public ElementAt At => AtLine(0);

    /// <summary>A line by its index, to be named in a fault.</summary>
    public ElementAt AtLine(int index) => new(Lines.Span[index].Number, Name, 0, null);

    /// <summary>Lines without identifier have their name from the guide.</summary>
    string Name => !Id.IsEmpty ? Id.ToString() : AirNumbers.OpensWaybill(Whole) ? "AWB" : "line";
}

/// <summary>
/// The elements of a line, which slants separate. One at a time; what is beyond its room stays in the last.
/// </summary>
sealed class Elements
{
    readonly Text[] items = new Text[24];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The element at an index from 0; empty when there is none.</summary>
    public Text this[int index] => index < Count ? items[index] : default;

    /// <summary>Splits another text and forgets the one before.</summary>
    public Elements Of(Text text)
    {
        Count = 0;
        var start = 0;
        while (Count < items.Length - 1 && text.Span[start..].IndexOf((byte)'/') is >= 0 and var length)
        {
            items[Count++] = text.Slice(start, length);
            start += length + 1;
        }
        if (!text.IsEmpty) items[Count++] = text.Slice(start, text.Length - start);
        return this;
    }
}
