using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>Writes filings in a form, whatever form they came in.</summary>
sealed class FilingWriting : IDisposable
{
    readonly Action<Filing> write;
    readonly Action close;

    FilingWriting(Action<Filing> write, Action close) => (this.write, this.close) = (write, close);

    /// <summary>Opens a writer.</summary>
    public static FilingWriting To(Stream stream, SourceFormat format, LocalDate today)
    {
        switch (format)
        {
            case SourceFormat.Csv:
                var csv = new CsvFilingWriter(stream);
                return new FilingWriting(csv.Write, csv.Dispose);
            case SourceFormat.Json:
                var json = new JsonFilingWriter(stream);
                return new FilingWriting(json.Write, json.Dispose);
            case SourceFormat.Catair:
                var batches = new CatairBatches(stream, today);
                return new FilingWriting(batches.Write, batches.Close);
            case SourceFormat.Xlsx:
            case SourceFormat.None:
            default:
                throw new Trouble("--to", $"{Forms.Word(format)} is not written", "Choose another form.") { Expected = "catair, csv or json" };
        }
    }

    /// <summary>Writes one filing.</summary>
    public void Write(Filing filing) => write(filing);

    /// <inheritdoc/>
    public void Dispose() => close();
}
