using System.Formats.Tar;
using Customhouse.App;
using Customhouse.Law;
using Xunit;
using ZstdSharp;

namespace Customhouse.Tests.Law;

/// <summary>
/// Where the exports lie beside the repository, both carried tables are made again from them and compared byte for
/// byte. With UPDATE=1 in the environment the tables are written instead.
/// </summary>
public class TariffRederived
{
    static readonly string Root = RootOf(AppContext.BaseDirectory);
    static readonly string Exports = Path.Combine(Root, "..", "shared", "data");
    static readonly string Tables = Path.Combine(Root, "src", "Customhouse.Law", "Tariff");

    [Fact]
    public void The_carried_tariff_is_what_the_exports_give()
    {
        Assert.SkipUnless(Directory.Exists(Exports), "The exports are not beside the repository.");
        var history = new TariffHistory();
        var left = RevisionList.Read(Path.Combine(Tables, "revisions.csv")).ToDictionary(r => r.File);
        foreach (var (name, export) in Csvs().Concat(Jsons()))
            if (left.Remove(name, out var r))
                TariffImport.Add(history, export, name, r.Name, r.Earliest, r.Certain, r.Through);
        Assert.Empty(left);
        Same("tariff.table", history.ToTable());
    }

    [Fact]
    public void The_carried_flags_are_what_the_report_gives()
    {
        Assert.SkipUnless(Directory.Exists(Exports), "The report is not beside the repository.");
        const string Name = "hts_pga_report_2026-02-21.csv";
        using var report = Unpacked(Path.Combine(Exports, "cbp_pga_hts", Name + ".zst"));
        Same("flags.table", FlagImport.Read(report, Name));
    }

    [Theory]
    [InlineData("hts_2025_committed2025-04.csv", "2025 rev 9")]
    [InlineData("hts_2026_revision_4.csv", "2026 rev 4")]
    public void A_csv_export_gives_what_the_json_export_of_the_same_revision_gave(string file, string revision)
    {
        Assert.SkipUnless(Directory.Exists(Exports), "The exports are not beside the repository.");
        using var csv = Unpacked(Path.Combine(Exports, "hts_usitc_csv", file + ".zst"));
        var lines = HtsLines.Of(HtsExport.Read(csv, file), file).ByNumber;
        var at = TariffTable.Carried.Revisions.ToList().FindIndex(r => r.Name == revision);
        var standing = TariffTable.Carried.Rows
            .SelectMany(
                row => row.Spans.Where(s => s.First <= at && s.Last >= at)
                    .Select(s => (Key: row.IsOpenLine ? -row.Number / 100 : row.Number, s)))
            .ToDictionary(r => r.Key, r => new HtsLine(r.s.Units, r.s.Rate));
        Assert.Equal(standing.Count, lines.Count);
        Assert.All(lines, line => Assert.Equal(standing[line.Key], line.Value));
    }

    static void Same(string table, byte[] made)
    {
        var path = Path.Combine(Tables, table);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllBytes(path, made);
        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(made),
            $"{path} differs from its sources; UPDATE=1 writes it.");
    }

    static IEnumerable<(string Name, Stream Export)> Csvs()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Exports, "hts_usitc_csv"), "*.csv.zst").Order())
        {
            using var export = Unpacked(path);
            yield return (Path.GetFileNameWithoutExtension(path), export);
        }
    }

    static IEnumerable<(string Name, Stream Export)> Jsons()
    {
        using var archive = Unpacked(Directory.GetFiles(Path.Combine(Exports, "hts_usitc_json"), "*.tar.zst").Single());
        using var tar = new TarReader(archive);
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } export) yield return (Path.GetFileName(entry.Name), export);
    }

    static DecompressionStream Unpacked(string path)
    {
        var stream = new DecompressionStream(File.OpenRead(path), leaveOpen: false);
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, 27);
        return stream;
    }

    static string RootOf(string folder) => File.Exists(Path.Combine(folder, "Customhouse.slnx"))
        ? folder
        : RootOf(Path.GetDirectoryName(folder)
            ?? throw new InvalidOperationException("The tests run inside the repository."));
}
