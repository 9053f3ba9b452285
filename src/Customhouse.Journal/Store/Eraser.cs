namespace Customhouse.Journal;

/// <summary>Which side data to erase.</summary>
[Flags]
public enum SideParts
{
    /// <summary>The personal records.</summary>
    Personal = 1,
    /// <summary>The rest of what was sent.</summary>
    Rest = 2,
}

/// <summary>What an erasure did.</summary>
/// <param name="Parts">Parts of side data that were there and are not any more.</param>
/// <param name="LogTruncated">
/// True when the write-ahead log, which may hold the old bytes, was emptied too. A reader in the way delays that;
/// erase nothing once more, or close the journal, to do it later.
/// </param>
public sealed record Erasure(long Parts, bool LogTruncated);

/// <summary>
/// Takes side data and their salts out of blocks. What is left of them is a commitment that nobody can open any
/// more; leaves, hashes and proofs stay as they are. SQLite overwrites what the rows leave behind (secure_delete).
/// </summary>
sealed class Eraser(Database database)
{
    const string Select =
        "SELECT first, count, salts, personal, rest FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1";
    const string Update = "UPDATE block SET salts = ?, personal = ?, rest = ? WHERE first = ?";

    readonly UnpackedSection personal = new(), rest = new();
    readonly Section kept = new();
    byte[] scratch = [];
    long erased;

    public long Erase(IReadOnlyList<long> indexes, SideParts parts)
    {
        database.Run("BEGIN IMMEDIATE");
        long[] sorted = [.. indexes.Distinct().Order()];
        for (int at = 0; at < sorted.Length;)
            at += EraseInBlock(sorted.AsSpan(at), parts);
        database.Run("COMMIT");
        return erased;
    }

    /// <summary>Rewrites the block of the first index; gives how many of the indexes it held.</summary>
    int EraseInBlock(ReadOnlySpan<long> indexes, SideParts parts)
    {
        Statement row = database[Select].Bind(1, indexes[0]);
        if (!row.Step())
            throw Corrupt(indexes[0]);
        (long first, int count, byte[] salts) = (row.Long(0), (int)Math.Clamp(row.Long(1), 0, PreparedBlock.MaxLeaves),
            row.Bytes(2).ToArray());
        if (personal.Read(row.Bytes(3), count) is not null || rest.Read(row.Bytes(4), count) is not null)
            throw Corrupt(first);
        row.Reset();
        int held = 0;
        var chosen = new bool[count];
        for (; held < indexes.Length && indexes[held] < first + count; held++)
            chosen[indexes[held] - first] = true;
        if (held == 0)
            throw Corrupt(indexes[0]);
        byte[] persons = Pack(personal, parts.HasFlag(SideParts.Personal) ? chosen : [], salts, 0);
        byte[] rests = Pack(rest, parts.HasFlag(SideParts.Rest) ? chosen : [], salts, TreeHasher.SaltSize);
        database[Update].Bind(1, salts).Bind(2, persons).Bind(3, rests).Bind(4, first).Run();
        return held;
    }

    byte[] Pack(UnpackedSection section, bool[] chosen, byte[] salts, int offset)
    {
        kept.Clear();
        for (int i = 0; i < section.Count; i++)
        {
            bool goes = section.Has(i) && i < chosen.Length && chosen[i];
            if (goes)
            {
                salts.AsSpan(i * BlockBuilder.SaltsSize + offset, TreeHasher.SaltSize).Clear();
                erased++;
            }
            if (goes || !section.Has(i))
                kept.AddAbsent();
            else
            {
                section[i].CopyTo(kept.Room(section[i].Length));
                kept.Add(section[i].Length);
            }
        }
        return kept.Pack(ref scratch);
    }

    JournalFault Corrupt(long index) =>
        JournalFault.Corrupt($"{database.Path}, leaf {index}", "no readable block", "a block that holds it");
}
