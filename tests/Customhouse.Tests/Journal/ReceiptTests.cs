using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public sealed class ReceiptTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly BlockBuilder builder = new();
    readonly SqliteJournal journal;

    public ReceiptTests()
    {
        journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        foreach (int count in (int[])[1, 2, 300, 41, 700, 256])
            journal.Append(new([Made.Block(builder, journal.Size, count)]));
    }

    public void Dispose()
    {
        journal.Dispose();
        builder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_leafs_receipt_verifies_with_the_key_alone_after_a_round_trip_through_json()
    {
        Assert.True(VerifierKey.TryParse(journal.Verifier.Text, out VerifierKey key));
        using LeafReader reader = journal.ReadLeaves(0, journal.Size);
        while (reader.Next())
        {
            string json = journal.MakeReceipt(reader.Index).ToJson();
            Assert.True(Receipt.TryParse(json, out Receipt receipt));
            Assert.Null(receipt.Verify(key, reader.Leaf));
            Assert.Equal(json, receipt.ToJson());
        }
    }

    [Fact]
    public void A_receipt_can_be_made_under_any_later_checkpoint()
    {
        for (long index = 0; index < journal.Size; index += 97)
        {
            Receipt receipt = journal.MakeReceipt(index, journal.CheckpointNote);
            Assert.Null(receipt.Verify(journal.Verifier));
        }
    }

    [Fact]
    public void A_receipt_with_any_field_tampered_with_is_refused()
    {
        Receipt good = journal.MakeReceipt(345), other = journal.MakeReceipt(346);
        Assert.Null(good.Verify(journal.Verifier));
        Assert.NotNull((good with { Origin = "customs.example/other" }).Verify(journal.Verifier));
        Assert.NotNull((good with { Index = 344 }).Verify(journal.Verifier));
        Assert.NotNull((good with { Index = -1 }).Verify(journal.Verifier));
        Assert.NotNull((good with { Index = long.MaxValue }).Verify(journal.Verifier));
        Assert.NotNull((good with { LeafHash = other.LeafHash }).Verify(journal.Verifier));
        Assert.NotNull((good with { Note = journal.CheckpointOver(0) }).Verify(journal.Verifier));
        Assert.NotNull((good with { Path = [.. good.Path.Skip(1)] }).Verify(journal.Verifier));
        Assert.NotNull((good with { Path = [.. good.Path, default] }).Verify(journal.Verifier));
        for (int i = 0; i < good.Path.Count; i++)
            Assert.NotNull(
                (good with { Path = [.. good.Path.Select((hash, at) => at == i ? other.LeafHash : hash)] })
                    .Verify(journal.Verifier));
    }

    [Fact]
    public void A_receipt_says_nothing_under_another_key_of_the_same_name()
    {
        using SigningKey other = SigningKey.Make("customs.example/log");
        Assert.NotNull(journal.MakeReceipt(5).Verify(other.Verifier));
    }

    /// <summary>
    /// Whatever character of the text is changed, the receipt is unreadable, or refused, or unchanged in meaning.
    /// </summary>
    [Fact]
    public void No_changed_character_of_a_receipts_json_verifies_as_something_else()
    {
        Receipt good = journal.MakeReceipt(345);
        string json = good.ToJson();
        for (int i = 0; i < json.Length; i++)
        {
            string bad = json[..i] + (char)(json[i] ^ 1) + json[(i + 1)..];
            if (Receipt.TryParse(bad, out Receipt receipt) && receipt.Verify(journal.Verifier) is null)
                Assert.Equal(json, receipt.ToJson());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"customhouse/receipt/1\",\"origin\":null,\"index\":0,\"leaf\":\"\",\"path\":[],\"checkpoint\":\"\"}")]
    [InlineData("{\"kind\":\"customhouse/receipt/1\",\"origin\":\"a\",\"index\":0,\"leaf\":\"00\",\"path\":[],\"checkpoint\":\"\"}")]
    [InlineData("{\"kind\":\"customhouse/receipt/1\",\"origin\":\"a\",\"index\":1e400,\"leaf\":\"00\",\"path\":[null],\"checkpoint\":\"\"}")]
    public void What_is_no_receipt_is_not_read(string json) => Assert.False(Receipt.TryParse(json, out _));
}
