using System.Security.Cryptography;
using System.Text;
using Customhouse.Sandbox;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.Tests.Sandbox;

/// <summary>A row of a truth file.</summary>
sealed record Truth(string Entry, long Line, string Fault, string Rule, string Effect, string Law);

/// <summary>Days made in memory.</summary>
static class Days
{
    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static SandboxPlan Plan(int entries, string date, ulong seed = 7) => new(entries, seed, Date(date));

    public static Day Make(SandboxPlan plan, int workers = 0)
    {
        var streams = new Dictionary<string, MemoryStream>();
        var summary = SandboxDay.Write(plan, name => streams[name] = new MemoryStream(), workers: workers);
        return new Day(summary, streams.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }
}

/// <summary>The files of a day.</summary>
sealed record Day(SandboxSummary Summary, IReadOnlyDictionary<string, byte[]> Files)
{
    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    public IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','));

    public List<Truth> Truths() => [.. Rows(SandboxDay.Truth).Select(row =>
        new Truth(row[0], long.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2], row[3], row[4],
            row[5]))];

    /// <summary>SHA-256 over all files in the order of their names.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in Files.OrderBy(pair => pair.Key, StringComparer.Ordinal)) hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public IFilingReader Read(string name) => name == SandboxDay.Csv
        ? new CsvFilingReader(new MemoryStream(Files[name])) : new CatairReader(new MemoryStream(Files[name]));

    /// <summary>Shows every filing of a file in order. A fault of form fails: a day has none.</summary>
    public void ForEach(string name, Action<Filing> show)
    {
        var (reader, block, batch) = (Read(name), new RecordBlock(), new FilingBatch());
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            Xunit.Assert.Empty(batch.Faults);
            for (var i = 0; i < batch.Count; i++) show(batch[i]);
        }
    }
}
