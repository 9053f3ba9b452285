using System.Buffers;
using System.Text;
using System.Text.Json;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Wire.CatairText;

namespace Customhouse.Tests.Wire;

/// <summary>Queries are read with everything that is wrong with them, and answered record by record.</summary>
public class QueryTests
{
    const string A = "A4701ABCPASSWD080124     CQ";
    const string B = "B  4701ABCCQ                                               MINE";
    const string Y = "Y  4701ABCCQ";
    const string Entry = "WR1    ABC 86543214";
    const string Bill = "WR1                            ABCD123456789012";

    static string Asked(
        string filer = "", string entry = "", string inBond = "", string issuer = "", string bill = "",
        string air = "", string house = "", string flags = "") =>
        $"WR1    {filer,-3}{entry,9}{inBond,-12}{issuer,-4}{bill,-12}{air,-11}{house,-12}{flags}";

    static string[] Batch(params string[] queries) => [A, B, .. queries, Y, Z1];

    static QueryBatch Read(params string[] lines) =>
        Assert.Single(new QueryReader(Bytes(lines)).Read());

    static List<string> Reply(QueryBatch batch, QueryAnswer known)
    {
        var output = new ArrayBufferWriter<byte>();
        QueryReply.Write(batch, known, output);
        Assert.Equal(0, output.WrittenCount % 81);
        return [.. Encoding.ASCII.GetString(output.WrittenSpan).Split('\n').Select(line => line.TrimEnd())];
    }

    static QueryAnswer Nothing => new();

