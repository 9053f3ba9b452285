using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

/// <summary>The published example of a signed note. Source: golang.org/x/mod/sumdb/note, note_test.go.</summary>
public class SignedNoteTests
{
    const string VerifierText = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const string Private = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const string Note = Text +
        "\n— PeterNeumann " +
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void The_published_note_opens_under_its_published_key()
    {
        Assert.True(VerifierKey.TryParse(VerifierText, out VerifierKey key));
        Assert.Equal(Text, SignedNote.Open(Note, key));
    }

    [Fact]
    public void Signing_the_published_text_gives_the_published_note()
    {
        Assert.True(SigningKey.TryParse(Private, out SigningKey key));
        using (key)
        {
            Assert.Equal(VerifierText, key.Verifier.Text);
            Assert.Equal(Note, key.Sign(Text));
        }
    }

    /// <summary>Every part cut out of the key, and every character one higher, is another key or none.</summary>
    [Fact]
    public void No_mangled_verifier_key_is_read()
    {
        for (int i = 0; i <= VerifierText.Length; i++)
            for (int j = i + 1; j <= VerifierText.Length; j++)
                if (i != 0 || j != VerifierText.Length)
                    Assert.False(VerifierKey.TryParse(VerifierText[i..j], out _));
        for (int i = 0; i < VerifierText.Length; i++)
            Assert.False(
                VerifierKey.TryParse(VerifierText[..i] + (char)(VerifierText[i] + 1) + VerifierText[(i + 1)..], out _));
        Assert.False(
            VerifierKey.TryParse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", out _));
        Assert.False(VerifierKey.TryParse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", out _));
    }

    [Fact]
    public void No_mangled_note_opens()
    {
        Assert.True(VerifierKey.TryParse(VerifierText, out VerifierKey key));
        for (int i = 0; i < Note.Length; i++)
            Assert.Null(SignedNote.Open(Note[..i] + (char)(Note[i] ^ 1) + Note[(i + 1)..], key));
        for (int i = 0; i < Note.Length; i++)
            Assert.Null(SignedNote.Open(Note[..i], key));
    }

    /// <summary>Source: C2SP signed-note: a verifier ignores signatures by keys it does not know.</summary>
    [Fact]
    public void A_signature_by_an_unknown_key_is_passed_over()
    {
        Assert.True(VerifierKey.TryParse(VerifierText, out VerifierKey key));
        using SigningKey witness = SigningKey.Make("witness.example");
        string line = witness.Sign(Text)[(Text.Length + 1)..];
        Assert.Equal(Text, SignedNote.Open(Note + line, key));
        Assert.Equal(Text, SignedNote.Open(Note + line, witness.Verifier));
        Assert.Null(SignedNote.Open(Text + "\n" + line, key));
    }

    [Theory]
    [InlineData("log.example\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", true)]
    [InlineData("log.example\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", false)]
    [InlineData("log.example\n+7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", false)]
    [InlineData("log.example\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", false)]
    [InlineData("log.example\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\n", false)]
    [InlineData("log.example\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n", false)]
    [InlineData("log.example\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n", false)]
    [InlineData("log.example\n7\n", false)]
    public void A_checkpoint_is_read_only_as_it_is_written(string text, bool read)
    {
        using SigningKey key = SigningKey.Make("log.example");
        Checkpoint? head = Checkpoint.Open(key.Sign(text), key.Verifier);
        Assert.Equal(read ? new Checkpoint("log.example", 7, default) : null, head);
    }
}
