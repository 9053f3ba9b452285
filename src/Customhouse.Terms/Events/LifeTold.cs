using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;

namespace Customhouse.Terms;

/// <summary>What an officer, an agency or the calendar tells of entries. Numbers are storage format.</summary>
public enum LifeWord
{
    /// <summary>An Eastern day began: told of all entries.</summary>
    Day = 1,

    /// <summary>A hold was set; the argument is its kind.</summary>
    HoldSet,

    /// <summary>A hold was removed; the argument is its kind.</summary>
    HoldRemoved,

    /// <summary>Taken under review.</summary>
    ReviewSet,

    /// <summary>The review is done.</summary>
    ReviewDone,

    /// <summary>An examination was ordered.</summary>
    ExamOrdered,

    /// <summary>The examination is done.</summary>
    ExamDone,

    /// <summary>Not admissible.</summary>
    NotAdmissible,

    /// <summary>A correction that waited is approved.</summary>
    CorrectionApproved,

    /// <summary>A correction that waited is refused; the argument is the reason.</summary>
    CorrectionRefused,

    /// <summary>A cancellation that waited is approved.</summary>
    CancellationApproved,

    /// <summary>A cancellation that waited is refused; the argument is the reason.</summary>
    CancellationRefused,

    /// <summary>An agency told its status; the text is its code, the argument the status.</summary>
    Agency,

    /// <summary>The goods went another way than by entry; the argument says which.</summary>
    Remedied,

    /// <summary>A programme was shut to the filer, and the entry does not stand; told by the system.</summary>
    ProgrammeShut,

    /// <summary>The programme takes the filer again; told by the system.</summary>
    ProgrammeReopened,
}

/// <summary>
/// Something was told of an accepted entry, or of all: the body of a leaf.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
/// <param name="Learned">When it was told, to the millisecond.</param>
/// <param name="Entry">Key of the entry number; 0 for all entries.</param>
/// <param name="Word">What was told.</param>
/// <param name="Argument">What the word takes; 0 for nothing.</param>
/// <param name="Said">A code that the word takes, such as that of an agency; a blank and lines may follow it, as
/// <see cref="AgencyLines"/> reads them; empty for none.</param>
public sealed record LifeTold(Instant Learned, ulong Entry, LifeWord Word, int Argument = 0, string Said = "")
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 3;

    const int FieldCount = 6;

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartMap(FieldCount);
        Put(to, 1, Kind);
        Put(to, 2, Learned.ToUnixTimeMilliseconds());
        to.WriteInt32(3);
        to.WriteUInt64(Entry);
        Put(to, 4, (int)Word);
        Put(to, 5, Argument);
        to.WriteInt32(6);
        to.WriteTextString(Said);
        to.WriteEndMap();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">The bytes are no event of this kind, or not in its order.</exception>
    public static LifeTold Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ReadFields(new CborReader(body, CborConformanceMode.Lax));
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new CborContentException($"An event of a life holds a value that its field can't have: {bad.Message}",
                bad);
        }
    }

    static LifeTold ReadFields(CborReader from)
    {
        if (from.ReadStartMap() != FieldCount || Take(from, 1) != Kind)
            throw new CborContentException($"An event of a life is a map of {FieldCount} fields of kind {Kind}.");
        var learned = Instant.FromUnixTimeMilliseconds(Take(from, 2));
        Key(from, 3);
        var entry = from.ReadUInt64();
        var word = (LifeWord)Take(from, 4);
        if (!Enum.IsDefined(word)) throw new CborContentException($"There is no word {(int)word} of a life.");
        var argument = checked((int)Take(from, 5));
        Key(from, 6);
        var read = new LifeTold(learned, entry, word, argument, from.ReadTextString());
        from.ReadEndMap();
        return read;
    }
}
