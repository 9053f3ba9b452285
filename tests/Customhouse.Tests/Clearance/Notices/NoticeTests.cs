using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Customhouse.Clearance;
using Customhouse.Terms;
using UglyToad.PdfPig;
using Xunit;

namespace Customhouse.Tests.Clearance.Notices;

/// <summary>A notice as a page, in print and for machines: the three say the same, whatever an officer wrote.</summary>
public partial class NoticeTests
{
    const string Hostile =
        "Filed <script>alert(1)</script> & after \"arrival\" (flight) \\ été 中文 \U0001F6C3\nnext line";

    [Theory]
    [InlineData(1, 1, "Filed after the arrival of its flight", ImmediateGround.None)]
    [InlineData(3, 40, "Filed after the arrival of its flight", ImmediateGround.Wilfulness)]
    [InlineData(2, 150, Hostile, ImmediateGround.None)]
    public void Page_print_and_twin_say_the_same(int charges, int each, string facts, ImmediateGround ground)
    {
        var paper = MadeNotice.Of(charges, each, facts, ground);
        var twin = Facts(JsonDocument.Parse(PaperTwin.Write(paper)).RootElement).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Facts(Encoding.UTF8.GetString(PaperPage.Write(paper))).Order(StringComparer.Ordinal), twin);
        Assert.True(twin.Count > charges * (each * 7 + 12), $"{twin.Count} facts");
        var print = Words(PaperPrint.Write(paper));
        Assert.Equal(Words(twin.Select(PdfPages.Printable)), print.Intersect(Words(twin.Select(PdfPages.Printable)))
            .Order(StringComparer.Ordinal));
    }

    /// <summary>Every fact of a paper stands in the print in one piece and in its order.</summary>
    [Fact]
    public void The_print_holds_every_fact_in_order()
    {
        var paper = MadeNotice.Of(2, 90, Hostile);
        var print = Squeezed(Text(PaperPrint.Write(paper)));
        var at = 0;
        foreach (var fact in paper.Parts.SelectMany(part => part.Facts))
        {
            var found = print.IndexOf(Squeezed($"{fact.Label}: {fact.Value.Text}"), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{fact.Label} is not there, or not in its place.");
            at = found + 1;
        }
        foreach (var row in paper.Parts.SelectMany(part => part.Tables).Where(table => table.Key == "entries")
            .SelectMany(table => table.Rows))
            Assert.Contains(Squeezed(string.Concat(row.Select(value => value.Text))), print, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notice_is_the_same_bytes_and_what_came_later_changes_nothing()
    {
        var (one, other) = (MadeNotice.Of(1, 5, "facts"), MadeNotice.Of(1, 5, "facts"));
        Assert.Equal(PaperPage.Write(one), PaperPage.Write(other));
        Assert.Equal(PaperPrint.Write(one), PaperPrint.Write(other));
        Assert.Equal(PaperTwin.Write(one), PaperTwin.Write(other));
    }

    [Fact]
    public void The_page_stands_by_itself_and_is_read_by_any_reader()
    {
        var page = Encoding.UTF8.GetString(PaperPage.Write(MadeNotice.Of(2, 3, Hostile)));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        foreach (var landmark in (string[])["header", "main", "footer"])
            Assert.Equal(1, page.Split($"<{landmark}>").Length - 1);
        Assert.Equal(page.Split("<table>").Length, page.Split("<caption>").Length);
        Assert.DoesNotContain("<th>", page, StringComparison.Ordinal);
        foreach (Match labelled in Labelled().Matches(page))
            Assert.Contains($"id=\"{labelled.Groups[1].Value}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_charge_that_was_law_and_not_enforced_says_so()
    {
        var twin = JsonDocument.Parse(PaperTwin.Write(MadeNotice.Of(1, 2, "facts"))).RootElement;
        var charge = twin.GetProperty("charges")[0];
        Assert.Equal("not enforced", charge.GetProperty("entries")[0].GetProperty("enforcement").GetString());
        Assert.True(charge.TryGetProperty("unenforced", out _));
        Assert.Equal("third party", charge.GetProperty("known")[0].GetProperty("party").GetString());
        Assert.Equal(1, charge.GetProperty("entries")[0].GetProperty("leaf").GetInt64());
        Assert.StartsWith("10 business days", twin.GetProperty("answer").GetProperty("answerBy").GetString(),
            StringComparison.Ordinal);
    }

    static IEnumerable<string> Facts(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().Where(one => one.Name is not ("kind" or "title" or "heading"))
            .SelectMany(one => Facts(one.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Facts),
        _ => [at.ToString()],
    };

    static IEnumerable<string> Facts(string page) =>
        Value().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    static string Text(byte[] print)
    {
        using var document = PdfDocument.Open(print);
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
    }

    static List<string> Words(byte[] print)
    {
        using var document = PdfDocument.Open(print);
        return [.. document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).Distinct()
            .Order(StringComparer.Ordinal)];
    }

    static IEnumerable<string> Words(IEnumerable<string> facts) =>
        facts.SelectMany(fact => fact.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Distinct()
            .Order(StringComparer.Ordinal);

    static string Squeezed(string text) =>
        string.Concat(PdfPages.Printable(text).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<(?:dd|td|th scope=\"row\")>(.*?)</(?:dd|td|th)>", RegexOptions.Singleline)]
    private static partial Regex Value();

    [GeneratedRegex("aria-labelledby=\"(.*?)\"")]
    private static partial Regex Labelled();
}
