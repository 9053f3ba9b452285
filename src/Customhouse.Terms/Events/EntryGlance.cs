using System.Buffers.Binary;
using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// What counting needs of an <see cref="EntryFiled"/>, read in place and without allocation: millions a second. A test
/// holds it against the whole reading.
/// </summary>
public readonly ref struct EntryGlance
{
    /// <summary>When it was received.</summary>
    public Instant Received { get; private init; }

    /// <summary>What was asked for.</summary>
    public ActionCode Action { get; private init; }

    /// <summary>Two digits of the entry type; 0 when that could not be read.</summary>
    public int EntryType { get; private init; }

    /// <summary>Key of the entry number; 0 when that could not be read.</summary>
    public ulong Number { get; private init; }

    /// <summary>What was decided.</summary>
    public Verdict Verdict { get; private init; }

    /// <summary>Whether the law was kept; null when it can't be said.</summary>
    public bool? Lawful { get; private init; }

    readonly ReadOnlySpan<byte> findings;

    EntryGlance(ReadOnlySpan<byte> findings) => this.findings = findings;

    /// <summary>Reads an event.</summary>
    /// <returns>False when the bytes are no entry event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, out EntryGlance glance)
    {
        glance = default;
        var at = new Cursor(body);
        if (EntryFiled.KindOf(body) != EntryFiled.Kind || !at.Skip(3) || !at.Skip(2) || !at.Skip(2)) return false;
        if (!at.Field(out var received) || !at.Skip(2) || !at.Field(out var action) || !at.Field(out var type)
            || !at.Field(out var number) || !at.Skip(2) || !at.Field(out var verdict) || !at.Skip(1)
            || !at.Simple(out var lawful) || !at.Skip(4) || !at.Skip(1))
            return false;
        glance = new EntryGlance(at.Rest)
        {
            Received = Instant.FromUnixTimeMilliseconds((long)received),
            Action = (ActionCode)action,
            EntryType = (int)type,
            Number = number,
            Verdict = (Verdict)verdict,
            Lawful = lawful,
        };
        return true;
    }

    /// <summary>What the law answered by any of some rules: broken before unknown before kept.</summary>
    /// <param name="rules">Ids of rules, in ASCII.</param>
    public LawAnswer AnswerOf(ReadOnlySpan<byte[]> rules)
    {
        var at = new Cursor(findings);
        var answer = LawAnswer.Kept;
        if (!at.Head(out _, out var count)) return answer;
        for (; count > 0; count--)
        {
            if (!at.Head(out _, out _) || !at.Text(out var rule) || !at.Skip(2) || !at.Head(out _, out var law)
                || !at.Skip(2))
                return answer;
            if ((LawAnswer)law == LawAnswer.Kept || answer == LawAnswer.Broken) continue;
            foreach (var id in rules)
                if (rule.SequenceEqual(id)) answer = (LawAnswer)law;
        }
        return answer;
    }

    /// <summary>A place in deterministic CBOR.</summary>
    ref struct Cursor(ReadOnlySpan<byte> bytes)
    {
        public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

        public bool Head(out int major, out ulong value)
        {
            (major, value) = (0, 0);
            if (Rest.IsEmpty) return false;
            major = Rest[0] >> 5;
            var low = Rest[0] & 31;
            var size = low < 24 ? 0 : 1 << (low - 24);
            if (low > 27 || Rest.Length < 1 + size) return false;
            value = size switch
            {
                0 => (ulong)low,
                1 => Rest[1],
                2 => BinaryPrimitives.ReadUInt16BigEndian(Rest[1..]),
                4 => BinaryPrimitives.ReadUInt32BigEndian(Rest[1..]),
                _ => BinaryPrimitives.ReadUInt64BigEndian(Rest[1..]),
            };
            Rest = Rest[(1 + size)..];
            return true;
        }

        /// <summary>A key and an unsigned integer.</summary>
        public bool Field(out ulong value)
        {
            value = 0;
            return Head(out _, out _) && Head(out var major, out value) && major == 0;
        }

        /// <summary>True, false or null.</summary>
        public bool Simple(out bool? value)
        {
            var has = Head(out var major, out var simple) && major == 7 && simple is 20 or 21 or 22;
            value = simple == 22 ? null : simple == 21;
            return has;
        }

        public bool Text(out ReadOnlySpan<byte> text)
        {
            text = default;
            if (!Head(out _, out var length) || length > (ulong)Rest.Length) return false;
            text = Rest[..(int)length];
            Rest = Rest[(int)length..];
            return true;
        }

        /// <summary>Passes over so many items; a map's head counts as one.</summary>
        public bool Skip(int items)
        {
            for (; items > 0; items--)
            {
                if (!Head(out var major, out var value)) return false;
                if (major is 2 or 3)
                {
                    if (value > (ulong)Rest.Length) return false;
                    Rest = Rest[(int)value..];
                }
                else if (major == 4 && (value > 64 || !Skip((int)value)))
                {
                    return false;
                }
            }
            return true;
        }
    }
}
