using System.Buffers;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>A decided filing, as an answer is made from it. Valid only during the call.</summary>
/// <param name="Filing">What was declared.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Facts">What it was decided on.</param>
/// <param name="Reader">The format, which knows where a datum stands.</param>
public readonly record struct EntryResult(Filing Filing, Decision Decision, Facts Facts, IFilingReader Reader);

/// <summary>Where an entry stands in the log, told when it is durable.</summary>
/// <param name="Log">Origin of the log.</param>
/// <param name="Index">Position of its leaf.</param>
/// <param name="Leaf">Hash of its leaf.</param>
/// <param name="Checkpoint">Signed checkpoint over it.</param>
public readonly record struct EntryReceipt(string Log, long Index, Hash256 Leaf, string Checkpoint);

/// <summary>
/// A form of answers. <see cref="Write"/> is called by several lanes at once and keeps nothing; the others in order.
/// </summary>
public interface IEntryWriter
{
    /// <summary>Writes an answer up to where its receipt goes.</summary>
    void Write(in EntryResult result, IBufferWriter<byte> to);

    /// <summary>Ends an answer, with its receipt where it was filed.</summary>
    void End(EntryReceipt? receipt, IBufferWriter<byte> to);

    /// <summary>Writes a fault of the envelope or the form, for which a message was rejected.</summary>
    void Fault(WireFault fault, IBufferWriter<byte> to);
}
