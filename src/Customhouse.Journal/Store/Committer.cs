using System.Collections.Concurrent;

namespace Customhouse.Journal;

/// <summary>What the log is after a commit; immutable.</summary>
sealed record Head(Tree Tree, State State, string Note);

/// <summary>
/// The one thread that writes. It takes all appends that wait, folds their leaf hashes into the tree, writes
/// them in one transaction with one signed checkpoint, and answers them when that is durable.
/// </summary>
sealed class Committer : IDisposable
{
    /// <summary>Bytes of blocks that one transaction takes; more only when one append alone has more.</summary>
    const int GroupBytes = 32 << 20;

    readonly BlockingCollection<Waiting> queue = [];
    readonly TreeHasher hasher = new();
    readonly Database database;
    readonly JournalFiles files;
    readonly SigningKey key;
    readonly WalKeeper wal;
    readonly Thread thread;
    Waiting? held;

    public Committer(Database database, JournalFiles files, SigningKey key, Head head)
    {
        (this.database, this.files, this.key, Head) = (database, files, key, head);
        wal = new WalKeeper(database);
        thread = new(Work) { IsBackground = true, Name = "journal committer" };
        thread.Start();
    }

    /// <summary>The log as of the last commit; may be read from any thread.</summary>
    public Head Head { get => Volatile.Read(ref field); private set => Volatile.Write(ref field, value); }

    /// <summary>Waits in line with the others; the task ends when the append is durable or refused.</summary>
    public Task<AppendOutcome> Append(AppendRequest request)
    {
        var waiting = new Waiting(request);
        queue.Add(waiting);
        return waiting.Done.Task;
    }

    /// <summary>
    /// Waits in line too; the write-ahead log is emptied afterwards, since it may hold what was erased.
    /// </summary>
    public Task<AppendOutcome> Do(Action<Database> work)
    {
        var waiting = new Waiting(new([])) { Work = work };
        queue.Add(waiting);
        return waiting.Done.Task;
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        wal.Dispose();
        queue.Dispose();
        hasher.Dispose();
    }

    void Work()
    {
        foreach (Waiting first in queue.GetConsumingEnumerable())
            for (Waiting? next = first; next is not null; next = held)
                Serve(Group(next));
    }

    /// <summary>An append with those that wait behind it, as far as they fit; other work stands alone.</summary>

    List<Waiting> Group(Waiting first)
    {
        held = null;
        List<Waiting> group = [first];
        long bytes = first.Bytes;
        while (first.Work is null && queue.TryTake(out Waiting? next))
        {
            if (next.Work is not null || bytes + next.Bytes > GroupBytes)
            {
                held = next;
                break;
            }
            bytes += next.Bytes;
            group.Add(next);
        }
        return group;
    }

    void Serve(List<Waiting> group)
    {
        try
        {
            AppendOutcome[] outcomes = group[0].Work is { } work ? Run(work) : Commit(group);
            for (int i = 0; i < group.Count; i++)
                group[i].Done.SetResult(outcomes[i]);
        }
        catch (Exception e)
        {
            database.Rollback();
            foreach (Waiting waiting in group)
                waiting.Done.TrySetException(e);
        }
    }

    AppendOutcome[] Run(Action<Database> work)
    {
        work(database);
        return [new(Refusal.None, Head.State.Size, [], Head.Note)];
    }

    AppendOutcome[] Commit(List<Waiting> group)
    {
        database.Run("BEGIN IMMEDIATE");
        Head before = Current();
        var work = new Transaction(database, hasher, before.Tree.Copy(), before.State);
        var outcomes = new AppendOutcome[group.Count];
        for (int i = 0; i < group.Count; i++)
            outcomes[i] = work.Take(group[i].Request, Head.State.Epoch);
        if (Array.TrueForAll(outcomes, outcome => !outcome.Accepted))
        {
            database.Rollback();
            return [.. outcomes.Select(outcome => outcome with { Note = before.Note })];
        }
        Head after = work.Close(key, before);
        database.Run("COMMIT");
        Head = after;
        Publish(after.Note);
        return [.. outcomes.Select(outcome => outcome with { Note = after.Note, Size = after.State.Size })];
    }

    /// <summary>
    /// What follows a commit. It is durable by now, so a failure here must not tell the callers otherwise; the
    /// next commit does the same again, and until then the file speaks of an earlier head, which is true too.
    /// </summary>
    void Publish(string note)
    {
        try
        {
            files.ReplaceCheckpoint(note);
            wal.AfterCommit();
        }
        catch (JournalFault)
        {
        }
    }

    /// <summary>
    /// The head to build on. Another writer may have moved the log: then its row says so, and every append is refused.
    /// </summary>
    Head Current()
    {
        State stored = State.Read(database) ?? throw new JournalFault(JournalTrouble.Corrupt, database.Path,
            "no state", "the row of totals", "Restore a copy.");
        return stored == Head.State ? Head : Head with { State = stored };
    }

    sealed record Waiting(AppendRequest Request)
    {
        public Action<Database>? Work { get; init; }
        public long Bytes { get; } = Request.Blocks.Sum(block => (long)block.StoredBytes);
        public TaskCompletionSource<AppendOutcome> Done { get; } = new(
            TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
