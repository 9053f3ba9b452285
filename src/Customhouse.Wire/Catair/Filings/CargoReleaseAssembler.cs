using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Turns the records of a block into filings. Texts point into the block; nothing is allocated for a field.
/// Records that stand where nothing can be made of them are left out here: they are faults of grouping.
/// </summary>
static class CargoReleaseAssembler
{
    const int Width = Layout.Width;

    public static void Assemble(RecordBlock block, FilingBatch batch)
    {
        if (!block.IsScreened) BlockSyntax.Check(block, batch.Faults);
        var stand = block.Stand;
        Filing? open = null;
        var opened = 0;
        for (var i = 0; i < block.Length; i += Width)
        {
            var record = block.Bytes.AsSpan(i, Width);
            var kind = RecordKinds.Of(record);
            if (kind is RecordKind.SE10 || RecordKinds.IsControl(record[0]))
            {
                if (open is not null) open.Raw = new Text(block.Bytes, opened, i - opened);
                stand = stand.Of(record, kind is RecordKind.SE10).After(record);
                open = kind is RecordKind.SE10 && stand.IsCargoRelease ? batch.Add() : null;
                opened = i;
            }
            if (open is not null) new RecordReading(open, block.Bytes, i, block.FirstLine + i / Width).Take(kind);
        }
        if (open is not null) open.Raw = new Text(block.Bytes, opened, block.Length - opened);
    }
}
