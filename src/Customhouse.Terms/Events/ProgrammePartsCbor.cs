using System.Formats.Cbor;
using NodaTime;

namespace Customhouse.Terms;

/// <summary>Parts of an event of a programme, each a CBOR array. Storage format: never reorder.</summary>
static class ProgrammePartsCbor
{
    static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Opens an array of so many.</summary>
    /// <exception cref="CborContentException">It has another length.</exception>
    public static void Open(CborReader from, int count, string what)
    {
        var read = from.ReadStartArray();
        if (read != count) throw new CborContentException($"{what} has {count} fields, this has {read}.");
    }

    /// <summary>A number of a closed set.</summary>
    /// <exception cref="CborContentException">It is none of them.</exception>
    public static T Known<T>(CborReader from)
        where T : struct, Enum
    {
        var number = from.ReadInt32();
        foreach (var value in Enum.GetValues<T>())
            if (Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) == number) return value;
        throw new CborContentException($"{number} is no {typeof(T).Name} that is known.");
    }

    public static void WriteAll<T>(CborWriter to, IReadOnlyList<T> all, Action<T> write)
    {
        to.WriteStartArray(all.Count);
        foreach (var one in all) write(one);
        to.WriteEndArray();
    }

    public static T[] ReadAll<T>(CborReader from, Func<T> read)
    {
        var all = new List<T>();
        from.ReadStartArray();
        while (from.PeekState() != CborReaderState.EndArray) all.Add(read());
        from.ReadEndArray();
        return [.. all];
    }

    public static void Write(CborWriter to, Instant instant) => to.WriteInt64(instant.ToUnixTimeMilliseconds());

    public static Instant ReadInstant(CborReader from) => Instant.FromUnixTimeMilliseconds(from.ReadInt64());

    public static Instant? ReadOptionalInstant(CborReader from)
    {
        if (from.PeekState() != CborReaderState.Null) return ReadInstant(from);
        from.ReadNull();
        return null;
    }

    public static void Write(CborWriter to, LocalDate day) =>
        to.WriteInt32(Period.DaysBetween(Epoch, day));

    public static LocalDate ReadDay(CborReader from) => Epoch.PlusDays(from.ReadInt32());

    public static void WriteHash(CborWriter to, string hash) => to.WriteByteString(Convert.FromHexString(hash));

    public static string ReadHash(CborReader from)
    {
        var hash = from.ReadByteString();
        return hash.Length == LeafProof.HashLength ? Convert.ToHexStringLower(hash)
            : throw new CborContentException($"A hash has {LeafProof.HashLength} bytes, this has {hash.Length}.");
    }

    public static void Write(CborWriter to, JournalHead head)
    {
        to.WriteStartArray(2);
        to.WriteInt64(head.Size);
        WriteHash(to, head.Root);
        to.WriteEndArray();
    }

    public static JournalHead ReadHead(CborReader from)
    {
        Open(from, 2, "A head of the journal");
        var head = new JournalHead(from.ReadInt64(), ReadHash(from));
        from.ReadEndArray();
        return head;
    }

    public static void Write(CborWriter to, PlanStep step)
    {
        to.WriteStartArray(2);
        Write(to, step.Due);
        to.WriteTextString(step.Said);
        to.WriteEndArray();
    }

    public static PlanStep ReadStep(CborReader from)
    {
        Open(from, 2, "A step of a plan");
        var step = new PlanStep(ReadDay(from), from.ReadTextString());
        from.ReadEndArray();
        return step;
    }

    public static void Write(CborWriter to, ReinstatementCondition condition)
    {
        to.WriteStartArray(3);
        to.WriteInt32((int)condition.Measure);
        to.WriteInt32(condition.BelowPerMillion);
        to.WriteInt32(condition.Days);
        to.WriteEndArray();
    }

    public static ReinstatementCondition ReadCondition(CborReader from)
    {
        Open(from, 3, "A condition");
        var condition = new ReinstatementCondition(
            Known<ConditionMeasure>(from), from.ReadInt32(), from.ReadInt32());
        from.ReadEndArray();
        return condition;
    }

    public static void Write(CborWriter to, Measurement measured)
    {
        to.WriteStartArray(3);
        to.WriteInt32(measured.Condition);
        to.WriteInt64(measured.Numerator);
        to.WriteInt64(measured.Denominator);
        to.WriteEndArray();
    }

    public static Measurement ReadMeasurement(CborReader from)
    {
        Open(from, 3, "A measurement");
        var measured = new Measurement(from.ReadInt32(), from.ReadInt64(), from.ReadInt64());
        from.ReadEndArray();
        return measured;
    }

    public static void Write(CborWriter to, DocumentRequest request)
    {
        to.WriteStartArray(5);
        to.WriteInt32(request.Number);
        to.WriteInt32((int)request.Design);
        if (request.Seed is { } seed) to.WriteInt64(seed);
        else to.WriteNull();
        WriteAll(to, request.Entries, entry => to.WriteUInt64(entry.Key));
        WriteAll(to, request.Kinds, kind => to.WriteInt32((int)kind));
        to.WriteEndArray();
    }

    public static DocumentRequest ReadRequest(CborReader from)
    {
        Open(from, 5, "A document request");
        var (number, design) = (from.ReadInt32(), Known<SampleDesign>(from));
        long? seed = null;
        if (from.PeekState() == CborReaderState.Null) from.ReadNull();
        else seed = from.ReadInt64();
        var request = new DocumentRequest(number, design, seed,
            ReadAll(from, () => EntryNumber.FromKey(from.ReadUInt64())),
            ReadAll(from, () => Known<DocumentKind>(from)));
        from.ReadEndArray();
        return request;
    }

    public static void Write(CborWriter to, ProducedDocument document)
    {
        to.WriteStartArray(5);
        to.WriteInt32(document.Request);
        to.WriteUInt64(document.Entry.Key);
        to.WriteInt32((int)document.Kind);
        to.WriteInt64(document.Size);
        WriteHash(to, document.Hash);
        to.WriteEndArray();
    }

    public static ProducedDocument ReadDocument(CborReader from)
    {
        Open(from, 5, "A document");
        var document = new ProducedDocument(from.ReadInt32(), EntryNumber.FromKey(from.ReadUInt64()),
            Known<DocumentKind>(from), from.ReadInt64(), ReadHash(from));
        from.ReadEndArray();
        return document;
    }

    public static void Write(CborWriter to, DocumentFinding finding)
    {
        to.WriteStartArray(3);
        to.WriteInt32(finding.Request);
        to.WriteUInt64(finding.Entry.Key);
        to.WriteBoolean(finding.Satisfies);
        to.WriteEndArray();
    }

    public static DocumentFinding ReadFinding(CborReader from)
    {
        Open(from, 3, "A finding of documents");
        var finding = new DocumentFinding(
            from.ReadInt32(), EntryNumber.FromKey(from.ReadUInt64()), from.ReadBoolean());
        from.ReadEndArray();
        return finding;
    }
}
