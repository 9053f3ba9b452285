using Customhouse.App;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>
/// What could be read can be written in every form, masked, and read again as the same from the form that carries
/// everything.
/// </summary>
static class Rewriting
{
    static readonly SourceFormat[] Written =
        [SourceFormat.Json, SourceFormat.Csv, SourceFormat.Catair, SourceFormat.Xlsx];

    public static void InEveryForm(byte[] bytes, SourceFormat form)
    {
        if (!IsFree(bytes, form)) return;
        var declared = Facts(bytes, form);
        foreach (var other in Written)
            if (other != SourceFormat.Xlsx || bytes.Length % 16 == 0) Write(All(bytes, form), other);
        var mask = new Mask([.. Enumerable.Repeat((byte)86, 16)]);
        Write(All(bytes, form).Select(source => Masked(mask, source)), SourceFormat.Json);
        Same(declared, Facts(Write(All(bytes, form), SourceFormat.Json), SourceFormat.Json));
    }

    static bool IsFree(byte[] bytes, SourceFormat form)
    {
        var (reader, block, batch) = (Forms.Read(new MemoryStream(bytes), form), new RecordBlock(), new FilingBatch());
        using var held = reader as IDisposable;
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Screen(block, batch);
            if (batch.Faults.Exists(fault => FormFault.ReachOf(fault) != FaultReach.Warns)) return false;
        }
        return true;
    }

    static List<IReadOnlyList<FilingFact>> Facts(byte[] bytes, SourceFormat form) =>
        [.. All(bytes, form).Select(source => FilingFacts.Of(source.Filing))];

    static IEnumerable<SourceFiling> All(byte[] bytes, SourceFormat form)
    {
        var reader = Forms.Read(new MemoryStream(bytes), form);
        using var held = reader as IDisposable;
        foreach (var source in FilingSeeds.All(reader)) yield return source;
    }

    static byte[] Write(IEnumerable<SourceFiling> filings, SourceFormat form)
    {
        using var to = new MemoryStream();
        try
        {
            FilingWriting.Write(filings, to, form, FilingSeeds.Today, new NotCarried());
        }
        catch (Trouble) when (form == SourceFormat.Catair)
        {
            // What has more characters than a record has columns is refused, in words.
        }
        return to.ToArray();
    }

    static SourceFiling Masked(Mask mask, SourceFiling source)
    {
        mask.Apply(source.Filing);
        return source;
    }

    static void Same(List<IReadOnlyList<FilingFact>> written, List<IReadOnlyList<FilingFact>> read)
    {
        if (written.Count != read.Count)
            throw new InvalidOperationException($"{written.Count} filings were written, {read.Count} read back.");
        foreach (var (left, right) in written.Zip(read))
            if (FilingDiff.Compare(left, right) is [var other, ..])
                throw new InvalidOperationException($"Written as JSON and read back, another filing: {other}");
    }
}