    public static TheoryData<string, string> Faulty() => new()
    {
        { "INE", Asked() },
        { "INE", Asked(filer: "ABC", entry: "86543214", bill: "123") },
        { "B05", Asked(entry: "86543214") },
        { "B06", Asked(filer: "XYZ", entry: "86543214") },
        { "B14", Asked(filer: "ABC") },
        { "950", Asked(filer: "ABC", entry: "86543215") },
        { "950", Entry },
        { "176", Asked(bill: "123456789012") },
        { "185", Asked(issuer: "ABCD") },
        { "009", Asked(issuer: "A", bill: "123456789012") },
        { "009", Asked(inBond: "123456789", issuer: "A") },
        { "122", Bill },
        { "122", Asked(air: "99912345675") },
        { "123", Asked(inBond: "123456789") },
        { "123", Asked(inBond: "123456789", issuer: "AA") },
        { "297", Asked(air: "9991234567") },
        { "297", Asked(house: "HAWB0001") },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void What_can_not_be_looked_up_or_is_not_there_is_answered_by_its_error(string code, string query)
    {
        var batch = Read(Batch(query));
        Assert.Empty(batch.Faults);
        var condition = QueryCondition.All.Single(one => one.Code == code);
        var reply = Reply(batch, Nothing);
        Assert.Equal(6, reply.Count);
        query = query.PadRight(80);
        var error = query.TrimEnd() switch
        {
            "WR1" => "WSA                            INE",
            _ when query[47] != ' ' => $"WSB{query[47..].Trim(),-23}{code}",
            _ when query[7..19].Trim().Length > 0 && code != "INE" => $"WR0{query[7..19].PadRight(26)}{code}",
            _ => $"WSA{query[19..47]}{code}",
        };
        if (query[58] != ' ') error = $"WSB           HAWB0001    {code}";
        Assert.Equal(error + condition.Narrative, reply[2]);
        Assert.Equal("Y  4701ABCC100001", reply[3]);
    }

    [Fact]
    public void Every_error_of_a_query_has_a_case_but_that_of_a_system_that_failed() => Assert.Equal(
        QueryCondition.All.Select(one => one.Code).Except(["ZZZ"]).Order(StringComparer.Ordinal),
        Faulty().Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    public static TheoryData<string, string[]> Wrong() => new()
    {
        { "X04", Batch() },
        { "X13", [A.Replace("CQ", "SE", StringComparison.Ordinal), B.Replace("CQ", "SE", StringComparison.Ordinal), Entry, "Y  4701ABCSE", Z1] },
        { "X19", [A, B.Replace("CQ", "SE", StringComparison.Ordinal), Entry, "Y  4701ABCSE", Z1] },
        { "X34", Batch("WR2") },
        { "X39", Batch("WR1 X  ABC 86543214") },
        { "X40", Batch("WR1    ABC 8654?214") },
        { "X40", Batch(Entry.PadRight(81)) },
        { "X41", Batch(Entry, Bill) },
        { "X41", [A, B, Entry, Y, B, Entry, Y, Z1] },
        { "Z98", [B, Entry, Y, Z1] },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_batch_that_is_wrong_is_rejected_whole(string code, string[] lines)
    {
        var batch = Read(lines);
        Assert.Contains(code, batch.Faults.Select(fault => fault.Code));
        var reply = Reply(batch, Nothing);
        Assert.Contains(reply, line => line.StartsWith($"X1 F{code}", StringComparison.Ordinal));
        Assert.Equal("X1RF999   BATCH REJECTED", reply[^4]);
    }

    [Fact]
    public void A_filer_that_is_not_registered_is_told_nothing()
    {
        var register = new TransmitterRegister([new Transmitter("4701", "ABC", "")], []);
        var batch = Assert.Single(new QueryReader(Bytes(Batch(Entry)), new Authority(register)).Read());
        Assert.Equal(["X17"], batch.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void Several_batches_are_answered_one_by_one()
    {
        var batches = new QueryReader(Bytes([.. Batch(Entry), .. Batch(Bill), A, B, Bill, .. Batch(Entry)])).Read()
            .ToList();
        Assert.Equal([0, 0, 2, 0], batches.Select(batch => batch.Faults.Count));
        Assert.Equal([QueryKind.Entry, QueryKind.Bill, QueryKind.Bill, QueryKind.Entry],
            batches.Select(batch => batch.Query!.Kind));
    }

    [Fact]
    public void Where_an_entry_stands_is_told_by_the_records_of_a_status_notice()
    {
        ReadOnlyMemory<byte>[] notice = [.. new[]
        {
            "SO104701ABC  86543214 86            AA                  00123080224",
            "SO60080224120098RELEASED                                08022403",
        }.Select(line => (ReadOnlyMemory<byte>)Encoding.ASCII.GetBytes(line.PadRight(80)))];
        Assert.Equal(
        [
            "A4701ABC      080124     C1",
            "B  4701ABCC1                                               MINE",
            "WO104701ABC  86543214 86            AA                  00123080224",
            "WO60080224120098RELEASED                                08022403",
            "Y  4701ABCC100002",
            "Z4701ABC      080124",
            "",
        ], Reply(Read(Batch(Entry)), new QueryAnswer { EntryStatus = notice, Conveyances = [Truck] }));
        Assert.Contains(Reply(Read(Batch(Asked("ABC", "86543214", flags: " Y"))),
            new QueryAnswer { EntryStatus = notice, Conveyances = [Truck] }),
            line => line.StartsWith("WR1", StringComparison.Ordinal));
    }

    static ConveyanceReply Truck => new("ABCD", "", "TRIP1", new LocalDate(2024, 8, 2))
    {
        Port = "0901",
        Entry = new EntryHead("ABC", "86543214", "86"),
        Trip = "ABCDTRIP1",
        InBond = new InBondReply("A", "61", new LocalDate(2024, 8, 2), null),
        Bills =
        [
            new BillReply("ABCD", "123456789012", 7, "CTN")
            {
                Type = "0",
                Mode = "3",
                InBond = "123456789",
                InBondStatus = new InBondReply("A", "61", new LocalDate(2024, 8, 2), null),
                AmendedMaster = 8,
                Unlading = "0901",
                Dispositions =
                [
                    new DispositionReply(new LocalDateTime(2024, 8, 2, 9, 5), "1C", "ENTERED AND RELEASED")
                    {
                        Quantity = 7,
                    },
                ],
            },
        ],
    };

    [Fact]
    public void A_bill_is_told_with_its_conveyance_its_movement_and_what_happened_to_it() => Assert.Equal(
        [
            "WR10901ABC 8654321486                     ABCD                    TRIP1080224",
            "WR2ABCDTRIP1",
            "WS4A 080224                                                                61",
            "WR4123456789   123456789012                        00000007CTN  ABCD    0 3",
            "WS5A 080224                                                                61",
            "WR508022409051C ENTERED AND RELEASED                             00000007",
            "WN000000008",
            "WN1123456789   0901",
        ], Reply(Read(Batch(Bill)), new QueryAnswer { Conveyances = [Truck] })[2..^3]);

    [Fact]
    public void An_air_waybill_is_told_with_its_flight_and_what_happened_to_it()
    {
        var plane = new ConveyanceReply("AA", "", "00123", new LocalDate(2024, 8, 2))
        {
            AirWaybills =
            [
                new AirWaybillReply("AA", "00123", new LocalDate(2024, 8, 2), "99912345675", 12)
                {
                    House = "HAWB0001",
                    HouseQuantity = 1,
                    Dispositions =
                    [
                        new DispositionReply(new LocalDateTime(2024, 8, 2, 9, 5, 7), "1C", "RELEASED")
                        {
                            Number = "ABC86543214",
                        },
                    ],
                },
            ],
        };
        Assert.Equal(
        [
            "WR1                                       AA                      00123080224",
            "WSCAA 0012308022499912345675 00012     HAWB0001     00001",
            "WSD0802240905071CRELEASED                                ABC86543214",
        ], Reply(Read(Batch(Asked(air: "99912345675"))), new QueryAnswer { Conveyances = [plane] })[2..^3]);
    }

    [Fact]
    public void The_records_of_a_status_notice_have_the_columns_of_a_reply()
    {
        var path = Repository.At("..", "shared", "catair", "layouts.json");
        if (!File.Exists(path)) Assert.Skip("The machine extraction of the guides is not beside this repository.");
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var records = json.RootElement.GetProperty("cargo-manifest-query").GetProperty("records").EnumerateArray()
            .Where(record => record.GetProperty("id").GetString()!.StartsWith("WO", StringComparison.Ordinal)).ToList();
        var layouts = Layouts.Status.Where(layout => layout.Variant.Length == 0).ToList();
        Assert.Equal(layouts.Count, records.Count);
        // SO71 is printed with its ten reasons in one field, WO71 with each by itself.
        foreach (var record in records.Where(record => record.GetProperty("id").GetString() != "WO71"))
        {
            var layout = layouts.Single(one => "W" + one.Id[1..] == record.GetProperty("id").GetString());
            Assert.Equal(
                record.GetProperty("fields").EnumerateArray().Skip(1)
                    .Where(field => !field.GetProperty("name").GetString()!
                        .StartsWith("Filler", StringComparison.Ordinal))
                    .Select(field => (field.GetProperty("start").GetInt32(), field.GetProperty("end").GetInt32())),
                layout.Fields.Select(field => (field.First, field.Last)));
        }
    }

    [Fact]
    public void Noise_is_read_to_its_end_with_bounded_faults()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(20_000)];
            foreach (ref var c in bytes.AsSpan()) c = (byte)"ABWRYZ1 \n\r?\u00FF"[random.Next(12)];
            foreach (var batch in new QueryReader(bytes).Read())
            {
                Assert.InRange(batch.Faults.Count, 0, QueryReader.FaultsMax + 1);
                Reply(batch, Nothing);
            }
        }
    }
}
