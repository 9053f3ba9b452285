namespace Customhouse.Sandbox;

/// <summary>Where the files of a day go: opened by name, closed here.</summary>
/// <param name="name">Name of the file, such as filings.catair.</param>
public delegate Stream OpenFile(string name);

/// <summary>
/// A seeded day of trade: filings with the facts that go with them, and the truth about the faults put into them.
/// The same plan gives the same bytes, whatever the machine and the number of its cores.
/// </summary>
public static class SandboxDay
{
    /// <summary>Names of the files that a day has.</summary>
    public const string Catair = "filings.catair", Csv = "filings.csv", Arrivals = "arrivals.csv",
        Clients = "clients.csv",
        Truth = "truth.csv", Readme = "README.txt";

    /// <summary>Writes a day into a directory, which is made when it does not exist.</summary>
    /// <param name="plan">What day.</param>
    /// <param name="directory">Where; files of these names are replaced.</param>
    /// <param name="progress">Told how many entries are written so far.</param>
    /// <param name="cancel">Stops between chunks and leaves the files unfinished.</param>
    public static SandboxSummary Write(
        SandboxPlan plan, string directory, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        System.IO.Directory.CreateDirectory(directory);
        return Write(plan, name => System.IO.File.Create(Path.Combine(directory, name), 1 << 20), progress, 0, cancel);
    }

    /// <summary>Writes a day into whatever is opened for its names.</summary>
    /// <param name="plan">What day.</param>
    /// <param name="open">Opens a file by its name.</param>
    /// <param name="progress">Told how many entries are written so far.</param>
    /// <param name="workers">How many chunks are made side by side; 0 for as many as there are cores. No byte depends
    /// on it.</param>
    /// <param name="cancel">Stops between chunks and leaves the files unfinished.</param>
    public static SandboxSummary Write(
        SandboxPlan plan, OpenFile open, IProgress<int>? progress = null, int workers = 0,
        CancellationToken cancel = default)
    {
        if (plan.Trouble is { } trouble) throw new ArgumentException(trouble, nameof(plan));
        var day = new DayOfTrade(plan);
        using var files = new DayFiles(plan, day, open);
        foreach (var chunk in Chunks(plan, day, workers > 0 ? workers : Environment.ProcessorCount, cancel))
        {
            files.Append(chunk);
            progress?.Report(files.Entries);
        }
        return files.Summary();
    }

    /// <summary>Chunks in their order, some made ahead.</summary>
    static IEnumerable<ChunkText> Chunks(SandboxPlan plan, DayOfTrade day, int ahead, CancellationToken cancel)
    {
        var spare = new Stack<ChunkText>();
        var making = new Queue<Task<ChunkText>>();
        for (var next = 0; next < ChunkMaker.Count(plan) || making.Count > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            for (; making.Count < ahead && next < ChunkMaker.Count(plan); next++)
            {
                var (number, text) = (next, spare.Count > 0 ? spare.Pop() : new ChunkText());
                making.Enqueue(Task.Run(() => Make(plan, day, number, text), cancel));
            }
            var chunk = making.Dequeue().GetAwaiter().GetResult();
            yield return chunk;
            spare.Push(chunk);
        }
    }

    static ChunkText Make(SandboxPlan plan, DayOfTrade day, int number, ChunkText text)
    {
        text.Clear();
        using var maker = new ChunkMaker(plan, day, number, text);
        maker.Make();
        return text;
    }
}
