using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Targeting;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>The look-ahead by HTTP counts what is on file at the station, and files nothing.</summary>
public sealed class AheadTests : IDisposable
{
    const string Heads = "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(PersonMatching.Exact)]
    [InlineData(PersonMatching.Normalised)]
    [InlineData(PersonMatching.Linked)]
    public async Task It_says_what_the_verb_says_over_the_same_journal_and_files_nothing(PersonMatching persons)
    {
        string[][] ahead =
        [
            Runs.Filing(11, value: 200, consignee: "SMITH, JOHN"), Runs.Filing(12, value: 300, eda: "080324"),
            Runs.Filing(13, value: 150, consignee: "JOHN SMYTH"), Changed('R', Runs.Filing(2, value: 50)), Cancelled(3),
            Changed('U', Runs.Filing(5, eda: "080324"))[..5], Runs.Filing(1), Runs.Filing(14, consignee: "MARY JONES"),
        ];
        JsonNode[] heard;
        await using (var world = await World.Start(
            World.Settings(scratch["data"]), new StationSettings { Persons = persons }))
        {
            await world.Post(Runs.Batch(Runs.Filing(1, value: 500), Runs.Filing(2, value: 200),
                Runs.Filing(3, value: 90, consignee: "JOHN SMYTH"), Runs.Filing(4, value: 70, eda: "080324"),
                Runs.Filing(5, value: 60)));
            var (size, entries) = (world.Ace.Size, world.Ace.Entries);
            heard = await Lines(world, Runs.Batch(ahead));
            Assert.Equal(heard.Select(Shown), (await Lines(world, Runs.Batch(ahead))).Select(Shown));
            Assert.Equal((size, entries), (world.Ace.Size, world.Ace.Entries));
        }
        var told = Calls.Run("person-day", scratch.Write("ahead", Runs.Batch(ahead)), "--as-of", "2024-08-01",
            "--json", "--persons", AheadPage.WordOf(persons), "--journal", Path.Combine(scratch["data"], "journal"));
        Assert.NotEmpty(told.Lines);
        Assert.Equal(told.Lines.Select(Shown), heard.Select(Shown));
    }

    [Fact]
    public async Task What_carriers_told_of_an_arrival_makes_the_day_and_the_order()
    {
        await using var world = await World.Start(World.Settings(scratch["data"]));
        await world.Post(Runs.Batch(Runs.Filing(1, value: 700)));
        await Manifest(world, "report,,40,XY,123,2024-08-02,4701,999-12345675,HAWB0000002,1");
        await Manifest(world, "arrive,2024-08-01T11:00-04:00,40,XY,123,2024-08-02,4701,,,");
        var arrived = (await Lines(world, Runs.Batch(Runs.Filing(2, value: 600)))).Single();
        Assert.Equal(("2024-08-01", "arrival", 0m),
            ((string?)arrived["day"], (string?)arrived["by"], (decimal)arrived["journal"]!));
        Assert.Null(arrived["slip"]);
        await Manifest(world, "report,,40,XY,124,2024-08-02,4701,999-12345675,HAWB0000001,1");
        await Manifest(world, "arrive,2024-08-01T10:00-04:00,40,XY,124,2024-08-02,4701,,,");
        var second = (await Lines(world, Runs.Batch(Runs.Filing(2, value: 600)))).Single()["entries"]![0]!;
        Assert.Equal((700m, true), ((decimal)second["before"]!, (bool)second["over"]!));
        await Manifest(world, "arrive,2024-08-01T11:30-04:00,40,XY,124,2024-08-02,4701,,,");
        var corrected = (await Lines(world, Runs.Batch(Runs.Filing(2, value: 600)))).Single();
        Assert.Equal(1300m, (decimal)corrected["total"]!);
        Assert.Equal(0m, (decimal)corrected["entries"]![0]!["before"]!);
    }

