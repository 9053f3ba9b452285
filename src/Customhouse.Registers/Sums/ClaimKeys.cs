namespace Customhouse.Registers;

/// <summary>By entry number.</summary>
readonly struct ByEntry : IRowKey<ClaimRow, ulong>
{
    public static ulong Hash(in ulong entry) => Mixing.Mix(entry);

    public static ulong Of(in ClaimRow row) => row.Entry;

    public static bool Is(in ClaimRow row, in ulong entry) => row.Entry == entry;
}

/// <summary>One person on one day.</summary>
readonly record struct PersonOnDay(ulong High, ulong Low, int Day)
{
    public static PersonOnDay Of(UInt128 person, int day) =>
        new((ulong)(person >> 64), (ulong)(person & ulong.MaxValue), day);
}

/// <summary>By person and day.</summary>
readonly struct ByPersonDay : IRowKey<ClaimRow, PersonOnDay>
{
    public static ulong Hash(in PersonOnDay key) =>
        Mixing.Mix(key.High ^ Mixing.Mix(unchecked(key.Low + (ulong)key.Day)));

    public static PersonOnDay Of(in ClaimRow row) => new(row.PersonHigh, row.PersonLow, row.Day);

    public static bool Is(in ClaimRow row, in PersonOnDay key) =>
        row.PersonLow == key.Low && row.PersonHigh == key.High && row.Day == key.Day;
}
