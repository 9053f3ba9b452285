using System.Formats.Cbor;
using CsCheck;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Terms;

/// <summary>Events of a programme in the journal: what is written is read, and nothing else is.</summary>
public class ProgrammeToldTests
{
    static readonly Gen<Instant> Instants = Gen.Long[1_460_000_000_000, 1_800_000_000_000]
        .Select(Instant.FromUnixTimeMilliseconds);

    static readonly Gen<LocalDate> Days = Gen.Int[0, 4_000].Select(days => new LocalDate(2016, 3, 10).PlusDays(days));

    static readonly Gen<string> Texts = Gen.String[Gen.Char.AlphaNumeric, 0, 40];

    static readonly Gen<string> Hashes = Gen.Byte.Array[32].Select(Convert.ToHexStringLower);

    static readonly Gen<EntryNumber> Numbers = Gen.Select(Gen.Int[1, 46_655], Gen.Int[0, 9_999_999],
        (filer, sequence) => EntryNumber.Of(FilerCode.FromIndex(filer), sequence));

    static readonly Gen<Charge> Charges = Gen.Select(Gen.Int[1, 99], Gen.Enum<BreachKind>(), Texts,
        Gen.Enum<OfficerAct>(),
        Gen.Enum<Culpability>(), Gen.Select(Texts, Gen.Bool, Instants).Array[0, 3],
        Gen.Select(Numbers, Gen.Long[0, 1L << 40], Hashes).Array[0, 5],
        (number, kind, text, act, fault, known, entries) =>
            new Charge(number, kind, "ET86.LATE.RULE", 1)
            {
                Facts = text,
                Act = act,
                ActSaid = text,
                Culpability = fault,
                Known = [.. known.Select(one => new Knowledge(one.Item1, one.Item2, one.Item3))],
                Entries = [.. entries.Select(one => new ChargedEntry(one.Item1, new LeafProof(one.Item2, one.Item3)))],
            });

    static readonly Gen<ProgrammeAct> Acts = Gen.Select(Gen.Select(Gen.Enum<ProgrammeWord>(), Texts, Gen.Int[0, 99]),
        Gen.Select(Gen.Int[1, 9].Array[0, 4], Gen.Enum<ImmediateGround>(), Instants.Nullable(), Days.Nullable()),
        Gen.Select(Charges, Days.Array[0, 3], Gen.Enum<ConditionMeasure>().Array[0, 3], Numbers.Array[1, 3], Hashes),
        Gen.Int[0, 31], (one, two, three, parts) => new ProgrammeAct(one.Item1, one.Item2)
        {
            Number = one.Item3,
            Charges = two.Item1,
            Ground = two.Item2,
            Effective = two.Item3,
            Day = two.Item4,
            Charge = (parts & 1) != 0 ? three.Item1 : null,
            Plan = [.. three.Item2.Select(day => new PlanStep(day, one.Item2))],
            Conditions = [.. three.Item3.Select(measure => new ReinstatementCondition(measure, 5_000, 30))],
            Request = (parts & 2) == 0 ? null : new DocumentRequest(1, SampleDesign.Random, parts & 8, three.Item4,
                Enum.GetValues<DocumentKind>()),
            Document = (parts & 4) == 0 ? null
                : new ProducedDocument(1, three.Item4[0], DocumentKind.Invoice, parts, three.Item5),
            Finding = (parts & 8) == 0 ? null : new DocumentFinding(1, three.Item4[0], parts > 15),
        });

    static readonly Gen<ProgrammeTold> Events = Gen.Select(Instants, Gen.Int[1, 46_655], Gen.Enum<ProgrammeRole>(),
        Acts,
        Gen.Select(Gen.Enum<ParticipantStatus>(), Gen.Enum<ProcedureStep>(), Instants.Nullable()),
        Gen.Select(Hashes, Texts.Array[0, 2], Gen.Int[0, 3]), (learned, filer, role, act, after, more) =>
            new ProgrammeTold(learned, ProgrammeId.Of("ET86"), FilerCode.FromIndex(filer), new Actor(role, "K. Ames"),
                act, "SERVED", new Standing(after.Item1, after.Item2, after.Item3))
            {
                Head = more.Item3 == 0 ? null : new JournalHead(more.Item3, more.Item1),
                Unenforced = more.Item2,
                Measured = [.. Enumerable.Range(0, more.Item3).Select(i => new Measurement(i, i, 10 * i))],
                Due = after.Item3,
            });

    [Fact]
    public void An_event_reads_back_as_it_was_written() => Events.Sample(written =>
    {
        var bytes = Bytes(written);
        var read = ProgrammeTold.Read(bytes);
        Assert.Equivalent(written, read, strict: true);
        Assert.Equal(bytes, Bytes(read));
        // No act takes so many fields as an act of every kind at once.
        if (bytes[0] <= 0xB7) Assert.Equal(ProgrammeTold.Kind, EntryFiled.KindOf(bytes));
        Assert.Equal(bytes.Length, Customhouse.Journal.DeterministicCbor.Measure(bytes));
    });

    [Fact]
    public void A_cut_event_is_refused_not_guessed() => Gen.Select(Events, Gen.Double[0, 1]).Sample((written, where) =>
    {
        var bytes = Bytes(written);
        Assert.Throws<CborContentException>(
            () => ProgrammeTold.Read(bytes.AsMemory(0, (int)(where * (bytes.Length - 1)))));
    });

    [Theory]
    [InlineData(28)]
    [InlineData(12)]
    public void A_key_that_is_not_known_or_comes_again_is_refused(int key)
    {
        var told = Bytes(Small());
        var cbor = new byte[told.Length + (key < 24 ? 2 : 3)];
        told.CopyTo(cbor, 0);
        cbor[0]++;
        if (key < 24) (cbor[^2], cbor[^1]) = ((byte)key, 0x60);
        else (cbor[^3], cbor[^2], cbor[^1]) = (0x18, (byte)key, 0x60);
        Assert.Contains($"Field {key}",
            Assert.Throws<CborContentException>(() => ProgrammeTold.Read(cbor)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_charge_of_the_most_entries_and_the_longest_texts_fits_a_leaf()
    {
        var text = new string('x', Charge.TextMax);
        var told = Small() with
        {
            Act = new ProgrammeAct(ProgrammeWord.Charge)
            {
                Charge = new Charge(99, BreachKind.Untimely, "ET86.LATE.REJECT", 1)
                {
                    Facts = text,
                    ActSaid = text,
                    Act = OfficerAct.RecordReview,
                    Entries = [.. Enumerable.Range(0, Charge.EntriesMax).Select(i => new ChargedEntry(
                        EntryNumber.Of(FilerCode.FromIndex(46_000), i),
                        new LeafProof((1L << 40) + i, new string('a', 64))))],
                },
            },
        };
        Assert.InRange(Bytes(told).Length, 1, Customhouse.Journal.LeafEnvelope.MaxLeaf - 100);
    }

    static ProgrammeTold Small() => new(Instant.FromUnixTimeMilliseconds(1_716_000_000_000), ProgrammeId.Of("ET86"),
        FilerCode.FromIndex(1_000), Actor.System, new ProgrammeAct(ProgrammeWord.Remove, "as announced"), "REMOVED",
        new Standing(ParticipantStatus.Removed, ProcedureStep.None, null));

    static byte[] Bytes(ProgrammeTold told)
    {
        var cbor = new CborWriter(CborConformanceMode.Strict);
        told.Write(cbor);
        return cbor.Encode();
    }
}
