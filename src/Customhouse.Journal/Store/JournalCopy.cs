namespace Customhouse.Journal;

/// <summary>
/// A copy of a journal as of one commit, without its keys, which can be put back into the journal it is of. A log that
/// is put back has another future than the one that its checkpoints promised, which only a log for trying things out
/// may have: so no other can be put back.
/// </summary>
public static class JournalCopy
{
    /// <summary>
    /// Saves a copy of a journal that can be written, between two commits, into a folder that is there.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="folder">Where the copy goes; it holds none yet.</param>
    public static void Save(SqliteJournal journal, string folder)
    {
        var files = new JournalFiles(folder);
        var path = files.Database.Replace("'", "''", StringComparison.Ordinal);
        files.ReplaceCheckpoint(journal.Between(database => database.Run($"VACUUM INTO '{path}'")));
    }

    /// <summary>Leaves in a copy.</summary>
    public static long SizeOf(string folder)
    {
        using Database database = ReadingRoom.OpenToRead(new JournalFiles(folder).Database);
        Schema.Require(database);
        return State.Read(database)?.Size ?? 0;
    }

    /// <summary>
    /// Puts a copy back into a journal that nobody has open; its keys stay. Done again after it was cut short, it is
    /// done whole.
    /// </summary>
    public static void PutBack(string copy, string folder)
    {
        var (from, to) = (new JournalFiles(copy), new JournalFiles(folder));
        from.RequireDatabase();
        using (Database database = ReadingRoom.OpenToRead(from.Database))
            RequireSandbox(database, copy);
        using FileStream writing = to.TakeLock();
        to.PutBack(from);
    }

    static void RequireSandbox(Database database, string copy)
    {
        if (State.Read(database)?.Origin.EndsWith(SqliteJournal.SandboxMark, StringComparison.Ordinal) == true) return;
        throw new JournalFault(JournalTrouble.NotPermitted, copy, "a copy of a journal that is not for trying out",
            "one whose origin ends with " + SqliteJournal.SandboxMark,
            "Begin a journal with --sandbox to put it back.");
    }
}
