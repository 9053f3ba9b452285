namespace Customhouse.Registers;

/// <summary>
/// Brings near what changes will ask for. In a large register each slot and each row is a wait for memory, longer than
/// the rest of a change; so asked for many changes at once, one step after the other, the waits of a step run side by
/// side. Nothing is changed, and a row that was guessed wrong is only waited for later.
/// </summary>
readonly struct ClaimFetch(
    Pages<ClaimRow> rows, RowIndex<ClaimRow, ulong, ByEntry> entries, RowIndex<ClaimRow, PersonOnDay, ByPersonDay> days)
{
    /// <summary>How many changes go together: what they ask for stays in the nearest memory until it is used.</summary>
    public const int AtOnce = 64;

    /// <summary>Brings near what at most <see cref="AtOnce"/> changes will ask for.</summary>
    public void Of(ReadOnlySpan<ClaimChange> changes)
    {
        Span<ulong> hashes = stackalloc ulong[2 * AtOnce];
        Span<int> found = stackalloc int[2 * AtOnce];
        for (var i = 0; i < changes.Length; i++) hashes[i] = ByEntry.Hash(changes[i].Claim.Entry);
        entries.Fetch(hashes[..changes.Length], found);
        for (var i = 0; i < changes.Length; i++)
        {
            ref readonly var row = ref rows.At(found[i]);
            hashes[2 * i] = ByPersonDay.Hash(ByPersonDay.Of(row));
            hashes[2 * i + 1] = ByPersonDay.Hash(DayAfter(changes[i], row));
        }
        days.Fetch(hashes[..(2 * changes.Length)], found);
    }

    static PersonOnDay DayAfter(in ClaimChange change, in ClaimRow row)
    {
        var after = change.Of(row.Claim);
        return PersonOnDay.Of(after.Person, after.Day);
    }
}
