using Microsoft.AspNetCore.Connections;

namespace Customhouse.App;

/// <summary>
/// The way in by TCP: a session sends batches one after another, each from A to Z, and gets an answer to each in the
/// same order; status of the filers it has sent for comes between them, in batches of its own. A session that is
/// silent, too slow or sends without end is closed; others do not notice.
/// </summary>
sealed class TcpWay(LocalAce ace) : ConnectionHandler
{
    /// <inheritdoc/>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        if (ace.Faults.OutUntil is not null)
        {
            connection.Abort();
            return;
        }
        await using var ending = ace.Ended.Register(connection.Abort).ConfigureAwait(false);
        using var session = new TcpSession(ace, connection);
        await session.Run().ConfigureAwait(false);
    }
}
