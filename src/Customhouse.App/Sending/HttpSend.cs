namespace Customhouse.App;

/// <summary>To a server by HTTP.</summary>
sealed class HttpSend(Uri to) : ISendWay
{
    const int SaidMax = 500;

    readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public async Task<byte[]> Exchange(byte[] batch, CancellationToken patience)
    {
        try
        {
            using var body = new ByteArrayContent(batch);
            using var reply = await client.PostAsync(to, body, patience).ConfigureAwait(false);
            var text = await reply.Content.ReadAsByteArrayAsync(patience).ConfigureAwait(false);
            if (reply.IsSuccessStatusCode) return text;
            var said = System.Text.Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, SaidMax)));
            if ((int)reply.StatusCode >= 500) throw new IOException($"{(int)reply.StatusCode} {said}");
            throw new Trouble(to.ToString(), $"the server refuses the batch: {(int)reply.StatusCode} {said}",
                "Do what it says; the address may be wrong too.");
        }
        catch (HttpRequestException failed)
        {
            throw new IOException(failed.Message, failed);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return default;
    }
}
