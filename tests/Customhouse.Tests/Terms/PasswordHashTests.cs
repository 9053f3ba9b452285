using System.Text;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Terms;

/// <summary>A password is kept so that it can be recognised and not be read.</summary>
public class PasswordHashTests
{
    static readonly byte[] Salt = [.. Enumerable.Range(0, PasswordHash.SaltLength).Select(i => (byte)i)];

    /// <summary>Of PASSWD, made by another implementation (Python's hashlib.pbkdf2_hmac).</summary>
    const string Kept = "pbkdf2-sha256:100000:AAECAwQFBgcICQoLDA0ODw==:U/+TXAMY+oYCiRM60kz8xCKYscxSQVBRpjEpr406Evs=";

    [Fact]
    public void The_hash_is_that_of_another_implementation() =>
        Assert.Equal(Kept, PasswordHash.Of("PASSWD"u8, Salt, PasswordHash.IterationsMin).ToString());

    [Theory]
    [InlineData("PASSWD", true)]
    [InlineData("passwd", true)]
    [InlineData("PASSWX", false)]
    [InlineData("PASSW ", false)]
    [InlineData("      ", false)]
    public void It_holds_for_its_password_alone(string password, bool holds) =>
        Assert.Equal(holds, PasswordHash.Read(Kept)!.Holds(Encoding.ASCII.GetBytes(password)));

    [Fact]
    public void Spaces_after_a_short_password_do_not_count() =>
        Assert.True(PasswordHash.Of("AB1"u8, Salt, PasswordHash.IterationsMin).Holds("AB1   "u8));

    [Theory]
    [InlineData("PASSWD")]
    [InlineData("")]
    [InlineData("pbkdf2-sha256:99999:AAECAwQFBgcICQoLDA0ODw==:U/+TXAMY+oYCiRM60kz8xCKYscxSQVBRpjEpr406Evs=")]
    [InlineData("pbkdf2-sha256:5000001:AAECAwQFBgcICQoLDA0ODw==:U/+TXAMY+oYCiRM60kz8xCKYscxSQVBRpjEpr406Evs=")]
    [InlineData("pbkdf2-sha256:100000:AAEC:U/+TXAMY+oYCiRM60kz8xCKYscxSQVBRpjEpr406Evs=")]
    [InlineData("pbkdf2-sha256:100000:AAECAwQFBgcICQoLDA0ODw==:AAEC")]
    [InlineData("pbkdf2-sha1:100000:AAECAwQFBgcICQoLDA0ODw==:U/+TXAMY+oYCiRM60kz8xCKYscxSQVBRpjEpr406Evs=")]
    public void What_is_no_hash_or_too_fast_or_too_slow_is_not_read(string text) =>
        Assert.Null(PasswordHash.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("SEVENTY")]
    [InlineData("PASS D")]
    public void What_fits_no_A_record_is_no_password_and_is_not_repeated(string password)
    {
        Assert.False(PasswordHash.IsPassword(Encoding.ASCII.GetBytes(password)));
        var bad = Assert.Throws<ArgumentException>(() => PasswordHash.Of(Encoding.ASCII.GetBytes(password), Salt));
        Assert.True(password.Length == 0 || !bad.Message.Contains(password, StringComparison.Ordinal));
    }
}
