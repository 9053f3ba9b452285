using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>A filing of an input with what stands around it.</summary>
/// <param name="Filing">The filing, valid until the next one is asked for.</param>
/// <param name="Control">Its batch and block; null outside CATAIR.</param>
readonly record struct SourceFiling(Filing Filing, TransactionControl? Control);

/// <summary>
/// The filings of an input, one after another, for verbs that look at what is declared and decide nothing.
/// </summary>
static class Filings
{
    const int ShownMax = 5;

    /// <summary>Reads them. A filing is valid until the next one is asked for.</summary>
    /// <exception cref="Trouble">The form has a fault; the message shows the first ones.</exception>
    public static IEnumerable<Filing> Of(Input input) =>
        WithControl(input, _ => { }, _ => { }).Select(source => source.Filing);

    /// <summary>Reads them with their batches and blocks.</summary>
    /// <param name="input">The input.</param>
    /// <param name="told">Takes how much of it is read, 0 to 1.</param>
    /// <param name="warned">Takes what its form has that is not read.</param>
    /// <exception cref="Trouble">The form has a fault; the message shows the first ones.</exception>
    public static IEnumerable<SourceFiling> WithControl(Input input, Action<double> told, Action<WireFault> warned)
    {
        long read = 0;
        using var bytes = new WatchedStream(input.Open(), told: count => told((double)(read += count) / input.Length));
        var reader = input.Read(bytes);
        using var disposable = reader as IDisposable;
        var block = new RecordBlock();
        var batch = new FilingBatch();
        while (reader.TryRead(block))
        {
            Screen(input, reader, block, batch, warned);
            batch.Clear();
            reader.Assemble(block, batch);
            var controls = reader.Format == SourceFormat.Catair ? TransactionControl.Of(block).ToList() : null;
            for (var i = 0; i < batch.Count; i++) yield return new(batch[i], controls?[i]);
        }
    }

    static void Screen(
        Input input, IFilingReader reader, RecordBlock block, FilingBatch batch, Action<WireFault> warned)
    {
        batch.Clear();
        reader.Screen(block, batch);
        if (batch.Faults.Exists(fault => FormFault.ReachOf(fault) != FaultReach.Warns)) throw Bad(input, batch.Faults);
        batch.Faults.ForEach(warned);
    }

    static Trouble Bad(Input input, List<WireFault> faults)
    {
        var shown = faults.Take(ShownMax)
            .Select(fault => $"line {fault.At.Line}: {fault.Code} {fault.Text}: {fault.Plain}");
        return new Trouble(
            input.Name, $"its form has faults\n    {string.Join("\n    ", shown)}",
            "Correct the form; customhouse check lists every fault with its remedy.");
    }
}
