using Customhouse.Journal;

namespace Customhouse.App;

/// <summary>Reads receipts.</summary>
static class Receipts
{
    /// <summary>Reads the receipt in a file, or on standard input for "-".</summary>
    public static Receipt Read(Terminal terminal, string path)
    {
        using var stream = path == "-" ? terminal.In : Input.OpenFile(path);
        var room = new byte[Receipt.MaxBytes + 1];
        var length = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        return length <= Receipt.MaxBytes && Receipt.TryParse(System.Text.Encoding.UTF8.GetString(room, 0, length).TrimEnd(), out var receipt)
            ? receipt
            : throw new Trouble(path, "it is no receipt", "Make one with customhouse prove.") { Expected = "the JSON object that customhouse prove writes" };
    }
}
