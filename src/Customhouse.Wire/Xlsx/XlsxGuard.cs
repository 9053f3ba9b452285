using System.IO.Compression;

namespace Customhouse.Wire;

/// <summary>Looks at a workbook before anything reads it: is it a package, and what does it unpack to?</summary>
static class XlsxGuard
{
    /// <summary>A sheet of a million rows of our columns unpacks to less.</summary>
    public const long UnpackedLengthMax = 2L * 1024 * 1024 * 1024;

    /// <summary>Sheets of spreadsheets pack to a twentieth or so; a thousandth is not a sheet.</summary>
    const int PackingMax = 200;

    const int SuspectLength = 64 * 1024 * 1024;
    const int PartCountMax = 10_000;

    public static WireFault? Check(Stream workbook, long unpackedLengthMax = UnpackedLengthMax)
    {
        try
        {
            using var package = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > PartCountMax) return TooMuch($"it has {package.Entries.Count} parts");
            if (package.GetEntry("xl/workbook.xml") is null)
                return FormFault.NoWorkbook.At(
                    0, null, null, "It is a zip archive without a workbook in it (xl/workbook.xml).");
            return CheckParts(package, unpackedLengthMax);
        }
        catch (Exception fault)
            when (fault is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return FormFault.NoWorkbook.At(0, null, null, $"It cannot be unpacked: {Shown.Long(fault.Message)}");
        }
        finally
        {
            workbook.Position = 0;
        }
    }

    /// <summary>Unpacks each part and counts, because what a package says of its own lengths may be a lie.</summary>
    static WireFault? CheckParts(ZipArchive package, long unpackedLengthMax)
    {
        var total = 0L;
        var buffer = new byte[64 * 1024];
        foreach (var part in package.Entries)
        {
            var length = 0L;
            using var content = part.Open();
            while (content.Read(buffer) is var read and > 0)
            {
                length += read;
                total += read;
                if (total > unpackedLengthMax) return TooMuch($"it unpacks to more than {unpackedLengthMax} bytes");
                if (length > SuspectLength && length / PackingMax > part.CompressedLength)
                    return TooMuch(
                        $"its part {Shown.Of(part.FullName)} unpacks to more than {PackingMax} times its length");
            }
        }
        return null;
    }

    static WireFault TooMuch(string plain) => FormFault.Bomb.At(0, null, null, $"The workbook is not opened: {plain}.");
}
