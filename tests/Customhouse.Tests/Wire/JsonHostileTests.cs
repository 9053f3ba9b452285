using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>JSON that no honest program writes: each gives faults that say where and why, and never a crash.</summary>
public class JsonHostileTests
{
    const string Good =
        """{"filer":"ABC","entryNumber":"86543214","parties":[{"role":"CN","name":"Ann"}],"lines":[{"hts":"6307909882","valueUsd":80}]}""";

    [Theory]
    [InlineData("", "W01")]
    [InlineData("\uFEFF", "W01")]
    [InlineData(" \n ", "W01")]
    [InlineData("7", "W26")]
    [InlineData("[", "W25")]
    [InlineData("{\"type\":\"abi-type86\",\"sendAs\":\"add\",\"MBOLNumber\":\"X\"}", "W26")]
    [InlineData("{\"type\":\"abi\",\"body\":[{}]}", "W26")]
    [InlineData("{\"type\":\"abi-type86\",\"body\":[],\"sendAs\":\"cancel\"}", "W26")]
    [InlineData("{\"type\":\"abi-type86\",\"sendAs\":\"\\ud800\",\"body\":[{}]}", "W03")]
    public void A_source_without_filings_says_why(string text, string code)
    {
        var reading = Reading.Json(text);
        Assert.Empty(reading.Filings);
        Assert.Equal([code], reading.Codes);
    }

    [Theory]
    [InlineData("{\"filer\":\"ABC\",}", "W20")]
    [InlineData("{\"filer\":\"AB", "W20")]
    [InlineData("{\"filer\":{\"a\":1}}", "W23")]
    [InlineData("{\"lines\":{\"a\":1}}", "W23")]
    [InlineData("{\"lines\":[7]}", "W23")]
    [InlineData("{\"filer\":\"ABC\",\"filer\":\"ABD\"}", "W22")]
    [InlineData("{\"contactName\":\"a\\u0000b\"}", "W12")]
    [InlineData("{\"contactName\":\"\\ud800\"}", "W03")]
    [InlineData("\"text\"", "W23")]
    [InlineData("{\"parties\":[{\"address\":[1,2,3,4,5,6,7]}]}", "W14")]
    public void One_bad_filing_costs_one_filing(string bad, string code)
    {
        foreach (var text in new[] { $"{Good}\n{bad}\n{Good}\n", $"{Good}\n{bad}" })
        {
            var reading = Reading.Json(text);
            Assert.Equal([code], reading.Codes);
            Assert.Equal(2, reading.Faults[0].At.Line);
            Assert.Equal(text.Split(Good).Length - 1, reading.Filings.Count);
        }
    }

