using System.IO.Compression;

namespace Customhouse.Proving;

/// <summary>Bytes that arrive a few at a time, as through a pipe.</summary>
sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes, writable: false)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(piece, count));
}

/// <summary>A zip archive as one input: a workbook, or the folder of a journal.</summary>
static class Package
{
    /// <summary>Packs parts.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
                using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open()) entry.Write(bytes);
        return to.ToArray();
    }

    /// <summary>The parts of an archive; none when it is no archive.</summary>
    public static List<(string Name, byte[] Bytes)> PartsOf(byte[] package)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(package));
            return [.. zip.Entries.Select(entry => (entry.FullName, Bytes(entry)))];
        }
        catch (Exception damaged) when (
            damaged is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Changes one part.</summary>
    public static byte[] Change(byte[] package, Bending bending, Func<string, byte[], byte[]> change)
    {
        var parts = PartsOf(package);
        if (parts.Count == 0) return bending.Noise(package);
        var chosen = bending.OneOf(parts).Name;
        return Of(parts.Select(part => (part.Name, part.Name == chosen ? change(part.Name, part.Bytes) : part.Bytes)));
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var to = new MemoryStream();
        using var from = entry.Open();
        from.CopyTo(to);
        return to.ToArray();
    }
}
