using System.Formats.Cbor;
using System.Text;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Proving;

/// <summary>What proves something and comes from elsewhere: receipts, signed notes, keys, leaves.</summary>
static class ProofTargets
{
    static readonly SigningKey Signing = SigningKey.Make("customs.example/fuzz");

    static readonly Checkpoint Head = new("customs.example/fuzz", 86, default);

    public static readonly Target Receipt = new(
        "receipt", "json", () => [Encoding.UTF8.GetBytes(JournalTarget.AReceipt())], [Grain.Tokens, Grain.Words],
        [.. Words.Json, .. Words.Note], bytes =>
        {
            if (!Journal.Receipt.TryParse(Encoding.UTF8.GetString(bytes), out var receipt)) return;
            receipt.Verify(Signing.Verifier, bytes);
        });

    public static readonly Target Note = new(
        "note", "txt", () => [Encoding.UTF8.GetBytes(Signing.Sign(Head.Text))], [Grain.Lines, Grain.Words], Words.Note,
        bytes =>
        {
            var note = Encoding.UTF8.GetString(bytes);
            SignedNote.Open(note, Signing.Verifier);
            Checkpoint.Open(note, Signing.Verifier);
            Checkpoint.Open(Signing.Sign(note), Signing.Verifier);
        });

    public static readonly Target Key = new(
        "key", "txt", () => [Encoding.UTF8.GetBytes(Signing.Verifier.Text), Encoding.UTF8.GetBytes(Signing.Export())],
        [Grain.Words], Words.Note, bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            VerifierKey.TryParse(text, out _);
            if (SigningKey.TryParse(text, out var key)) key.Dispose();
        });

    public static readonly Target Leaf = new("leaf", "cbor", () => [Filed()], [Grain.Items], Words.Note, ReadLeaf);

    static void ReadLeaf(byte[] bytes)
    {
        LeafEnvelope.TryRead(bytes, out _, out _);
        DeterministicCbor.Measure(bytes);
        EntryFiled.KindOf(bytes);
        try
        {
            EntryFiled.Read(bytes);
        }
        catch (CborContentException)
        {
            // Refused, with the field.
        }
    }

    static byte[] Filed()
    {
        var to = new CborWriter(CborConformanceMode.Lax);
        new EntryFiled
        {
            Ordinal = 86,
            LawVersion = "0123456789abcdef",
            Decision = new Decision(Verdict.Held, false,
                [new Finding("S321.800", 1, Effect.Hold, LawAnswer.Broken, Datum.EntryValue, 0)], FactKinds.Arrival),
        }.Write(to);
        return to.Encode();
    }
}
