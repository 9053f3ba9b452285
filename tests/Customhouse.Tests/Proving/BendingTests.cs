using System.Text;
using Customhouse.Proving;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Proving;

/// <summary>A fuzzer that changes nothing, or never the same twice, proves nothing.</summary>
public sealed class BendingTests
{
    static readonly Dictionary<string, Grain> Grains = new(StringComparer.Ordinal)
    {
        [nameof(Grain.Lines)] = Grain.Lines,
        [nameof(Grain.Words)] = Grain.Words,
        [nameof(Grain.Cells)] = Grain.Cells,
        [nameof(Grain.Tokens)] = Grain.Tokens,
        [nameof(Grain.Tags)] = Grain.Tags,
        [nameof(Grain.Fields)] = Grain.Fields,
        [nameof(Grain.Columns)] = Grain.Columns,
        [nameof(Grain.Items)] = Grain.Items,
    };

    public static TheoryData<string> Names => [.. Grains.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parts_put_together_again_are_the_input(string name)
    {
        foreach (var input in (byte[][])[FilingSeeds.In(SourceFormat.Catair), FilingSeeds.In(SourceFormat.Csv),
            "a,b\n1,\"2\"\n,\n"u8.ToArray(), "<a>b</a>{\"c\":[1,2]}"u8.ToArray(),
            [0xA2, 0x01, 0x58, 0x02, 7, 7, 0x02, 0x19, 1, 1]])
            Assert.Equal(input, Grains[name].Join(Grains[name].Split(input)));
    }

    [Fact]
    public void A_record_is_taken_apart_at_the_columns_of_its_fields()
    {
        var record = Encoding.ASCII.GetBytes("SE10AABC  86543214 86               4000000000125" + "4701".PadRight(31));
        var parts = Grain.Fields.Split(record).Select(Encoding.ASCII.GetString).ToList();
        Assert.Equal(["SE10", "A", "ABC"], parts[..3]);
        Assert.Contains("86543214", parts);
        Assert.Contains("0000000125", parts);
    }

    [Fact]
    public void The_same_chance_bends_the_same_way_and_another_otherwise()
    {
        var seed = FilingSeeds.In(SourceFormat.Catair);
        byte[] Bent(int chance) => FilingTargets.Catair.Bend(new Bending(new Random(chance)), seed);
        Assert.Equal(Bent(1), Bent(1));
        Assert.InRange(Enumerable.Range(0, 50).Count(chance => !Bent(chance).SequenceEqual(seed)), 40, 50);
        Assert.InRange(Enumerable.Range(0, 50).Select(chance => Convert.ToHexString(Bent(chance))).Distinct().Count(),
            40, 50);
    }

    [Fact]
    public void A_crasher_is_made_small_as_long_as_it_crashes()
    {
        var crasher = Encoding.ASCII.GetBytes("first\nsecond with a ! in it\nthird\n");
        Assert.Equal("!"u8.ToArray(), Shrinking.Shrink(crasher, bytes => bytes.Contains((byte)'!')));
    }
}
