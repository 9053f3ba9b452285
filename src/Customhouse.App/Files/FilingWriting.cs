using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>Writes filings in a form, whatever form they came in, and notes what does not come across.</summary>
static class FilingWriting
{
    /// <summary>Writes filings as they come.</summary>
    /// <param name="filings">The filings.</param>
    /// <param name="to">Where to.</param>
    /// <param name="format">The form.</param>
    /// <param name="date">Transmission date of CATAIR; null for the source's, or none.</param>
    /// <param name="lost">Takes what does not come across.</param>
    public static void Write(
        IEnumerable<SourceFiling> filings, Stream to, SourceFormat format, LocalDate? date, NotCarried lost)
    {
        switch (format)
        {
            case SourceFormat.Csv:
                using (var csv = new CsvFilingWriter(to))
                    foreach (var filing in WithoutControl(filings, lost)) csv.Write(filing);
                break;
            case SourceFormat.Json:
                using (var json = new JsonFilingWriter(to))
                    foreach (var filing in WithoutControl(filings, lost)) json.Write(filing);
                break;
            case SourceFormat.Xlsx:
                XlsxFilingWriter.Write(to, WithoutControl(filings, lost));
                break;
            case SourceFormat.Catair:
                var batches = new CatairBatches(to, date, lost);
                foreach (var filing in filings) batches.Write(filing);
                batches.Close();
                break;
            case SourceFormat.None:
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    /// <summary>
    /// Other forms have no place for an envelope, nor for what a filing does not keep of its records.
    /// </summary>
    static IEnumerable<Filing> WithoutControl(IEnumerable<SourceFiling> filings, NotCarried lost)
    {
        foreach (var (filing, control) in filings)
        {
            if (control is not null)
            {
                lost.Note("not carried over: headers of batches and blocks (site, sender, transmission date, " +
                    "offices, user data); only catair has a place for them.");
                lost.Take(Uncarried.ByFiling(filing.Raw));
            }
            yield return filing;
        }
    }
}
