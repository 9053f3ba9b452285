using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;

namespace Customhouse.Terms;

/// <summary>
/// An entry transaction was received and decided: the body of a leaf. It holds what the decision was made from and
/// what it is, by rule ids and revisions, without prose; what was declared stands beside the log.
/// Storage format: never rename, never renumber. Described in docs/journal.cddl.
/// </summary>
public sealed class EntryFiled
{
    /// <summary>Number of this kind of event.</summary>
    public const int Kind = 1;

    const int FieldCount = 15;
    const int MessageLength = 32;

    /// <summary>Identifier of the message, 32 bytes.</summary>
    public byte[] Message { get; set; } = new byte[MessageLength];

    /// <summary>Which transaction of its message, from 0.</summary>
    public long Ordinal { get; set; }

    /// <summary>When it was received, to the millisecond.</summary>
    public Instant Received { get; set; }

    /// <summary>The form it came in.</summary>
    public SourceFormat Format { get; set; }

    /// <summary>What was asked for; None when that could not be read.</summary>
    public ActionCode Action { get; set; }

    /// <summary>Two digits of the entry type; 0 when that could not be read.</summary>
    public int EntryType { get; set; }

    /// <summary>Key of the entry number; 0 when that could not be read.</summary>
    public ulong Number { get; set; }

    /// <summary>Version of the law that decided.</summary>
    public string LawVersion { get; set; } = "";

    /// <summary>What was known.</summary>
    public Known Known { get; set; }

    /// <summary>What was decided.</summary>
    public Decision Decision { get; set; } = new(Verdict.Accepted, null, [], FactKinds.None);

    /// <summary>Writes the event as one deterministic CBOR map.</summary>
    public void Write(CborWriter to)
    {
        to.WriteStartMap(FieldCount);
        Put(to, 1, Kind);
        to.WriteInt32(2);
        to.WriteByteString(Message);
        Put(to, 3, Ordinal);
        Put(to, 4, Received.ToUnixTimeMilliseconds());
        Put(to, 5, (int)Format);
        Put(to, 6, (int)Action);
        Put(to, 7, EntryType);
        to.WriteInt32(8);
        to.WriteUInt64(Number);
        to.WriteInt32(9);
        to.WriteTextString(LawVersion);
        Put(to, 10, (int)Decision.Verdict);
        to.WriteInt32(11);
        if (Decision.Lawful is { } lawful) to.WriteBoolean(lawful);
        else to.WriteNull();
        Put(to, 12, (int)Decision.Unsupplied);
        to.WriteInt32(13);
        KnownCbor.Write(to, Known);
        to.WriteInt32(14);
        FindingsCbor.Write(to, Decision.Findings);
        Put(to, 15, Decision.LeftOut);
        to.WriteEndMap();
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="CborContentException">The bytes are no event of this kind, or not in its order.</exception>
    public static EntryFiled Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ReadFields(new CborReader(body, CborConformanceMode.Lax));
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new CborContentException($"An entry event holds a value that its field can't have: {bad.Message}",
                bad);
        }
    }

    static EntryFiled ReadFields(CborReader from)
    {
        var count = from.ReadStartMap();
        if (count != FieldCount)
            throw new CborContentException($"An entry event has {FieldCount} fields, this has {count}.");
        var kind = Take(from, 1);
        if (kind != Kind) throw new CborContentException($"An entry event is of kind {Kind}, this is of kind {kind}.");
        var read = new EntryFiled();
        Key(from, 2);
        read.Message = from.ReadByteString();
        Require(read.Message.Length == MessageLength, "message");
        read.Ordinal = Take(from, 3);
        read.Received = Instant.FromUnixTimeMilliseconds(Take(from, 4));
        read.Format = (SourceFormat)Take(from, 5);
        read.Action = (ActionCode)Take(from, 6);
        Require(Enum.IsDefined(read.Format) && Enum.IsDefined(read.Action), "form or action");
        read.EntryType = (int)Take(from, 7);
        Key(from, 8);
        read.Number = from.ReadUInt64();
        Key(from, 9);
        read.LawVersion = from.ReadTextString();
        read.ReadDecision(from);
        from.ReadEndMap();
        return read;
    }

    void ReadDecision(CborReader from)
    {
        var verdict = (Verdict)Take(from, 10);
        Key(from, 11);
        bool? lawful = from.PeekState() == CborReaderState.Null ? ReadNull(from) : from.ReadBoolean();
        var unsupplied = (FactKinds)Take(from, 12);
        Key(from, 13);
        Known = KnownCbor.Read(from);
        Key(from, 14);
        var findings = FindingsCbor.Read(from);
        Require(Enum.IsDefined(verdict) && findings.All(IsDefined), "verdict or finding");
        Decision = new Decision(verdict, lawful, findings, unsupplied, (int)Take(from, 15));
    }

    static bool IsDefined(Finding finding) =>
        Enum.IsDefined(finding.Effect) && Enum.IsDefined(finding.Law) && Enum.IsDefined(finding.At);

    static void Require(bool holds, string what)
    {
        if (!holds) throw new CborContentException($"An entry event has a {what} that is not known.");
    }

    /// <summary>The kind of an event without reading the rest; 0 when the body is no event.</summary>
    public static int KindOf(ReadOnlySpan<byte> body) =>
        body is [>= 0xA0 and <= 0xB7, 0x01, <= 0x17 and var kind, ..] ? kind : 0;

    static bool? ReadNull(CborReader from)
    {
        from.ReadNull();
        return null;
    }
}
