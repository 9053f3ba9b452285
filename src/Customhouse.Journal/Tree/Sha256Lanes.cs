using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Customhouse.Journal;

/// <summary>
/// SHA-256 of eight messages side by side, one in each lane of a vector. The framework's hash costs half a
/// microsecond a call whatever it hashes; a tree is mostly calls on a few bytes. The tests hold every length
/// against the framework's. Nothing secret is hashed, so timing tells nobody anything.
/// Source: FIPS 180-4 section 6.2.2.
/// </summary>
static class Sha256Lanes
{
    /// <summary>Messages that are hashed together.</summary>
    public const int Lanes = 8;

    /// <summary>Bytes of a block.</summary>
    public const int Block = 64;

    static readonly Vector256<byte> BigEndian = Vector256.Create(
        (byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12, 19, 18, 17, 16, 23, 22, 21, 20, 27, 26, 25, 24, 31,
        30, 29, 28);

    static ReadOnlySpan<uint> Start =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    static ReadOnlySpan<uint> Round =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>
    /// Hashes eight padded messages that stand <paramref name="stride"/> bytes apart; each has its own number
    /// of blocks, and those that end sooner wait.
    /// </summary>
    public static void Hash(ReadOnlySpan<byte> rows, int stride, ReadOnlySpan<uint> blocks, Span<Hash256> hashes)
    {
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[8], words = stackalloc Vector256<uint>[16];
        for (int i = 0; i < 8; i++)
            state[i] = Vector256.Create(Start[i]);
        Vector256<uint> lengths = Vector256.Create(blocks);
        ReadOnlySpan<uint> input = MemoryMarshal.Cast<byte, uint>(rows);
        for (uint block = 0; Vector256.LessThanAny(Vector256.Create(block), lengths); block++)
        {
            Load(input, stride / 4, (int)block * 16, words);
            Compress(state, words, Vector256.GreaterThan(lengths, Vector256.Create(block)));
        }
        Store(state, hashes);
    }

    static void Load(ReadOnlySpan<uint> input, int stride, int at, Span<Vector256<uint>> words)
    {
        ReadOnlySpan<uint> a = input.Slice(at, 16), b = input.Slice(at + stride, 16), c = input.Slice(
            at + 2 * stride, 16), d = input.Slice(at + 3 * stride, 16);
        ReadOnlySpan<uint> e = input.Slice(at + 4 * stride, 16), f = input.Slice(at + 5 * stride, 16), g = input.Slice(
            at + 6 * stride, 16), h = input.Slice(at + 7 * stride, 16);
        for (int i = 0; i < 16; i++)
            words[i] = Vector256.Shuffle(
                Vector256.Create(a[i], b[i], c[i], d[i], e[i], f[i], g[i], h[i]).AsByte(), BigEndian).AsUInt32();
    }

    static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> words, Vector256<uint> active)
    {
        Vector256<uint> a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5],
            g = state[6], h = state[7];
        for (int t = 0; t < 64; t++)
        {
            Vector256<uint> word = t < 16 ? words[t] : Extend(words, t);
            Vector256<uint> one = h + (Right(e, 6) ^ Right(e, 11) ^ Right(e, 25)) + (g ^ e & (f ^ g)) +
                Vector256.Create(Round[t]) + word;
            Vector256<uint> two = (Right(a, 2) ^ Right(a, 13) ^ Right(a, 22)) + (a & b | c & (a | b));
            (h, g, f, e) = (g, f, e, d + one);
            (d, c, b, a) = (c, b, a, one + two);
        }
        Add(state, 0, a, active);
        Add(state, 1, b, active);
        Add(state, 2, c, active);
        Add(state, 3, d, active);
        Add(state, 4, e, active);
        Add(state, 5, f, active);
        Add(state, 6, g, active);
        Add(state, 7, h, active);
    }

    /// <summary>The next word of the schedule, in the place of the one sixteen before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<uint> Extend(Span<Vector256<uint>> words, int t)
    {
        Vector256<uint> early = words[t + 1 & 15], late = words[t + 14 & 15];
        return words[t & 15] += (Right(early, 7) ^ Right(early, 18) ^ early >>> 3) + words[t + 9 & 15] +
            (Right(late, 17) ^ Right(late, 19) ^ late >>> 10);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<uint> Right(Vector256<uint> x, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateRight(x, bits) : x >>> bits | x << 32 - bits;

    static void Add(Span<Vector256<uint>> state, int i, Vector256<uint> more, Vector256<uint> active) =>
        state[i] += more & active;

    static void Store(Span<Vector256<uint>> state, Span<Hash256> hashes)
    {
        Span<uint> output = MemoryMarshal.Cast<Hash256, uint>(hashes);
        for (int i = 0; i < 8; i++)
        {
            Vector256<uint> words = Vector256.Shuffle(state[i].AsByte(), BigEndian).AsUInt32();
            for (int lane = 0; lane < Lanes; lane++)
                output[lane * 8 + i] = words[lane];
        }
    }
}
