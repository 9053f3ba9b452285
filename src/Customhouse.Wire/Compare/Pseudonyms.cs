using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Customhouse.Wire;

/// <summary>
/// The check digit, 0 to 9, that a text of its kind should end in; its last character does not count.
/// </summary>
delegate int CheckDigit(ReadOnlySpan<byte> text);

/// <summary>
/// Replaces texts by others of the same shape: a digit stays a digit, a letter a letter, every other character itself.
/// Under one salt the texts of a shape are permuted: equal ones stay equal, different ones different, and none stays
/// itself. Who has not the salt can't tell whether a guess is right, so a dictionary does not help.
/// </summary>
/// <remarks>
/// A text x becomes P'(P(x) + k): P is a Feistel permutation over digits and letters, P' its inverse, and adding k to
/// one
/// character leaves none in its place. A byte outside ASCII becomes a letter first.
/// </remarks>
sealed class Pseudonyms(byte[] salt)
{
    const int Rounds = 4;
    const int KeyLength = SHA256.HashSizeInBytes;

    /// <summary>Replaces a text in place. A text without letter or digit stays.</summary>
    public void Replace(Span<byte> text)
    {
        Span<int> places = text.Length <= 256 ? stackalloc int[text.Length] : new int[text.Length];
        places = places[..Places(text, places)];
        if (places.IsEmpty) return;
        Span<byte> key = stackalloc byte[KeyLength];
        ShapeKey(text, key);
        for (var round = 0; round < Rounds; round++) Turn(text, places, key, round, 1);
        Shift(text, places[0], 1 + key[0] % (Radix(text[places[0]]) - 1));
        for (var round = Rounds - 1; round >= 0; round--) Turn(text, places, key, round, -1);
    }

    /// <summary>
    /// Replaces what stands before a check digit, and keeps that as right, or as wrong by as much, as it was.
    /// </summary>
    /// <param name="text">Digits, or what <paramref name="check"/> takes; the last is the check digit.</param>
    /// <param name="from">Where to begin; what stands before is kept.</param>
    /// <param name="check">The digit that it should be.</param>
    public void Replace(Span<byte> text, int from, CheckDigit check)
    {
        var off = text[^1] - '0' - check(text);
        Replace(text[from..^1]);
        text[^1] = (byte)('0' + (check(text) + off + 10) % 10);
    }

    static int Places(Span<byte> text, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80) text[i] = (byte)('A' + text[i] % 26);
            if (char.IsAsciiLetterOrDigit((char)text[i])) places[count++] = i;
        }
        return count;
    }

    /// <summary>A key for each shape, so that texts of one shape say nothing about those of another.</summary>
    void ShapeKey(ReadOnlySpan<byte> text, Span<byte> key)
    {
        Span<byte> shape = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            shape[i] = char.IsAsciiLetterOrDigit((char)text[i]) ? First(text[i]) : text[i];
        HMACSHA256.HashData(salt, shape, key);
    }

    /// <summary>One round: each half in turn is shifted by what the other half and the key give.</summary>
    static void Turn(Span<byte> text, ReadOnlySpan<int> places, ReadOnlySpan<byte> key, int round, int sign)
    {
        var half = places.Length / 2;
        var from = round % 2 == 0 ? places[half..] : places[..half];
        var to = round % 2 == 0 ? places[..half] : places[half..];
        if (to.IsEmpty) return;
        Span<byte> seen = from.Length <= 256 ? stackalloc byte[from.Length + 8] : new byte[from.Length + 8];
        for (var i = 0; i < from.Length; i++) seen[8 + i] = text[from[i]];
        Span<byte> stream = stackalloc byte[KeyLength];
        for (var i = 0; i < to.Length; i++)
        {
            var at = i * sizeof(ushort) % KeyLength;
            if (at == 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(seen, round);
                BinaryPrimitives.WriteInt32BigEndian(seen[4..], i);
                HMACSHA256.HashData(key, seen, stream);
            }
            Shift(text, to[i], sign * (BinaryPrimitives.ReadUInt16BigEndian(stream[at..]) % Radix(text[to[i]])));
        }
    }

    static void Shift(Span<byte> text, int at, int by)
    {
        var (first, radix) = (First(text[at]), Radix(text[at]));
        text[at] = (byte)(first + (text[at] - first + by + radix) % radix);
    }

    static byte First(byte c) => c switch { <= (byte)'9' => (byte)'0', <= (byte)'Z' => (byte)'A', _ => (byte)'a' };

    static int Radix(byte c) => c <= '9' ? 10 : 26;
}
