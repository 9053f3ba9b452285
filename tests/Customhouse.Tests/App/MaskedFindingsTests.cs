using System.Text.Json.Nodes;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// A masked file gives the findings of the file itself, in every form, faults and sums by person among them.
/// </summary>
public sealed class MaskedFindingsTests : IDisposable
{
    const string Day = "2024-10-01";

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("catair", "in-order")]
    [InlineData("catair", "whole-day")]
    [InlineData("csv", "in-order")]
    [InlineData("json", "in-order")]
    [InlineData("xlsx", "in-order")]
    public void A_masked_file_gets_the_findings_of_the_file_itself(string form, string aggregate)
    {
        Calls.Run("sandbox", "day", "--entries", "400", "--seed", "3", "--date", Day, "--faults", "0.4", "--out",
            scratch["day"]);
        var (plain, masked) = (scratch[$"plain.{form}"], scratch[$"masked.{form}"]);
        Assert.Equal(
            0, Calls.Run("convert", Path.Combine(scratch["day"], "filings.catair"), "--to", form, "--out", plain).Exit);
        Assert.Equal(0, Calls.Run("mask", plain, "--out", masked).Exit);
        var (expected, found) = (Findings(plain, aggregate), Findings(masked, aggregate));
        Assert.Equal(400, found.Count);
        Assert.True(expected.Sum(entry => entry.Split('\n').Length - 1) > 100);
        Assert.Equal(expected, found);
        // Each is another than it was; one may well be what a different entry had.
        Assert.DoesNotContain(Numbers(plain).Zip(Numbers(masked)), pair => pair.First == pair.Second);
    }

    static List<string> Findings(string path, string aggregate) =>
        [.. Calls.Run("check", path, "--as-of", Day, "--aggregate", aggregate, "--json").Lines.Select(Said)];

    static string Said(JsonNode entry) => $"{entry["line"]} {entry["verdict"]} {entry["lawful"]}" +
        string.Concat(
            entry["findings"]!.AsArray()
                .Select(finding => $"\n{finding!["rule"]} {finding["code"]} {finding["effect"]} {finding["law"]} " +
            $"{finding["at"]!["line"]} {finding["at"]!["record"]} {finding["at"]!["field"]} " +
                    $"{finding["at"]!["columns"]}"));

    static IEnumerable<string> Numbers(string path) =>
        Calls.Run("check", path, "--as-of", Day, "--json").Lines.Select(entry => (string)entry["entryNumber"]!)
            .Where(number => number.Length == 13);
}