    [Fact]
    public async Task A_party_that_was_only_looked_at_links_nobody()
    {
        await using var world = await World.Start(
            World.Settings(scratch["data"]), new StationSettings { Persons = PersonMatching.Linked });
        var person = (await Lines(world, Runs.Batch(Runs.Filing(1, value: 500)))).Single();
        Assert.Equal("key", (string?)person["matched"]);
        await world.Post(Runs.Batch(Runs.Filing(2, value: 400, consignee: "JOHN SMYTH")));
        person = (await Lines(world, Runs.Batch(Runs.Filing(1, value: 500)))).Single();
        Assert.Equal(("link", 900m), ((string?)person["matched"], (decimal)person["total"]!));
        Assert.InRange((decimal)person["bits"]!, LinkSettings.Published.Threshold / 100m, decimal.MaxValue);
    }

    [Fact]
    public async Task Every_form_of_filings_is_taken()
    {
        await using var world = await World.Start(World.Settings(scratch["data"]));
        var file = scratch.Write("day", Runs.Batch(Runs.Filing(1, value: 500), Runs.Filing(2, value: 400)));
        foreach (var form in (string[])["catair", "csv", "json", "xlsx"])
        {
            if (form != "catair") Calls.Run("convert", file, "--to", form, "--out", scratch[form]);
            var body = await File.ReadAllBytesAsync(
                form == "catair" ? file : scratch[form], TestContext.Current.CancellationToken);
            var person = (await Lines(await Post(world, body))).Single();
            Assert.Equal((900m, 0m), ((decimal)person["total"]!, (decimal)person["left"]!));
        }
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("what is this?", HttpStatusCode.BadRequest)]
    [InlineData("entry_number,value\n", HttpStatusCode.BadRequest)]
    [InlineData("[{\"entryNumber\": 7]", HttpStatusCode.BadRequest)]
    [InlineData("A", HttpStatusCode.BadRequest)]
    public async Task What_is_no_filing_is_answered_with_its_reason(string body, HttpStatusCode status)
    {
        await using var world = await World.Start(World.Settings(scratch["data"]));
        using var answer = await Post(world, Encoding.UTF8.GetBytes(body));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty((string)JsonNode.Parse(await World.Text(answer))!["detail"]!);
        Assert.Equal("ok\n", await world.Get("health"));
    }

    [Fact]
    public async Task Too_many_filings_and_too_long_a_body_are_refused_and_a_form_fault_is_named()
    {
        await using var world = await World.Start(World.Settings(scratch["data"]) with { BytesMax = 8_000_000 });
        var many = Enumerable.Range(1, AheadWay.FilingsMax + 1).Select(number => Runs.Filing(number)).Chunk(500);
        using var tooMany = await Post(world, World.Bytes(string.Concat(many.Select(some => Runs.Batch(some)))));
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        Assert.Contains("5,000", await World.Text(tooMany), StringComparison.Ordinal);
        using var tooLong = await Post(world, new byte[8_000_001]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        using var faulty = await Post(world, World.Bytes(Runs.Batch(Runs.Filing(1)).Replace(
            "SE30CN", "SQ30CN", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, faulty.StatusCode);
        Assert.Contains("line ", await World.Text(faulty), StringComparison.Ordinal);
    }

    static string Shown(JsonNode line) => line["uncounted"] is { } why ? $"{line["entryNumber"]} {why}"
        : string.Create(CultureInfo.InvariantCulture, $"{line["name"]} {line["persons"]} {line["day"]} "
            + $"{line["by"]} {line["journal"]} {line["file"]} {line["total"]} {line["left"]} "
            + $"{line["entries"]!.ToJsonString()} {line["slip"]?.ToJsonString()}");

    static async Task<JsonNode[]> Lines(World world, string body) => await Lines(await Post(world, World.Bytes(body)));

    static async Task<JsonNode[]> Lines(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            return [.. (await World.Text(answer)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!)];
        }
    }

    static async Task<HttpResponseMessage> Post(World world, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        return await world.Http.PostAsync(new Uri("person-day", UriKind.Relative), content);
    }

    static async Task Manifest(World world, string row)
    {
        using var answer = await world.Send(HttpMethod.Post, "manifests", $"{Heads}{row}\n");
        Assert.Contains("\"faults\":[]", await World.Text(answer), StringComparison.Ordinal);
    }

    static string[] Changed(char action, string[] filing) => [$"SE10{action}{filing[0][5..]}", .. filing[1..]];

    static string[] Cancelled(int sequence)
    {
        var filing = Runs.Filing(sequence);
        return [$"SE10D{filing[0][5..]}", filing[1].PadRight(59) + "01"];
    }
}
