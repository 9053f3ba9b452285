using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>
/// Files a source whole into one journal, and in pieces into another: the run is broken off, by answers that cannot be
/// written, and begun again. Both journals and both answers must come out the same.
/// </summary>
static class Resuming
{
    public static void FileInPieces(byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("customhouse-fuzz-").FullName;
        try
        {
            var whole = File(bytes, Path.Combine(folder, "whole"), runs: [long.MaxValue]);
            var pieces = File(bytes, Path.Combine(folder, "pieces"), runs: [0, bytes.Length, long.MaxValue]);
            if (whole != pieces)
                throw new InvalidOperationException("Filed in pieces, a source is filed otherwise than whole.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What the journal holds and what the last run answered, without receipts, which are signed anew in each journal.
    static string File(byte[] bytes, string folder, long[] runs)
    {
        using var journal = SqliteJournal.Create(folder, "customs.example/fuzz", sandbox: true);
        using var answers = new MemoryStream();
        var source = new Source(() => new MemoryStream(bytes), stream => new CatairReader(stream, blockRecords: 20));
        foreach (var room in runs)
        {
            answers.SetLength(0);
            try
            {
                new Clearing(source, new ClearingOptions
                {
                    Received = When.Eastern(2025, 8, 20, 12),
                    Writer = new WithoutReceipts(),
                    Answers = new Narrow(answers, room),
                }).File(journal);
            }
            catch (IOException) when (room < long.MaxValue)
            {
                // The run that is broken off.
            }
        }
        return System.Text.Encoding.UTF8.GetString(answers.ToArray()) + string.Concat(Bodies(journal));
    }

    static IEnumerable<string> Bodies(SqliteJournal journal)
    {
        using var leaves = journal.ReadLeaves(0, journal.Size);
        var bodies = new List<string>();
        while (leaves.Next()) bodies.Add(Convert.ToHexString(leaves.Body) + "\n");
        return bodies;
    }

    sealed class WithoutReceipts : IEntryWriter
    {
        readonly JsonLines lines = new();

        public void Write(in EntryResult result, System.Buffers.IBufferWriter<byte> to) => lines.Write(result, to);

        public void End(EntryReceipt? receipt, System.Buffers.IBufferWriter<byte> to) => lines.End(null, to);

        public void Fault(WireFault fault, System.Buffers.IBufferWriter<byte> to) => lines.Fault(fault, to);
    }

    sealed class Narrow(Stream to, long room) : MemoryStream
    {
        long left = room;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if ((left -= buffer.Length) < 0) throw new IOException("There is no room left.");
            to.Write(buffer);
        }
    }
}
