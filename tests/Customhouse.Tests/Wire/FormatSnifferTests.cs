using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

public class FormatSnifferTests
{
    const string Record = "ALA  ABCPASSWD080124     SE                                                     ";

    [Theory]
    [InlineData("[{}]", "x", SourceFormat.Json)]
    [InlineData(" \n{\"a\":1}", "x.csv", SourceFormat.Json)]
    [InlineData("\uFEFFref,hts\n", "x", SourceFormat.Csv)]
    [InlineData("\"Entry Number\";hts\n", "x.txt", SourceFormat.Csv)]
    [InlineData("a,b\n", "x", SourceFormat.Csv)]
    [InlineData("a\n", "x.csv", SourceFormat.Csv)]
    [InlineData(Record + "\n", "x.csv", SourceFormat.Catair)]
    [InlineData(Record + Record, null, SourceFormat.Catair)]
    [InlineData("ala  abcpasswd080124     se                                                  \r\n", "x", SourceFormat.Catair)]
    [InlineData("SE10AABC\n", "x", SourceFormat.Catair)]
    [InlineData("PK\u0003\u0004", "x", SourceFormat.Xlsx)]
    public void The_first_bytes_say_the_format(string text, string? name, SourceFormat expected)
    {
        Assert.Equal(expected, FormatSniffer.Detect(Encoding.UTF8.GetBytes(text), name, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("", "W01")]
    [InlineData("\uFEFF \n", "W01")]
    [InlineData("\u007fELF\u0002\u0001\u0001\0\0\0\0", "W02")]
    [InlineData("%PDF-1.7", "W02")]
    [InlineData("<html>", "W02")]
    [InlineData("hello world", "W02")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "W02")]
    public void What_is_no_format_says_what_it_is(string text, string code)
    {
        Assert.Equal(SourceFormat.None, FormatSniffer.Detect(Encoding.UTF8.GetBytes(text), "x.bin", out var fault));
        Assert.Equal(code, fault?.Code);
    }

    [Fact]
    public void Files_of_other_programs_are_named()
    {
        Assert.Contains("UTF-16", Plain(Encoding.Unicode.GetPreamble()), StringComparison.Ordinal);
        Assert.Contains(".xls ", Plain([0xD0, 0xCF, 0x11, 0xE0, 0]), StringComparison.Ordinal);
        Assert.Contains("gzip", Plain([0x1F, 0x8B, 8]), StringComparison.Ordinal);
    }

    static string Plain(byte[] head)
    {
        FormatSniffer.Detect(head, null, out var fault);
        return fault!.Plain;
    }
}
