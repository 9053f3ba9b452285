namespace Customhouse.Journal;

/// <summary>
/// The callers' keys of a block's leaves as differences between neighbours (zigzag, LEB128): numbers given
/// out in order take a byte or two. No keys at all are stored as nothing.
/// </summary>
static class KeyColumn
{
    public static byte[] Pack(ReadOnlySpan<ulong> keys)
    {
        if (!keys.ContainsAnyExcept(0ul))
            return [];
        var packed = new byte[keys.Length * Varint.MaxBytes];
        int at = 0;
        ulong last = 0;
        foreach (ulong key in keys)
        {
            long step = unchecked((long)(key - last));
            at += Varint.Write(packed.AsSpan(at), unchecked((ulong)(step << 1 ^ step >> 63)));
            last = key;
        }
        return packed.AsSpan(0, at).ToArray();
    }

    /// <summary>Fills <paramref name="keys"/>; false when the column holds another number of keys.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, Span<ulong> keys)
    {
        keys.Clear();
        if (packed.IsEmpty)
            return true;
        int at = 0;
        ulong last = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (!Varint.TryRead(packed, ref at, out ulong step))
                return false;
            last = unchecked(last + (step >> 1 ^ (ulong)-(long)(step & 1)));
            keys[i] = last;
        }
        return at == packed.Length;
    }
}
