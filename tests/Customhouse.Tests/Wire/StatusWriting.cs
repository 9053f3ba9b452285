using System.Buffers;
using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Engine.Lives;
using Customhouse.Tests.Habits;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>Status notices as SO records: byte for byte, in the sequence of the group, unsolicited.</summary>
public class StatusWriting
{
    static readonly BatchSender To = new("LA", "ABC", new LocalDate(2024, 8, 1), "4701", "ABC")
    {
        Password = "SECRET",
        UserText = "ET86 SAMPLE",
    };

    static readonly SoEntry Entry = new(NumberOf(865_4321), EntryType.Section321)
    {
        Port = PortOfEntry.FromCode(4701),
        Carrier = Text.Of("XY"),
        Voyage = Text.Of("00123"),
        Arrives = new LocalDate(2024, 8, 2),
        References = [(Text.Of("CR"), Text.Of("ORDER1001"))],
        Bills =
        [
            new SoBill(BillKind.Master, default, Text.Of("99912345675")),
            new SoBill(BillKind.House, default, Text.Of("HAWB0001"))
            {
                Quantity = 1, Unit = Text.Of("PCS"), Manifested = 1,
            },
        ],
    };

    static EntryNumber NumberOf(int sequence) =>
        FilerCode.TryRead("ABC"u8, out var filer) ? EntryNumber.Of(filer, sequence) : default;

    static string Written(BatchSender to, params (SoEntry Entry, IReadOnlyList<StatusNotice> Notices)[] groups)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new SoWriter(output, When.Zone);
        writer.Begin(to);
        foreach (var (entry, notices) in groups) writer.Write(entry, notices);
        writer.End();
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    [Theory]
    [InlineData("so-bill-on-file.txt", "50/93@2024-08-01T14:02")]
    [InlineData("so-released-on-arrival.txt", "50/95@2024-08-02T06:11", "60/98@2024-08-02T06:12")]
    public void Samples_from_elsewhere_are_written_the_same(string sample, params string[] said)
    {
        var path = Repository.At("..", "shared", "samples", "abi", sample);
        if (!File.Exists(path)) return;
        var notices = said.Select(one => Notice(one[..5], one[6..])).ToArray();
        // The sample repeats a user's text, and an unsolicited batch has none.
        Assert.Equal(File.ReadAllText(path).Replace("ET86 SAMPLE", "           ", StringComparison.Ordinal),
            Written(To, (Entry, notices)));
    }

    static StatusNotice Notice(string code, string at)
    {
        var found = StatusCodes.Find((StatusRecord)int.Parse(code[..2], null), code[3..])!;
        var notice = new StatusNotice(found, LifeScript.At(at));
        return found == StatusCodes.Released
            ? notice with { ReleaseDate = When.Day(notice.At), Origin = ReleaseOrigin.ActualArrival } : notice;
    }

    [Fact]
    public void A_group_has_its_records_in_the_sequence_of_the_guide()
    {
        var bill = Entry.Bills[1] with
        {
            InBond = [new SoInBond(Text.Of("123456789"), 61)
            {
                Departure = PortOfEntry.FromCode(2704), Arrival = PortOfEntry.FromCode(4701),
                Created = new LocalDate(2024, 8, 1), Quantity = 1,
            }],
        };
        var entry = Entry with
        {
            Bills = [Entry.Bills[0], bill],
            Lines = [new SoLine(1, CountryCode.Of("FR"), HtsNumber.Of(6307909882))],
            AnswersAgencyCorrection = true,
        };
        var at = LifeScript.At("2024-08-02T06:12");
        var agency = new AgencyStatus("FDA", StatusCodes.MayProceed)
        {
            Program = "FOO",
            HoldType = 2,
            References = [new AgencyReference("01", "REF1", at)],
            Comments = [new string('x', 77)],
        };
        var written = Written(To, (entry,
        [
            new StatusNotice(StatusCodes.MayProceed, at) { Agency = agency },
            new StatusNotice(StatusCodes.CorrectionRefused, at)
            {
                Reason = RequestReasons.Find(9), Comment = new string('y', 51),
            },
            new StatusNotice(StatusCodes.BillArrived, at),
            new StatusNotice(StatusCodes.BillDeparted, at),
        ])).Split('\n');
        Assert.Equal(
            "A B SO10 SO20 SO20 SO20 SO20 SO30 SO40 SO40 SO42 SO50 SO40 SO40 SO42 SO50 SO60 SO70 SO71 SO72 SO72 Y Z",
            string.Join(' ', written[..^1].Select(line => line[0] == 'S' ? line[..4] : line[..1])));
        Assert.Equal("SO20RSN09", written[4].TrimEnd());
        Assert.Equal("SO20CMTY", written[6].TrimEnd());
        Assert.Equal("SO30001FR6307909882", written[7].TrimEnd());
        Assert.Equal("SO42123456789   6127044701080124      00000001", written[10].TrimEnd());
        Assert.Equal("SO70FDAFOO080224061207MAY PROCEED".PadRight(77) + "2", written[17].TrimEnd());
        Assert.Equal("SO7101REF1        080224061200", written[18].TrimEnd());
        Assert.Equal('P', written[2][72]);
        AssertFormed(written[..^1]);
    }

