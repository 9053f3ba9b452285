using System.Buffers;
using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>
/// Every column of a cargo release record is kept by the filing that is read from it, or said not to be.
/// </summary>
public class UncarriedTests
{
    /// <summary>What must stand before a record so that it belongs to something.</summary>
    static readonly Dictionary<string, string[]> Before = new()
    {
        ["SE16"] = ["SE15"],
        ["SE17"] = ["SE15"],
        ["SE31"] = ["SE30"],
        ["SE35"] = ["SE30"],
        ["SE36"] = ["SE30"],
        ["SE41"] = ["SE40"],
        ["SE50"] = ["SE40"],
        ["SE51"] = ["SE40", "SE50"],
        ["SE55"] = ["SE40", "SE50"],
        ["SE56"] = ["SE40", "SE50"],
        ["SE60"] = ["SE40"],
        ["SE61"] = ["SE40", "SE60"],
    };

    public static TheoryData<string> Records =>
        [.. Layouts.CargoRelease.Where(
            layout => layout.Id.StartsWith("SE", StringComparison.Ordinal) && layout.Id != "SE90")
            .Select(layout => layout.Id)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_column_is_kept_or_said_to_be_lost(string id)
    {
        var layout = Layouts.CargoRelease.Single(one => one.Id == id);
        var record = Full(layout);
        string[] lines = id == "SE10" ? [record] : ["SE10A", .. Before.GetValueOrDefault(id, []), record];
        var filing =
            Reading.Of(stream => new CatairReader(stream),
                Encoding.ASCII.GetBytes(CatairText.Lines(CatairText.Batch(lines)))).Filings.Single();
        var again = Rewritten(filing).SingleOrDefault(line => line.StartsWith(id, StringComparison.Ordinal));
        var said = Uncarried.ByFiling(filing.Raw).ToList();
        foreach (var field in layout.Fields)
        {
            var isKept = again?[(field.First - 1)..field.Last] == record[(field.First - 1)..field.Last];
            Assert.Equal(!isKept,
                said.Exists(
                    name => name == $"{id} {field.Name}" || name.StartsWith($"{id} (", StringComparison.Ordinal)));
        }
    }

    static string Full(Layout layout)
    {
        var record = layout.Id.PadRight(Layout.Width).ToCharArray();
        foreach (var field in layout.Fields)
            Array.Fill(record, field.Class == CellClass.A ? 'A' : '1', field.First - 1, field.Length);
        return new string(record);
    }

    static string[] Rewritten(Filing filing)
    {
        var output = new ArrayBufferWriter<byte>();
        SeWriter.WriteRecords(filing, output, []);
        return Encoding.ASCII.GetString(output.WrittenSpan).Split('\n');
    }
}
