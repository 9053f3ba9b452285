using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Tests.Wire;

/// <summary>Batches for tests, written as lines, and what reading them gives.</summary>
static class CatairText
{
    public const string A1 = "A4701ABCPASSWD080124     SE";
    public const string B1 = "B  4701ABCSE                                               TEST";
    public const string Y1 = "Y  4701ABCSE";
    public const string Z1 = "Z4701ABC      080124";

    public static readonly string[] Entry =
    [
        "SE10AABC  86543214 86               40000000001254701",
        "SE13JANE BROKER                             7185550100",
        "SE15M    99912345675                                                    N",
        "SE15H    HAWB0001                                          00000001     N",
        "SE20EDA080224",
        "SE20CR ORDER1001",
        "SE30CN JOHN SMITH",
        "SE351512 MAIN ST APT 4",
        "SE36BROOKLYN                           NY       11201          US",
        "SE30SE LYON HOME GOODS SARL",
        "SE35158 RUE DE LA REPUBLIQUE",
        "SE36LYON                                        69002          FR",
        "SE40001FR COTTON KITCHEN TOWELS, SET OF SIX",
        "SE6063079098820000000080",
        "SE40002PT WOVEN FLAX HANDBAG",
        "SE6042022260000000000045",
    ];

    public static string[] Batch(params string[] transactions) => [A1, B1, .. transactions, Y1, Z1];

    public static string Lines(IEnumerable<string> lines, string end = "\n") =>
        string.Concat(lines.Select(line => line.PadRight(80) + end));

    public static Stream Stream(string text) => new MemoryStream(Encoding.Latin1.GetBytes(text));

    public static Stream Stream(IEnumerable<string> lines, string end = "\n") => Stream(Lines(lines, end));

    public static byte[] Bytes(IEnumerable<string> lines) => Encoding.Latin1.GetBytes(Lines(lines, "\n"));

    /// <summary>Everything that reading gives, as text, one line for each filing and fault.</summary>
    public static List<string> Read(Stream source, int blockRecords = 3_276)
    {
        var reader = new CatairReader(source, blockRecords);
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        List<string> seen = [];
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            for (var i = 0; i < batch.Count; i++) seen.Add(Print(batch[i]));
            seen.AddRange(batch.Faults.Select(Print));
        }
        return seen;
    }

    public static List<WireFault> Faults(Stream source, int blockRecords = 3_276)
    {
        var reader = new CatairReader(source, blockRecords);
        var (block, batch) = (new RecordBlock(), new FilingBatch());
        List<WireFault> seen = [];
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            seen.AddRange(batch.Faults);
        }
        return seen;
    }

    public static List<string> Codes(params string[] lines) => [.. Faults(Stream(lines)).Select(f => f.Code)];

    public static string Print(WireFault f) => $"{f.Code} line {f.At.Line} record {f.RecordNumber} {f.At.Record} " +
        $"{f.At.Columns} '{f.At.Value}' {f.Plain} | {f.Envelope!.Level} batch {f.Envelope.Batch} block " +
        $"{f.Envelope.Block} transaction {f.Envelope.Transaction} column {f.Envelope.Column} under " +
        $"'{Encoding.Latin1.GetString(f.Envelope.BlockHeader.Span)}'";

    public static string Print(Filing f) =>
        $"line {f.Line}: {f.Action} {f.Filer}-{f.Number} {f.Type} {f.Mode} {f.Bond} " +
        $"{f.Value} {f.Port} EDA {f.Eda} x{f.EdaCount} by {f.Contact} {f.ContactPhone} {f.CancellationReason}; " +
        string.Join(", ",
            f.Bills.Span.ToArray()
                .Select(b => $"{b.Kind} {b.Issuer} {b.Number} {b.Quantity} {b.Group} {b.NonAms} @{b.Line}")) + "; " +
        string.Join(", ", f.References.Span.ToArray().Select(r => $"{r.Qualifier} {r.Value} @{r.Line}")) + "; " +
        string.Join(", ", f.Parties.Span.ToArray().Select(Print)) + "; " +
        string.Join(", ",
            f.Lines.Span.ToArray().Select(l => $"{l.Number} {l.Origin} {l.Description} {l.ZoneStatus} @{l.Line}")) +
            "; " +
        string.Join(", ",
            f.Tariffs.Span.ToArray()
                .Select(t => $"{t.LineIndex} {t.Number} {t.Value} {t.PrivilegedNumber} @{t.Line}")) + "; " +
        string.Join(
            ", ", f.Pga.Span.ToArray().Select(p => $"{p.TariffIndex} {p.Agency} {p.Disclaimer} {p.Record} @{p.Line}")) +
        $"; {f.Raw.Length} bytes";

    static string Print(Party p)
    {
        var address = p.Address;
        var streets = Enumerable.Range(0, address.Count).Select(i => $"{address[i].Qualifier} {address[i].Value}");
        return $"{p.RoleCode} {p.LineIndex} {p.Name} {p.IdKind} {p.Id} [{string.Join(" / ", streets)}] " +
            $"@{address.StreetLine} {address.City} {address.Subdivision} {address.PostalCode} {address.Country} " +
            $"@{address.CityLine} @{p.Line}";
    }
}
