using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>Reads receipts.</summary>
static class Receipts
{
    /// <summary>Most receipts in one file: the transactions of one entry are few.</summary>
    const int Most = 64;

    /// <summary>
    /// Reads the receipts in a file, one a line as prove writes them, or on standard input for "-". There is at least
    /// one.
    /// </summary>
    public static IReadOnlyList<Receipt> Read(Terminal terminal, string path)
    {
        using var stream = path == "-" ? terminal.In : Input.OpenFile(path);
        var room = new byte[Most * Receipt.MaxBytes + 1];
        var length = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        if (length == room.Length) throw NoReceipt(path);
        var text = System.Text.Encoding.UTF8.GetString(room, 0, length).Trim();
        if (Receipt.TryParse(text, out var only)) return [only];
        return [.. text.Split('\n')
            .Select(line => Receipt.TryParse(line.TrimEnd(), out var receipt) ? receipt : throw NoReceipt(path))];
    }

    static Trouble NoReceipt(string path) =>
        new(path, "it is no receipt", "Make one with customhouse prove.")
        {
            Expected = "the JSON object that customhouse prove writes, or several, one a line",
        };
}