    static void AssertFormed(IEnumerable<string> records) => Assert.All(records, record =>
    {
        Assert.Equal(80, record.Length);
        var layout = Layouts.Status.LastOrDefault(layout => record.StartsWith(layout.Id, StringComparison.Ordinal));
        if (layout is not null) Assert.True(layout.Mask.Holds(Encoding.ASCII.GetBytes(record)), record);
    });

    [Fact]
    public void Several_entries_stand_in_one_batch_and_one_of_which_nothing_is_said_does_not()
    {
        var other = Entry with { Number = NumberOf(1_234_567), References = [] };
        var written = Written(To, (Entry, [Notice("60/97", "2024-08-02T06:12")]), (Entry, []),
            (other, [Notice("60/90", "2024-08-02T06:13")])).Split('\n');
        Assert.Equal(["A", "B", "SO10", "SO20", "SO60", "SO10", "SO60", "Y", "Z", ""],
            written.Select(line => line.Length == 0 ? "" : line[0] == 'S' ? line[..4] : line[..1]));
        Assert.Equal("Y  4701ABCSO00005", written[7].TrimEnd());
        Assert.DoesNotContain("SECRET", string.Concat(written), StringComparison.Ordinal);
        Assert.DoesNotContain("SAMPLE", string.Concat(written), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_is_closed_before_its_count_runs_out_of_digits()
    {
        var notice = Notice("60/97", "2024-08-02T06:12");
        var groups = Enumerable.Repeat((Entry with { References = [] }, (IReadOnlyList<StatusNotice>)[notice]), 60_000);
        var trailers = Written(To, [.. groups]).Split('\n')
            .Where(line => line.StartsWith("Y ", StringComparison.Ordinal));
        Assert.Equal(["99002", "20998"], trailers.Select(line => line[12..17]));
    }

    [Fact]
    public void The_records_of_a_group_stand_alone_for_a_reply_to_a_query()
    {
        StatusNotice[] notices = [Notice("50/93", "2024-08-01T14:02"), Notice("60/97", "2024-08-01T14:02")];
        var written = Written(To, (Entry, notices)).Split('\n');
        var records = SoGroup.Records(Entry, notices, When.Zone);
        Assert.Equal(written[2..^3], records.Select(record => Encoding.ASCII.GetString(record.Span)));
        Assert.Equal(["SO10", "SO20"], SoGroup.Records(Entry, [], When.Zone)
            .Select(record => Encoding.ASCII.GetString(record.Span[..4])));
    }

    [Theory]
    [InlineData("2025-09-05T23:59", "1.2.3-12.4.56", "0001200300124056        ")]
    [InlineData("2025-09-05T23:59", "7", "0007    0007            ")]
    [InlineData("2025-09-06T00:00", "1.2.3-12.4.56", "0010200301204056      04")]
    [InlineData("2025-09-06T00:00", "7", "007     007           04")]
    [InlineData("2025-09-06T00:00", "", "                      04")]
    public void The_lines_that_an_agency_speaks_of_stand_by_the_version_of_the_group(
        string at, string lines, string columns)
    {
        var agency = new AgencyStatus("FDA", StatusCodes.MayProceed)
        {
            Lines = AgencyLines.TryRead(lines, out var read) ? read : null,
        };
        Assert.Equal(lines, $"{agency.Lines}");
        var said = new StatusNotice(StatusCodes.MayProceed, LifeScript.At(at)) { Agency = agency };
        var record = Written(To, (Entry with { References = [] }, [said])).Split('\n')[3];
        Assert.Equal(columns, record[56..]);
        Assert.True((agency.Lines is null || at.StartsWith("2025-09-06", StringComparison.Ordinal)
            ? SO70.Layout : SO70Before04.Layout).Mask.Holds(Encoding.ASCII.GetBytes(record)), record);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.100")]
    [InlineData("1000")]
    [InlineData("1.1.1.1")]
    [InlineData("2-1")]
    [InlineData("1-2-3")]
    [InlineData("1.2.3-1.2.2")]
    [InlineData("x")]
    public void What_names_no_lines_is_none(string text) => Assert.False(AgencyLines.TryRead(text, out _));

    [Fact]
    public void Something_said_of_a_bill_needs_a_bill() =>
        Assert.Throws<ArgumentException>(
            () => Written(To, (Entry with { Bills = [] }, [Notice("50/93", "2024-08-02T06:12")])));

    [Theory]
    [InlineData("released-on-departure.txt", "2024-01-25T09:00",
        "accepted air q=1 eda=2024-01-26; bill m=1; +1d departed; @2024-01-27T03:10 arrived at=2024-01-27T02:45")]
    [InlineData("released-on-arrival.txt", "2025-08-13T09:00",
        "accepted acas air q=1 eda=2025-08-14; bill m=1; hold cbp; agency FDA 01; departed; unhold cbp; " +
        "agency FDA 07; @2025-08-14T06:12 arrived at=2025-08-14T05:58; exam; +1d examined; corrected")]
    [InlineData("withheld-and-cancelled.txt", "2025-08-13T09:00",
        "accepted file air q=1 m=1 eda=2025-08-14; departed; limit; @2025-08-14T06:12 arrived at=2025-08-14T05:58; " +
        "linked 11; cancel 3; decide cancellation documents rsn=4; +1d decide cancellation approved")]
    public void A_whole_life_is_told_byte_for_byte(string file, string begins, string script)
    {
        var lived = LifeScript.Lived(begins, script).Select(answer => (Entry, answer.Notices)).ToArray();
        var written = Written(To with { Date = null }, lived);
        AssertFormed(written.Split('\n')[..^1]);
        if (Approved.Updates) Approved.Write($"samples/lives/{file}", written);
        Assert.Equal(Approved.Kept($"samples/lives/{file}"), written);
    }

    [Fact]
    public void An_entry_is_told_from_its_filing()
    {
        var filing = new Filing
        {
            Number = Declared<EntryNumber>.Of(Entry.Number, Text.Of("")),
            Type = Declared<EntryType>.Of(EntryType.Section321, Text.Of("86")),
            Port = Declared<PortOfEntry>.Of(Entry.Port, Text.Of("4701")),
            Voyage = Text.Of("00123"),
        };
        ref var bill = ref filing.Bills.Add();
        bill.Kind = Declared<BillKind>.Of(BillKind.Simple, Text.Of("R"));
        bill.Number = Text.Of("99912345675");
        ref var reference = ref filing.References.Add();
        (reference.Qualifier, reference.Value) = (Text.Of("CR"), Text.Of("ORDER1001"));
        var told = SoEntry.Of(filing);
        Assert.Equal((Entry.Number, Entry.Port, "00123"), (told.Number, told.Port, told.Voyage.ToString()));
        Assert.Equal("99912345675", Assert.Single(told.Bills).Number.ToString());
        Assert.Equal("ORDER1001", Assert.Single(told.References).Value.ToString());
    }
}
