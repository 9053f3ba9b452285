using System.Text;

namespace Customhouse.Proving;

/// <summary>
/// Changes an input a little. An edit is made to the parts that a grain sees: cut, repeated, swapped, copied,
/// stretched, overflowed, or replaced by a word that readers trip over. Noise changes bytes without knowing what they
/// are.
/// </summary>
sealed class Bending(Random random)
{
    const int LengthMax = 3 << 20;

    /// <summary>Lengths at which a bound of some reader lies: a record, a field, a block.</summary>
    static readonly int[] Lengths =
        [1, 2, 79, 80, 81, 255, 256, 1_000, 4_095, 4_097, 65_535, 65_536, 65_537, 131_073, 262_145, 1_048_577];

    /// <summary>Some edits of any of these grains.</summary>
    public byte[] Bend(byte[] input, IReadOnlyList<Grain> grains, IReadOnlyList<string> words)
    {
        var bent = input;
        for (var edits = 1 + random.Next(1 + random.Next(5)); edits > 0; edits--)
        {
            var grain = grains[random.Next(grains.Count)];
            var parts = grain.Split(bent);
            if (parts.Count == 0) return bent;
            Edit(parts, words);
            bent = grain.Join(parts);
            if (bent.Length > LengthMax) bent = bent[..LengthMax];
        }
        return bent;
    }

    /// <summary>Bytes changed, put in, taken out or cut off at the end; now and then nothing but noise.</summary>
    public byte[] Noise(byte[] input)
    {
        if (random.Next(50) == 0) return Bytes(random.Next(5_000));
        var bytes = input.ToList();
        for (var changes = 1 + random.Next(12); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0: bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)); break;
                case 1: bytes.InsertRange(at, Bytes(random.Next(1, 30))); break;
                case 2: bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0); break;
                case 3: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                default: bytes[at] = (byte)random.Next(256); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>One of several.</summary>
    public T OneOf<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    void Edit(List<byte[]> parts, IReadOnlyList<string> words)
    {
        var (at, other) = (random.Next(parts.Count), random.Next(parts.Count));
        switch (random.Next(16))
        {
            case 0: parts.RemoveAt(at); break;
            case 1: parts.RemoveRange(at, Math.Min(random.Next(1, 20), parts.Count - at)); break;
            case 2: parts.Insert(at, parts[at]); break;
            case 3: parts.InsertRange(at, Enumerable.Repeat(parts[at], random.Next(2, 300))); break;
            case 4: (parts[at], parts[other]) = (parts[other], parts[at]); break;
            case 5: parts[at] = parts[other]; break;
            case 6: parts.Insert(other, parts[at]); break;
            case 7: parts.Insert(at, Word(words)); break;
            case 8: parts[at] = Stretched(parts[at]); break;
            case 9: parts[at] = parts[at][..random.Next(parts[at].Length + 1)]; break;
            case 10: parts[at] = Noise(parts[at]); break;
            case 11: parts[at] = Changed(parts[at], OtherCase); break;
            case 12: parts[at] = Changed(parts[at], c => char.IsAsciiDigit((char)c) ? (byte)'9' : c); break;
            case 13: parts[at] = LineEnd(parts[at]); break;
            default: parts[at] = Word(words); break;
        }
    }

    byte[] Word(IReadOnlyList<string> words) =>
        Encoding.Latin1.GetBytes(OneOf(random.Next(2) == 0 ? Words.Any : words));

    // Over and over until it is as long as a bound; the longest seldom, because they take long to read.
    byte[] Stretched(byte[] part)
    {
        var length = Lengths[random.Next(1 + random.Next(Lengths.Length))];
        var unit = part.Length == 0 ? [(byte)'A'] : part;
        return [.. Enumerable.Repeat(unit, length / unit.Length + 1).SelectMany(bytes => bytes).Take(length)];
    }

    byte[] LineEnd(byte[] part)
    {
        var text = Encoding.Latin1.GetString(part);
        var end = OneOf((string[])["\r\n", "\r", "", "\n\n", "\n\r", "\u0085", " \n", "\x1A"]);
        return Encoding.Latin1.GetBytes(text.Replace("\n", end, StringComparison.Ordinal));
    }

    static byte[] Changed(byte[] part, Func<byte, byte> change) => [.. part.Select(change)];

    static byte OtherCase(byte c) => char.IsAsciiLetter((char)c) ? (byte)(c ^ 0x20) : c;
}
