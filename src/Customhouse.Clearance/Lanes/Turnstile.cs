namespace Customhouse.Clearance;

/// <summary>Lets lanes through one at a time, in the order of their tickets, from 0 on.</summary>
sealed class Turnstile
{
    readonly object turn = new();
    long next;
    bool broken;

    /// <summary>Runs an act when it is this ticket's turn.</summary>
    /// <exception cref="OperationCanceledException">Another lane failed.</exception>
    public void Pass(long ticket, Action act)
    {
        lock (turn)
        {
            while (next != ticket && !broken) Monitor.Wait(turn);
            if (broken) throw new OperationCanceledException("Another lane failed.");
            act();
            next++;
            Monitor.PulseAll(turn);
        }
    }

    /// <summary>Sends everyone away: nothing more passes.</summary>
    public void Break()
    {
        lock (turn)
        {
            broken = true;
            Monitor.PulseAll(turn);
        }
    }
}