    [Fact]
    public void A_key_that_escapes_half_a_character_is_not_known_and_not_read()
    {
        var reading = Reading.Json($"{{\"\\ud800\":1}}\n{Good}\n");
        Assert.Equal(["W24"], reading.Codes);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void In_an_array_too()
    {
        var reading = Reading.Json($"[{Good},\n{{\"filer\":7x}},\n{Good}]");
        Assert.Equal(["W20"], reading.Codes);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Theory]
    [InlineData("[\n{0},\n{0}", "W25", 2)]
    [InlineData("[{0}] x", "W20", 1)]
    [InlineData("[{0},\n{{\"filer\":\"AB\n\"}},{0}]", "W20", 1)]
    public void What_cannot_be_told_apart_stops_the_source_and_keeps_what_was_read(string form, string code, int count)
    {
        var reading = Reading.Json(
            form.Replace("{0}", Good, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal)
                .Replace("\"}}", "\"}", StringComparison.Ordinal));
        Assert.Equal([code], reading.Codes);
        Assert.Equal(count, reading.Filings.Count);
    }

    [Fact]
    public void The_first_reading_of_a_document_finds_equipment_that_belongs_to_no_bill()
    {
        var reading = Reading.Json("""{"type":"abi-type86","body":[{"equipmentNumber":"ABCU1234567"}]}""");
        Assert.Equal(["W15"], reading.Codes);
        Assert.Contains("ABCU1234567", reading.Faults[0].Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_keys_are_named_once_and_cost_nothing()
    {
        var reading = Reading.Json(
            string.Join('\n',
                Enumerable.Repeat(
                    Good.Replace("{\"filer\"", "{\"colour\":[{\"a\":1}],\"x_a\":1,\"filer\"", StringComparison.Ordinal),
                    10)));
        Assert.Equal(["W24"], reading.Codes);
        Assert.Equal(10, reading.Filings.Count);
    }

    [Fact]
    public void Values_nested_too_deep_cost_one_filing()
    {
        var deep = "{\"x_a\":" + new string('[', 100) + new string(']', 100) + "}";
        var reading = Reading.Json($"{Good}\n{deep}\n{Good}");
        Assert.Equal(["W21"], reading.Codes);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_million_open_brackets_end_in_a_fault(char bracket) =>
        Assert.NotEmpty(Reading.Json(new string(bracket, 1_000_000)).Faults);

    [Fact]
    public void A_line_of_twenty_megabytes_ends_in_a_fault()
    {
        var reading = Reading.Json($"{Good}\n{{\"contactName\":\"{new string('x', 20_000_000)}\"}}\n{Good}");
        Assert.Contains("W11", reading.Codes);
        Assert.NotEmpty(reading.Filings);
    }

    [Fact]
    public void Keys_may_come_in_any_order()
    {
        var filing = Reading.Json("""
            {"lines":[{"tariffs":[{"hts":"6307.90.9882"}],"parties":[{"role":"SE","name":"Shop"}]}],
             "parties":[{"name":"Ann","role":"CN"}],"filer":"abc","entryNumber":"ABC-8654321-4"}
            """).Only;
        Assert.Equal(
            ["CN -1", "SE 0"], filing.Parties.Span.ToArray().Select(party => $"{party.RoleCode} {party.LineIndex}"));
        Assert.Equal("ABC-8654321-4", filing.Number.Value.ToString());
    }

    [Fact]
    public void Escapes_and_line_ends_in_values_are_read()
    {
        var filing = Reading.Json("""{"contactName":"Ren\u00e9\nde \"V\"","lines":[{"description":"a\\b"}]}""").Only;
        Assert.Equal("RENé DE \"V\"", filing.Contact.ToString());
        Assert.Equal("A\\B", filing.Lines[0].Description.ToString());
    }

    [Fact]
    public void A_disclaimer_in_short_makes_the_records_that_it_needs()
    {
        var filing = Reading.Json(
            """{"lines":[{"pgaDisclaim":{"FDA/FOO":"A"},"description":"Tea","hts":"0902100000"}]}""").Only;
        Assert.Equal(["OI        TEA", "PG01001FDAFOO".PadRight(79) + "A"],
            filing.Pga.Span.ToArray().Select(pga => pga.Record.ToString()));
        Assert.Equal("FDA A", $"{filing.Pga[1].Agency} {filing.Pga[1].Disclaimer}");
    }

    [Fact]
    public void A_place_is_a_path()
    {
        using var stream = new MemoryStream();
        var filing = Reading.Json(Good).Only;
        Assert.Equal(new Place(1, null, "$.lines[0].tariffs[0].hts", null, "6307909882"),
            new JsonFilingReader(stream).Locate(filing, Datum.Hts, 0));
    }

    [Fact]
    public void Random_bytes_never_crash_and_never_hang() =>
        Gen.Byte.Array[0, 3000].Sample(noise =>
        {
            Reading.Json(noise);
            Reading.Json([(byte)'[', .. noise]);
            Reading.Json([.. Encoding.UTF8.GetBytes(Good), .. noise]);
            Reading.Json([.. "{\"type\":\"abi-type86\",\"body\":["u8, .. noise]);
        }, iter: 500);

    [Fact]
    public void Edited_sources_never_crash_and_lose_no_filing_in_silence()
    {
        var good = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(Good, 20)));
        Gen.Select(Gen.Int[1, good.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var bytes = (byte[])good.Clone();
            bytes[at] = value;
            var reading = Reading.Json(bytes);
            Assert.True(reading.Filings.Count >= 18 || reading.Faults.Count > 0);
            Assert.True(
                reading.Filings.Count + reading.Faults.Count >= 19, $"{reading.Filings.Count} {reading.Faults.Count}");
        }, iter: 1000);
    }
}
