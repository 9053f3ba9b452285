using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>A file of entry numbers, one a line.</summary>
static class EntryList
{
    /// <summary>Most bytes of a list: ten million numbers.</summary>
    const long LengthMax = 200L << 20;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="filer">Whose entries they must be; null for anybody's.</param>
    public static IReadOnlySet<EntryNumber> Read(string path, FilerCode? filer = null)
    {
        if (!File.Exists(path)) throw TroubleOf.Missing(path);
        if (new FileInfo(path).Length > LengthMax)
            throw new Trouble(path, "it is too long for a list of entries", "Give fewer entries.");
        HashSet<EntryNumber> numbers = [];
        foreach (var (line, text) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (!EntryNumbers.TryRead(text.Trim(), out var number))
                throw new Trouble($"{path}, line {line + 1}", $"'{text}' is no entry number", "Correct the line.");
            if (filer is { } whose && number.Filer != whose)
                throw new Trouble($"{path}, line {line + 1}", $"{number} is an entry of another filer",
                    $"Name entries of {whose} only.");
            numbers.Add(number);
        }
        return numbers.Count > 0 ? numbers
            : throw new Trouble(path, "there is no entry in it", "Give one entry number a line.");
    }
}
