using System.Globalization;
using System.Text;
using Customhouse.Journal;

namespace Customhouse.Tests.Journal;

/// <summary>Everything that a journal tells a reader, as text.</summary>
static class Dump
{
    public static Hash256 Message(int number) => new([.. Enumerable.Repeat((byte)(number + 1), 32)]);

    public static string Of(string folder)
    {
        using SqliteJournal journal = SqliteJournal.OpenToRead(folder);
        var text = new StringBuilder();
        text.AppendLine(journal.Origin).AppendLine(journal.CheckpointNote).AppendLine(journal.Verifier.Text);
        Leaves(journal, text);
        for (long index = 0; index * Tree.TileWidth < journal.Size; index++)
            text.AppendJoin(' ', journal.ReadTile(0, index)).AppendLine();
        for (int level = 1; journal.Size >> 8 * level > 0; level++)
            text.AppendJoin(' ', journal.ReadTile(level, 0)).AppendLine();
        for (int i = 0; i < 5; i++)
            Message(journal, Message(i), text);
        return text.ToString();
    }

    static void Leaves(SqliteJournal journal, StringBuilder text)
    {
        using LeafReader reader = journal.ReadLeaves(0, journal.Size, sides: true);
        while (reader.Next())
        {
            string found = string.Join(',', journal.FindByKey(reader.Key));
            text.Append(CultureInfo.InvariantCulture,
                $"{reader.Index} {reader.Key} {found} {Convert.ToHexString(reader.Leaf)} {reader.HasSides} ")
                .Append(CultureInfo.InvariantCulture,
                    $"{Convert.ToHexString(reader.Personal)} {Convert.ToHexString(reader.PersonalSalt)} ")
                .Append(CultureInfo.InvariantCulture,
                    $"{Convert.ToHexString(reader.Rest)} {Convert.ToHexString(reader.RestSalt)} ")
                .AppendLine(journal.CheckpointOver(reader.Index));
        }
    }

    static void Message(SqliteJournal journal, Hash256 id, StringBuilder text)
    {
        MessageProgress? message = journal.FindMessage(id);
        text.AppendLine(
            message is null ? $"{id} unknown"
                : $"{id} {message.Done} {message.Complete} {string.Join(',', message.Segments)}");
    }
}
