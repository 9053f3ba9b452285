namespace Customhouse.Sandbox;

/// <summary>
/// A seeded one-to-one mapping of the 32-bit numbers onto themselves (four Feistel rounds on 16-bit halves): gives
/// every serial number its own scattered code, without remembering which were given.
/// </summary>
readonly struct Shuffle(ulong seed)
{
    const int Rounds = 4;

    public uint Of(uint serial)
    {
        var (left, right) = (serial >> 16, serial & 0xFFFF);
        for (var round = 0; round < Rounds; round++)
            (left, right) = (right, left ^ Round(right, round));
        return left << 16 | right;
    }

    uint Round(uint half, int round) => (uint)(Dice.Scramble(seed ^ (ulong)round << 48 ^ half) >> 20 & 0xFFFF);
}
