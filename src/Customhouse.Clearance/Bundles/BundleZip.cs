using System.IO.Compression;
using Customhouse.Journal;

namespace Customhouse.Clearance;

/// <summary>
/// A bundle's files in a zip. Written with no clock in it; read within bounds, since it may come from anybody.
/// </summary>
static class BundleZip
{
    const long ZipMax = 256L << 20;
    const long FileMax = 512L << 20;
    const int RatioMax = 200;

    static readonly string[] AllNames = [.. BundleFiles.Names, .. BundleFiles.OfNotice];

    // The first instant that a zip can name.
    static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Dictionary<string, byte[]> files, Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in AllNames.Where(files.ContainsKey))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            (entry.LastWriteTime, entry.ExternalAttributes) = (Epoch, 0);
            using var stream = entry.Open();
            stream.Write(files[name]);
        }
    }

    /// <summary>Reads the files; the first thing that is wrong with the zip, or null.</summary>
    public static BadRecord? Read(Stream from, Dictionary<string, byte[]> files)
    {
        if (from.Length > ZipMax) return Bad("zip", $"{from.Length} bytes", $"at most {ZipMax}");
        try
        {
            using var zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries)
            {
                if (!AllNames.Contains(entry.FullName) || files.ContainsKey(entry.FullName))
                    return Bad(entry.FullName, "a file too many", "the files of a bundle, each once");
                if (entry.Length > FileMax || entry.Length > Math.Max(1 << 20, entry.CompressedLength * RatioMax))
                    return Bad(entry.FullName, $"{entry.Length} bytes from {entry.CompressedLength}",
                        $"at most {FileMax}, and {RatioMax} times what is stored");
                files[entry.FullName] = ReadFile(entry);
            }
        }
        catch (Exception bad) when (bad is InvalidDataException or EndOfStreamException or NotSupportedException
            or ArgumentException or IOException)
        {
            return Bad("zip", "bytes that are no zip", "the zip that prove wrote");
        }
        return BundleFiles.Names.FirstOrDefault(name => !files.ContainsKey(name)) is { } missing
            ? Bad(missing, "no such file", "the file") : null;
    }

    // One byte more than is declared is enough to see that more comes.
    static byte[] ReadFile(ZipArchiveEntry entry)
    {
        var room = new byte[entry.Length + 1];
        using var stream = entry.Open();
        return stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false) == entry.Length ? room[..^1]
            : throw new InvalidDataException("A file of another length than declared.");
    }

    static BadRecord Bad(string where, string found, string expected) => new(where, null, "zip", found, expected);
}
