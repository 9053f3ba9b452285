using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>Writes filings in a form, whatever form they came in.</summary>
static class FilingWriting
{
    /// <summary>Writes filings as they come.</summary>
    public static void Write(IEnumerable<Filing> filings, Stream to, SourceFormat format, LocalDate today)
    {
        switch (format)
        {
            case SourceFormat.Csv:
                using (var csv = new CsvFilingWriter(to)) Each(filings, csv.Write);
                break;
            case SourceFormat.Json:
                using (var json = new JsonFilingWriter(to)) Each(filings, json.Write);
                break;
            case SourceFormat.Xlsx:
                XlsxFilingWriter.Write(to, filings);
                break;
            case SourceFormat.Catair:
                var batches = new CatairBatches(to, today);
                Each(filings, batches.Write);
                batches.Close();
                break;
            case SourceFormat.None:
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    static void Each(IEnumerable<Filing> filings, Action<Filing> write)
    {
        foreach (var filing in filings) write(filing);
    }
}
