namespace Customhouse.Clearance;

/// <summary>Status that waits as SO batches.</summary>
public static class SoAnswers
{
    /// <summary>Writes it.</summary>
    public static ReadOnlyMemory<byte> Write(string filer, WaitingStatus waiting) =>
        System.Text.Encoding.ASCII.GetBytes(string.Concat(waiting.Notices.Select(n => string.Concat(n.Notices.Select(x => $"{n.Entry.Number} {x.Code} {x.Code.Text}\n")))));
}
