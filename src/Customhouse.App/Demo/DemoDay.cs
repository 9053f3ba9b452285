using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Sandbox;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>The day of the demonstration, carried out step by step with the same parts as the other verbs.</summary>
sealed class DemoDay(Terminal terminal, string folder)
{
    const ulong Seed = 321;

    // Half a page on: a page of the database begins with a pointer, and this is to spoil what was filed.
    const int WithinPage = 8_000;
    const string Late = "ET86.LATE.RULE";

    static readonly SandboxPlan Plan = new(10_000, Seed, new LocalDate(2024, 5, 20));
    static readonly Instant Noon = When.StartOf(Plan.Date).Plus(Duration.FromHours(12));
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Where everything lies.</summary>
    public string Folder => folder;

    /// <summary>The filings.</summary>
    public string Filings => Path.Combine(folder, SandboxDay.Catair);

    /// <summary>The arrivals.</summary>
    public string Arrivals => Path.Combine(folder, SandboxDay.Arrivals);

    /// <summary>The filers and their powers of attorney.</summary>
    public string Clients => Path.Combine(folder, SandboxDay.Clients);

    /// <summary>The journal.</summary>
    public string Journal => Path.Combine(folder, "journal");

    /// <summary>The copy that is spoilt.</summary>
    public string Spoilt => Path.Combine(folder, "spoilt");

    /// <summary>The receipt that is proved.</summary>
    public string ReceiptFile => Path.Combine(folder, "receipt.json");

    /// <summary>The verifier key, as it would come by another way.</summary>
    public string KeyFile => Path.Combine(Journal, "verifier");

    /// <summary>What was made.</summary>
    public SandboxSummary Made { get; private set; } = null!;

    /// <summary>What came of filing it.</summary>
    public Summary Filed { get; private set; } = null!;

    /// <summary>When it was received.</summary>
    public Instant Received => Noon;

    /// <summary>How long filing took.</summary>
    public Duration Took { get; private set; }

    /// <summary>The entry that is explained, as text.</summary>
    public string Explained { get; private set; } = "";

    /// <summary>Its number.</summary>
    public string ExplainedNumber { get; private set; } = "";

    /// <summary>Every value that the rule behind its first finding read.</summary>
    public IReadOnlyList<Reading> Read { get; private set; } = [];

    /// <summary>The receipt.</summary>
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>What is wrong with the receipt; null as it should be.</summary>
    public string? ReceiptWrong { get; private set; }

    /// <summary>The journal as it is.</summary>
    public VerifyReport Verified { get; private set; } = null!;

    /// <summary>Which byte of the copy was flipped.</summary>
    public long FlippedAt { get; private set; }

    /// <summary>The copy after one byte was flipped.</summary>
    public VerifyReport SpoiltReport { get; private set; } = null!;

    /// <summary>True when all came out as it should.</summary>
    public bool Holds => ReceiptWrong is null && Verified.Holds && !SpoiltReport.Holds;

    /// <summary>Carries it out.</summary>
    public void Run()
    {
        if (SqliteJournal.Exists(Journal))
            throw new Trouble(folder, "there is a demonstration in it already", "Name another folder.");
        Made = SandboxCommand.Write(terminal, Plan, folder);
        File();
        using (var journal = SqliteJournal.OpenToRead(Journal))
        {
            Filed = Summary.Of(journal);
            Explain(journal);
            Prove(journal);
        }
        Verified = JournalVerifier.Verify(Journal);
        Spoil();
    }

    /// <summary>A server over the folder, whose clock stands at noon of the day.</summary>
    public Task<AceHost> Open() => AceHost.Start(
        AceSettings.OfSandbox(folder, Noon), new StationSettings { Facts = FactFiles.Read(Arrivals, Clients) },
        terminal.Clock);

    // A filer sends the day over the wire, a batch after the other, as to any server.
    void File()
    {
        var batches = SendCommand.Batches(terminal, Filings);
        Progress.Run(terminal, "filing", told => File(batches, told).GetAwaiter().GetResult());
    }

    async Task<bool> File(List<byte[]> batches, Action<double> told)
    {
        await using var host = await Open().ConfigureAwait(false);
        host.Ace.Turn(clock => clock.Freeze());
        await using var way = new HttpSend(new Uri(host.Http, "abi"));
        var sender = new Sender(terminal, way, Patience);
        var began = terminal.Clock.GetCurrentInstant();
        for (var i = 0; i < batches.Count; i++)
        {
            await sender.Send(batches[i], $"{SandboxDay.Catair}, batch {i + 1}").ConfigureAwait(false);
            told((i + 1.0) / batches.Count);
        }
        Took = terminal.Clock.GetCurrentInstant() - began;
        return true;
    }

    // The first late entry: it shows the two answers of one rule, the law's and the system's, side by side.
    void Explain(SqliteJournal journal) => Replay.Run(journal, asOf: null, entry =>
    {
        if (ExplainedNumber.Length > 0 || entry.Again.Verdict != Verdict.Accepted) return;
        if (!entry.Again.Findings.Any(found => found is { Rule: Late, Law: LawAnswer.Broken })) return;
        var lines = new System.Buffers.ArrayBufferWriter<byte>();
        new EntryText(colours: false)
            .Write(new EntryResult(entry.Filing, entry.Again, entry.Facts, new Wire.CatairReader(Stream.Null)), lines);
        Explained = System.Text.Encoding.UTF8.GetString(lines.WrittenSpan).TrimEnd((char)FirstAnswers.End);
        ExplainedNumber = entry.Filing.Number.Value.ToString();
        Read = Engine.Explain.On(entry.Facts).Rules.First(asked => asked.Rule.Id == Late).Read;
    });

    void Prove(SqliteJournal journal)
    {
        var number = EntryNumbers.Read(ExplainedNumber);
        Receipt = journal.MakeReceipt(journal.FindByKey(number.Key)[0]);
        System.IO.File.WriteAllText(ReceiptFile, Receipt.ToJson() + "\n");
        ReceiptWrong = Receipts.Read(terminal, ReceiptFile)[0].Verify(Keys.Read(KeyFile));
    }

    void Spoil()
    {
        Directory.CreateDirectory(Spoilt);
        foreach (var file in Directory.EnumerateFiles(Journal))
            System.IO.File.Copy(file, Path.Combine(Spoilt, Path.GetFileName(file)), overwrite: true);
        using (var database = System.IO.File.Open(
            Path.Combine(Spoilt, "journal.sqlite"), FileMode.Open, FileAccess.ReadWrite))
        {
            FlippedAt = database.Length / 2 + WithinPage;
            database.Position = FlippedAt;
            var flipped = (byte)(database.ReadByte() ^ 1);
            database.Position = FlippedAt;
            database.WriteByte(flipped);
        }
        SpoiltReport = JournalVerifier.Verify(Spoilt);
    }
}
