using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Sandbox;

/// <summary>
/// Makes one chunk of a day: one batch of one sender, in blocks. A chunk depends on the plan and its own number only,
/// so chunks may be made in any order on any number of cores.
/// </summary>
sealed class ChunkMaker : IDisposable
{
    /// <summary>Entries of a chunk; the last takes the remainder too.</summary>
    public const int Size = 1998;

    // Source: ACE Cargo Release Guide v40, usage map: 999 transactions a block.
    const int BlockMost = 999;

    readonly SandboxPlan plan;
    readonly Draft draft;
    readonly EntryMaker maker;
    readonly ChunkText text;
    readonly CatairText catair;
    readonly CsvFilingWriter csv;
    readonly Declarant sender;
    readonly int first;
    readonly int count;
    int fault;
    Declarant? blockFiler;
    int inBlock;

    public ChunkMaker(SandboxPlan plan, DayOfTrade day, int chunk, ChunkText text)
    {
        this.plan = plan;
        this.text = text;
        draft = new Draft(day, new Dice(plan.Seed, (ulong)chunk));
        maker = new EntryMaker(plan, draft);
        sender = Declarants.All[chunk % Declarants.RegularCount];
        catair = new CatairText(text.Catair, BatchWords.Site, sender.CodeText, plan.Date);
        first = chunk * Size;
        count = chunk == Count(plan) - 1 ? plan.Entries - first : Size;
        fault = plan.FaultsBefore(first);
        csv = new CsvFilingWriter(new ByteStream(text.Csv), firstRef: first + 1L);
    }

    /// <summary>Chunks of a plan: at least one.</summary>
    public static int Count(SandboxPlan plan) => Math.Max(1, plan.Entries / Size);

    public void Make()
    {
        catair.OpenBatch();
        // The first entry is clean, so that a duplicate has a number to repeat.
        var faults = Math.Min(plan.FaultsBefore(first + count) - fault, count - 1);
        for (var i = 0; i < count; i++)
        {
            var isFaulty = i > 0 && draft.Dice.Below(count - i) < faults;
            if (isFaulty) faults--;
            if (!isFaulty && (i == 0 || draft.Dice.Chance(12))) Open(first + i);
            else Next(first + i, isFaulty);
        }
        CloseBlock();
        catair.CloseBatch();
        (text.Lines, text.Entries) = (catair.Lines, count);
    }

    public void Dispose() => csv.Dispose();

    /// <summary>A new master bill, and a clean entry of a named person under it.</summary>
    void Open(int serial)
    {
        maker.OpenShipment(serial);
        Next(serial, isFaulty: false);
    }

    void Next(int serial, bool isFaulty)
    {
        maker.Make(serial, sender, mayRepeat: !isFaulty && draft.Regulars.Count > 0);
        var kinds = draft.Day.Faults;
        var kind = isFaulty && kinds.Length > 0
            ? kinds[(int)(((ulong)fault++ + plan.Seed % (ulong)kinds.Length) % (ulong)kinds.Length)] : null;
        kind?.Edit(draft, maker);
        EnterBlock();
        if (kind is not null) text.Faults.Add(new SeededFault(NumberOf(draft.Filing), catair.Lines + 1, kind));
        catair.Write(draft.Filing);
        csv.Write(draft.Filing);
        WriteFacts();
        if (kind is null) maker.Remember();
    }

    /// <summary>A block is of one filer; another filer or a full block opens the next.</summary>
    void EnterBlock()
    {
        if (blockFiler != draft.Filer || inBlock == BlockMost) CloseBlock();
        if (blockFiler is null)
        {
            blockFiler = draft.Filer;
            catair.OpenBlock(blockFiler.CodeText);
        }
        inBlock++;
    }

    void CloseBlock()
    {
        if (blockFiler is not null) catair.CloseBlock(blockFiler.CodeText);
        (blockFiler, inBlock) = (null, 0);
    }

    void WriteFacts()
    {
        if (draft.Arrived is { } arrived && draft.Filing.LowestBill >= 0)
            Rows.Arrival(text.Arrivals, draft.Filing.Bills[draft.Filing.LowestBill],
                arrived == draft.Shipment.Arrives ? draft.Shipment.ArrivesText : Rows.Instant(arrived),
                draft.Shipment.Port.Port);
        if (!draft.Filer.IsBroker) return;
        if (draft.IsByIdentifier) Rows.Authority(text.Clients, draft, draft.Filing.Parties[0].Id);
        else text.Names.Add((draft.Filer.Index, new Consignee(draft.Person).NameIndex));
    }

    static string NumberOf(Filing filing)
    {
        var number = filing.Number.Text;
        return filing.Filer.Text.Length == 3 && number.Length == 8
            ? $"{filing.Filer.Text}-{number.ToString()[..7]}-{number.ToString()[7..]}" : "";
    }
}
