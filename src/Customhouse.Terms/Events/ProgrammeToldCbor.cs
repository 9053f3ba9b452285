using System.Formats.Cbor;
using NodaTime;
using static Customhouse.Terms.EventFields;
using static Customhouse.Terms.ProgrammePartsCbor;

namespace Customhouse.Terms;

/// <summary>
/// The fields of an event of a programme: eleven that are always there, and those that an act takes, in the order of
/// their keys. Storage format: never renumber.
/// </summary>
static class ProgrammeToldCbor
{
    public const int FixedCount = 11;

    /// <summary>A field that is only there where it says something.</summary>
    public sealed record Field(int Key, Func<ProgrammeTold, bool> IsThere, Action<CborWriter, ProgrammeTold> Write,
        Func<CborReader, ProgrammeTold, ProgrammeTold> Read);

    public static readonly Field[] Optional =
    [
        OfAct(12, act => act.Said.Length > 0, (to, act) => to.WriteTextString(act.Said),
            (from, act) => act with { Said = from.ReadTextString() }),
        OfAct(13, act => act.Number != 0, (to, act) => to.WriteInt32(act.Number),
            (from, act) => act with { Number = from.ReadInt32() }),
        OfAct(14, act => act.Charges.Count > 0, (to, act) => WriteAll(to, act.Charges, to.WriteInt32),
            (from, act) => act with { Charges = ReadAll(from, from.ReadInt32) }),
        OfAct(15, act => act.Ground != ImmediateGround.None, (to, act) => to.WriteInt32((int)act.Ground),
            (from, act) => act with { Ground = Known<ImmediateGround>(from) }),
        OfAct(16, act => act.Effective is not null, (to, act) => Write(to, act.Effective!.Value),
            (from, act) => act with { Effective = ReadInstant(from) }),
        OfAct(17, act => act.Day is not null, (to, act) => Write(to, act.Day!.Value),
            (from, act) => act with { Day = ReadDay(from) }),
        OfAct(18, act => act.Charge is not null, (to, act) => ChargeCbor.Write(to, act.Charge!),
            (from, act) => act with { Charge = ChargeCbor.Read(from) }),
        OfAct(19, act => act.Plan.Count > 0, (to, act) => WriteAll(to, act.Plan, step => Write(to, step)),
            (from, act) => act with { Plan = ReadAll(from, () => ReadStep(from)) }),
        OfAct(20, act => act.Conditions.Count > 0, (to, act) => WriteAll(to, act.Conditions, one => Write(to, one)),
            (from, act) => act with { Conditions = ReadAll(from, () => ReadCondition(from)) }),
        OfAct(21, act => act.Request is not null, (to, act) => Write(to, act.Request!),
            (from, act) => act with { Request = ReadRequest(from) }),
        OfAct(22, act => act.Document is not null, (to, act) => Write(to, act.Document!),
            (from, act) => act with { Document = ReadDocument(from) }),
        OfAct(23, act => act.Finding is not null, (to, act) => Write(to, act.Finding!),
            (from, act) => act with { Finding = ReadFinding(from) }),
        new(24, told => told.Head is not null, (to, told) => Write(to, told.Head!),
            (from, told) => told with { Head = ReadHead(from) }),
        new(25, told => told.Unenforced.Count > 0, (to, told) => WriteAll(to, told.Unenforced, to.WriteTextString),
            (from, told) => told with { Unenforced = ReadAll(from, from.ReadTextString) }),
        new(26, told => told.Measured.Count > 0, (to, told) => WriteAll(to, told.Measured, one => Write(to, one)),
            (from, told) => told with { Measured = ReadAll(from, () => ReadMeasurement(from)) }),
        new(27, told => told.Due is not null, (to, told) => Write(to, told.Due!.Value),
            (from, told) => told with { Due = ReadInstant(from) }),
    ];

    static Field OfAct(int key, Func<ProgrammeAct, bool> isThere, Action<CborWriter, ProgrammeAct> write,
        Func<CborReader, ProgrammeAct, ProgrammeAct> read) => new(key, told => isThere(told.Act),
            (to, told) => write(to, told.Act), (from, told) => told with { Act = read(from, told.Act) });

    public static void WriteFixed(CborWriter to, ProgrammeTold told)
    {
        Put(to, 1, ProgrammeTold.Kind);
        Put(to, 2, told.Learned.ToUnixTimeMilliseconds());
        to.WriteInt32(3);
        to.WriteTextString(told.Programme.ToString());
        Put(to, 4, told.Participant.Index);
        Put(to, 5, (int)told.By.Role);
        to.WriteInt32(6);
        to.WriteTextString(told.By.Person);
        Put(to, 7, (int)told.Act.Word);
        to.WriteInt32(8);
        to.WriteTextString(told.Transition);
        Put(to, 9, (int)told.After.Status);
        Put(to, 10, (int)told.After.Step);
        to.WriteInt32(11);
        if (told.After.Due is { } due) Write(to, due);
        else to.WriteNull();
    }

    public static ProgrammeTold Read(CborReader from)
    {
        var count = from.ReadStartMap();
        if (Take(from, 1) != ProgrammeTold.Kind)
            throw new CborContentException($"An event of a programme is of kind {ProgrammeTold.Kind}.");
        var told = ReadFixed(from);
        for (var (read, next) = (FixedCount, 0); read < count; read++)
        {
            var key = from.ReadInt32();
            while (next < Optional.Length && Optional[next].Key < key) next++;
            if (next == Optional.Length || Optional[next].Key != key)
                throw new CborContentException(
                    $"Field {key} of an event of a programme is not known, or not in its order.");
            told = Optional[next++].Read(from, told);
        }
        from.ReadEndMap();
        return told;
    }

    static ProgrammeTold ReadFixed(CborReader from)
    {
        var learned = Instant.FromUnixTimeMilliseconds(Take(from, 2));
        Key(from, 3);
        var programme = ProgrammeId.Of(from.ReadTextString());
        var participant = FilerCode.FromIndex(checked((int)Take(from, 4)));
        Key(from, 5);
        var role = Known<ProgrammeRole>(from);
        Key(from, 6);
        var person = from.ReadTextString();
        Key(from, 7);
        var word = Known<ProgrammeWord>(from);
        Key(from, 8);
        var transition = from.ReadTextString();
        Key(from, 9);
        var status = Known<ParticipantStatus>(from);
        Key(from, 10);
        var step = Known<ProcedureStep>(from);
        Key(from, 11);
        var after = new Standing(status, step, ReadOptionalInstant(from));
        return new ProgrammeTold(learned, programme, participant, new Actor(role, person), new ProgrammeAct(word),
            transition, after);
    }
}
