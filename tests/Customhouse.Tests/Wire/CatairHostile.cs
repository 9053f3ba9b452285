using System.Buffers;
using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>
/// Batches bent in any way: nothing throws, every place is inside the source, and room stays bounded.
/// </summary>
public class CatairHostile
{
    static readonly byte[] Good = Encoding.ASCII.GetBytes(Lines([.. Batch([.. Entry, .. Entry]), .. Batch(Entry)]));

    /// <summary>One edit: overwrite, insert, remove or repeat a run of bytes.</summary>
    static readonly Gen<(int Kind, int At, int Length, byte Value)> Edit =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Good.Length - 1], Gen.Int[1, 200], Gen.Byte);

    static byte[] Bend((int Kind, int At, int Length, byte Value)[] edits)
    {
        List<byte> bytes = [.. Good];
        foreach (var (kind, from, length, value) in edits)
        {
            var at = from % Math.Max(bytes.Count, 1);
            var count = Math.Min(length, bytes.Count - at);
            if (kind == 0 && count > 0) bytes[at] = value;
            if (kind == 1) bytes.InsertRange(at, Enumerable.Repeat(value, length));
            if (kind == 2) bytes.RemoveRange(at, count);
            if (kind == 3) bytes.InsertRange(at, bytes.GetRange(at, count));
        }
        return [.. bytes];
    }

    [Fact]
    public void A_bent_batch_is_read_to_its_end_and_every_place_is_inside_it() =>
        Gen.Select(Edit.Array[1, 8], Gen.Int[1, 60]).Sample((edits, records) =>
        {
            var bytes = Bend(edits);
            var reader = new CatairReader(new MemoryStream(bytes), records);
            var (block, batch, output) = (new RecordBlock(), new FilingBatch(), new ArrayBufferWriter<byte>());
            var answers = new SxWriter(output);
            while (reader.TryRead(block))
            {
                batch.Clear();
                reader.Assemble(block, batch);
                Assert.All(batch.Faults, f => Assert.InRange(f.At.Line, 1, bytes.Length + 1));
                for (var i = 0; i < batch.Count; i++) Visit(reader, batch[i]);
                answers.Write(block, batch, _ => new SxAnswer(Verdict.Accepted, default));
                BatchRejection.Write(block.BatchHeader.Span, batch.Faults, output);
            }
            Assert.Equal(0, output.WrittenCount % (Layout.Width + 1));
        }, iter: 2_000);

    static void Visit(CatairReader reader, Filing filing)
    {
        foreach (var datum in Enum.GetValues<Datum>())
            for (var index = -1; index < 3; index++)
                Assert.True(reader.Locate(filing, datum, index).Line >= filing.Line);
        SeWriter.WriteRecords(filing, new ArrayBufferWriter<byte>(), []);
        Assert.Equal(0, filing.Raw.Length % Layout.Width);
        Assert.True(filing.Raw.Span.StartsWith("SE10"u8));
    }

    /// <summary>Sixty-four megabytes need no more room than the first two.</summary>
    [Fact]
    public void Room_does_not_grow_with_the_source()
    {
        var reader = new CatairReader(new Endless(64 * 1024 * 1024));
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        var filings = 0;
        for (var i = 0; i < 8 && reader.TryRead(block); i++) Assemble();
        var room = (block.Bytes.Length, GC.GetAllocatedBytesForCurrentThread());
        while (reader.TryRead(block)) Assemble();
        Assert.True(filings > 40_000);
        Assert.Equal(room.Length, block.Bytes.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - room.Item2, 0, 4 * 1024 * 1024);

        void Assemble()
        {
            batch.Clear();
            reader.Assemble(block, batch);
            filings += batch.Count;
        }
    }

    /// <summary>A batch that repeats one entry, with a block for each 900, made while it is read.</summary>
    sealed class Endless(long length) : Stream
    {
        static readonly byte[] Unit = Encoding.ASCII.GetBytes(
            Lines([B1, .. Enumerable.Repeat(Entry, 900).SelectMany(e => e), Y1]));
        readonly byte[] head = Encoding.ASCII.GetBytes(Lines([A1]));
        long position;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (position >= length) return 0;
            var (from, at) = position < head.Length ? (head, (int)position)
                : (Unit, (int)((position - head.Length) % Unit.Length));
            var copied = Math.Min(count, from.Length - at);
            from.AsSpan(at, copied).CopyTo(buffer.AsSpan(offset));
            position += copied;
            return copied;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => position; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
