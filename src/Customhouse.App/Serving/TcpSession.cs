using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using Customhouse.Clearance;
using Customhouse.Wire;
using Microsoft.AspNetCore.Connections;

namespace Customhouse.App;

/// <summary>One session of TCP. What it is to be sent stands in one line: answers in the order of batches.</summary>
sealed class TcpSession : IDisposable
{
    readonly LocalAce ace;
    readonly ConnectionContext connection;
    readonly Channel<Task<IReadOnlyList<ReadOnlyMemory<byte>>>> line;
    readonly StatusPush push;

    /// <summary>A session over a connection.</summary>
    public TcpSession(LocalAce ace, ConnectionContext connection)
    {
        (this.ace, this.connection) = (ace, connection);
        line = Channel.CreateBounded<Task<IReadOnlyList<ReadOnlyMemory<byte>>>>(ace.Settings.UnderWayMax);
        push = new StatusPush(ace.Outbox, ace.Listeners);
    }

    /// <summary>Serves it to its end.</summary>
    public async Task Run()
    {
        var writing = Write();
        var pushing = push.Run((filer, status) => line.Writer.WriteAsync(Speak(filer, status)));
        try
        {
            await Read().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            connection.Abort();
        }
        catch (IOException)
        {
            // The other end went away; what it had sent whole is filed, and answered when it is sent again.
        }
        finally
        {
            push.Stop();
            await pushing.ConfigureAwait(false);
            line.Writer.TryComplete();
            await writing.ConfigureAwait(false);
        }
    }

    async Task Read()
    {
        var framer = new BatchFramer(ace.Settings.BytesMax);
        while (true)
        {
            var arrived = await Arrive(framer.Held > 0).ConfigureAwait(false);
            foreach (var piece in arrived.Buffer) framer.Add(piece.Span);
            connection.Transport.Input.AdvanceTo(arrived.Buffer.End);
            while (framer.Take() is { } batch) await line.Writer.WriteAsync(Ask(batch)).ConfigureAwait(false);
            if (framer.IsOverlong) throw new OperationCanceledException("A batch is longer than it may be.");
            if (!arrived.IsCompleted) continue;
            if (framer.Rest() is { } rest) await line.Writer.WriteAsync(Ask(rest)).ConfigureAwait(false);
            return;
        }
    }

    async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Ask(ReadOnlyMemory<byte> batch)
    {
        using var text = Lent.CopyOf(batch.Span);
        var (fate, answers) = await ace.Exchange(text.Bytes).ConfigureAwait(false);
        if (fate != Fate.Answered) throw new IOException("No answer goes out.");
        foreach (var filer in answers.SelectMany(answer => answer.Filers)) push.Hear(filer);
        return [.. answers.Select(answer => answer.Records)];
    }

    // What is not to be said ends the session when its turn comes.
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> Speak(string filer, WaitingStatus status) =>
        ace.Speak(filer, status) is { Count: > 0 } said ? Task.FromResult(said)
            : Task.FromException<IReadOnlyList<ReadOnlyMemory<byte>>>(new IOException("No status goes out."));

    // A session whose other end sends no more still waits for its answers: so the pipe tells the end, not the
    // connection.
    async Task<ReadResult> Arrive(bool isWithinBatch)
    {
        using var patience = new CancellationTokenSource(
            isWithinBatch ? ace.Settings.Patience : ace.Settings.Silence);
        return await connection.Transport.Input.ReadAsync(patience.Token).ConfigureAwait(false);
    }

    async Task Write()
    {
        try
        {
            await foreach (var coming in line.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                foreach (var piece in await coming.ConfigureAwait(false))
                    connection.Transport.Output.Write(piece.Span);
                using var patience = new CancellationTokenSource(ace.Settings.Patience);
                await connection.Transport.Output.FlushAsync(patience.Token).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or StationClosedException)
        {
            connection.Abort();
            await foreach (var coming in line.Reader.ReadAllAsync().ConfigureAwait(false))
                await Task.WhenAny(coming).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => push.Dispose();
}
