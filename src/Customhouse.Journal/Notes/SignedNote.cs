using System.Buffers.Binary;
using System.Text;

namespace Customhouse.Journal;

/// <summary>
/// A text with signature lines below a blank line. Source: C2SP signed-note.
/// </summary>
public static class SignedNote
{
    /// <summary>A note longer than this is not read; a checkpoint has about 200 bytes.</summary>
    public const int MaxBytes = 1 << 16;

    const string Dash = "\u2014 ";

    /// <summary>
    /// The note's text, with its last newline, when the key signed it; null when the note is malformed,
    /// the key's signature is not there, or it is wrong. Signatures by other keys are passed over.
    /// </summary>
    public static string? Open(string note, VerifierKey key)
    {
        int split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || note.Length > MaxBytes || note.Length < split + 4 || note[^1] != '\n')
            return null;
        string text = note[..(split + 1)];
        bool signed = false;
        foreach (string line in note[(split + 2)..^1].Split('\n'))
        {
            if (!TryReadLine(line, out string name, out byte[] signature))
                return null;
            if (name != key.Name || BinaryPrimitives.ReadUInt32BigEndian(signature) != key.Id)
                continue;
            if (signed || !key.Verifies(Encoding.UTF8.GetBytes(text), signature.AsSpan(4)))
                return null;
            signed = true;
        }
        return signed ? text : null;
    }

    static bool TryReadLine(string line, out string name, out byte[] signature)
    {
        (name, signature) = ("", []);
        if (!line.StartsWith(Dash, StringComparison.Ordinal)
            || line[Dash.Length..].Split(' ') is not [var who, var base64])
            return false;
        var bytes = new byte[base64.Length];
        if (!VerifierKey.IsName(who) || !Convert.TryFromBase64String(base64, bytes, out int length) || length < 5)
            return false;
        (name, signature) = (who, bytes[..length]);
        return Convert.ToBase64String(signature) == base64;
    }
}
