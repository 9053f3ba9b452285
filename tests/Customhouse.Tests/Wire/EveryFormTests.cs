using System.Buffers;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>One filing in CATAIR, CSV, JSON and a workbook is the same filing.</summary>
public class EveryFormTests
{
    [Fact]
    public void A_filing_says_the_same_in_every_form() => FilingGen.OnWire.Sample(AssertInEveryForm, iter: 200);

    [Fact]
    public void A_filing_read_from_one_form_can_be_written_in_any_other() => FilingGen.OnWire.Sample(filing =>
    {
        var fromCatair = Reading.Of(stream => new CatairReader(stream), Catair(filing)).Only;
        var fromCsv = Reading.Csv(Written.Csv(fromCatair)).Only;
        var fromJson = Reading.Json(Written.Json(fromCsv)).Only;
        Same.AssertOne(filing, Reading.Of(stream => new CatairReader(stream), Catair(fromJson)).Only);
    }, iter: 200);

    /// <summary>Writes a filing in every form, reads each back, and compares.</summary>
    static void AssertInEveryForm(Filing filing)
    {
        Same.AssertAll([filing], Reading.Of(stream => new CatairReader(stream), Catair(filing)));
        Same.AssertAll([filing], Reading.Csv(Written.Csv(filing)));
        Same.AssertAll([filing], Reading.Json(Written.Json(filing)));
        Same.AssertAll([filing], Reading.Xlsx(Written.Xlsx(filing)));
    }

    static byte[] Catair(Filing filing)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var filer = filing.Filer.Text.ToString();
        var writer = new SeWriter(bytes);
        var cut = new List<FieldFacts>();
        writer.Begin(new BatchSender("LA", filer, new LocalDate(2024, 8, 1), "4701", filer) { Password = "PASSWD" });
        writer.Write(filing, cut);
        writer.End();
        Assert.Empty(cut);
        return bytes.WrittenSpan.ToArray();
    }
}
