namespace Customhouse.App;

/// <summary>One of the ways to a server: it sends a batch and waits for the answer to it.</summary>
interface ISendWay : IAsyncDisposable
{
    /// <summary>Sends a batch, and returns its answer.</summary>
    /// <exception cref="IOException">It was sent or not, but no answer came: the same batch may be sent
    /// again.</exception>
    /// <exception cref="OperationCanceledException">No answer came in time.</exception>
    Task<byte[]> Exchange(byte[] batch, CancellationToken patience);
}
