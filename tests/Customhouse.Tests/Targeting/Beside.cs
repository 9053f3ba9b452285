using Customhouse.App;
using Xunit;
using ZstdSharp;

namespace Customhouse.Tests.Targeting;

/// <summary>Dictionaries and labelled records that lie beside the repository, or do not.</summary>
static class Beside
{
    public static string Dictionaries =>
        There("address_dictionaries", "The dictionaries of names and addresses are not beside the repository.");

    /// <summary>A labelled set; the test that asks is skipped when it is not there.</summary>
    public static IReadOnlyList<LabelledParty> Set(string file)
    {
        var folder = There("entity_resolution", "The labelled records are not beside the repository.");
        var path = Path.Combine(folder, file + ".csv.zst");
        using var text = new StreamReader(new DecompressionStream(File.OpenRead(path), leaveOpen: false));
        return LabelledParties.Read(text, file);
    }

    static string There(string folder, string reason)
    {
        var path = Repository.At("..", "shared", "data", folder);
        Assert.SkipUnless(Directory.Exists(path), reason);
        return path;
    }
}
