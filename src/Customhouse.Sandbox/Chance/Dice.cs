namespace Customhouse.Sandbox;

/// <summary>
/// The sandbox's own source of chance: xoshiro256** started by SplitMix64, so that a seed gives the same day on every
/// machine and runtime. A mutable struct: keep it in a field, never copy it.
/// Source: Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators" (2018), public domain code.
/// </summary>
struct Dice
{
    ulong a;
    ulong b;
    ulong c;
    ulong d;

    /// <summary>The dice of one stream of a seed. Streams of a seed are independent of each other.</summary>
    public Dice(ulong seed, ulong stream)
    {
        var state = Scramble(seed) ^ Scramble(unchecked(stream + 0xA076_1D64_78BD_642FUL));
        a = Split(ref state);
        b = Split(ref state);
        c = Split(ref state);
        d = Split(ref state);
    }

    /// <summary>64 bits of chance.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(b * 5, 7) * 9;
            var shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = ulong.RotateLeft(d, 45);
            return result;
        }
    }

    /// <summary>One of 0 up to, not including, a bound. The bias is below one in four billion.</summary>
    public int Below(int bound) => (int)((Next() >> 32) * (uint)bound >> 32);

    /// <summary>One of low to high, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True so many times in a thousand.</summary>
    public bool Chance(int perThousand) => Below(1000) < perThousand;

    /// <summary>Scatters the bits of a number: the finalizer of SplitMix64, one to one on 64 bits.</summary>
    public static ulong Scramble(ulong value)
    {
        unchecked
        {
            value = (value ^ value >> 30) * 0xBF58_476D_1CE4_E5B9UL;
            value = (value ^ value >> 27) * 0x94D0_49BB_1331_11EBUL;
            return value ^ value >> 31;
        }
    }

    static ulong Split(ref ulong state) => Scramble(state = unchecked(state + 0x9E37_79B9_7F4A_7C15UL));
}
