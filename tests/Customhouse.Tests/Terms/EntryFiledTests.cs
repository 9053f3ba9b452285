using System.Formats.Cbor;
using CsCheck;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Terms;

public class EntryFiledTests
{
    static readonly string[] Rules = ["ET86.EDA", "S321.800", "ET86.LATE.REJECT"];

    static readonly Gen<Finding> Findings = Gen.Select(
        Gen.Int[0, 2].Select(i => Rules[i]), Gen.Int[1, 9], Gen.Enum<Effect>(), Gen.Enum<LawAnswer>(),
        Gen.Enum<Datum>(), Gen.Int[-1, 999],
        (rule, revision, effect, law, at, index) => new Finding(rule, revision, effect, law, at, index));

    static readonly Gen<Instant> Instants = Gen.Long[1_460_000_000_000, 1_800_000_000_000]
        .Select(Instant.FromUnixTimeMilliseconds);

    static readonly Gen<Known> Knowns = Gen.Select(
        Gen.Int[0, 255], Gen.Enum<Tri>(), Instants.Nullable(), Gen.Enum<FilerRole>(), Gen.Long[0, 90_000],
        Gen.Long[0, 90_000].Nullable(),
        (kinds, onFile, arrived, role, before, whole) => new Known
        {
            Supplied = (FactKinds)kinds,
            OnFile = onFile,
            Arrived = arrived,
            ArrivedAt = PortOfEntry.FromCode(4701),
            Role = role,
            Permit = onFile,
            PowerOfAttorney = onFile,
            SameDayBefore = new Usd(before),
            WholeDay = whole is { } cents ? new Usd(cents) : null,
            ImporterActive = onFile,
            ImporterForeign = before % 2 == 0 ? Tri.No : Tri.Unknown,
            Participant = before % 5 == 0 ? ParticipantStatus.Suspended : ParticipantStatus.None,
            Standing = (before % 3) switch
            {
                0 => default,
                1 => new EntryStanding(LifeStage.Cancelled),
                _ => new EntryStanding(LifeStage.Released, BillStanding.Arrived, new LocalDate(2024, 5, 20)),
            },
        });

    static readonly Gen<EntryFiled> Events = Gen.Select(
        Gen.Byte.Array[32], Gen.Long[0, 1L << 40], Instants, Gen.ULong, Knowns, Findings.Array[0, 5],
        Gen.Bool.Nullable(),
        (message, ordinal, received, number, known, findings, lawful) => new EntryFiled
        {
            Message = message,
            Ordinal = ordinal,
            Received = received,
            Format = SourceFormat.Catair,
            Action = ActionCode.Add,
            EntryType = 86,
            Number = number,
            LawVersion = "0123456789abcdef",
            Known = known,
            Decision = new Decision(Verdict.Held, lawful, findings, FactKinds.Arrival, LeftOut: findings.Length),
        });

    [Fact]
    public void An_event_reads_back_as_it_was_written() => Events.Sample(written =>
    {
        var bytes = Bytes(written);
        var read = EntryFiled.Read(bytes);
        Assert.Equal(bytes, Bytes(read));
        Assert.Equal(written.Known, read.Known);
        Assert.Equal(written.Decision.Findings, read.Decision.Findings);
        Assert.Equal(written.Decision.Lawful, read.Decision.Lawful);
        Assert.Equal(written.Decision.LeftOut, read.Decision.LeftOut);
        Assert.Equal(EntryFiled.Kind, EntryFiled.KindOf(bytes));
    });

    [Fact]
    public void A_cut_event_is_refused_not_guessed() => Gen.Select(Events, Gen.Double[0, 1]).Sample((written, where) =>
    {
        var bytes = Bytes(written);
        var cut = bytes[..(int)(where * (bytes.Length - 1))];
        Assert.ThrowsAny<Exception>(() => EntryFiled.Read(cut));
    });

    static byte[] Bytes(EntryFiled filed)
    {
        var cbor = new CborWriter(CborConformanceMode.Strict);
        filed.Write(cbor);
        return cbor.Encode();
    }
}
