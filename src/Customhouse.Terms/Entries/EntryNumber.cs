namespace Customhouse.Terms;

/// <summary>
/// The number of an entry, FFF-NNNNNNN-C: filer code, the filer's own sequence, check digit.
/// Only numbers whose check digit is right can exist as this type. <c>default</c> is no number.
/// Source: CATAIR Appendix E; AE Table 1.
/// </summary>
public readonly record struct EntryNumber : IComparable<EntryNumber>
{
    /// <summary>Sequences run from 0 to 9,999,999.</summary>
    public const int SequenceCount = 10_000_000;

    readonly uint sequence;

    EntryNumber(FilerCode filer, uint sequence)
    {
        Filer = filer;
        this.sequence = sequence;
    }

    /// <summary>Who files.</summary>
    public FilerCode Filer { get; }

    /// <summary>The filer's own sequence, 0 to 9,999,999.</summary>
    public int Sequence => (int)sequence;

    /// <summary>The check digit, 0 to 9.</summary>
    public int CheckDigit => CheckDigitOf(Filer, Sequence);

    /// <summary>
    /// One number for the pair of filer and sequence, never 0 for a real entry number: a key for tables.
    /// </summary>
    public ulong Key => (ulong)Filer.Index * SequenceCount + sequence;

    /// <summary>The number of this filer and sequence, with its check digit computed.</summary>
    public static EntryNumber Of(FilerCode filer, int sequence) => sequence is >= 0 and < SequenceCount
        ? new EntryNumber(filer, (uint)sequence)
        : throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "A sequence has seven digits.");

    /// <summary>The number behind a <see cref="Key"/>.</summary>
    public static EntryNumber FromKey(ulong key) =>
        new(FilerCode.FromIndex((int)(key / SequenceCount)), (uint)(key % SequenceCount));

    /// <summary>Reads the seven digits and the check digit of a filer's entry number.</summary>
    /// <returns>False when the text is not eight digits or the check digit is wrong.</returns>
    public static bool TryRead(FilerCode filer, ReadOnlySpan<byte> eightDigits, out EntryNumber number)
    {
        number = default;
        if (eightDigits.Length != 8 || !Alphanumeric.TryNumber(eightDigits, out var value)) return false;
        var sequence = (int)(value / 10);
        if (CheckDigitOf(filer, sequence) != value % 10) return false;
        number = new EntryNumber(filer, (uint)sequence);
        return true;
    }

    /// <summary>
    /// The check digit: letters become digits (A-I 1-9, J-R 1-9, S-Z 2-9); of the ten digits the even positions are
    /// doubled, with 1 added and the tens dropped when that exceeds 9; the digit brings the sum to a multiple of ten.
    /// </summary>
    public static int CheckDigitOf(FilerCode filer, int sequence)
    {
        Span<byte> three = stackalloc byte[3];
        filer.Write(three);
        var sum = Digit(three[0]) + Doubled(Digit(three[1])) + Digit(three[2]);
        for (var position = 10; position >= 4; position--)
        {
            var digit = sequence % 10;
            sequence /= 10;
            sum += position % 2 == 0 ? Doubled(digit) : digit;
        }
        return (10 - sum % 10) % 10;
    }

    static int Digit(byte c) => c switch
    {
        <= (byte)'9' => c - '0',
        <= (byte)'I' => c - 'A' + 1,
        <= (byte)'R' => c - 'J' + 1,
        _ => c - 'S' + 2,
    };

    static int Doubled(int digit) => digit < 5 ? digit * 2 : digit * 2 - 9;

    /// <summary>Writes the seven digits and the check digit.</summary>
    public void WriteEightDigits(Span<byte> eight)
    {
        var value = Sequence * 10 + CheckDigit;
        for (var i = 7; i >= 0; i--)
        {
            eight[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }

    /// <inheritdoc/>
    public int CompareTo(EntryNumber other) => Key.CompareTo(other.Key);

    /// <summary>FFF-NNNNNNN-C.</summary>
    public override string ToString() => $"{Filer}-{Sequence:D7}-{CheckDigit}";
}
