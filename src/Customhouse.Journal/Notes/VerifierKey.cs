using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Customhouse.Journal;

/// <summary>
/// An Ed25519 public key with the name it signs under, written <c>name+hash+base64(0x01||key)</c>.
/// Equality is of the written form. Source: C2SP signed-note, "Verifier keys".
/// </summary>
public sealed record VerifierKey
{
    /// <summary>The algorithm byte of Ed25519. Source: C2SP signed-note, "Signature types".</summary>
    internal const byte Ed25519 = 0x01;

    readonly PublicKey key;

    VerifierKey(string name, PublicKey key)
    {
        (Name, this.key) = (name, key);
        byte[] typed = [Ed25519, .. key.Export(KeyBlobFormat.RawPublicKey)];
        Id = IdOf(name, typed);
        Text = string.Create(CultureInfo.InvariantCulture, $"{name}+{Id:x8}+{Convert.ToBase64String(typed)}");
    }

    /// <summary>The name in front of each signature; for a journal it is its origin.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of SHA-256(name || 0x0A || 0x01 || key), big-endian.</summary>
    public uint Id { get; }

    /// <summary>The written form.</summary>
    public string Text { get; }

    /// <summary>Reads the written form; false unless it is exactly what <see cref="Text"/> would give back.</summary>
    public static bool TryParse(string? text, out VerifierKey key)
    {
        key = null!;
        string[] parts = text?.Split('+', 3) ?? [];
        if (parts.Length != 3 || !IsName(parts[0]) || Raw(parts[2]) is not { } raw)
            return false;
        if (!PublicKey.TryImport(SignatureAlgorithm.Ed25519, raw, KeyBlobFormat.RawPublicKey, out PublicKey? made)
            || made is null)
            return false;
        key = new(parts[0], made);
        return key.Text == text;
    }

    /// <summary>True when the signature is this key's over the bytes.</summary>
    public bool Verifies(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(key, bytes, signature);

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static VerifierKey Of(string name, PublicKey key) => new(name, key);

    /// <summary>True for a name that a note allows: some text without white space and plus signs.</summary>
    internal static bool IsName(string name)
    {
        if (name.Length is 0 or > 255)
            return false;
        foreach (char c in name)
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c is '+' or '\uFFFD')
                return false;
        return true;
    }

    internal static uint IdOf(string name, ReadOnlySpan<byte> typed)
    {
        byte[] named = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. typed];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }

    static byte[]? Raw(string base64)
    {
        Span<byte> typed = stackalloc byte[33];
        bool read = Convert.TryFromBase64String(base64, typed, out int length);
        return read && length == 33 && typed[0] == Ed25519 ? typed[1..].ToArray() : null;
    }
}
