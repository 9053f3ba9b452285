using System.Globalization;
using System.Text;

namespace Customhouse.Proving;

/// <summary>
/// Entries as a journal sees them: the personal records, the other records, and a leaf's body of the usual size.
/// Names, streets and towns repeat as they do in life; numbers, values and bills do not.
/// </summary>
sealed class JournalTrade
{
    static readonly string[] First = (
        "JAMES MARY ROBERT PATRICIA JOHN JENNIFER MICHAEL LINDA DAVID ELIZABETH WILLIAM BARBARA RICHARD SUSAN " +
        "JOSEPH JESSICA THOMAS SARAH CARLOS KAREN WEI LISA ANIL NANCY MOHAMMED BETTY DANIEL SANDRA MATTHEW ASHLEY " +
        "ANTHONY EMILY MARK KIMBERLY DONALD DONNA STEVEN MICHELLE PAUL CAROL").Split(' ');
    static readonly string[] Last = (
        "SMITH JOHNSON WILLIAMS BROWN JONES GARCIA MILLER DAVIS RODRIGUEZ MARTINEZ HERNANDEZ LOPEZ GONZALEZ WILSON " +
        "ANDERSON THOMAS TAYLOR MOORE JACKSON MARTIN LEE PEREZ THOMPSON WHITE HARRIS SANCHEZ CLARK RAMIREZ LEWIS " +
        "ROBINSON WALKER YOUNG ALLEN KING WRIGHT SCOTT TORRES NGUYEN HILL FLORES GREEN ADAMS NELSON BAKER HALL " +
        "RIVERA CAMPBELL MITCHELL CARTER ROBERTS KOWALSKI OKAFOR PATEL SUZUKI HAUGEN OBRIEN").Split(' ');
    static readonly string[] Streets = (
        "MAIN OAK PINE MAPLE CEDAR ELM VIEW WASHINGTON LAKE HILL WALNUT SPRING NORTH RIDGE CHURCH WILLOW MILL " +
        "SUNSET RIVER JEFFERSON CENTER PARK CHESTNUT FRANKLIN ADAMS FOREST HIGHLAND BROADWAY " +
        "DOGWOOD HICKORY").Split(' ');
    static readonly string[] Kinds = "ST AVE RD DR LN BLVD CT WAY".Split(' ');
    static readonly string[] Towns = (
        "HOUSTON:TX CHICAGO:IL PHOENIX:AZ BROOKLYN:NY ORLANDO:FL SEATTLE:WA DENVER:CO BOSTON:MA PORTLAND:OR " +
        "ATLANTA:GA MIAMI:FL DALLAS:TX SPOKANE:WA TAMPA:FL RENO:NV OMAHA:NE RALEIGH:NC MADISON:WI BOISE:ID " +
        "TUCSON:AZ").Split(' ');
    static readonly string[] Goods = (
        "COTTON T-SHIRT|LED DESK LAMP|PHONE CASE SILICONE|RUNNING SHOES|WOMENS KNIT DRESS|PLASTIC STORAGE BOX|USB " +
        "CABLE|YOGA MAT|CERAMIC MUG|HAIR CLIPS|WIRELESS EARBUDS|TOY BUILDING BLOCKS|STAINLESS BOTTLE|POLYESTER " +
        "CURTAIN|FISHING LURE|KITCHEN SCALE").Split('|');
    static readonly string[] Sellers = (
        "SHENZHEN BRIGHT TRADING CO|HANOI GARMENT EXPORT|SEOUL BEAUTY LAB INC|IZMIR TEXTILE AS|JAIPUR CRAFTS " +
        "PVT|OSAKA HOBBY KK|LYON MAISON SARL|GUANGZHOU SUNRISE LTD").Split('|');

    readonly Random random;

    JournalTrade(int seed) => random = new(seed);

    public byte[] Personal { get; private set; } = [];
    public byte[] Rest { get; private set; } = [];
    public byte[] Body { get; private set; } = [];
    public ulong Key { get; private set; }

    /// <summary>The given number of entries; same seed, same entries.</summary>
    public static JournalTrade[] Make(int count, int seed)
    {
        var source = new JournalTrade(seed);
        var made = new JournalTrade[count];
        for (int i = 0; i < count; i++)
            made[i] = source.Entry(i);
        return made;
    }

    JournalTrade Entry(int number)
    {
        string town = Pick(Towns);
        string entry = $"{7_000_000 + number}{random.Next(10)}";
        string bill = $"{random.NextInt64(100_000_000_000):D11}";
        return new(0)
        {
            Key = (ulong)(7_000_000 + number),
            Personal = Records(
                $"SE30CN{Pick(First)} {Pick(Last)}",
                $"SE35 15{random.Next(1, 9999)} {Pick(Streets)} {Pick(Kinds)}" +
                    (random.Next(4) == 0 ? $" APT {random.Next(1, 60)}" : ""),
                $"SE36{town[..^3],-35}{town[^2..]} {random.Next(10000, 99950):D5}US"),
            Rest = Records(
                $"SE10A XYZ {entry,8} 86 {random.Next(1, 800),10}2704", $"SE11 40 {random.Next(1, 28):D2}0524 0001",
                $"SE15 M 1600{bill}", $"SE16 H XYZH{bill}",
                $"SE30SE{Pick(Sellers)}", $"SE35 15NO {random.Next(1, 400)} INDUSTRIAL RD",
                "SE36SHENZHEN                           CN",
                $"SE40 001 {Pick(Goods)}", $"SE41 CN {random.Next(1, 30),8}PCS",
                $"SE60 {6100_00_0000 + 1000 * random.Next(200),10}", $"SE61 {random.Next(100, 80000),12}"),
            Body = LeafBody(number, random.Next(1, 800)),
        };
    }

    string Pick(string[] from) => from[random.Next(from.Length)];

    static byte[] Records(params string[] records) =>
        Encoding.ASCII.GetBytes(
            string.Concat(records.Select(record => string.Create(CultureInfo.InvariantCulture, $"{record,-80}"))));

    /// <summary>A map of small integers and short texts, about 170 bytes.</summary>
    byte[] LeafBody(int number, int value)
    {
        var cbor = new System.Formats.Cbor.CborWriter(System.Formats.Cbor.CborConformanceMode.Canonical);
        cbor.WriteStartMap(8);
        cbor.WriteInt32(1);
        cbor.WriteInt64(1_716_200_000_000 + number);
        cbor.WriteInt32(2);
        cbor.WriteTextString($"XYZ{7_000_000 + number:D8}");
        cbor.WriteInt32(3);
        cbor.WriteInt32(86);
        cbor.WriteInt32(4);
        cbor.WriteInt32(value * 100);
        cbor.WriteInt32(5);
        var digest = new byte[32];
        random.NextBytes(digest);
        cbor.WriteByteString(digest);
        cbor.WriteInt32(6);
        cbor.WriteTextString("accepted-with-warnings");
        cbor.WriteInt32(7);
        cbor.WriteStartArray(3);
        foreach (string rule in (string[])["S321.800", "ET86.EDA", "ET86.PGA.MAY"])
        {
            cbor.WriteStartArray(3);
            cbor.WriteTextString(rule);
            cbor.WriteInt32(random.Next(3));
            cbor.WriteInt64(random.Next(80_000));
            cbor.WriteEndArray();
        }
        cbor.WriteEndArray();
        cbor.WriteInt32(8);
        cbor.WriteTextString($"{random.NextInt64(100_000_000_000):D11}");
        cbor.WriteEndMap();
        return cbor.Encode();
    }
}
