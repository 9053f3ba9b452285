using System.Globalization;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// Sends batches one after another. When no answer comes it sends the same bytes again: they have the same message
/// identifier, so that nothing is filed twice.
/// </summary>
sealed class Sender(Terminal terminal, ISendWay way, TimeSpan patience)
{
    const int TriesMax = 4;

    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends one batch until it is answered.</summary>
    /// <exception cref="Trouble">It was not answered in the end.</exception>
    public async Task<AnswerReader> Send(byte[] batch, string name)
    {
        var pause = FirstPause;
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var end = new CancellationTokenSource(patience);
                return AnswerReader.Read(await way.Exchange(batch, end.Token).ConfigureAwait(false));
            }
            catch (Exception failed) when (failed is IOException or OperationCanceledException)
            {
                var why = failed is OperationCanceledException
                    ? string.Create(CultureInfo.InvariantCulture, $"no answer in {patience.TotalSeconds:0} seconds")
                    : failed.Message;
                if (tries == TriesMax) throw NoAnswer(name, why);
                terminal.Err.WriteLine(Printable.Of($"customhouse: {name}: {why}; it is sent again"));
            }
            using var timer = new PeriodicTimer(pause);
            await timer.WaitForNextTickAsync().ConfigureAwait(false);
            pause *= 2;
        }
    }

    static Trouble NoAnswer(string name, string why) =>
        new(name, $"sent {TriesMax} times, and not answered: {why}",
            "Check that the server runs and is reached there, then send the same again: nothing is filed twice.");
}
