using System.Net.Sockets;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>To a server by TCP: one session, opened anew after each failure.</summary>
sealed class TcpSend(string host, int port) : ISendWay
{
    const int AnswerMax = 256 * 1024 * 1024;

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

    static async Task<byte[]> Hear(NetworkStream stream, CancellationToken patience)
    {
        var framer = new BatchFramer(AnswerMax);
        var piece = new byte[16 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(piece, patience).ConfigureAwait(false);
            if (read == 0) throw new IOException("the server closed the session before it answered");
            framer.Add(piece.AsSpan(0, read));
            // Status comes between answers; it waits on for whoever pulls it.
            while (framer.Take() is { } answer)
                if (!AnswerReader.IsStatus(answer)) return answer;
            if (framer.IsOverlong) throw new IOException("the answer does not end");
        }
    }

    void Close()
    {
        session?.Dispose();
        session = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Close();
        return default;
    }
}
