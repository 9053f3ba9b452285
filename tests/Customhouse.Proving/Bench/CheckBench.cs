using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>
/// Checking: from the bytes of a file to findings, in CATAIR, CSV and JSON, and beside it a naive reader.
/// </summary>
static class CheckBench
{
    public static readonly NodaTime.Instant Noon = When.Eastern(2024, 5, 20, 12);

    public static void Run(BenchDay day, TextWriter to)
    {
        var catair = Measure.Rate(
            to, "check, CATAIR, findings, summary", day.Entries, () => Check(Catair(day.Catair), null), 500_000);
        Measure.Rate(to, "check, CATAIR, an answer line for each entry", day.Entries,
            () => Check(Catair(day.Catair), Stream.Null));
        Measure.Rate(to, "check, CSV, findings, summary", day.Entries, () => Check(Csv(day.Csv), null), 200_000);
        Measure.Rate(to, "check, JSON, findings, summary", day.Entries, () => Check(Json(day.Json), null), 200_000);
        var naive = Measure.Rate(
            to, "naive reader of the same CATAIR file, one core", day.Entries, () => NaiveReader.Read(day.Catair));
        to.WriteLine($"check against the naive reader: {catair / naive:F1} times as fast");
    }

    public static Source Catair(string path) => new(() => Open(path), bytes => new CatairReader(bytes));

    static Source Json(string path) => new(() => Open(path), bytes => new JsonFilingReader(bytes));

    public static Source Csv(string path) => new(() => Open(path), bytes => new CsvFilingReader(bytes));

    public static Summary Check(Source source, Stream? answers) =>
        new Clearing(source, new ClearingOptions { Received = Noon, Answers = answers }).Check();

    static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
}
