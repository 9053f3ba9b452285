using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The filings of an input, one after another, for verbs that look at what is declared and decide nothing.</summary>
static class Filings
{
    const int ShownMax = 5;

    /// <summary>Reads them. A filing is valid until the next one is asked for.</summary>
    /// <exception cref="Trouble">The form has a fault; the message shows the first ones.</exception>
    public static IEnumerable<Filing> Of(Input input, Action<double>? told = null)
    {
        long read = 0;
        using var bytes = new WatchedStream(input.Open(), told: count => told?.Invoke((double)(read += count) / input.Length));
        var reader = input.Read(bytes);
        using var disposable = reader as IDisposable;
        var block = new RecordBlock();
        var batch = new FilingBatch();
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Screen(block, batch);
            if (batch.Faults.Exists(fault => FormFault.ReachOf(fault) != FaultReach.Warns)) throw Bad(input, batch.Faults);
            batch.Clear();
            reader.Assemble(block, batch);
            for (var i = 0; i < batch.Count; i++) yield return batch[i];
        }
    }

    static Trouble Bad(Input input, List<WireFault> faults)
    {
        var shown = faults.Take(ShownMax).Select(fault => $"line {fault.At.Line}: {fault.Code} {fault.Text}: {fault.Plain}");
        return new Trouble(input.Name, $"its form has faults\n    {string.Join("\n    ", shown)}", "Correct the form; customhouse check lists every fault with its remedy.");
    }
}
