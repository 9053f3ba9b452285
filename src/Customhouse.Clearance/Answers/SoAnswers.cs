using System.Buffers;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Status that waits for a filer as one unsolicited batch: the same status is the same bytes. The A record names the
/// port of the first entry and the day of its first notice.
/// </summary>
public static class SoAnswers
{
    /// <summary>Writes it.</summary>
    /// <param name="filer">Code of the filer.</param>
    /// <param name="waiting">What waits.</param>
    public static ReadOnlyMemory<byte> Write(string filer, WaitingStatus waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var output = new ArrayBufferWriter<byte>(waiting.Notices.Count * 512);
        var writer = new SoWriter(output, When.Zone);
        var first = waiting.Notices[0];
        var port = first.Entry.Port == default ? "" : first.Entry.Port.ToString();
        writer.Begin(new BatchSender(port, filer, When.Day(first.Notices[0].At), port, filer));
        foreach (var (entry, notices) in waiting.Notices) writer.Write(entry, notices);
        writer.End();
        return output.WrittenMemory;
    }
}
