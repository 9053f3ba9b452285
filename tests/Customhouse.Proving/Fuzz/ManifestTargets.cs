using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>Manifests of every form: the form is the one that the bent bytes still look like.</summary>
static class ManifestTargets
{
    static readonly ManifestClock Clock = new(When.Eastern(2025, 7, 2, 12), When.Zone);

    static readonly ManifestForm[] Forms =
        [ManifestForm.AirAms, ManifestForm.CargoImp, ManifestForm.X12, ManifestForm.Csv, ManifestForm.Json];

    static readonly string[] Marks =
    [
        "FRI", "FXI", "FXC", "FXX", "FDM", "FSQ", "FHL/5", "FHL/4", "FWB/17", "-M", "/", "//", "T1", "K2.4", "02JUL",
            "29FEB",
        "999-12345675", "HBS/", "MBI/", "NAM/", "CED/000", "ISA", "ST*309", "ST*353", "M10", "M11", "M13", "M15",
            "N1*CN",
        "N10", "LX", "SE*", "IEA", "~", "*", "report", "arrive", "happened", "2025-07-02T06:10-04:00",
            "\"consignee\":{",
    ];

    /// <summary>One target for all forms.</summary>
    public static readonly Target Any = new(
        "manifest", "txt", Seeds, [Grain.Lines, Grain.Words, Grain.Cells, Grain.Tokens], [.. Words.Any, .. Marks],
            Read);

    static byte[][] Seeds() =>
    [
        .. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Targets.Crashers)!, "manifests"))
            .Where(path => !path.EndsWith(".told.txt", StringComparison.Ordinal) && Path.GetExtension(path) != ".md")
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    static void Read(byte[] bytes)
    {
        var form = ManifestSniffer.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, ManifestSniffer.HeadLength)));
        if (form == ManifestForm.None) form = Forms[bytes.Length % Forms.Length];
        var reader = ManifestReaders.Open(form, new MemoryStream(bytes), Clock);
        var faults = new List<WireFault>();
        while (reader.Next(faults) is not null) faults.Clear();
        ManifestAnswer.ReplyIn(ManifestAnswer.Write(ManifestMessage.Read(bytes, Clock.Received)));
    }
}
