using System.Security.Cryptography;

namespace Customhouse.App;

/// <summary>
/// To a server by its watched folder. A batch has the name of its contents, so that sent again it is the same file.
/// </summary>
sealed class FolderSend(string data) : ISendWay
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public async Task<byte[]> Exchange(byte[] batch, CancellationToken patience)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(batch))[..16] + ".catair";
        var answer = Path.Combine(data, "out", name + ".answer");
        if (!System.IO.File.Exists(answer))
        {
            var fresh = Path.Combine(data, "in", "." + name);
            await System.IO.File.WriteAllBytesAsync(fresh, batch, patience).ConfigureAwait(false);
            System.IO.File.Move(fresh, Path.Combine(data, "in", name), overwrite: true);
        }
        using var pause = new PeriodicTimer(Pause);
        while (!System.IO.File.Exists(answer)) await pause.WaitForNextTickAsync(patience).ConfigureAwait(false);
        return await System.IO.File.ReadAllBytesAsync(answer, patience).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;
}
