using System.Net.Sockets;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>To a server by TCP: one session, opened anew after each failure.</summary>
sealed class TcpSend(string host, int port) : ISendWay
{
    const int AnswerMax = 256 * 1024 * 1024;

    // What came after the last answer stays here for the next: status comes in between, and in pieces.
    BatchFramer heard = new(AnswerMax);
    TcpClient? session;

    /// <inheritdoc/>
    public async Task<byte[]> Exchange(byte[] batch, CancellationToken patience)
    {
        try
        {
            return await Ask(batch, patience).ConfigureAwait(false);
        }
        catch (Exception failed)
        {
            Close();
            if (failed is SocketException) throw new IOException(failed.Message, failed);
            throw;
        }
    }

    async Task<byte[]> Ask(byte[] batch, CancellationToken patience)
    {
        if (session is null)
        {
            session = new TcpClient { NoDelay = true };
            await session.ConnectAsync(host, port, patience).ConfigureAwait(false);
        }
        var stream = session.GetStream();
        await stream.WriteAsync(batch, patience).ConfigureAwait(false);
        // A batch without its Z record ends with the session, or the server would wait for more of it.
        var isWhole = IsWhole(batch);
        if (!isWhole) session.Client.Shutdown(SocketShutdown.Send);
        var answer = await Hear(stream, patience).ConfigureAwait(false);
        if (!isWhole) Close();
        return answer;
    }

    static bool IsWhole(byte[] batch)
    {
        var framer = new BatchFramer(batch.Length);
        framer.Add(batch);
        return framer.Take() is not null;
    }

    async Task<byte[]> Hear(NetworkStream stream, CancellationToken patience)
    {
        var piece = new byte[16 * 1024];
        while (true)
        {
            // Status comes between answers; it waits on for whoever pulls it.
            while (heard.Take() is { } answer)
                if (!AnswerReader.IsStatus(answer.Span)) return answer.ToArray();
            if (heard.IsOverlong) throw new IOException("the answer does not end");
            var read = await stream.ReadAsync(piece, patience).ConfigureAwait(false);
            if (read == 0) throw new IOException("the server closed the session before it answered");
            heard.Add(piece.AsSpan(0, read));
        }
    }

    void Close()
    {
        session?.Dispose();
        (session, heard) = (null, new BatchFramer(AnswerMax));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Close();
        return default;
    }
}
