using System.Buffers.Binary;
using System.Security.Cryptography;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Replaces personal data of a filing by pseudonyms of the same shape: a letter stays a letter, a digit a digit, and
/// every other character itself. Equal texts get equal pseudonyms under one salt, so that entries of one person
/// still belong together; without the salt nobody can tell whether a guess is right. Names, addresses, identifiers,
/// telephones and e-mail addresses of parties and of the contact, the importer number and the parties in other agencies' records
/// are replaced; country, state, ports, goods, values and bills stay.
/// </summary>
public sealed class Mask
{
    readonly byte[] salt;

    /// <summary>A mask under a salt of at least 16 bytes, to be kept secret.</summary>
    public Mask(ReadOnlySpan<byte> salt)
    {
        if (salt.Length < 16) throw new ArgumentException("A salt has at least 16 bytes.", nameof(salt));
        this.salt = salt.ToArray();
    }

    /// <summary>Masks a filing in place. Its raw bytes, which hold what was replaced, are forgotten.</summary>
    public void Apply(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        filing.Raw = default;
        filing.Importer = Of(filing.Importer);
        filing.Contact = Of(filing.Contact);
        filing.ContactPhone = Of(filing.ContactPhone);
        for (var i = 0; i < filing.Parties.Count; i++) Apply(ref filing.Parties[i]);
        for (var i = 0; i < filing.Pga.Count; i++) filing.Pga[i].Record = OfRecord(filing.Pga[i].Record);
    }

    /// <summary>Headers of a batch and a block with password and user data replaced; sender, filer and ports stay.</summary>
    public TransactionControl Of(TransactionControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        var (batch, block) = (control.BatchHeader.ToArray(), control.BlockHeader.ToArray());
        OfCell(batch, AIn.Password.Facts);
        OfCell(batch, AIn.UserText.Facts);
        OfCell(block, BIn.UserText.Facts);
        return control with { BatchHeader = batch, BlockHeader = block };
    }

    void OfCell(byte[] record, FieldFacts field)
    {
        if (record.Length == 0) return;
        var cell = Trimmed.Of(new Text(record, 0, record.Length), field.First - 1, field.Length);
        if (cell.IsEmpty) return;
        var at = record.AsSpan(field.First - 1).IndexOf(cell.Span);
        Of(cell).Span.CopyTo(record.AsSpan(field.First - 1 + at));
    }

    void Apply(ref Party party)
    {
        party.Name = Of(party.Name);
        party.Id = Of(party.Id);
        party.Phone = Of(party.Phone);
        party.Email = Of(party.Email);
        var old = party.Address;
        var address = new Address
        {
            City = Of(old.City),
            Subdivision = old.Subdivision,
            PostalCode = Of(old.PostalCode),
            Country = old.Country,
            CityLine = old.CityLine,
            StreetLine = old.StreetLine,
        };
        for (var i = 0; i < old.Count; i++) address.Add(old[i].Qualifier, Of(old[i].Value));
        party.Address = address;
    }

    /// <summary>The pseudonym of a text: never the text itself when it holds a letter or a digit.</summary>
    public Text Of(Text text)
    {
        if (text.IsEmpty) return text;
        var masked = new byte[text.Length];
        for (var attempt = 0; ; attempt++)
        {
            if (!Fill(text.Span, masked, attempt)) return text;
            if (!text.Is(masked)) return new Text(masked, 0, masked.Length);
        }
    }

    /// <summary>False when there is nothing to replace.</summary>
    bool Fill(ReadOnlySpan<byte> text, Span<byte> masked, int attempt)
    {
        Span<byte> key = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, text, key);
        Span<byte> stream = stackalloc byte[SHA256.HashSizeInBytes];
        var replaced = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % stream.Length == 0) Refill(key, attempt, i / stream.Length, stream);
            masked[i] = Replace(text[i], stream[i % stream.Length]);
            replaced |= masked[i] != text[i] || IsReplaceable(text[i]);
        }
        return replaced;
    }

    static void Refill(ReadOnlySpan<byte> key, int attempt, int block, Span<byte> stream)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(counter, attempt);
        BinaryPrimitives.WriteInt32BigEndian(counter[4..], block);
        HMACSHA256.HashData(key, counter, stream);
    }

    static bool IsReplaceable(byte c) => char.IsAsciiLetterOrDigit((char)c) || c >= 0x80;

    static byte Replace(byte c, byte random) => (char)c switch
    {
        >= '0' and <= '9' => (byte)('0' + random % 10),
        >= 'a' and <= 'z' => (byte)('a' + random % 26),
        >= 'A' and <= 'Z' or >= (char)0x80 => (byte)('A' + random % 26),
        _ => c,
    };

    /// <summary>
    /// Columns of other agencies' records that hold a party. Source: PGA Message Set, 2026-07-01: PG19 entity number,
    /// name and address; PG20 address, suite, city and postal code; PG21 name, telephone, e-mail.
    /// </summary>
    static readonly (byte[] Record, int First, int Last)[] personal =
    [
        ("PG19"u8.ToArray(), 11, 25), ("PG19"u8.ToArray(), 26, 57), ("PG19"u8.ToArray(), 58, 80),
        ("PG20"u8.ToArray(), 5, 36), ("PG20"u8.ToArray(), 37, 41), ("PG20"u8.ToArray(), 42, 62), ("PG20"u8.ToArray(), 68, 76),
        ("PG21"u8.ToArray(), 8, 30), ("PG21"u8.ToArray(), 31, 45), ("PG21"u8.ToArray(), 46, 80),
        ("PG60"u8.ToArray(), 8, 80),
    ];

    Text OfRecord(Text record)
    {
        byte[]? masked = null;
        foreach (var (id, first, last) in personal)
        {
            if (!record.Span.StartsWith(id) || record.Length < first) continue;
            masked ??= record.Span.ToArray();
            var column = Trimmed.Of(record, first - 1, Math.Min(last, record.Length) - first + 1);
            var at = record.Span[(first - 1)..].IndexOf(column.Span);
            Of(column).Span.CopyTo(masked.AsSpan(first - 1 + at));
        }
        return masked is null ? record : new Text(masked, 0, masked.Length);
    }
}
