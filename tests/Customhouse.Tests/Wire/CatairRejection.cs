using System.Buffers;
using System.Text;
using Customhouse.Wire;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>Answers to rejected batches, against the worked examples of the guide and against our own.</summary>
public class CatairRejection
{
    const string GuideA = "A1234N01      040108                                       BATCH-AAAAAA-TEXT-001";
    const string GuideB = "B  1201N01AE                                  1232N01  1   BLOCK-AAAAAA-TEXT-001";

    static string Shared(string name)
    {
        var path = Repository.At("..", "shared", "samples", "abi", name);
        if (!File.Exists(path)) Assert.Skip("The sample messages are not beside this repository.");
        return File.ReadAllText(path);
    }

    static string Rejection(string a, params WireFault[] faults)
    {
        var output = new ArrayBufferWriter<byte>();
        BatchRejection.Write(Encoding.ASCII.GetBytes(a), faults, output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    static WireFault Fault(
        string code, string text, FaultLevel level, string b, int transaction = 0, long record = 0) =>
        new(code, text, default, record, "", "", "")
        {
            Envelope = new EnvelopePlace(
                level, 1, level == FaultLevel.Batch ? 0 : 1, Encoding.ASCII.GetBytes(b), transaction, 0),
        };

    [Fact]
    public void A_batch_fault_is_answered_as_in_the_guide() => Assert.Equal(
        Shared("x-batch-rejected-bb-v23-p34.txt"),
        Rejection(GuideA, Fault("X12", "NOT A KNOWN ACE APPLICATION ID CODE", FaultLevel.Batch, "")));

    [Fact]
    public void A_block_fault_is_answered_as_in_the_guide() => Assert.Equal(
        Shared("x-block-rejected-bb-v23-p35.txt"),
        Rejection(GuideA, Fault("X31", "PREPARER NOT AUTHRZD FOR PORT", FaultLevel.Block, GuideB)));

    [Fact]
    public void A_fault_of_syntax_is_answered_as_in_the_guide() => Assert.Equal(
        Shared("x-transaction-syntax-rejected-bb-v23-p36.txt"),
        Rejection(GuideA, Fault("X34", "UNKNOWN RECORD ID FOUND IN GROUPING", FaultLevel.Record,
            GuideB.Replace("AE", "CW", StringComparison.Ordinal), transaction: 1, record: 5)));

    [Fact]
    public void Every_fault_of_a_batch_is_answered_under_its_block_and_record()
    {
        string[] lines = [A1, B1, .. Entry, "SE99", "SE99", Y1, B1, Entry[0].PadRight(70) + "X", Y1,
            Z1.Replace("ABC", "ABD", StringComparison.Ordinal)];
        var reader = new CatairReader(Stream(lines));
        var (block, batch, output) = (new RecordBlock(), new FilingBatch(), new ArrayBufferWriter<byte>());
        Assert.True(reader.TryRead(block));
        reader.Assemble(block, batch);
        BatchRejection.Write(block.BatchHeader.Span, batch.Faults, output);
        Assert.Equal(
        [
            "A4701ABC      080124",
            "B                                                                              B",
            "X1 FX14   Z-REC DOES NOT MATCH A-REC",
            "X0 BLOCK  000001 REF ID: 4701 ABC    SE TEST",
            "X0 TRNACT 000001 REF ID: 0000019 00",
            "X1 FX34   UNKNOWN RECORD ID FOUND IN GROUPING",
            "X0 TRNACT 000001 REF ID: 0000020 00",
            "X1 FX34   UNKNOWN RECORD ID FOUND IN GROUPING",
            "X0 BLOCK  000002 REF ID: 4701 ABC    SE TEST",
            "X0 TRNACT 000001 REF ID: 0000023 71",
            "X1 FX39   DATA FOUND IN FILLER",
            "X0 TRNACT 000001 REF ID: 0000023 00",
            "X1 FX37   MISSING DATA RECORD FOUND IN GROUPING",
            "X1RF999   BATCH REJECTED",
            "Y           00012                                                              Y",
            "Z                                                                              Z",
            "",
        ], Encoding.ASCII.GetString(output.WrittenSpan).Split('\n').Select(l => l.TrimEnd()));
    }

    [Fact]
    public void A_batch_without_its_header_is_answered_all_the_same()
    {
        var lines = Rejection("", [.. Faults(Stream([B1, .. Entry, Y1, Z1]))]).Split('\n');
        Assert.Equal("A", lines[0].TrimEnd());
        Assert.Contains(lines, l => l.StartsWith("X1 FZ98", StringComparison.Ordinal));
    }
}
