using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Customhouse.Journal;

/// <summary>
/// Proof that a leaf stands at a place in a log: the path from its hash to a head that the log signed. It
/// verifies offline with a verifier key, which must have come by another way than the receipt.
/// </summary>
/// <param name="Origin">The log's origin line.</param>
/// <param name="Index">The leaf's place, counted from 0.</param>
/// <param name="LeafHash">SHA-256(0x00 || leaf).</param>
/// <param name="Path">The inclusion path, nearest the leaf first.</param>
/// <param name="Note">The signed checkpoint that the path leads to.</param>
public sealed record Receipt(string Origin, long Index, Hash256 LeafHash, IReadOnlyList<Hash256> Path, string Note)
{
    /// <summary>Bytes of JSON beyond which a receipt is not read; a path has at most 63 hashes.</summary>
    public const int MaxBytes = 1 << 17;

    const string Kind = "customhouse/receipt/1";

    /// <summary>What is wrong with the receipt under this key, as a sentence; null when it verifies.</summary>
    public string? Verify(VerifierKey key)
    {
        if (Checkpoint.Open(Note, key) is not { } head)
            return $"The checkpoint is not signed by {key.Name} with key {key.Id:x8}.";
        if (head.Origin != Origin)
            return $"The checkpoint is of the log {head.Origin}, the receipt of {Origin}.";
        if (Index < 0 || Index >= head.Size)
            return $"The checkpoint is of a log of size {head.Size}; leaf {Index} is not in it.";
        using var hasher = new TreeHasher();
        return Proof.Includes(Index, head.Size, LeafHash, [.. Path], head.Root, hasher)
            ? null
            : $"The path does not lead from this leaf at {Index} to the signed root.";
    }

    /// <summary>As <see cref="Verify(VerifierKey)"/>, and also that the receipt is of these bytes.</summary>
    public string? Verify(VerifierKey key, ReadOnlySpan<byte> leaf)
    {
        using var hasher = new TreeHasher();
        return hasher.Leaf(leaf) == LeafHash ? Verify(key) : "The receipt is of another leaf than this one.";
    }

    /// <summary>
    /// One JSON object:
    /// <c>{"kind","origin","index","leaf","path":[…],"checkpoint"}</c>, hashes in hexadecimal.
    /// </summary>
    public string ToJson() => JsonSerializer.Serialize(
        new Form(Kind, Origin, Index, LeafHash.ToString(), [.. Path.Select(hash => hash.ToString())], Note),
        ReceiptJson.Strict.Form);

    /// <summary>Reads what <see cref="ToJson"/> writes; false on anything else, whatever it is.</summary>
    public static bool TryParse(string json, out Receipt receipt)
    {
        receipt = null!;
        try
        {
            if (json.Length > MaxBytes
                || JsonSerializer.Deserialize(json, ReceiptJson.Strict.Form) is not { Kind: Kind } form)
                return false;
            receipt = new(form.Origin, form.Index, Hash256.Parse(form.Leaf),
                [.. form.Path.Select(hash => Hash256.Parse(hash ?? ""))], form.Checkpoint);
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return false;
        }
    }

    internal sealed record Form(
        [property: JsonPropertyName("kind"), JsonRequired] string Kind,
        [property: JsonPropertyName("origin"), JsonRequired] string Origin,
        [property: JsonPropertyName("index"), JsonRequired] long Index,
        [property: JsonPropertyName("leaf"), JsonRequired] string Leaf,
        [property: JsonPropertyName("path"), JsonRequired] string?[] Path,
        [property: JsonPropertyName("checkpoint"), JsonRequired] string Checkpoint);
}

[JsonSerializable(typeof(Receipt.Form))]
sealed partial class ReceiptJson : JsonSerializerContext
{
    /// <summary>
    /// Strict in reading. Writes base64 and the note's dash as they are: a receipt is data, never part of a page.
    /// </summary>
    public static ReceiptJson Strict { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    });
}
