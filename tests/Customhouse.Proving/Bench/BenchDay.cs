using System.Globalization;
using Customhouse.Sandbox;
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
        SandboxDay.Write(new SandboxPlan(entries, Seed: 86, new LocalDate(2024, 5, 20)), name => File.Create(Path.Combine(Folder, name)));
        var rate = entries / (decimal)clock.Elapsed.TotalSeconds;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"sandbox day, CATAIR and CSV",-52} {rate,12:N0} entries/s   one run   floor 100,000"));
    }

    public int Entries { get; }

    public string Folder { get; }

    public string Catair => Path.Combine(Folder, SandboxDay.Catair);

    public string Csv => Path.Combine(Folder, SandboxDay.Csv);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
