using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Filings in the first sheet of an .xlsx workbook, with the columns of the CSV form: its rows are read as CSV, so that
/// the same filing gives the same findings. Needs a stream that can seek.
/// Source: ECMA-376; docs/formats/csv.md.
/// </summary>
public sealed class XlsxFilingReader : IFilingReader, IDisposable
{
    readonly XlsxRows? rows;
    readonly CsvFilingReader? csv;
    WireFault? fault;
    long faultOrdinal = -1;
    long ordinal;

    /// <summary>Reads from a stream, which the caller closes.</summary>
    public XlsxFilingReader(Stream workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        fault = XlsxGuard.Check(workbook);
        if (fault is not null) return;
        rows = new XlsxRows(workbook);
        csv = new CsvFilingReader(rows, SourceFormat.Xlsx);
    }

    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Xlsx;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Preamble => csv?.Preamble ?? default;

    /// <inheritdoc/>
    public bool TryRead(RecordBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (csv is not null && csv.TryRead(block))
        {
            ordinal = block.Ordinal + 1;
            return true;
        }
        fault ??= rows?.Fault;
        if (fault is null || faultOrdinal >= 0) return false;
        (block.Length, block.Ordinal, faultOrdinal) = (0, ordinal, ordinal);
        return true;
    }

    /// <inheritdoc/>
    public void Assemble(RecordBlock block, FilingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(batch);
        if (block.Ordinal == faultOrdinal) batch.Faults.Add(fault!);
        else csv!.Assemble(block, batch);
    }

    /// <inheritdoc/>
    public int Screen(RecordBlock block, FilingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(batch);
        if (block.Ordinal != faultOrdinal) return csv!.Screen(block, batch);
        batch.Faults.Add(fault!);
        return 0;
    }

    /// <inheritdoc/>
    public Place Locate(Filing filing, Datum datum, int index) => CsvPlaces.Locate(filing, datum, index);

    /// <summary>Lets go of the workbook.</summary>
    public void Dispose() => rows?.Dispose();
}
