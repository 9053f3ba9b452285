using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using Customhouse.Tests.Engine.Programmes;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Clearance.Programmes.CaseAtStation;

namespace Customhouse.Tests.App;

/// <summary>Documents of a sample: asked for, produced, found; and what is refused, changed, late.</summary>
public class DocumentTests
{
    static readonly byte[] Pdf = "%PDF-1.4 an invoice"u8.ToArray();

    static readonly ProducedDocument Invoice = new(1, Entry(1), DocumentKind.Invoice, 0, "");

    [Fact]
    public async Task What_was_asked_for_comes_and_is_found_with_reasons_that_the_filer_sees()
    {
        using var house = await Asked();
        using var desk = Desk(house);
        var answer = await Take(desk, Pdf);
        Assert.Equal("DOCUMENT.PRODUCED", Assert.Single(answer.Told).Transition);
        var hash = answer.Case.Requests[0].Produced[0].Hash;
        Assert.Equal(Pdf, Store(house).Read(hash));
        await house.Act(Morning + Duration.FromDays(2), new ProgrammeAct(ProgrammeWord.Find, "the invoice names 40 USD")
        {
            Finding = new DocumentFinding(1, Entry(1), Satisfies: false),
        });
        house.Restart();
        var listed = List(house, "--json");
        Assert.Equal(0, listed.Exit);
        var entry = listed.Lines.Single()["entries"]![0]!;
        Assert.Equal(hash, (string)entry["documents"]![0]!["sha256"]!);
        Assert.Equal("the invoice names 40 USD", (string)entry["findings"]![0]!["reasons"]!);
        Assert.Contains("nothing came", List(house).Out, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string?> Refused => new()
    {
        { "empty", [], null },
        { "another form", "GIF89a"u8.ToArray(), null },
        { "declared as another", Pdf, "image/png" },
        { "too long", [.. Pdf, .. new byte[ProducedDocument.SizeMax]], "application/pdf" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_document_is_refused_and_leaves_nothing(string what, byte[] bytes, string? mediaType)
    {
        using var house = await Asked();
        using var desk = Desk(house);
        var answer = await Take(desk, bytes, mediaType: mediaType);
        Assert.True(answer.Lacks.Single().Need == "DOCUMENT", what);
        Assert.Empty(house.Case.Requests[0].Produced);
        Assert.False(Directory.Exists(Path.Combine(house.Under("j"), "documents")));
    }

    [Fact]
    public async Task What_nobody_asked_for_is_refused_and_its_bytes_go()
    {
        using var house = await Asked();
        using var desk = Desk(house);
        var answer = await Take(desk, Pdf, Invoice with { Entry = Entry(3) });
        Assert.Contains(answer.Lacks, lack => lack.Need == "WANTED");
        Assert.Empty(Directory.EnumerateFiles(house.Under("j/documents"), "*", SearchOption.AllDirectories));

        // The same bytes that an act holds stay, whoever offers them again for nothing.
        await Take(desk, Pdf);
        await Take(desk, Pdf, Invoice with { Entry = Entry(3) });
        Assert.Equal(Pdf, Store(house).Read(house.Case.Requests[0].Produced[0].Hash));
    }

    [Fact]
    public async Task A_changed_or_missing_file_is_named()
    {
        using var house = await Asked();
        using (var desk = Desk(house)) await Take(desk, Pdf);
        var hash = house.Case.Requests[0].Produced[0].Hash;
        var path = Path.Combine(house.Under("j"), "documents", hash[..2], hash);
        File.WriteAllBytes(path, [.. Pdf, 1]);
        var outcome = Calls.Run("documents", "get", "--journal", house.Under("j"), "--hash", hash);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(hash, outcome.Err, StringComparison.Ordinal);
        Assert.Equal(1, List(house).Exit);
        File.Delete(path);
        Assert.Contains("no such file", List(house).Out, StringComparison.Ordinal);

        // Produced again it is whole again.
        using (var desk = Desk(house)) await Take(desk, Pdf);
        Assert.Equal(0, List(house).Exit);
    }

    /// <summary>Source: 19 CFR 111.25: thirty days. A document that comes after them is kept as late.</summary>
    [Fact]
    public async Task After_thirty_days_what_did_not_come_is_unanswered()
    {
        using var house = await Asked();
        using var desk = Desk(house);
        await house.Station.Pass(Morning + Duration.FromDays(32));
        Assert.True(house.Case.Requests[0].HasLapsed);
        var told = house.Station.Cases(cases => cases.HistoryOf(Et86, Abc))!.History;
        Assert.Contains(told, one => one.Transition == "DOCUMENTS.LAPSED");
        var answer = await desk.Take(Et86, Abc, Reed, Invoice, Pdf, null, Morning + Duration.FromDays(33));
        Assert.Equal("DOCUMENT.LATE", Assert.Single(answer.Told).Transition);
    }

    [Fact]
    public async Task The_verb_produces_and_says_what_is_refused()
    {
        using var house = await Asked();
        File.WriteAllBytes(house.Under("invoice.pdf"), Pdf);
        house.Restart(_ =>
        {
            var put = Put(house, Entry(1));
            Assert.True(put.Exit == 0, put.Out + put.Err);
            Assert.StartsWith("DOCUMENT.PRODUCED", put.Out, StringComparison.Ordinal);
            Assert.Equal(1, Put(house, Entry(3)).Exit);
        });
        Assert.Single(house.Case.Requests[0].Produced);
    }

    static readonly Actor Reed = CaseScript.Usual(ProgrammeWord.Produce);

    static async Task<CaseAtStation> Asked()
    {
        var house = new CaseAtStation();
        await house.Propose();
        var answer = await house.Act(Morning, new ProgrammeAct(ProgrammeWord.RequestDocuments, "drawn by seed 7")
        {
            Request = new DocumentRequest(0, SampleDesign.Random, 7, [Entry(1), Entry(2)], [DocumentKind.Invoice]),
        });
        Assert.False(answer.IsRefused, string.Join(' ', answer.Lacks.Select(lack => lack.Said)));
        return house;
    }

    static DocumentStore Store(CaseAtStation house) => DocumentStore.Beside(house.Under("j"));

    static DocumentDesk Desk(CaseAtStation house) => new(house.Station, Store(house));

    static Task<ProgrammeAnswer> Take(
        DocumentDesk desk, byte[] bytes, ProducedDocument? said = null, string? mediaType = null) =>
        desk.Take(Et86, Abc, Reed, said ?? Invoice, bytes, mediaType, Morning + Duration.FromDays(1));

    static Outcome List(CaseAtStation house, params string[] more) => Calls.Run(["documents", "list", "--journal",
        house.Under("j"), "--programme", "ET86", "--filer", "ABC", .. more]);

    static Outcome Put(CaseAtStation house, EntryNumber entry) => Calls.Run("documents", "put", "--journal",
        house.Under("j"), "--programme", "ET86", "--filer", "ABC", "--request", "1", "--entry", entry.ToString(),
        "--kind", "invoice", "--person", "P. Reed", "--as-of", "2024-08-13T09:00-04:00", house.Under("invoice.pdf"));
}
