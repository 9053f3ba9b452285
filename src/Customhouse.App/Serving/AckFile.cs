using System.Globalization;

namespace Customhouse.App;

/// <summary>
/// How far each filer has acknowledged status: a line a filer, its code and the number. It is no evidence, and stands
/// beside the journal; losing it means that filers hear again what they had heard.
/// </summary>
sealed class AckFile(string path)
{
    readonly Lock turn = new();

    /// <summary>What was kept.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Read()
    {
        if (!System.IO.File.Exists(path)) return [];
        return [.. System.IO.File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];
    }

    KeyValuePair<string, long> Parse(string line) =>
        line.Split(' ') is [var filer, var last]
        && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? KeyValuePair.Create(filer, number)
            : throw new Trouble(path, $"'{line}'", "Remove the file; filers then hear again what they had heard.")
            {
                Expected = "a filer code and a number",
            };

    /// <summary>Keeps it, whole or not at all.</summary>
    public void Keep(IReadOnlyList<KeyValuePair<string, long>> acknowledged)
    {
        lock (turn)
        {
            System.IO.File.WriteAllLines(path + ".new",
                acknowledged.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));
            System.IO.File.Move(path + ".new", path, overwrite: true);
        }
    }
}
