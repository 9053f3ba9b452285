using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;

namespace Customhouse.Terms;

/// <summary>What is told of the keeping of records. Numbers are storage format.</summary>
public enum RecordsWord
{
    /// <summary>Records are held: nothing of them is erased.</summary>
    HoldSet = 1,

    /// <summary>A hold is lifted.</summary>
    HoldLifted = 2,

    /// <summary>Personal records are erased; told before it is done.</summary>
    Erased = 3,
}

/// <summary>
/// Something was told of the keeping of records: the body of a leaf. It names entries and places, never a person whose
/// records they are.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
/// <param name="Learned">When it was told, to the millisecond.</param>
/// <param name="Word">What was told.</param>
/// <param name="Who">Who decided it.</param>
/// <param name="Why">For which reason.</param>
public sealed record RecordsTold(Instant Learned, RecordsWord Word, string Who, string Why)
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 5;

    /// <summary>Entries or places in one event at most, so that a leaf of 65,535 bytes holds them.</summary>
    public const int ListMax = 5_000;

    /// <summary>Characters of one text at most.</summary>
    public const int TextMax = 500;

    const int FieldCount = 9;

    /// <summary>Name of the hold; empty for an erasure.</summary>
    public string Hold { get; init; } = "";

    /// <summary>The filer whose entries are held; empty where entries are named, or all are held.</summary>
    public string Filer { get; init; } = "";

    /// <summary>Keys of the entries that are held; none where a filer's are, or all.</summary>
    public IReadOnlyList<ulong> Entries { get; init; } = [];

    /// <summary>Places of the leaves whose personal records are erased.</summary>
    public IReadOnlyList<ulong> Places { get; init; } = [];

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartMap(FieldCount);
        Put(to, 1, Kind);
        Put(to, 2, Learned.ToUnixTimeMilliseconds());
        Put(to, 3, (int)Word);
        PutText(to, 4, Who);
        PutText(to, 5, Why);
        PutText(to, 6, Hold);
        PutText(to, 7, Filer);
        PutList(to, 8, Entries);
        PutList(to, 9, Places);
        to.WriteEndMap();
    }

    static void PutText(CborWriter to, int key, string text)
    {
        to.WriteInt32(key);
        to.WriteTextString(text);
    }

    static void PutList(CborWriter to, int key, IReadOnlyList<ulong> list)
    {
        to.WriteInt32(key);
        to.WriteStartArray(list.Count);
        foreach (var item in list) to.WriteUInt64(item);
        to.WriteEndArray();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">The bytes are no event of this kind, or not in its order.</exception>
    public static RecordsTold Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ReadFields(new CborReader(body, CborConformanceMode.Lax));
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new CborContentException(
                $"An event of records holds a value that its field can't have: {bad.Message}", bad);
        }
    }

    static RecordsTold ReadFields(CborReader from)
    {
        if (from.ReadStartMap() != FieldCount || Take(from, 1) != Kind)
            throw new CborContentException($"An event of records is a map of {FieldCount} fields of kind {Kind}.");
        var learned = Instant.FromUnixTimeMilliseconds(Take(from, 2));
        var word = (RecordsWord)Take(from, 3);
        if (!Enum.IsDefined(word)) throw new CborContentException($"There is no word {(int)word} of records.");
        var read = new RecordsTold(learned, word, Text(from, 4), Text(from, 5))
        {
            Hold = Text(from, 6),
            Filer = Text(from, 7),
            Entries = List(from, 8),
            Places = List(from, 9),
        };
        from.ReadEndMap();
        return read;
    }

    static string Text(CborReader from, int key)
    {
        Key(from, key);
        return from.ReadTextString();
    }

    static List<ulong> List(CborReader from, int key)
    {
        Key(from, key);
        List<ulong> list = [];
        for (var left = from.ReadStartArray() ?? 0; left > 0; left--) list.Add(from.ReadUInt64());
        from.ReadEndArray();
        return list;
    }
}
