using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>A sample as a file: JSON with <c>sample</c>, <c>seed</c> and <c>strata</c>. See docs/rates.md.</summary>
public static class SampleFile
{
    /// <summary>Bytes of a file at most.</summary>
    public const int LengthMax = 64 * 1024 * 1024;

    const int NameMax = 100;

    /// <summary>Reads the file.</summary>
    /// <param name="from">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="filer">Whose entries were drawn.</param>
    /// <exception cref="FactsException">Something in it is not as it is described; it says where and what.</exception>
    public static StratifiedSample Read(Stream from, string name, FilerCode filer)
    {
        var root = FactNode.Read(from, name, LengthMax).Has("sample", "seed", "strata");
        var seen = new HashSet<EntryNumber>();
        var sample = new StratifiedSample(root["sample"].Words(NameMax), root["seed"].Count(long.MaxValue),
            [.. root.Items("strata").Select(stratum => Stratum(stratum, filer, seen))]);
        return sample.Strata.Count is > 0 and <= StratifiedSample.StrataMax ? sample
            : throw root["strata"].Bad($"1 to {StratifiedSample.StrataMax} strata");
    }

    static SampleStratum Stratum(FactNode node, FilerCode filer, HashSet<EntryNumber> seen)
    {
        node.Has("name", "population", "drawn");
        List<EntryNumber> drawn = [];
        foreach (var item in node.Items("drawn"))
        {
            var number = item.Entry();
            if (number.Filer != filer) throw item.Bad($"an entry of filer {filer}");
            if (!seen.Add(number)) throw item.Twice($"entry {number}");
            drawn.Add(number);
        }
        var population = node["population"].Count(StratifiedSample.PopulationMax);
        if (drawn.Count == 0) throw node["drawn"].Bad("one entry at least");
        if (population < drawn.Count)
            throw node["population"].Bad($"{drawn.Count} or more, since so many were drawn");
        return new SampleStratum(node["name"].Words(NameMax), population, drawn);
    }
}
