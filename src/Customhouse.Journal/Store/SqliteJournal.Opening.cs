using System.Text;
using Microsoft.Data.Sqlite;

namespace Customhouse.Journal;

public sealed partial class SqliteJournal
{
    const string LastCheckpoint = "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1";

    static void Make(JournalFiles files, string origin)
    {
        using SigningKey key = SigningKey.Make(origin);
        JournalFiles.WriteNew(files.Key, key.Export() + "\n", secret: true);
        JournalFiles.WriteNew(files.Verifier, key.Verifier.Text + "\n", secret: false);
        string note = key.Sign(new Checkpoint(origin, 0, TreeHasher.EmptyRoot).Text);
        using var database = new Database(files.Database, SqliteOpenMode.ReadWriteCreate);
        database.Run($"PRAGMA page_size={Schema.PageSize}");
        Schema.PrepareWriter(database);
        database.Run("BEGIN IMMEDIATE");
        Schema.Make(database);
        database["INSERT INTO checkpoint VALUES (0, ?)"].Bind(1, Encoding.UTF8.GetBytes(note)).Run();
        new State(origin, 0, 0, 0, 0, 1, 0, 0).Write(database);
        database.Run("COMMIT");
        files.ReplaceCheckpoint(note);
    }

    static bool IsComplete(JournalFiles files)
    {
        if (!File.Exists(files.Database) || new FileInfo(files.Database).Length == 0)
            return false;
        using Database database = ReadingRoom.OpenToRead(files.Database);
        if (database.Number("SELECT count(*) FROM sqlite_master WHERE name = 'state'") == 0)
            return false;
        Schema.Require(database);
        return State.Read(database) is not null;
    }

    static SigningKey ReadKey(JournalFiles files)
    {
        string? text = JournalFiles.Read(files.Key);
        if (text is null || !text.EndsWith('\n') || !SigningKey.TryParse(text[..^1], out SigningKey key))
            throw new JournalFault(JournalTrouble.Corrupt, files.Key,
                text is null ? "no key" : "something else than a key", "the journal's private key",
                "Restore the file from a copy.");
        VerifierKey verifier = ReadVerifier(files);
        if (key.Verifier != verifier)
            throw new JournalFault(JournalTrouble.Corrupt, files.Key, $"the private key of {key.Verifier}",
                verifier.Text, "Restore both files from a copy.");
        return key;
    }

    static VerifierKey ReadVerifier(JournalFiles files)
    {
        string? text = JournalFiles.Read(files.Verifier);
        if (text is null || !text.EndsWith('\n') || !VerifierKey.TryParse(text[..^1], out VerifierKey verifier))
            throw new JournalFault(JournalTrouble.Corrupt, files.Verifier,
                text is null ? "no verifier key" : "something else than a verifier key",
                "name+hash+key and a newline", "Restore the file from a copy.");
        return verifier;
    }

    /// <summary>
    /// Reads the head, all in one transaction; the file before it, since a writer may go on meanwhile. A writer's
    /// opening begins an epoch.
    /// </summary>
    static Head Load(Database database, JournalFiles files, VerifierKey verifier, bool writes)
    {
        string? published = JournalFiles.Read(files.Checkpoint);
        database.Run(writes ? "BEGIN IMMEDIATE" : "BEGIN");
        State state = State.Read(database) ?? throw new JournalFault(JournalTrouble.Missing, database.Path,
            "a journal whose making was cut short", "a complete one", "Create it again in the same folder.");
        using var hasher = new TreeHasher();
        Tree tree = Tree.Restore(state.Size, new StoredHashes(database, hasher, state.Size, null).Node);
        string note = ReadNote(database, state, verifier, tree.Root(hasher));
        RequireNothingLost(files, published, verifier, state, note);
        if (writes)
        {
            state = state with { Epoch = state.Epoch + 1 };
            state.Write(database);
        }
        database.Run("COMMIT");
        if (writes)
            files.ReplaceCheckpoint(note);
        return new(tree, state, note);
    }

    static string ReadNote(Database database, State state, VerifierKey verifier, Hash256 root)
    {
        Statement row = database[LastCheckpoint];
        string note = row.Step() ? row.Text(1) : "";
        row.Reset();
        var expected = new Checkpoint(state.Origin, state.Size, root);
        return Checkpoint.Open(note, verifier) == expected
            ? note
            : throw JournalFault.Corrupt(database.Path + ", last checkpoint", note.ReplaceLineEndings(" "),
                expected.Text.ReplaceLineEndings(" "));
    }

    /// <summary>
    /// The file may be one commit behind after a kill, or gone; it is never ahead, unless the database lost commits.
    /// </summary>
    static void RequireNothingLost(
        JournalFiles files, string? published, VerifierKey verifier, State state, string note)
    {
        if (string.IsNullOrEmpty(published) || published == note)
            return;
        if (Checkpoint.Open(published, verifier) is not { } head)
            throw new JournalFault(JournalTrouble.Corrupt, files.Checkpoint,
                "something else than a checkpoint of this journal", "the latest signed checkpoint",
                "Run verify; if all else holds, delete this file.");
        if (head.Size > state.Size)
            throw new JournalFault(JournalTrouble.Corrupt, files.Database, $"{state.Size} leaves",
                $"{head.Size} leaves, which the checkpoint file proves", "Commits were lost: restore a copy.");
    }
}
