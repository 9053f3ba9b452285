using System.Buffers;
using System.Globalization;
using System.Text;

namespace Customhouse.Clearance;

/// <summary>
/// Numbered objects one after another, and the table of where each begins. Source: ISO 32000-1:2008, 7.5.
/// </summary>
sealed class PdfFile
{
    /// <summary>Number of the object that is the first page: after catalog, pages, two fonts and the title.</summary>
    public const int FirstPage = 6;

    readonly ArrayBufferWriter<byte> file = new(1 << 16);
    readonly List<int> starts = [];

    public PdfFile() => Put("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");

    /// <summary>Adds an object.</summary>
    public void Object(string text)
    {
        starts.Add(file.WrittenCount);
        Put($"{starts.Count} 0 obj\n{text}\nendobj\n");
    }

    /// <summary>Adds a stream; its characters are of Latin-1.</summary>
    public void Stream(string content) =>
        Object($"<< /Length {content.Length} >>\nstream\n{content}endstream");

    /// <summary>Ends the file.</summary>
    public byte[] Close()
    {
        var table = file.WrittenCount;
        Put($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts) Put(start.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put($"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.WrittenSpan.ToArray();
    }

    void Put(string text) => Encoding.Latin1.GetBytes(text, file);
}
