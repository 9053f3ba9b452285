using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace Customhouse.Journal;

/// <summary>
/// An Ed25519 private key with the name it signs under, kept as
/// <c>PRIVATE+KEY+name+hash+base64(0x01||seed)</c>, the form that Go's sumdb/note writes.
/// May be shared between threads.
/// </summary>
public sealed class SigningKey : IDisposable
{
    const string Prefix = "PRIVATE+KEY+";
    static KeyCreationParameters Exportable => new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };

    readonly Key key;

    SigningKey(string name, Key key) => (this.key, Verifier) = (key, VerifierKey.Of(name, key.PublicKey));

    /// <summary>The public half.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>A new key from the operating system's randomness.</summary>
    public static SigningKey Make(string name)
    {
        if (!VerifierKey.IsName(name))
            throw new ArgumentException("A key's name has no white space and no plus sign.", nameof(name));
        return new(name, Key.Create(SignatureAlgorithm.Ed25519, Exportable));
    }

    /// <summary>Reads the written form; false unless it is exactly what <see cref="Export"/> gives.</summary>
    public static bool TryParse(string text, out SigningKey key)
    {
        key = null!;
        string[] parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split('+', 3) : [];
        Span<byte> typed = stackalloc byte[33];
        if (parts.Length != 3 || !VerifierKey.IsName(parts[0])
            || !Convert.TryFromBase64String(parts[2], typed, out int length) || length != 33
            || typed[0] != VerifierKey.Ed25519)
            return false;
        if (!Key.TryImport(SignatureAlgorithm.Ed25519, typed[1..], KeyBlobFormat.RawPrivateKey, out Key? made,
            Exportable) || made is null)
            return false;
        key = new(parts[0], made);
        return key.Export() == text;
    }

    /// <summary>The written form, which is the secret itself.</summary>
    public string Export()
    {
        byte[] typed = [VerifierKey.Ed25519, .. key.Export(KeyBlobFormat.RawPrivateKey)];
        return string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}{Verifier.Name}+{Verifier.Id:x8}+{Convert.ToBase64String(typed)}");
    }

    /// <summary>Signs the text, which ends in a newline, and gives the whole note.</summary>
    public string Sign(string text)
    {
        var signature = new byte[4 + 64];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(signature, Verifier.Id);
        SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text), signature.AsSpan(4));
        return $"{text}\n\u2014 {Verifier.Name} {Convert.ToBase64String(signature)}\n";
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
