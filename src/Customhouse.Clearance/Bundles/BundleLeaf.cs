using System.Formats.Cbor;
using System.Text;
using System.Text.Json;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A leaf in a bundle, with what stands beside it; null where it was erased or masked.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Hash">SHA-256(0x00 || leaf).</param>
/// <param name="Leaf">The leaf as it was hashed.</param>
/// <param name="Personal">The personal records.</param>
/// <param name="PersonalSalt">Their salt, 16 bytes.</param>
/// <param name="Rest">The rest of what was sent.</param>
/// <param name="RestSalt">Its salt, 16 bytes.</param>
sealed record BundleLeaf(
    long Index, Hash256 Hash, byte[] Leaf, byte[]? Personal, byte[]? PersonalSalt, byte[]? Rest, byte[]? RestSalt)
{
    /// <summary>What the leaf says; empty when it is no leaf.</summary>
    public ReadOnlyMemory<byte> Body { get; } =
        LeafEnvelope.TryRead(Leaf, out _, out var start) ? Leaf.AsMemory(start) : default;

    /// <summary>Number of the kind of event.</summary>
    public int Kind => EntryFiled.KindOf(Body.Span);

    /// <summary>Key of the entry that it is about; 0 for none or all.</summary>
    public ulong Key => Kind switch
    {
        EntryFiled.Kind => EntryGlance.TryRead(Body.Span, out var entry) ? entry.Number : 0,
        LifeTold.Kind => LifeTold.Read(Body).Entry,
        _ => 0,
    };

    /// <summary>True when its personal records are not there: masked, or erased.</summary>
    public bool IsWithheld => (Kind is EntryFiled.Kind or ManifestFiled.Kind) && Personal is null;

    /// <summary>Takes a leaf from a journal; masked, without personal records, and a message without all.</summary>
    public static BundleLeaf Of(LeafReader leaves, TreeHasher hasher, bool masked)
    {
        var isMessage = EntryFiled.KindOf(leaves.Body) == ManifestFiled.Kind;
        var (hasPersonal, hasRest) = (leaves.HasPersonal && !masked, leaves.HasSides && !(masked && isMessage));
        return new(leaves.Index, hasher.Leaf(leaves.Leaf), leaves.Leaf.ToArray(),
            hasPersonal ? leaves.Personal.ToArray() : null, hasPersonal ? leaves.PersonalSalt.ToArray() : null,
            hasRest ? leaves.Rest.ToArray() : null, hasRest ? leaves.RestSalt.ToArray() : null);
    }

    /// <summary>Writes it as one JSON object; bytes of records stand as characters of Latin-1.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("index", Index);
        json.WriteString("hash", Hash.ToString());
        json.WriteBase64String("leaf", Leaf);
        Write(json, "personal", Personal, PersonalSalt);
        Write(json, "rest", Rest, RestSalt);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, byte[]? bytes, byte[]? salt)
    {
        if (bytes is null || salt is null) return;
        json.WriteString(name, Encoding.Latin1.GetString(bytes));
        json.WriteString(name + "Salt", Convert.ToHexStringLower(salt));
    }

    /// <summary>Reads what <see cref="Write(Utf8JsonWriter)"/> writes.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static BundleLeaf Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var leaf = json.RootElement;
            return new(leaf.GetProperty("index").GetInt64(), Hash256.Parse(leaf.GetProperty("hash").GetString()!),
                leaf.GetProperty("leaf").GetBytesFromBase64(), Text(leaf, "personal"), Salt(leaf, "personalSalt"),
                Text(leaf, "rest"), Salt(leaf, "restSalt"));
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or CborContentException)
        {
            throw new FormatException("a line that is no leaf", bad);
        }
    }

    static byte[]? Text(JsonElement leaf, string name) =>
        leaf.TryGetProperty(name, out var text) ? Encoding.Latin1.GetBytes(text.GetString()!) : null;

    static byte[]? Salt(JsonElement leaf, string name) =>
        leaf.TryGetProperty(name, out var salt) ? Convert.FromHexString(salt.GetString()!) : null;

    /// <summary>What is wrong with the leaf by itself: what was found, what was expected; null if nothing.</summary>
    public (string Found, string Expected)? Wrong(TreeHasher hasher)
    {
        if (hasher.Leaf(Leaf) != Hash) return ("a leaf of another hash", Hash.ToString());
        if (!LeafEnvelope.TryRead(Leaf, out var commitments, out _)) return ("no envelope", "a leaf of a journal");
        return Wrong(hasher, "personal records", Personal, PersonalSalt, commitments?.Personal)
            ?? Wrong(hasher, "other records", Rest, RestSalt, commitments?.Rest);
    }

    static (string, string)? Wrong(
        TreeHasher hasher, string what, byte[]? bytes, byte[]? salt, Hash256? commitment)
    {
        if (bytes is null && salt is null) return null;
        return bytes is null || salt is not { Length: TreeHasher.SaltSize } || commitment is not { } promised
            || hasher.Commitment(salt, bytes) != promised
            ? ($"{what} that the leaf does not commit to", commitment?.ToString() ?? "none") : null;
    }
}
