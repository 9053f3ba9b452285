using System.Globalization;
using System.Security.Cryptography;

namespace Customhouse.Terms;

/// <summary>
/// A communication password as it is kept: salted and hashed slowly, so that who reads a register learns no password.
/// Written as <c>pbkdf2-sha256:ITERATIONS:SALT:HASH</c>, salt and hash in Base64. Letters count in upper case, as
/// records are read, and spaces after the password do not count.
/// Source: RFC 8018, PBKDF2 with HMAC-SHA-256.
/// </summary>
public sealed class PasswordHash
{
    /// <summary>Length of a password at most: columns 9-14 of an A record.</summary>
    public const int PasswordMax = 6;

    /// <summary>Bytes of a salt.</summary>
    public const int SaltLength = 16;

    /// <summary>Iterations of a hash that is made now.</summary>
    public const int IterationsNow = 600_000;

    /// <summary>Iterations that a kept hash has at least: fewer are tried too fast.</summary>
    public const int IterationsMin = 100_000;

    /// <summary>Iterations that a kept hash has at most, so that one look takes a second or two and no hour.</summary>
    public const int IterationsMax = 5_000_000;

    const string Scheme = "pbkdf2-sha256";
    const int HashLength = 32;

    readonly int iterations;
    readonly byte[] salt;
    readonly byte[] hash;

    PasswordHash(int iterations, byte[] salt, byte[] hash) =>
        (this.iterations, this.salt, this.hash) = (iterations, salt, hash);

    /// <summary>Hashes a password.</summary>
    /// <param name="password">One to six letters or digits.</param>
    /// <param name="salt"><see cref="SaltLength"/> random bytes, handed in: there is no randomness here.</param>
    /// <param name="iterations">How slow it is.</param>
    /// <exception cref="ArgumentException">The password, salt or number is none; it does not say which.</exception>
    public static PasswordHash Of(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int iterations = IterationsNow)
    {
        if (!IsPassword(password)) throw new ArgumentException("A password is one to six letters or digits.");
        if (salt.Length != SaltLength || iterations is < IterationsMin or > IterationsMax)
            throw new ArgumentException($"A hash takes {SaltLength} bytes of salt, and iterations within bounds.");
        return new PasswordHash(iterations, salt.ToArray(), Derive(password, salt, iterations));
    }

    /// <summary>True for one to six letters or digits.</summary>
    public static bool IsPassword(ReadOnlySpan<byte> text)
    {
        foreach (var c in text) if (!char.IsAsciiLetterOrDigit((char)c)) return false;
        return text.Length is > 0 and <= PasswordMax;
    }

    /// <summary>Reads a hash as it is kept.</summary>
    /// <returns>Null when the text is none, or one that is too fast or too slow.</returns>
    public static PasswordHash? Read(string text)
    {
        if (text.Split(':') is not [Scheme, var count, var salted, var hashed]) return null;
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            || iterations is < IterationsMin or > IterationsMax) return null;
        var (salt, hash) = (new byte[SaltLength], new byte[HashLength]);
        return Convert.TryFromBase64String(salted, salt, out var saltLength) && saltLength == SaltLength
            && Convert.TryFromBase64String(hashed, hash, out var hashLength) && hashLength == HashLength
            ? new PasswordHash(iterations, salt, hash) : null;
    }

    /// <summary>True when this is the hash of a password. Takes as long as the hash is slow.</summary>
    public bool Holds(ReadOnlySpan<byte> password) =>
        CryptographicOperations.FixedTimeEquals(hash, Derive(password, salt, iterations));

    static byte[] Derive(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int iterations)
    {
        Span<byte> upper = stackalloc byte[PasswordMax];
        password = password.TrimEnd((byte)' ');
        var length = Math.Min(password.Length, PasswordMax);
        for (var i = 0; i < length; i++) upper[i] = (byte)char.ToUpperInvariant((char)password[i]);
        return Rfc2898DeriveBytes.Pbkdf2(upper[..length], salt, iterations, HashAlgorithmName.SHA256, HashLength);
    }

    /// <summary>The hash as it is kept; no password can be read from it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Scheme}:{iterations}:{Convert.ToBase64String(salt)}:{Convert.ToBase64String(hash)}");
}
