using System.Globalization;

namespace Customhouse.Proving;

/// <summary>Reads records the way a first program would: a line, substrings, trims, parses. The yardstick.</summary>
static class NaiveReader
{
    public static long Read(string path)
    {
        var total = 0L;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("SE10", StringComparison.Ordinal)) total += Header(line);
            else if (line.StartsWith("SE60", StringComparison.Ordinal)) total += Number(line.Substring(14, 10));
            else total += line.Substring(4, 40).Trim().Length;
        }
        return total;
    }

    static long Header(string line)
    {
        var (filer, number) = (line.Substring(5, 3), line.Substring(10, 8));
        var type = line.Substring(19, 2).Trim();
        return filer.Length + number.Length + type.Length + Number(line.Substring(39, 10)) +
            Number(line.Substring(49, 4));
    }

    static long Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
