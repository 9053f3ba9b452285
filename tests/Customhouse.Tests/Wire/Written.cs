using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Tests.Wire;

/// <summary>Filings as bytes of each form.</summary>
static class Written
{
    public static byte[] Csv(params Filing[] filings)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvFilingWriter(stream))
            foreach (var filing in filings) writer.Write(filing);
        return stream.ToArray();
    }

    public static byte[] Json(params Filing[] filings)
    {
        using var stream = new MemoryStream();
        using (var writer = new JsonFilingWriter(stream))
            foreach (var filing in filings) writer.Write(filing);
        return stream.ToArray();
    }

    public static byte[] Xlsx(params Filing[] filings)
    {
        using var stream = new MemoryStream();
        XlsxFilingWriter.Write(stream, filings);
        return stream.ToArray();
    }
}
