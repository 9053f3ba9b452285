using System.Runtime.InteropServices;

namespace Customhouse.Journal;

/// <summary>
/// Derives a journal's head again from its contents and compares everything stored with what follows from them.
/// A byte that differs anywhere is found, unless every leaf, hash, checkpoint, message and side row still reads
/// the same. A folder without a journal, and one of another version, leaves as a <see cref="JournalFault"/>.
/// </summary>
public sealed class JournalVerifier : IDisposable
{
    /// <summary>Blocks checked side by side before their hashes are folded into the tree.</summary>
    const int Wave = 64;

    readonly Findings findings = new();
    readonly JournalFiles files;
    readonly VerifyOptions options;
    readonly ParallelOptions parallel;
    readonly Tree tree = new();
    readonly TreeHasher hasher = new();
    VerifierKey? verifier;
    State? state;
    long blocks, tiles, checkpoints, erasedPersonal, erasedRest;

    JournalVerifier(string folder, VerifyOptions options)
    {
        (files, this.options) = (new(folder), options);
        parallel = new()
        {
            MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
        };
    }

    /// <summary>Verifies the journal in a folder.</summary>
    public static VerifyReport Verify(string folder, VerifyOptions? options = null)
    {
        using var work = new JournalVerifier(folder, options ?? new());
        return work.Run();
    }

    void IDisposable.Dispose() => hasher.Dispose();

    VerifyReport Run()
    {
        files.RequireAny();
        // The file first: a writer may go on meanwhile, and the database is never behind the file.
        string? published = JournalFiles.Read(files.Checkpoint);
        verifier = KeyFiles.Check(files, options.Key, findings);
        findings.Try("database", () => CheckDatabase(published));
        return new(state?.Origin ?? "", tree.Size, blocks, checkpoints, erasedPersonal, erasedRest, tree.Root(hasher),
            findings.Bad);
    }

    void CheckDatabase(string? published)
    {
        using Database database = ReadingRoom.OpenToRead(files.Database);
        Schema.Require(database);
        database.Run("BEGIN");
        state = State.Read(database);
        if (!findings.Require(state is not null, "state", null, "row", "none", "one") || verifier is null)
            return;
        Task<Findings> structure = Task.Run(() => StructureCheck.Run(files.Database));
        findings.Require(state!.Origin == verifier.Name, "state", null, "origin", state.Origin, verifier.Name);
        findings.Try("blocks", () => CheckBlocks(database));
        findings.Try("tiles", () => CheckTotals(database));
        findings.Try("messages", () => MessageCheck.Run(database, state, findings));
        CheckPublished(database, published);
        findings.Add(structure.GetAwaiter().GetResult().Bad);
    }

    void CheckBlocks(Database database)
    {
        checkpoints = ReadEmptyHead(database) ? 1 : 0;
        List<long> firsts = Firsts(database);
        using var checks = new ThreadLocal<BlockCheck>(
            () => new(files.Database, verifier!, options.KeyOf), trackAllValues: true);
        try
        {
            for (int from = 0; from < firsts.Count; from += Wave)
            {
                List<long> wave = firsts.GetRange(from, Math.Min(Wave, firsts.Count - from));
                var results = new BlockResult[wave.Count];
                Parallel.For(0, wave.Count, parallel, i => results[i] = checks.Value!.Check(wave[i]));
                foreach (BlockResult result in results)
                    Fold(database, result);
                options.Progress?.Invoke(tree.Size, state!.Size);
            }
        }
        finally
        {
            foreach (BlockCheck check in checks.Values)
                check.Dispose();
        }
    }

    List<long> Firsts(Database database)
    {
        List<long> firsts = [];
        Statement rows = database["SELECT first FROM block ORDER BY first"];
        while (rows.Step())
            firsts.Add(rows.Long(0));
        rows.Reset();
        return firsts;
    }

    void Fold(Database database, BlockResult result)
    {
        findings.Add(result.Bad);
        findings.Require(result.First == tree.Size, $"block {result.First}", null, "place", $"leaf {result.First}",
            $"leaf {tree.Size}, the next");
        blocks++;
        erasedPersonal += result.ErasedPersonal;
        erasedRest += result.ErasedRest;
        tree.Append(result.Hashes, hasher, (level, index, hashes) => CompareTile(database, level, index, hashes));
        foreach (Checkpoint head in result.Heads)
            Compare(head);
    }

    /// <summary>Commits end where blocks end, so a checkpoint inside a block is one of another log.</summary>
    void Compare(Checkpoint head)
    {
        checkpoints++;
        var derived = new Checkpoint(state!.Origin, tree.Size, tree.Root(hasher));
        findings.Require(head == derived, $"checkpoint {head.Size}", null, "root over the contents",
            $"{head.Origin} {head.Size} {head.Root}", $"{derived.Origin} {derived.Size} {derived.Root}");
    }

    bool ReadEmptyHead(Database database)
    {
        Statement row = database["SELECT note FROM checkpoint WHERE size = 0"];
        string note = row.Step() ? row.Text(0) : "";
        row.Reset();
        return findings.Require(
            Checkpoint.Open(note, verifier!) == new Checkpoint(state!.Origin, 0, TreeHasher.EmptyRoot),
            "checkpoint 0", null, "signed note", note.Length == 0 ? "none" : "another",
            $"the signed checkpoint of an empty log by {verifier!.Name}");
    }

    void CompareTile(Database database, int level, long index, ReadOnlySpan<Hash256> hashes)
    {
        tiles++;
        Statement row = database["SELECT hashes FROM tile WHERE place = ?"].Bind(1, Schema.Place(level, index));
        bool same = row.Step() && row.Bytes(0).SequenceEqual(MemoryMarshal.AsBytes(hashes));
        row.Reset();
        findings.Require(same, $"tile {level}/{index}", null, "hashes", "others, or no row",
            "the roots of the tiles below");
    }

    void CheckTotals(Database database)
    {
        Require("leaves", tree.Size, state!.Size);
        Require("blocks", blocks, state.Blocks);
        Require("checkpoints", checkpoints, state.Checkpoints);
        Require("tiles", tiles, state.Tiles);
        Require("rows of tiles", database.Number("SELECT count(*) FROM tile"), state.Tiles);
        Require("rows of checkpoints", database.Number("SELECT count(*) FROM checkpoint"), state.Checkpoints);
    }

    void Require(string what, long found, long expected) =>
        findings.Require(found == expected, "state", null, what, $"{found}", $"{expected}");

    /// <summary>
    /// The file holds one of the log's checkpoints: after a kill perhaps not the last, but never a later one.
    /// </summary>
    void CheckPublished(Database database, string? published)
    {
        Checkpoint? head = published is null ? null : Checkpoint.Open(published, verifier!);
        if (!findings.Require(head is not null, "checkpoint file", null, "signed note",
            published is null ? "none" : "one that the key did not sign",
            $"the latest checkpoint of {verifier!.Name}"))
            return;
        Statement row = database["SELECT note FROM checkpoint WHERE size = ?"].Bind(1, head!.Size);
        bool known = row.Step() && row.Text(0) == published;
        row.Reset();
        findings.Require(known, "checkpoint file", null, "its checkpoint in the database", "none: commits were lost",
            $"one of {head.Size} leaves");
    }
}
