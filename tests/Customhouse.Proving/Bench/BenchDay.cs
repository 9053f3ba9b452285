using System.Globalization;
using Customhouse.Sandbox;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>A seeded day in a temporary folder, as brokers would send it.</summary>
sealed class BenchDay : IDisposable
{
    public BenchDay(int entries, TextWriter to)
    {
        Entries = entries;
        Folder = Directory.CreateTempSubdirectory("customhouse-bench-").FullName;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        SandboxDay.Write(new SandboxPlan(entries, Seed: 86, new LocalDate(2024, 5, 20)),
            name => File.Create(Path.Combine(Folder, name)));
        var rate = entries / (decimal)clock.Elapsed.TotalSeconds;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"sandbox day, CATAIR and CSV",-52} {rate,12:N0} entries/s   one run   floor 100,000"));
    }

    string? json;

    public int Entries { get; }

    public string Folder { get; }

    public string Catair => Path.Combine(Folder, SandboxDay.Catair);

    public string Csv => Path.Combine(Folder, SandboxDay.Csv);

    /// <summary>The same filings in our own JSON, written when first asked for.</summary>
    public string Json => json ??= WriteJson();

    string WriteJson()
    {
        var path = Path.Combine(Folder, "filings.json");
        using var bytes = File.OpenRead(Catair);
        using var to = File.Create(path);
        using var writer = new JsonFilingWriter(to);
        var reader = new CatairReader(bytes);
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            for (var i = 0; i < batch.Count; i++) writer.Write(batch[i]);
        }
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
