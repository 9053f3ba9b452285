using System.Formats.Cbor;
using CsCheck;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Terms;

/// <summary>Readings and watches in the journal: what is written is read, and nothing else is.</summary>
public class ReadToldTests
{
    static readonly Gen<Instant> Instants = Gen.Long[1_460_000_000_000, 1_800_000_000_000]
        .Select(Instant.FromUnixTimeMilliseconds);

    static readonly Gen<string> Texts = Gen.String[Gen.Char.AlphaNumeric, 0, 40];

    static readonly Gen<FilerCode> Filers = Gen.Int[1, 46_655].Select(FilerCode.FromIndex);

    static readonly Gen<Actor> Actors = Gen.Select(Gen.Enum<ProgrammeRole>(), Texts,
        (role, person) => new Actor(role, person));

    static readonly Gen<ReadTold> Reads = Gen.Select(Instants, Gen.Enum<RestrictedList>(), Actors, Texts,
        Filers.Array[0, 30], (at, list, by, why, shown) => new ReadTold(at, list, by, why, shown));

    static readonly Gen<WatchTold> Watches = Gen.Select(Instants, Filers, Actors, Texts, Gen.Bool,
        (at, filer, by, why, isOn) => new WatchTold(at, filer, by, why, isOn));

    [Fact]
    public void A_reading_reads_back_as_it_was_written() => Reads.Sample(written =>
    {
        var bytes = Bytes(written.Write);
        Assert.Equivalent(written, ReadTold.Read(bytes), strict: true);
        Assert.Equal(ReadTold.Kind, EntryFiled.KindOf(bytes));
    });

    [Fact]
    public void A_watch_reads_back_as_it_was_written() => Watches.Sample(written =>
    {
        var bytes = Bytes(written.Write);
        Assert.Equal(written, WatchTold.Read(bytes));
        Assert.Equal(WatchTold.Kind, EntryFiled.KindOf(bytes));
    });

    [Fact]
    public void What_is_cut_short_is_refused() => Gen.Select(Reads, Gen.Double.Unit).Sample((written, where) =>
    {
        var bytes = Bytes(written.Write);
        Assert.Throws<CborContentException>(
            () => ReadTold.Read(bytes.AsMemory(0, (int)(where * (bytes.Length - 1)))));
    });

    [Fact]
    public void A_list_that_is_none_is_refused()
    {
        var bytes = Bytes(new ReadTold(default, (RestrictedList)9, Actor.System, "", []).Write);
        Assert.Contains("9 is no RestrictedList",
            Assert.Throws<CborContentException>(() => ReadTold.Read(bytes)).Message, StringComparison.Ordinal);
    }

    /// <summary>As many participants as a reading shows, with the longest reason, fit into a leaf.</summary>
    [Fact]
    public void The_largest_reading_fits_into_a_leaf()
    {
        var shown = Enumerable.Range(46_656 - ReadTold.ShownMax, ReadTold.ShownMax).Select(FilerCode.FromIndex);
        var told = new ReadTold(Instant.FromUnixTimeMilliseconds(1_716_000_000_000), RestrictedList.WatchList,
            new Actor(ProgrammeRole.Officer, new string('界', 100)), new string('界', 2_000), [.. shown]);
        Assert.InRange(Bytes(told.Write).Length, 30_000, Customhouse.Journal.LeafEnvelope.MaxLeaf - 8);
    }

    static byte[] Bytes(Action<CborWriter> write)
    {
        var cbor = new CborWriter(CborConformanceMode.Strict);
        write(cbor);
        return cbor.Encode();
    }
}
