using System.Text;
using Customhouse.Journal;
using Customhouse.Registers;

namespace Customhouse.Clearance;

/// <summary>
/// Where a station keeps an image of its registers beside the journal. It is a shortcut and never the truth: whatever
/// is wrong with it, the journal is read instead.
/// </summary>
/// <remarks>
/// An image of <see cref="ImageWriter"/>: the mark of the build, the journal's origin, how many of its leaves were
/// folded and the root over them, the registers, the outbox.
/// </remarks>
sealed class ImageFile(string path, string mark)
{
    const int BufferSize = 1;

    /// <summary>Writes one in the place of the one before, when it is on the disk.</summary>
    /// <param name="journal">The journal, in which all that was folded is durable.</param>
    /// <param name="size">How many leaves were folded, at least one.</param>
    /// <param name="registers">Writes the registers.</param>
    public void Write(SqliteJournal journal, long size, Action<ImageWriter> registers)
    {
        var next = path + ".new";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
        {
            var to = new ImageWriter(file);
            to.PutText(Encoding.UTF8.GetBytes(mark));
            to.PutText(Encoding.UTF8.GetBytes(journal.Origin));
            to.Put(size);
            to.Put(journal.RootAt(size));
            registers(to);
            to.End();
            file.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Loads registers, which are empty.</summary>
    /// <returns>Null when it is done; else why the registers are to be thrown away, as the end of a sentence.</returns>
    public string? Load(SqliteJournal journal, StationRegisters registers)
    {
        if (!File.Exists(path)) return "there is none";
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
            var from = new ImageReader(file);
            if (TextOf(from) != mark) return "another build of the program made it, or other settings";
            if (TextOf(from) != journal.Origin) return "it is of another journal";
            var size = from.Take<long>();
            var root = from.Take<Hash256>();
            if (size > journal.Size) return $"it holds {size:N0} leaves, and the journal {journal.Size:N0}";
            if (journal.RootAt(size) != root)
                return $"the journal's first {size:N0} leaves are not those it was made of";
            registers.Load(from);
            from.End();
            registers.Ledger.Folded = size;
            return null;
        }
        catch (Exception bad) when (bad is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return bad.Message;
        }
    }

    static string TextOf(ImageReader from) => Encoding.UTF8.GetString(from.TakeText());
}
