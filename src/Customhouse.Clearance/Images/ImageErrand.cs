using System.Security.Cryptography;
using Customhouse.Journal;
using Customhouse.Registers;

namespace Customhouse.Clearance;

/// <summary>
/// Holds the registers of a station as they are at one place in the order of its errands. They are ahead of the journal
/// at the turnstile; so the outbox is held, and the image is written, when all before it is durable.
/// </summary>
sealed class ImageErrand(StationRegisters registers)
    : Errand<Frozen>(new Hash256(RandomNumberGenerator.GetBytes(Hash256.Size)))
{
    Action<ImageWriter> image = _ => { };
    long size;

    /// <inheritdoc/>
    public override void Begin(Work work)
    {
        work.Batch.Clear();
        work.Prepared.Clear();
    }

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order) => order.Pass(work.Ticket, () =>
    {
        lock (registers.Ledger) (size, image) = (registers.Ledger.Folded, registers.Freeze());
    });

    /// <inheritdoc/>
    public override Task Append(Work work) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Frozen AnswerTo(Work work) => new(size, image + registers.Outbox.Freeze());
}

/// <summary>Registers as they were after so many leaves.</summary>
sealed record Frozen(long Size, Action<ImageWriter> Image);
