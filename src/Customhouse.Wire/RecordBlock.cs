namespace Customhouse.Wire;

/// <summary>
/// A run of whole filings as bytes, cut from a source in order: what one lane takes at a time.
/// Pooled: the reader refills it, and filings assembled from it point into <see cref="Bytes"/>.
/// </summary>
public sealed class RecordBlock
{
    /// <summary>The bytes; only the first <see cref="Length"/> count.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>How many bytes count.</summary>
    public int Length { get; set; }

    /// <summary>Physical line or row of the first byte, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>Number of the first record within its batch, from 1 (CATAIR); else 0.</summary>
    public long FirstRecord { get; set; }

    /// <summary>Number of the block in its source, from 0.</summary>
    public long Ordinal { get; set; }

    /// <summary>
    /// Number of the CATAIR batch that all its records belong to, from 1; else 0. A fault in any block of a batch
    /// rejects the whole batch.
    /// </summary>
    public long Batch { get; set; }

    /// <summary>The A record of that batch, 80 bytes; empty when it has none, and outside CATAIR.</summary>
    public ReadOnlyMemory<byte> BatchHeader { get; set; }

    /// <summary>
    /// True when the form was looked at before and found free of faults: assembling need not look again.
    /// </summary>
    public bool IsScreened { get; set; }

    internal Stand Stand { get; set; } = new();

    internal List<WireFault> FoundWhileReading { get; } = [];

    /// <summary>The bytes that count.</summary>
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(0, Length);
}
