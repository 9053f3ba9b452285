using System.Globalization;

namespace Customhouse.Journal;

/// <summary>
/// A tree's head as three lines of text: the log's origin, the number of leaves, the root in base64.
/// Source: C2SP tlog-checkpoint.
/// </summary>
public sealed record Checkpoint(string Origin, long Size, Hash256 Root)
{
    /// <summary>The text that is signed.</summary>
    public string Text =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.ToArray())}\n");

    /// <summary>
    /// The head that a note speaks of, when the key signed it and the text is written exactly so; otherwise null.
    /// Extension lines are refused: this log writes none.
    /// </summary>
    public static Checkpoint? Open(string note, VerifierKey key)
    {
        if (SignedNote.Open(note, key) is not { } text
            || text.Split('\n') is not [var origin, var count, var base64, ""])
            return null;
        Span<byte> root = stackalloc byte[Hash256.Size];
        if (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long size)
            || !Convert.TryFromBase64String(base64, root, out int length) || length != Hash256.Size)
            return null;
        var head = new Checkpoint(origin, size, new(root));
        return head.Text == text ? head : null;
    }
}
