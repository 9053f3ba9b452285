using System.Formats.Cbor;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// A message of a carrier: its events are folded in order, it stands beside the log as it was sent, and so does its
/// answer, which is given again when it is sent again.
/// </summary>
sealed class ManifestErrand(Hash256 id, byte[] bytes, Instant received, SqliteJournal journal, Ledger ledger)
    : LeafErrand<ReadOnlyMemory<byte>>(id, journal)
{
    ManifestMessage message = null!;
    byte[]? answer;
    bool isAgain;

    /// <inheritdoc/>
    protected override MessageStep? Step => new(Id, DoneBefore: 0, Completes: true);

    /// <inheritdoc/>
    public override void Prepare()
    {
        if (Journal.FindMessage(Id) is not { } found) return;
        var at = found.Segments[0].First;
        using var leaves = Journal.ReadLeaves(at, at + 1, sides: true);
        (isAgain, answer) = (true, leaves.Next() ? leaves.Rest.ToArray() : []);
    }

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order)
    {
        if (!isAgain)
        {
            message = ManifestMessage.Read(bytes, received);
            answer = ManifestAnswer.Write(message);
        }
        order.Pass(work.Ticket, () => Fold(work));
        if (!isAgain) work.Prepared.Add(Leaf());
    }

    void Fold(Work work)
    {
        if (isAgain) return;
        lock (ledger)
        {
            foreach (var told in message.Events) ledger.Tell(told);
            ledger.Folded++;
            work.Said = ledger.Lives!.Take();
        }
    }

    PreparedBlock Leaf()
    {
        using var builder = new BlockBuilder();
        builder.Commit(bytes, answer);
        var cbor = new CborWriter(CborConformanceMode.Lax);
        new ManifestFiled(
            Id.ToArray(), received, (int)message.Form, message.Events.Count, message.Faults.Count).Write(cbor);
        builder.Add(cbor.Encode());
        return builder.Build();
    }

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> AnswerTo(Work work) => answer;
}
