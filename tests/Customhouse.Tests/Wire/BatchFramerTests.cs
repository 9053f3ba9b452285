using System.Text;
using Customhouse.Tests.Clearance;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>A stream is cut into the same batches however it comes.</summary>
public class BatchFramerTests
{
    /// <summary>
    /// A Z record of more than 80 columns ended with its line when that had come, else with its 80th byte: the batch,
    /// and what became of the one after it, depended on the network.
    /// </summary>
    [Theory]
    [InlineData("XX\n")]
    [InlineData("  \r\n")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void A_Z_record_longer_than_80_columns_was_framed_as_the_network_cut_it(string after)
    {
        var batch = Runs.Batch(Runs.Filing(1)).TrimEnd('\r', '\n');
        var stream = Encoding.ASCII.GetBytes(batch + after + batch + "\n");
        var whole = Cut(stream, stream.Length);
        Assert.Equal(2, whole.Count);
        Assert.Equal(batch, whole[0]);
        Assert.Equal(after.StartsWith('X') ? after + batch : batch, whole[1]);
        for (var piece = 1; piece < stream.Length; piece++) Assert.Equal(whole, Cut(stream, piece));
    }

    static List<string> Cut(byte[] stream, int piece)
    {
        var (framer, batches) = (new BatchFramer(int.MaxValue), new List<string>());
        foreach (var come in stream.Chunk(piece))
        {
            framer.Add(come);
            while (framer.Take() is { } batch) batches.Add(TextOf(batch));
        }
        if (framer.Rest() is { } rest) batches.Add(TextOf(rest));
        return batches;
    }

    // Whether a line end is still with its batch depends on whether it had come, and changes no record.
    static string TextOf(ReadOnlyMemory<byte> batch) => Encoding.ASCII.GetString(batch.Span.TrimEnd("\r\n"u8));
}
