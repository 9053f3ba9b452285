using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Customhouse.Clearance;
using Customhouse.Terms;
using Customhouse.Tests.Wire;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>The same filing gets the same verdict and the same findings in whatever form it comes.</summary>
public class EveryFormFindings
{
    [Fact]
    public void Findings_do_not_depend_on_the_form() => FilingGen.OnWire.Array[1, 6].Sample(filings =>
    {
        var expected = Check(new Source(() => new MemoryStream(Catair(filings)), stream => new CatairReader(stream)));
        Assert.Equal(filings.Length, expected.Count);
        Assert.Equal(expected,
            Check(new Source(() => new MemoryStream(Written.Csv(filings)), stream => new CsvFilingReader(stream))));
        Assert.Equal(expected,
            Check(new Source(() => new MemoryStream(Written.Json(filings)), stream => new JsonFilingReader(stream))));
        Assert.Equal(expected,
            Check(new Source(() => new MemoryStream(Written.Xlsx(filings)), stream => new XlsxFilingReader(stream))));
    }, iter: 60);

    [Fact]
    public void A_column_that_is_not_known_is_a_warning_and_rejects_nothing()
    {
        var csv = Encoding.UTF8.GetString(Written.Csv(FilingGen.OnWire.Single()))
            .Replace(",sku,", ",colour,", StringComparison.Ordinal);
        var summary = new Clearing(
            new Source(() => new MemoryStream(Encoding.UTF8.GetBytes(csv)), stream => new CsvFilingReader(stream)),
            new ClearingOptions { Received = Runs.Noon }).Check();
        Assert.Equal(["W05"], summary.Warnings.Select(warning => warning.Code));
        Assert.Equal(0, summary.RejectedMessages);
        Assert.NotEqual(0, summary.Entries);
    }

    [Fact]
    public void A_key_that_is_not_known_is_told_once_however_long_the_file()
    {
        var one = Encoding.UTF8.GetString(Written.Json(FilingGen.OnWire.Single()))
            .Replace("{\"action\"", "{\"colour\":1,\"action\"", StringComparison.Ordinal);
        var json = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(one, 1 + 500_000 / one.Length)));
        var summary = new Clearing(
            new Source(() => new MemoryStream(json), stream => new JsonFilingReader(stream)),
            new ClearingOptions { Received = Runs.Noon }).Check();
        Assert.Equal(["W24"], summary.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Whatever_a_table_or_an_object_declares_is_decided() =>
        Gen.Select(FilingGen.Any.Array[1, 6], Gen.Int[0, int.MaxValue],
            Gen.Int[0, Edges.Length - 1].Array[0, 4]).Sample((filings, place, edits) =>
        {
            foreach (var bytes in new[] { Written.Csv(filings), Written.Json(filings) })
            {
                for (var i = 0; i < edits.Length; i++)
                    bytes[(int)((place + i * 7919L) % bytes.Length)] = (byte)Edges[edits[i]];
                var isCsv = bytes[0] != '{';
                Check(new Source(() => new MemoryStream(bytes),
                    stream => isCsv ? new CsvFilingReader(stream) : new JsonFilingReader(stream)));
            }
        }, iter: 300);

    const string Edges = ",\nA0\";N\\|= ";

    /// <summary>Answers without the place, which is each form's own.</summary>
    static List<string> Check(Source source)
    {
        using var answers = new MemoryStream();
        new Clearing(source, new ClearingOptions { Received = Runs.Noon, Answers = answers }).Check();
        return [.. Encoding.UTF8.GetString(answers.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(WithoutPlace)];
    }

    static string WithoutPlace(string answer)
    {
        var json = JsonNode.Parse(answer)!.AsObject();
        json.Remove("line");
        foreach (var finding in json["findings"]!.AsArray())
            finding!.AsObject()["at"] = (string?)finding["at"]?["value"] is null ? "nothing" : "something";
        return json.ToJsonString();
    }

    static byte[] Catair(Filing[] filings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var output = new List<FieldFacts>();
        foreach (var filing in filings)
        {
            var filer = filing.Filer.Text.ToString();
            var writer = new SeWriter(bytes);
            writer.Begin(
                new BatchSender("LA", filer, new LocalDate(2024, 8, 1), "4701", filer) { Password = "PASSWD" });
            writer.Write(filing, output);
            writer.End();
        }
        Assert.Empty(output);
        return bytes.WrittenSpan.ToArray();
    }
}
