using System.Buffers;

namespace Customhouse.Wire;

/// <summary>Bytes that steer and say nothing: 0 to 31, and 127. Source: RFC 20.</summary>
static class ControlBytes
{
    /// <summary>All of them, for forms that write line ends and tabs as escapes.</summary>
    public static SearchValues<byte> All { get; } = Without([]);

    /// <summary>All but tab and line ends, for forms that set rows and cells apart by these.</summary>
    public static SearchValues<byte> ButTabAndLineEnds { get; } = Without("\t\r\n"u8);

    /// <summary>All but tab, for lines that were cut at their ends before.</summary>
    public static SearchValues<byte> ButTab { get; } = Without("\t"u8);

    static SearchValues<byte> Without(ReadOnlySpan<byte> kept)
    {
        var steering = new List<byte> { 0x7F };
        for (byte c = 0; c < 32; c++)
            if (!kept.Contains(c)) steering.Add(c);
        return SearchValues.Create([.. steering]);
    }
}
