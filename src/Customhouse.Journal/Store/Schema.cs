namespace Customhouse.Journal;

/// <summary>
/// The tables of a journal. A row whose numbers nothing else proves carries a check of them.
/// Storage format: another shape is another version.
/// </summary>
static class Schema
{
    /// <summary>"CUST" in ASCII.</summary>
    public const int ApplicationId = 0x43555354;

    /// <summary>Version of the format.</summary>
    public const int Version = 1;

    /// <summary>
    /// Bytes in a page: large enough that a block is tens of pages, small enough that a commit of one leaf is.
    /// </summary>
    public const int PageSize = 16_384;

    public static readonly string[] Tables =
    [
        "CREATE TABLE state (one INTEGER PRIMARY KEY, origin BLOB, size INTEGER, epoch INTEGER, blocks INTEGER, " +
        "tiles INTEGER, checkpoints INTEGER, messages INTEGER, segments INTEGER, proof INTEGER)",
        "CREATE TABLE block (first INTEGER PRIMARY KEY, count INTEGER, least INTEGER, most INTEGER, proof INTEGER, " +
        "keys BLOB, hashes BLOB, leaves BLOB, salts BLOB, personal BLOB, rest BLOB)",
        "CREATE TABLE tile (place INTEGER PRIMARY KEY, hashes BLOB)",
        "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note BLOB)",
        "CREATE TABLE message (id BLOB PRIMARY KEY, done INTEGER, complete INTEGER, proof INTEGER) WITHOUT ROWID",
        "CREATE TABLE segment (message BLOB, first INTEGER, count INTEGER, proof INTEGER, PRIMARY KEY (message, " +
        "first)) WITHOUT ROWID",
    ];

    /// <summary>The key of a tile's row: its level above, its index below.</summary>
    public static long Place(int level, long index) => ((long)level << 56) + index;

    /// <summary>Makes the tables in a new database.</summary>
    public static void Make(Database database)
    {
        database.Run($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={Version}");
        foreach (string table in Tables)
            database.Run(table);
    }

    /// <summary>Settings of every connection that writes.</summary>
    public static void PrepareWriter(Database database) =>
        database.Run(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA " +
            "secure_delete=ON; PRAGMA cache_size=-16384");

    /// <summary>Refuses what is no journal, or one of another version.</summary>
    public static void Require(Database database)
    {
        long application = database.Number("PRAGMA application_id"), version = database.Number("PRAGMA user_version");
        if (application != ApplicationId)
            throw new JournalFault(JournalTrouble.Corrupt, database.Path, $"a database of application {application}",
                $"{ApplicationId}, a journal's", "Check the path; if it was a journal, restore a copy.");
        if (version != Version)
            throw new JournalFault(JournalTrouble.OtherVersion, database.Path,
                $"a journal of format version {version}", $"version {Version}", "Use the release that wrote it.");
    }
}
