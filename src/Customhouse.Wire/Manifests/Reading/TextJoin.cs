using System.Buffers;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Joins texts with a blank between them. One text alone is handed back as it is.</summary>
sealed class TextJoin
{
    readonly ArrayBufferWriter<byte> bytes = new(128);
    Text only;

    /// <summary>Adds a text after what is there; glued without the blank.</summary>
    public void Add(Text more, bool glued = false)
    {
        if (more.IsEmpty) return;
        if (only.IsEmpty)
        {
            only = more;
            return;
        }
        if (bytes.WrittenCount == 0) bytes.Write(only.Span);
        if (!glued) bytes.Write(" "u8);
        bytes.Write(more.Span);
    }

    /// <summary>What was joined, and begins anew.</summary>
    public Text Take(TextArena arena)
    {
        var joined = bytes.WrittenCount == 0 ? only : arena.Add(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
        only = default;
        return joined;
    }
}
