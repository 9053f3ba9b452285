using System.Buffers;

namespace Customhouse.Sandbox;

/// <summary>What one chunk of a day comes to, as bytes to be put behind those of the chunk before. Pooled.</summary>
sealed class ChunkText
{
    public ArrayBufferWriter<byte> Catair { get; } = new(4 << 20);

    /// <summary>Rows of the CSV form, without its header.</summary>
    public ArrayBufferWriter<byte> Csv { get; } = new(2 << 20);

    public ArrayBufferWriter<byte> Arrivals { get; } = new(128 << 10);

    /// <summary>Rows of consignees that stand in this chunk alone.</summary>
    public ArrayBufferWriter<byte> Clients { get; } = new(16 << 10);

    /// <summary>
    /// Names that brokers hold powers of attorney for: filer's index and name's, perhaps written already.
    /// </summary>
    public List<(int Filer, int Name)> Names { get; } = [];

    public List<SeededFault> Faults { get; } = [];

    /// <summary>Lines of the CATAIR text.</summary>
    public int Lines { get; set; }

    public int Entries { get; set; }

    public void Clear()
    {
        Catair.ResetWrittenCount();
        Csv.ResetWrittenCount();
        Arrivals.ResetWrittenCount();
        Clients.ResetWrittenCount();
        Names.Clear();
        Faults.Clear();
        Lines = 0;
        Entries = 0;
    }
}

/// <summary>A fault that was put into an entry.</summary>
/// <param name="Entry">The entry's number as FFF-NNNNNNN-C; empty where the filing has none that can be read.</param>
/// <param name="Line">Line of its first record in the chunk's CATAIR text, from 1.</param>
/// <param name="Kind">What was done to it.</param>
readonly record struct SeededFault(string Entry, int Line, FaultKind Kind);
