using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// What the readers of all forms have in common: a reader takes one step, which gives any number of events and faults,
/// and they are handed on one by one.
/// </summary>
abstract class QueuedReader(ManifestForm form, ManifestClock clock, string unit) : IManifestReader
{
    readonly Queue<ManifestEvent> ready = new();
    bool isDone;

    public ManifestForm Form => form;

    protected ManifestClock Clock => clock;

    protected FaultSink Faults { get; } = new(unit);

    /// <summary>Reads on: one message, one segment, some rows. False at the end of the source.</summary>
    protected abstract bool Step();

    /// <summary>Hands on an event.</summary>
    protected void Tell(ManifestEvent told) => ready.Enqueue(told);

    public ManifestEvent? Next(ICollection<WireFault> faults)
    {
        while (ready.Count == 0 && !isDone)
        {
            if (Step()) continue;
            isDone = true;
            Faults.Close();
        }
        Faults.MoveTo(faults);
        return ready.TryDequeue(out var told) ? told : null;
    }
}
