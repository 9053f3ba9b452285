using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>Reads a whole source for a test, keeping the blocks that its filings point into.</summary>
sealed class Reading
{
    readonly List<FilingBatch> batches = [];

    public List<Filing> Filings { get; } = [];

    public List<WireFault> Faults { get; } = [];

    public IEnumerable<string> Codes => Faults.Select(fault => fault.Code);

    public Filing Only => Faults.Count == 0 && Filings.Count == 1
        ? Filings[0]
        : throw new InvalidOperationException(
            $"{Filings.Count} filings; {string.Join("; ", Faults.Select(f => f.Plain))}");

    public static Reading Of(Func<Stream, IFilingReader> open, byte[] bytes)
    {
        var reading = new Reading();
        using var stream = new MemoryStream(bytes);
        var reader = open(stream);
        while (true)
        {
            var block = new RecordBlock();
            if (!reader.TryRead(block)) return reading;
            var batch = new FilingBatch();
            var screened = new FilingBatch();
            var count = reader.Format == SourceFormat.Catair ? 0 : reader.Screen(block, screened);
            reader.Assemble(block, batch);
            if (reader.Format != SourceFormat.Catair) AssertSame(count, screened, batch);
            reading.batches.Add(batch);
            for (var i = 0; i < batch.Count; i++) reading.Filings.Add(batch[i]);
            reading.Faults.AddRange(batch.Faults);
        }
    }

    /// <summary>Screening a block finds what assembling it finds.</summary>
    static void AssertSame(int count, FilingBatch screened, FilingBatch assembled)
    {
        Assert.Equal(assembled.Count, count);
        Assert.Equal(assembled.Faults.Select(Short), screened.Faults.Select(Short));
    }

    static string Short(WireFault fault) => $"{fault.Code} {fault.At.Line} {fault.At.Field}";

    public static Reading Csv(string text) => Csv(Encoding.UTF8.GetBytes(text));

    public static Reading Json(string text) => Json(Encoding.UTF8.GetBytes(text));

    public static Reading Json(byte[] bytes) => Of(stream => new JsonFilingReader(stream), bytes);

    public static Reading Xlsx(byte[] bytes) => Of(stream => new XlsxFilingReader(stream), bytes);

    public static Reading Csv(byte[] bytes) => Of(stream => new CsvFilingReader(stream), bytes);
}
