using System.Buffers;
using System.Text;
using Customhouse.Wire;

namespace Customhouse.Sandbox;

/// <summary>The files of a day, written chunk by chunk in order.</summary>
sealed class DayFiles : IDisposable
{
    readonly SandboxPlan plan;
    readonly DayOfTrade day;
    readonly OpenFile open;
    readonly Stream catair;
    readonly Stream csv;
    readonly Stream arrivals;
    readonly Stream clients;
    readonly StreamWriter truth;
    readonly ArrayBufferWriter<byte> rows = new(1 << 16);
    readonly bool[] named = new bool[Declarants.All.Length * Consignee.NameCount];
    readonly Dictionary<FaultKind, int> counts = [];
    long lines;

    public DayFiles(SandboxPlan plan, DayOfTrade day, OpenFile open)
    {
        (this.plan, this.day, this.open) = (plan, day, open);
        catair = open(SandboxDay.Catair);
        csv = open(SandboxDay.Csv);
        arrivals = open(SandboxDay.Arrivals);
        clients = open(SandboxDay.Clients);
        truth = new StreamWriter(open(SandboxDay.Truth), new UTF8Encoding(false)) { NewLine = "\n" };
        csv.Write(CsvHeader());
        arrivals.Write("bill,arrived,port\n"u8);
        BeginClients();
        truth.WriteLine("entry,line,fault,rule,effect,law");
    }

    // Importers are known of only on days on which it is asked whether they are active.
    void BeginClients()
    {
        var hasImporters = day.Date >= Eras.Regulation;
        clients.Write(Encoding.ASCII.GetBytes(
            $"filer,role,permit,client,poa_from,poa_to{(hasImporters ? ",importer,active,foreign" : "")}\n"));
        if (hasImporters)
            clients.Write(Encoding.ASCII.GetBytes(
                $",,,,,,{Edits.Inactive},no,no\n,,,,,,{Edits.Foreign},yes,yes\n"));
        foreach (var filer in Declarants.All)
        {
            var (role, permit) = (filer.Role.ToString().ToLowerInvariant(), filer.HasPermit ? "yes" : "no");
            clients.Write(Encoding.ASCII.GetBytes($"{filer.CodeText},{role},{permit},,,\n"));
        }
    }

    /// <summary>The header as the writer of the form writes it.</summary>
    static byte[] CsvHeader()
    {
        using var header = new MemoryStream();
        using (new CsvFilingWriter(header))
        {
        }
        return header.ToArray();
    }

    public int Entries { get; private set; }

    public void Append(ChunkText chunk)
    {
        catair.Write(chunk.Catair.WrittenSpan);
        csv.Write(chunk.Csv.WrittenSpan);
        arrivals.Write(chunk.Arrivals.WrittenSpan);
        AppendClients(chunk);
        foreach (var fault in chunk.Faults) AppendFault(fault);
        lines += chunk.Lines;
        Entries += chunk.Entries;
    }

    /// <summary>A name gets a row when it is met first; by then no row of another name is forgotten.</summary>
    void AppendClients(ChunkText chunk)
    {
        clients.Write(chunk.Clients.WrittenSpan);
        rows.ResetWrittenCount();
        foreach (var (filer, name) in chunk.Names)
        {
            ref var isNamed = ref named[filer * Consignee.NameCount + name];
            if (isNamed) continue;
            isNamed = true;
            Rows.Client(rows, Declarants.All[filer], name, day.Date);
        }
        clients.Write(rows.WrittenSpan);
    }

    void AppendFault(in SeededFault fault)
    {
        var kind = fault.Kind;
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        truth.WriteLine(
            $"{fault.Entry},{lines + fault.Line},{kind.Name},{kind.Rule},{Lower(kind.Effect)},{Lower(kind.Law)}");
    }

    static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public SandboxSummary Summary()
    {
        var summary = new SandboxSummary(Entries, counts.Values.Sum(),
            [.. day.Faults.Select(kind => (kind.Name, kind.Rule, counts.GetValueOrDefault(kind)))]);
        using var readme = new StreamWriter(open(SandboxDay.Readme), new UTF8Encoding(false)) { NewLine = "\n" };
        readme.Write(ReadmeText.Of(plan, day, summary));
        return summary;
    }

    public void Dispose()
    {
        catair.Dispose();
        csv.Dispose();
        arrivals.Dispose();
        clients.Dispose();
        truth.Dispose();
    }
}
