using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using Customhouse.Clearance;
using Customhouse.Wire;
using Microsoft.AspNetCore.Connections;

namespace Customhouse.App;

/// <summary>
/// The way in by TCP: a session sends batches one after another, each from A to Z, and gets an answer to each in the
/// same order. A few may be under way at once. A session that is silent, too slow or sends without end is closed;
/// others do not notice.
/// </summary>
sealed class TcpWay(LocalAce ace) : ConnectionHandler
{
    /// <inheritdoc/>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var answers = Channel.CreateBounded<Task<IReadOnlyList<BatchAnswer>>>(ace.Settings.UnderWayMax);
        var writing = Write(connection, answers.Reader);
        try
        {
            await Read(connection, answers.Writer).ConfigureAwait(false);
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
            answers.Writer.TryComplete();
            await writing.ConfigureAwait(false);
        }
    }

    async Task Read(ConnectionContext connection, ChannelWriter<Task<IReadOnlyList<BatchAnswer>>> answers)
    {
        var framer = new BatchFramer(ace.Settings.BytesMax);
        while (true)
        {
            var arrived = await Arrive(connection, framer.Held > 0).ConfigureAwait(false);
            foreach (var piece in arrived.Buffer) framer.Add(piece.Span);
            connection.Transport.Input.AdvanceTo(arrived.Buffer.End);
            while (framer.Take() is { } batch)
                await answers.WriteAsync(ace.Receive(batch)).ConfigureAwait(false);
            if (framer.IsOverlong) throw new OperationCanceledException("A batch is longer than it may be.");
            if (!arrived.IsCompleted) continue;
            if (framer.Rest() is { } rest)
                await answers.WriteAsync(ace.Receive(rest)).ConfigureAwait(false);
            return;
        }
    }

    // A session whose other end sends no more still waits for its answers: so the pipe tells the end, not the connection.
    async Task<ReadResult> Arrive(ConnectionContext connection, bool isWithinBatch)
    {
        using var patience = new CancellationTokenSource(
            isWithinBatch ? ace.Settings.Patience : ace.Settings.Silence);
        return await connection.Transport.Input.ReadAsync(patience.Token).ConfigureAwait(false);
    }

    async Task Write(ConnectionContext connection, ChannelReader<Task<IReadOnlyList<BatchAnswer>>> answers)
    {
        try
        {
            await foreach (var coming in answers.ReadAllAsync().ConfigureAwait(false))
            {
                foreach (var answer in await coming.ConfigureAwait(false))
                    connection.Transport.Output.Write(answer.Records.Span);
                using var patience = new CancellationTokenSource(ace.Settings.Patience);
                await connection.Transport.Output.FlushAsync(patience.Token).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or StationClosedException)
        {
            connection.Abort();
            await foreach (var coming in answers.ReadAllAsync().ConfigureAwait(false))
                await Task.WhenAny(coming).ConfigureAwait(false);
        }
    }
}
