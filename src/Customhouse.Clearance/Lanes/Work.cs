using System.Buffers;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// One block on its way through the ten steps, with all the room it needs. Pooled; one lane works on it at a time.
/// </summary>
sealed class Work
{
    readonly Facts facts = new();

    /// <summary>Bytes as read.</summary>
    public RecordBlock Block { get; set; } = new();

    /// <summary>The session's batch that it is, at a station; null in a run over sources.</summary>
    public Errand? Errand { get; set; }

    /// <summary>The room of the lane that has it at hand.</summary>
    public LaneRoom Room { get; set; } = null!;

    /// <summary>Filings of the block, as long as a lane has it at hand.</summary>
    public FilingBatch Batch => Room.Batch;

    /// <summary>How many filings the block holds.</summary>
    public int Count { get; private set; }

    /// <summary>The message the block belongs to.</summary>
    public Message Message { get; set; } = null!;

    /// <summary>Which transaction of its message the first filing is, from 0.</summary>
    public long FirstOrdinal { get; set; }

    /// <summary>Messages before this block that are rejected whole.</summary>
    public List<Message> RejectedBefore { get; } = [];

    /// <summary>How many of its filings, the first ones, were in the journal before this run.</summary>
    public int Done { get; set; }

    /// <summary>Its place among the blocks that were read.</summary>
    public long Ticket { get; set; }

    /// <summary>What is known of each filing.</summary>
    public Known[] Known { get; private set; } = [];

    /// <summary>The decision of each filing.</summary>
    public Decision[] Decisions { get; private set; } = [];

    /// <summary>The law each was decided under: that of its receipt.</summary>
    public LawAt[] Laws { get; private set; } = [];

    /// <summary>Person and day of each filing.</summary>
    public UInt128[] Persons { get; private set; } = [];

    /// <summary>Leaf hash of each filing, where the block is journaled.</summary>
    public Hash256[] Leaves { get; private set; } = [];

    /// <summary>Position of each filing that was in the journal before this run.</summary>
    public long[] Positions { get; private set; } = [];

    /// <summary>Answers, each up to where its receipt goes.</summary>
    public ArrayBufferWriter<byte> Answers { get; } = new(64 * 1024);

    /// <summary>Where each answer ends.</summary>
    public int[] AnswerEnds { get; private set; } = [];

    /// <summary>What filers are told by it, once it is durable.</summary>
    public IReadOnlyList<Said> Said { get; set; } = [];

    /// <summary>Leaves ready for the journal.</summary>
    public List<PreparedBlock> Prepared { get; } = [];

    /// <summary>What became of the append.</summary>
    public AppendOutcome? Outcome { get; set; }

    /// <summary>Makes room for the filings of the batch, all under one law.</summary>
    public void Open(LawAt law)
    {
        Count = Batch.Count;
        if (Known.Length < Count) Grow(Math.Max(Count, Known.Length * 2));
        Laws.AsSpan(0, Count).Fill(law);
        Answers.ResetWrittenCount();
        Prepared.Clear();
        Outcome = null;
        Done = 0;
    }

    /// <summary>The facts of one filing. Valid until the next call.</summary>
    public Facts FactsOf(int i) => facts.Of(Batch[i], Known[i], Laws[i]);

    void Grow(int room)
    {
        Known = new Known[room];
        Decisions = new Decision[room];
        Laws = new LawAt[room];
        Persons = new UInt128[room];
        Leaves = new Hash256[room];
        Positions = new long[room];
        AnswerEnds = new int[room];
    }
}
