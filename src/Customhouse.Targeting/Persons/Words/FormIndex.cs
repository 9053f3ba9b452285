using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace Customhouse.Targeting;

/// <summary>A word as lists know it.</summary>
/// <param name="Word">The word in full, upper case; what every form of it becomes.</param>
/// <param name="Roles">What it does.</param>
sealed record KnownWord(byte[] Word, WordRole Roles);

/// <summary>
/// Finds a word by any of its forms, which may be several words long. Open addressing over the bytes; immutable, shared
/// between threads, without allocation on lookup.
/// </summary>
sealed class FormIndex
{
    /// <summary>The longest form in words.</summary>
    public const int MostWords = 5;

    readonly Slot[] slots;

    struct Slot
    {
        public byte[]? Form;
        public KnownWord? Word;
        public bool BeginsPhrase;
    }

    public FormIndex(IReadOnlyList<(string Form, KnownWord Word)> forms)
    {
        slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)(forms.Count * 4 + 4))];
        Count = forms.Count;
        foreach (var (form, word) in forms)
        {
            Claim(form).Word = word;
            var blank = form.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 0) Claim(form[..blank]).BeginsPhrase = true;
        }
    }

    /// <summary>How many forms there are.</summary>
    public int Count { get; }

    /// <summary>
    /// Finds the word that begins a text, whose words are parted by single blanks. The longest form wins.
    /// </summary>
    /// <param name="rest">The text from here on.</param>
    /// <param name="first">Length of its first word.</param>
    /// <param name="length">Bytes that the form takes; those of the first word when none is known.</param>
    /// <param name="word">The word; null when none is known.</param>
    public bool TryFind(ReadOnlySpan<byte> rest, int first, out int length, [NotNullWhen(true)] out KnownWord? word)
    {
        length = first;
        ref readonly var slot = ref Find(rest[..first]);
        word = slot.Word;
        if (slot.BeginsPhrase) FindPhrase(rest, ref length, ref word);
        return word is not null;
    }

    void FindPhrase(ReadOnlySpan<byte> rest, ref int length, ref KnownWord? word)
    {
        var end = length;
        for (var words = 2; words <= MostWords && end < rest.Length; words++)
        {
            var blank = rest[(end + 1)..].IndexOf((byte)' ');
            end = blank < 0 ? rest.Length : end + 1 + blank;
            if (Find(rest[..end]).Word is { } longer) (length, word) = (end, longer);
        }
    }

    ref Slot Find(ReadOnlySpan<byte> form)
    {
        var at = Hash(form) & (slots.Length - 1);
        while (slots[at].Form is { } there && !form.SequenceEqual(there)) at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    ref Slot Claim(string form)
    {
        var bytes = Encoding.UTF8.GetBytes(form);
        ref var slot = ref Find(bytes);
        slot.Form = bytes;
        return ref slot;
    }

    static int Hash(ReadOnlySpan<byte> form)
    {
        ulong head = 0, tail = 0;
        if (form.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(form);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(form[^8..]);
        }
        else
        {
            foreach (var b in form) head = head << 8 | b;
        }
        return unchecked((int)((head * 0x9E3779B97F4A7C15 ^ tail * 0xC2B2AE3D27D4EB4F ^ (ulong)form.Length) >> 33));
    }
}
