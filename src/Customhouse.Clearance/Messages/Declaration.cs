using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>Reads what was declared again from the two parts beside a leaf. One filing at a time.</summary>
public sealed class Declaration
{
    readonly FilingBatch batch = new();
    readonly RecordBlock block = new();
    readonly CatairReader records = new(Stream.Null);
    readonly JsonFilingReader json = new(Stream.Null);

    /// <summary>The format that knows where a datum of the last filing stands.</summary>
    public IFilingReader Reader { get; private set; } = new CatairReader(Stream.Null);

    /// <summary>The filing, valid until the next call; null when nothing can be made of the parts.</summary>
    public Filing? Read(SourceFormat format, ReadOnlySpan<byte> personal, ReadOnlySpan<byte> rest)
    {
        var isRecords = format == SourceFormat.Catair;
        Reader = isRecords ? records : json;
        block.Bytes = isRecords ? SideData.Join(personal, rest) : SideData.Json(personal).ToArray();
        (block.Length, block.FirstLine, block.IsScreened) = (block.Bytes.Length, 1, true);
        batch.Clear();
        Reader.Assemble(block, batch);
        return batch.Count > 0 ? batch[0] : null;
    }
}
