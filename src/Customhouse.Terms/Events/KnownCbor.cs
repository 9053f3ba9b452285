using System.Formats.Cbor;
using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// What was known, as a CBOR array of nine; of eleven where something is known of the importer, of fourteen where it is
/// known how the entry stands, of fifteen where a programme is shut to its filer. Storage format: never reorder.
/// </summary>
static class KnownCbor
{
    const int Count = 9;
    const int CountWithImporter = 11;
    const int CountWithStanding = 14;
    const int CountWithParticipant = 15;

    static readonly LocalDate Epoch = NodaConstants.UnixEpoch.InUtc().Date;

    public static void Write(CborWriter to, in Known known)
    {
        var knowsImporter = known.ImporterActive != Tri.Unknown || known.ImporterForeign != Tri.Unknown;
        var count = known.Participant != ParticipantStatus.None ? CountWithParticipant
            : known.Standing.IsKnown ? CountWithStanding : knowsImporter ? CountWithImporter : Count;
        to.WriteStartArray(count);
        to.WriteInt32((int)known.Supplied);
        to.WriteInt32((int)known.OnFile);
        Optional(to, known.Arrived?.ToUnixTimeMilliseconds());
        to.WriteInt32(known.ArrivedAt.Code);
        to.WriteInt32((int)known.Role);
        to.WriteInt32((int)known.Permit);
        to.WriteInt32((int)known.PowerOfAttorney);
        to.WriteInt64(known.SameDayBefore.Cents);
        Optional(to, known.WholeDay?.Cents);
        if (count >= CountWithImporter)
        {
            to.WriteInt32((int)known.ImporterActive);
            to.WriteInt32((int)known.ImporterForeign);
        }
        if (count >= CountWithStanding) Write(to, known.Standing);
        if (count == CountWithParticipant) to.WriteInt32((int)known.Participant);
        to.WriteEndArray();
    }

    public static Known Read(CborReader from)
    {
        var count = from.ReadStartArray();
        if (count is not (Count or CountWithImporter or CountWithStanding or CountWithParticipant))
            throw new CborContentException($"What is known has {Count}, {CountWithImporter}, {CountWithStanding} or " +
                $"{CountWithParticipant} fields, this has {count}.");
        var known = new Known
        {
            Supplied = (FactKinds)from.ReadInt32(),
            OnFile = (Tri)from.ReadInt32(),
            Arrived = Optional(from) is { } arrived ? Instant.FromUnixTimeMilliseconds(arrived) : null,
            ArrivedAt = PortOfEntry.FromCode(from.ReadInt32()),
            Role = (FilerRole)from.ReadInt32(),
            Permit = (Tri)from.ReadInt32(),
            PowerOfAttorney = (Tri)from.ReadInt32(),
            SameDayBefore = new Usd(from.ReadInt64()),
            WholeDay = Optional(from) is { } cents ? new Usd(cents) : null,
        };
        if (count >= CountWithImporter)
            (known.ImporterActive, known.ImporterForeign) = ((Tri)from.ReadInt32(), (Tri)from.ReadInt32());
        if (count >= CountWithStanding) known.Standing = ReadStanding(from);
        if (count == CountWithParticipant) known.Participant = (ParticipantStatus)from.ReadInt32();
        from.ReadEndArray();
        return known;
    }

    static void Write(CborWriter to, EntryStanding standing)
    {
        to.WriteInt32((int)standing.Stage);
        to.WriteInt32((int)standing.Bill);
        Optional(to, standing.Released is { } day ? Period.DaysBetween(Epoch, day) : null);
    }

    static EntryStanding ReadStanding(CborReader from) => new(
        (LifeStage)from.ReadInt32(), (BillStanding)from.ReadInt32(),
        Optional(from) is { } day ? Epoch.PlusDays(checked((int)day)) : null);

    static void Optional(CborWriter to, long? value)
    {
        if (value is { } number) to.WriteInt64(number);
        else to.WriteNull();
    }

    static long? Optional(CborReader from)
    {
        if (from.PeekState() != CborReaderState.Null) return from.ReadInt64();
        from.ReadNull();
        return null;
    }
}

/// <summary>Findings as a CBOR array of arrays of six. Storage format: never reorder.</summary>
static class FindingsCbor
{
    const int Count = 6;

    public static void Write(CborWriter to, Finding[] findings)
    {
        to.WriteStartArray(findings.Length);
        foreach (var finding in findings)
        {
            to.WriteStartArray(Count);
            to.WriteTextString(finding.Rule);
            to.WriteInt32(finding.Revision);
            to.WriteInt32((int)finding.Effect);
            to.WriteInt32((int)finding.Law);
            to.WriteInt32((int)finding.At);
            to.WriteInt32(finding.Index);
            to.WriteEndArray();
        }
        to.WriteEndArray();
    }

    public static Finding[] Read(CborReader from)
    {
        var findings = new List<Finding>();
        from.ReadStartArray();
        while (from.PeekState() != CborReaderState.EndArray) findings.Add(ReadOne(from));
        from.ReadEndArray();
        return [.. findings];
    }

    static Finding ReadOne(CborReader from)
    {
        var count = from.ReadStartArray();
        if (count != Count) throw new CborContentException($"A finding has {Count} fields, this has {count}.");
        var finding = new Finding(
            from.ReadTextString(), from.ReadInt32(), (Effect)from.ReadInt32(), (LawAnswer)from.ReadInt32(),
            (Datum)from.ReadInt32(), from.ReadInt32());
        from.ReadEndArray();
        return finding;
    }
}
