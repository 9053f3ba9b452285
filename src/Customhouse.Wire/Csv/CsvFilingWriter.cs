using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes filings as CSV: every column, a row a line item or more where a filing has more bills, parties or tariff
/// numbers than lines. Rows after the first repeat only their ref. What is written reads back as the same filing.
/// Source: docs/formats/csv.md.
/// </summary>
public sealed class CsvFilingWriter : IDisposable
{
    readonly CsvBytes bytes;
    readonly CsvPlan plan;
    long count;

    /// <summary>Writes to a stream, which the caller closes after disposing this.</summary>
    public CsvFilingWriter(Stream stream)
        : this(stream, firstRef: 1)
    {
    }

    /// <summary>Writes to a stream and counts refs from another number than 1, to go on with an earlier file.</summary>
    public CsvFilingWriter(Stream stream, long firstRef)
    {
        ArgumentNullException.ThrowIfNull(stream);
        bytes = new CsvBytes(stream);
        plan = new CsvPlan(new CsvSink(bytes.Row));
        count = firstRef - 1;
        bytes.Row(CsvColumns.Names);
    }

    /// <summary>Writes one filing.</summary>
    public void Write(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        plan.Write(filing, ++count);
    }

    /// <summary>Hands everything written to the stream.</summary>
    public void Dispose() => bytes.Flush();
}
