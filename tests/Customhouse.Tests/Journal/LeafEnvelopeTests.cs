using CsCheck;
using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public class LeafEnvelopeTests
{
    /// <summary>
    /// Source of the first six: RFC 8949 appendix A. The others break one rule of section 4.2.1 each.
    /// </summary>
    [Theory]
    [InlineData("00", 1)]
    [InlineData("1903e8", 3)]
    [InlineData("3bffffffffffffffff", 9)]
    [InlineData("83010203", 4)]
    [InlineData("a26161016162820203", 9)]
    [InlineData("c11a514b67b0", 6)]
    [InlineData("f6", 1)]
    [InlineData("f90000", 3)]
    [InlineData("1800", -1)]
    [InlineData("190017", -1)]
    [InlineData("1a0000ffff", -1)]
    [InlineData("1b00000000ffffffff", -1)]
    [InlineData("5f41004100ff", -1)]
    [InlineData("9f01ff", -1)]
    [InlineData("a202000100", -1)]
    [InlineData("a201000100", -1)]
    [InlineData("a2616200190100", -1)]
    [InlineData("41", -1)]
    [InlineData("5bffffffffffffffff00", -1)]
    [InlineData("9bffffffffffffffff00", -1)]
    [InlineData("", -1)]
    [InlineData("1c", -1)]
    [InlineData("f817", -1)]
    public void An_item_is_measured_only_when_it_is_deterministic(string hex, int length) =>
        Assert.Equal(length, DeterministicCbor.Measure(Convert.FromHexString(hex)));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(-1, DeterministicCbor.Measure([.. Enumerable.Repeat((byte)0x81, 100_000), 0]));

    [Fact]
    public void Noise_never_throws() => Gen.Byte.Array[0, 120].Sample(noise =>
    {
        int length = DeterministicCbor.Measure(noise);
        Assert.InRange(length, -1, noise.Length);
        LeafEnvelope.TryRead(noise, out _, out _);
    });

    [Theory]
    [InlineData("a10300", true)]
    [InlineData("a1030000", false)]
    [InlineData("a103", false)]
    [InlineData("a10400", false)]
    [InlineData("a2030001f6", false)]
    [InlineData("00", false)]
    public void A_bare_leaf_is_key_three_and_one_item(string hex, bool read) =>
        Assert.Equal(read, LeafEnvelope.TryRead(Convert.FromHexString(hex), out _, out _));

    [Fact]
    public void A_leaf_with_its_keys_in_another_order_is_refused()
    {
        string one = $"015820{new string('1', 64)}", two = $"025820{new string('2', 64)}";
        Assert.True(
            LeafEnvelope.TryRead(Convert.FromHexString($"a3{one}{two}0300"), out Commitments? made, out int start));
        Assert.Equal(
            (new Commitments(Hash256.Parse(new('1', 64)), Hash256.Parse(new('2', 64))), 72), (made!.Value, start));
        Assert.False(LeafEnvelope.TryRead(Convert.FromHexString($"a3{two}{one}0300"), out _, out _));
        Assert.False(LeafEnvelope.TryRead(Convert.FromHexString($"a30300{one}{two}"), out _, out _));
        Assert.False(LeafEnvelope.TryRead(Convert.FromHexString($"a2{one}0300"), out _, out _));
    }
}
