using System.Formats.Cbor;
using static Customhouse.Terms.ProgrammePartsCbor;

namespace Customhouse.Terms;

/// <summary>A charge as a CBOR array of ten. Storage format: never reorder.</summary>
static class ChargeCbor
{
    const int Count = 10;

    public static void Write(CborWriter to, Charge charge)
    {
        to.WriteStartArray(Count);
        to.WriteInt32(charge.Number);
        to.WriteInt32((int)charge.Kind);
        to.WriteTextString(charge.Obligation);
        to.WriteInt32(charge.Revision);
        to.WriteTextString(charge.Facts);
        to.WriteInt32((int)charge.Act);
        to.WriteTextString(charge.ActSaid);
        to.WriteInt32((int)charge.Culpability);
        WriteAll(to, charge.Known, one => Write(to, one));
        WriteAll(to, charge.Entries, one => Write(to, one));
        to.WriteEndArray();
    }

    public static Charge Read(CborReader from)
    {
        Open(from, Count, "A charge");
        var charge = new Charge(from.ReadInt32(), Known<BreachKind>(from), from.ReadTextString(), from.ReadInt32())
        {
            Facts = from.ReadTextString(),
            Act = Known<OfficerAct>(from),
            ActSaid = from.ReadTextString(),
            Culpability = Known<Culpability>(from),
            Known = ReadAll(from, () => ReadKnowledge(from)),
            Entries = ReadAll(from, () => ReadEntry(from)),
        };
        from.ReadEndArray();
        return charge;
    }

    static void Write(CborWriter to, Knowledge known)
    {
        to.WriteStartArray(3);
        to.WriteTextString(known.Who);
        to.WriteBoolean(known.IsThirdParty);
        ProgrammePartsCbor.Write(to, known.Since);
        to.WriteEndArray();
    }

    static Knowledge ReadKnowledge(CborReader from)
    {
        Open(from, 3, "What someone knew");
        var known = new Knowledge(from.ReadTextString(), from.ReadBoolean(), ReadInstant(from));
        from.ReadEndArray();
        return known;
    }

    static void Write(CborWriter to, ChargedEntry entry)
    {
        to.WriteStartArray(3);
        to.WriteUInt64(entry.Number.Key);
        to.WriteInt64(entry.Proof.Position);
        WriteHash(to, entry.Proof.Hash);
        to.WriteEndArray();
    }

    static ChargedEntry ReadEntry(CborReader from)
    {
        Open(from, 3, "A charged entry");
        var entry = new ChargedEntry(EntryNumber.FromKey(from.ReadUInt64()),
            new LeafProof(from.ReadInt64(), ReadHash(from)));
        from.ReadEndArray();
        return entry;
    }
}
