using Customhouse.Engine;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Takes documents that a participant produces: the bytes are durable before the act that holds their hash is told.
/// What is refused leaves nothing behind.
/// </summary>
public sealed class DocumentDesk(Station station, DocumentStore store) : IDisposable
{
    // One at a time: the bytes that one refused upload takes away may be those that another act holds.
    readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Takes a document.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="participant">The filer.</param>
    /// <param name="by">Who produces it.</param>
    /// <param name="said">Request, entry and kind; size and hash are taken from the bytes.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">The media type that was declared; null where none was.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The answer of the case; what is told in it is durable, and so are the bytes.</returns>
    public async Task<ProgrammeAnswer> Take(ProgrammeId programme, FilerCode participant, Actor by,
        ProducedDocument said, ReadOnlyMemory<byte> bytes, string? mediaType, Instant now)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (DocumentForm.Wrong(bytes.Span, mediaType) is { } wrong)
            return new ProgrammeAnswer(
                station.Cases(cases => cases.Of(programme, participant)), [], [new Lack("DOCUMENT", wrong)]);
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            var (hash, isNew) = store.Keep(bytes.Span);
            var answer = await station.Act(programme, participant, by, new ProgrammeAct(ProgrammeWord.Produce)
            {
                Document = said with { Size = bytes.Length, Hash = hash },
            }, now).ConfigureAwait(false);
            if (answer.IsRefused && isNew) store.Drop(hash);
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
