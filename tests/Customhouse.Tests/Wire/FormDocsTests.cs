using System.Text.RegularExpressions;
using CsCheck;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>The pages that describe the forms say what the code does.</summary>
public partial class FormDocsTests
{
    static readonly string csv = File.ReadAllText(Repository.At("docs", "formats", "csv.md"));
    static readonly string json = File.ReadAllText(Repository.At("docs", "formats", "json.md"));

    [Fact]
    public void Every_column_that_is_written_is_described()
    {
        var header = System.Text.Encoding.UTF8.GetString(Written.Csv()).TrimEnd('\n').Split(',');
        Assert.All(header, column => Assert.Contains($"`{column}`", csv, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_stands_in_the_table_with_its_text_reach_and_fix()
    {
        var rows = FaultRow().Matches(csv).Select(row => row.Value);
        Assert.Equal(
            FormFault.All.Select(fault => $"| {fault.Code} | {fault.Text} | {Reach(fault)} | {fault.Fix} |"), rows);
    }

    static string Reach(FormFault fault) => fault.Reach.ToString().ToLowerInvariant();

    [Fact]
    public void The_example_of_our_own_form_reads_without_a_word()
    {
        var example = Example().Match(json).Groups[1].Value;
        var filing = Reading.Json(example).Only;
        Assert.Equal("ABC-8654321-4", filing.Number.Value.ToString());
        Assert.Equal(2, filing.Tariffs.Count);
    }

    [Fact]
    public void Every_key_that_is_written_is_described()
    {
        var written = System.Text.Encoding.UTF8.GetString(
            Written.Json([.. Enumerable.Range(0, 200).Select(_ => FilingGen.Any.Single())]));
        Assert.All(Key().Matches(written).Select(key => key.Groups[1].Value).Distinct(),
            key => Assert.Contains($"`{key}`", json, StringComparison.Ordinal));
    }

    [GeneratedRegex("^\\| W[0-9]{2} .*$", RegexOptions.Multiline)]
    private static partial Regex FaultRow();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("[{,]\"([a-zA-Z0-9]+)\":")]
    private static partial Regex Key();
}
