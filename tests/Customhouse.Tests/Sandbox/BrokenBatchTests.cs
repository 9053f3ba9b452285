using Customhouse.Sandbox;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Sandbox;

/// <summary>Each broken batch shows the condition that it is named after.</summary>
public class BrokenBatchTests
{
    static readonly Lazy<Dictionary<string, byte[]>> Broken = new(Make);

    static Dictionary<string, byte[]> Make()
    {
        var streams = new Dictionary<string, MemoryStream>();
        BrokenBatches.Write(Days.Plan(1, "2024-10-01"), name => streams[name] = new MemoryStream());
        return streams.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    public static TheoryData<string> Conditions =>
        [.. BatchCondition.All.Where(condition => !condition.NeedsRegister && !condition.IsOfQueries)
            .Select(condition => condition.Code).Where(code => code != "Z99")];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_is_found_in_its_batch(string code)
    {
        var faults = Faults(Broken.Value[$"broken/{code}.catair"]);
        Assert.Contains(code, faults.Select(fault => fault.Code));
    }

    [Fact]
    public void The_truth_lists_every_file()
    {
        var rows = System.Text.Encoding.UTF8.GetString(Broken.Value["broken/truth.csv"])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("file,fault,code", rows[0]);
        Assert.Equal(Broken.Value.Keys.Where(name => name.EndsWith(".catair", StringComparison.Ordinal)),
            rows.Skip(1).Select(row => "broken/" + row.Split(',')[0]));
    }

    static List<WireFault> Faults(byte[] bytes)
    {
        var (reader, block, batch) = (new CatairReader(new MemoryStream(bytes)), new RecordBlock(), new FilingBatch());
        var faults = new List<WireFault>();
        while (reader.TryRead(block))
        {
            batch.Clear();
            reader.Assemble(block, batch);
            faults.AddRange(batch.Faults);
        }
        return faults;
    }
}
