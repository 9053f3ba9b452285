using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Tests.Clearance;

/// <summary>What a seeded history tells registers: filings, carriers' messages, officers' words and days.</summary>
sealed class LifeHistory(int seed)
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    const int Entries = 24, Bills = 10, Trips = 3;

    static readonly string[] Consignees = ["JOHN SMITH", "SMITH, JOHN", "JOHN SMYTH", "MARY JONES"];

    readonly Random random = new(seed);

    /// <summary>The time; each step takes it on.</summary>
    public Instant Now { get; private set; } = When.Eastern(2025, 1, 25, 9);

    /// <summary>One step.</summary>
    public Action<ITold> Next()
    {
        Now += Duration.FromMinutes(random.Next(1, random.Next(4) == 0 ? 8_000 : 90));
        return random.Next(10) switch
        {
            < 5 => Filed(),
            < 8 => Carried(),
            8 => Word(),
            _ => Day(),
        };
    }

    Action<ITold> Filed()
    {
        var (entry, bill, now) = (random.Next(1, Entries + 1), random.Next(1, Bills + 1), Now);
        var action = "AAAARRUD"[random.Next(8)];
        var origin = random.Next(3) == 0 ? "CN" : "FR";
        var records = Runs.Filing(
            entry, origin, random.Next(1, 800), Shown(random.Next(4)), Consignees[random.Next(Consignees.Length)]);
        records[0] = records[0].Replace("SE10A", $"SE10{action}", StringComparison.Ordinal);
        records[3] = records[3].Replace($"HAWB{entry:D7}", $"HAWB{bill:D7}", StringComparison.Ordinal);
        if (random.Next(12) == 0) records[0] = records[0].Replace(" 86 ", " 11 ", StringComparison.Ordinal);
        return to => to.File(FilingOf(Runs.Batch(records)), now);
    }

    string Shown(int days) => (When.Day(Now) + Period.FromDays(days)).ToString("MMddyy", CultureInfo.InvariantCulture);

    static Filing FilingOf(string batch)
    {
        var reader = new CatairReader(new MemoryStream(Encoding.ASCII.GetBytes(batch)));
        var (block, filings) = (new RecordBlock(), new FilingBatch());
        reader.TryRead(block);
        reader.Assemble(block, filings);
        return filings[0];
    }

    Action<ITold> Carried()
    {
        var trip = $"40,XY,{100 + random.Next(Trips)},2025-02-01,4701";
        var house = $"999-12345675,HAWB{random.Next(1, Bills + 1):D7},{random.Next(1, 3)}";
        var then = (Now - Duration.FromMinutes(random.Next(600))).ToString("uuuu-MM-dd'T'HH:mm'Z'", null);
        var (row, now) = (random.Next(8) switch
        {
            < 4 => $"report,,{trip},{house}",
            4 => $"delete,,{trip},{house}",
            5 => $"depart,{then},{trip},,,",
            _ => $"arrive,{then},{trip},,,",
        }, Now);
        return to =>
        {
            foreach (var told in ManifestMessage.Read(Encoding.UTF8.GetBytes($"{Heads}{row}\n"), now).Events)
                to.Tell(told);
        };
    }

    Action<ITold> Word()
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        var entry = EntryNumber.Of(filer, random.Next(1, Entries + 1)).Key;
        var words = Enum.GetValues<LifeWord>().Where(word => word != LifeWord.Day).ToArray();
        var word = words[random.Next(words.Length)];
        var argument = word switch
        {
            LifeWord.HoldSet or LifeWord.HoldRemoved => 1 << random.Next(3),
            LifeWord.Agency => random.Next(2) == 0 ? 7 : 2,
            LifeWord.Remedied => 1,
            _ => 13,
        };
        var told = new LifeTold(Now, entry, word, argument, "FDA");
        return to => to.Tell(told);
    }

    Action<ITold> Day()
    {
        var told = new LifeTold(Now, 0, LifeWord.Day);
        return to => to.Tell(told);
    }
}

/// <summary>Whoever is told a history.</summary>
interface ITold
{
    void File(Filing filing, Instant received);

    void Tell(ManifestEvent told);

    void Tell(LifeTold told);
}

/// <summary>The registers as they are kept.</summary>
sealed class KeptLives : ITold
{
    static readonly Decision Accepted = new(Verdict.Accepted, null, [], FactKinds.None);

    public KeptLives(PersonMatching persons = PersonMatching.Exact) => Lives = new LifeRegister(Bills, Heads, persons);

    public BillRegister Bills { get; } = new();

    public Heads Heads { get; } = new();

    public LifeRegister Lives { get; }

    public void File(Filing filing, Instant received) => Lives.File(filing, Accepted, received);

    public void Tell(ManifestEvent told) => Lives.Tell(told, Bills.Fold(told));

    public void Tell(LifeTold told) => Lives.Tell(told);

    public Action<ImageWriter> Freeze() => Bills.Freeze() + Lives.Freeze();

    public void Thaw()
    {
        Bills.Thaw();
        Lives.Thaw();
    }

    public static KeptLives Of(Action<ImageWriter> frozen)
    {
        using var bytes = new MemoryStream();
        var writer = new ImageWriter(bytes);
        frozen(writer);
        writer.End();
        bytes.Position = 0;
        var (kept, reader) = (new KeptLives(), new ImageReader(bytes));
        kept.Bills.Load(reader);
        kept.Lives.Load(reader);
        reader.End();
        return kept;
    }
}

/// <summary>The naive model of the same.</summary>
sealed class ModelOfLives : ITold
{
    static readonly Decision Accepted = new(Verdict.Accepted, null, [], FactKinds.None);

    public ModelOfLives(PersonMatching persons = PersonMatching.Exact) => Lives = new NaiveLives(Bills, persons);

    public NaiveBills Bills { get; } = new();

    public NaiveLives Lives { get; }

    public void File(Filing filing, Instant received) => Lives.File(filing, Accepted, received);

    public void Tell(ManifestEvent told) => Lives.Tell(told, Bills.Fold(told));

    public void Tell(LifeTold told) => Lives.Tell(told);
}
