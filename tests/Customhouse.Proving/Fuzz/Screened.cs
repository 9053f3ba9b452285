using Customhouse.App;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>
/// Looking at the form of a block alone finds what reading it finds: as many filings and the same faults.
/// </summary>
static class Screened
{
    /// <summary>Compares the two, block by block, over an input of another form than CATAIR.</summary>
    public static void AsAssembled(byte[] bytes, SourceFormat form)
    {
        var (reader, block) = (Forms.Read(new MemoryStream(bytes), form), new RecordBlock());
        using var held = reader as IDisposable;
        var (screened, assembled) = (new FilingBatch(), new FilingBatch());
        while (reader.TryRead(block))
        {
            screened.Clear();
            assembled.Clear();
            var count = reader.Screen(block, screened);
            reader.Assemble(block, assembled);
            var (left, right) = (Told(count, screened), Told(assembled.Count, assembled));
            if (left != right)
                throw new InvalidOperationException($"Screened and assembled, a block differs:\n{left}\n{right}");
        }
    }

    static string Told(int count, FilingBatch batch) => string.Join('\n',
        [$"{count} filings", .. batch.Faults.Select(fault => $"{fault.Code} {fault.At} {fault.Plain}")]);
}
