using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>Goods that people order: a tariff number, words for it, and what a piece costs in whole dollars.</summary>
sealed class Merchandise
{
    public Merchandise(long number, string description, int low, int high)
    {
        (Number, Description, Low, High) = (HtsNumber.Of(number), Text.Of(description), low, high);
        Digits = Text.Of(number.ToString("D10", System.Globalization.CultureInfo.InvariantCulture));
    }

    public HtsNumber Number { get; }

    public Text Digits { get; }

    public Text Description { get; }

    public int Low { get; }

    public int High { get; }

    /// <summary>
    /// True when the number stands in the tariff from one day to another, or when no revision can tell.
    /// </summary>
    public bool IsInForce(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
            if (TariffTable.Carried.On(Number, day) is not ({ Presence: TariffPresence.Valid }
                or { Doubt: TariffDoubt.OutsideRevisions }))
                return false;
        return true;
    }

    /// <summary>True when CBP's list ties nothing to the number.</summary>
    public bool IsUnflagged =>
        FlagTable.Carried.Of(Number) is { Antidumping: false, Countervailing: false, AsksPga: false };
}

/// <summary>
/// What the sandbox trades in. Numbers and their scope are those of the Harmonized Tariff Schedule; the words are an
/// invoice's, the prices are plausible ones.
/// </summary>
static class Shelves
{
    /// <summary>
    /// Goods of everyday parcels. None is of a quota, of an excluded class or of a heading that owes a fee.
    /// </summary>
    public static readonly Merchandise[] Everyday =
    [
        new(6109100012, "MEN COTTON T-SHIRT, SHORT SLEEVE", 8, 35),
        new(6109100040, "WOMEN COTTON T-SHIRT, CREW NECK", 8, 38),
        new(6109901007, "MEN POLYESTER SPORTS T-SHIRT", 9, 40),
        new(6109901050, "WOMEN POLYESTER RUNNING TOP", 9, 45),
        new(6110202041, "MEN COTTON HOODED SWEATSHIRT", 18, 65),
        new(6110202046, "WOMEN COTTON SWEATSHIRT", 16, 60),
        new(6110202020, "WOMEN COTTON KNITTED SWEATER", 18, 85),
        new(6110303053, "MEN ACRYLIC PULLOVER", 15, 70),
        new(6110303059, "WOMEN ACRYLIC CARDIGAN", 15, 75),
        new(6105100010, "MEN COTTON POLO SHIRT", 12, 55),
        new(6106100010, "WOMEN COTTON KNITTED BLOUSE", 12, 55),
        new(6204628011, "WOMEN DENIM TROUSERS, COTTON", 18, 95),
        new(6203424511, "MEN DENIM TROUSERS, COTTON", 18, 95),
        new(6205202026, "MEN COTTON DRESS SHIRT", 15, 80),
        new(6206303011, "WOMEN STRIPED COTTON BLOUSE", 14, 70),
        new(6104432010, "WOMEN POLYESTER KNITTED DRESS", 15, 90),
        new(6204434030, "WOMEN WOVEN POLYESTER DRESS", 18, 110),
        new(6212109010, "WOMEN COTTON BRASSIERE", 9, 45),
        new(6214300000, "POLYESTER SCARF", 6, 40),
        new(6117102030, "KNITTED ACRYLIC SHAWL", 8, 45),
        new(6115959000, "COTTON SOCKS, PACK OF SIX PAIRS", 5, 25),
        new(6505009089, "WOVEN STRAW-LOOK SUN HAT", 7, 40),
        new(6404119020, "MEN RUNNING SHOES, TEXTILE UPPER", 25, 140),
        new(6404199060, "WOMEN CANVAS SHOES", 20, 90),
        new(6403996060, "MEN LEATHER SHOES", 35, 160),
        new(6402993165, "WOMEN PLASTIC SANDALS", 12, 50),
        new(4202228100, "WOMEN NYLON HANDBAG", 12, 90),
        new(4202923131, "NYLON TRAVEL BACKPACK", 15, 110),
        new(4202921500, "COTTON CANVAS TOTE BAG", 6, 40),
        new(4202316000, "LEATHER WALLET", 10, 80),
        new(4202219000, "WOMEN LEATHER HANDBAG", 40, 190),
        new(4203300000, "LEATHER BELT", 10, 60),
        new(3926400090, "PLASTIC ORNAMENTAL FIGURINE", 5, 60),
        new(3926904800, "PLASTIC PHOTO ALBUM", 6, 35),
        new(4016992000, "RUBBER TOY FOR DOGS", 4, 25),
        new(4901990070, "HARDBOUND NOVEL, PRINTED BOOK", 8, 45),
        new(4901990075, "PAPERBACK NOVEL, PRINTED BOOK", 5, 25),
        new(4901990065, "ART BOOK WITH COLOR PLATES", 15, 90),
        new(4903000000, "CHILDREN PICTURE BOOK", 5, 30),
        new(4911912020, "PRINTED PAPER POSTER", 4, 45),
        new(6302600020, "COTTON TERRY BATH TOWELS, SET", 12, 70),
        new(6302910015, "COTTON VELOUR HAND TOWELS, SET", 10, 55),
        new(7117199000, "BASE METAL COSTUME NECKLACE", 4, 60),
        new(7117909000, "PLASTIC BEAD BRACELET", 3, 30),
        new(8304000000, "STEEL DESK TRAY FOR PAPERS", 9, 45),
        new(8308906000, "METAL BELT BUCKLE", 4, 30),
        new(8504409550, "USB WALL CHARGER, 20 WATTS", 7, 45),
        new(8516310000, "ELECTRIC HAIR DRYER", 15, 120),
        new(8516320040, "ELECTRIC HAIR CURLING IRON", 12, 90),
        new(8523510000, "USB FLASH DRIVE 128 GB", 8, 60),
        new(8544422000, "HDMI CABLE WITH CONNECTORS", 5, 30),
        new(8544421000, "ETHERNET PATCH CABLE", 4, 25),
        new(9207100060, "HAND-HELD ELECTRONIC KEYBOARD", 25, 120),
        new(9404909605, "COTTON QUILT, QUEEN SIZE", 30, 150),
        new(9404901060, "COTTON BED PILLOW", 12, 60),
        new(9504400000, "DECK OF PLAYING CARDS", 3, 25),
        new(9504500000, "VIDEO GAME CONTROLLER", 18, 95),
        new(9505101000, "GLASS CHRISTMAS ORNAMENTS, SET", 8, 50),
        new(9506624080, "SOCCER BALL", 9, 50),
        new(9506628020, "BASKETBALL", 9, 55),
        new(9506320000, "GOLF BALLS, BOX OF TWELVE", 10, 55),
        new(9506610000, "TENNIS BALLS, CAN OF THREE", 4, 20),
        new(9506702010, "ROLLER SKATES WITH BOOTS", 30, 150),
        new(9507204000, "SNELLED FISH HOOKS, PACK", 3, 20),
        new(9608200000, "FELT TIPPED PENS, SET OF TWELVE", 4, 25),
        new(9608500000, "PEN AND PENCIL GIFT SET", 10, 70),
        new(9615113000, "PLASTIC HAIR COMB", 2, 15),
        new(9615114000, "PLASTIC HAIR CLIPS, SET", 3, 20),
        new(3924902000, "PLASTIC PICTURE FRAME", 5, 35),
        new(8714950000, "BICYCLE SADDLE", 12, 90),
        new(8714961000, "BICYCLE PEDALS, PAIR", 10, 85),
        new(8470300000, "POCKET CALCULATOR", 8, 60),
        new(8471602000, "COMPUTER KEYBOARD, MECHANICAL", 25, 140),
        new(8414519090, "USB DESK FAN", 9, 55),
        new(9113204000, "STAINLESS STEEL WATCH STRAP", 7, 50),
        new(9113904000, "TEXTILE WATCH STRAP", 5, 35),
    ];

    /// <summary>Alcoholic beverages and tobacco. Source: 19 CFR 10.153(e).</summary>
    public static readonly Merchandise[] AlcoholAndTobacco =
    [
        new(2203000030, "BEER IN GLASS BOTTLES", 12, 60),
        new(2208203000, "GRAPE BRANDY, 750 ML", 20, 90),
        new(2402103030, "SMALL CIGARS, BOX", 10, 70),
        new(2403110000, "WATER PIPE TOBACCO", 8, 40),
    ];

    /// <summary>Goods on which another agency may collect internal revenue tax. Source: 19 CFR 10.153(h).</summary>
    public static readonly Merchandise[] PerhapsTaxed =
    [
        new(2207103000, "ETHYL ALCOHOL FOR BEVERAGES", 15, 60),
        new(2401102120, "WRAPPER TOBACCO LEAF", 20, 90),
    ];

    /// <summary>Goods of a tariff-rate quota. Source: 19 CFR 10.153(g); wording of the schedule.</summary>
    public static readonly Merchandise[] OfQuota =
    [
        new(1806101000, "SWEETENED COCOA POWDER", 8, 40),
        new(1704906400, "SUGAR CONFECTIONERY", 6, 35),
        new(406101400, "BLUE-MOLD CHEESE", 10, 60),
        new(2105001000, "ICE CREAM MIX", 8, 40),
    ];

    /// <summary>
    /// Goods on whose heading another agency collects a fee. Source: entry summary guide, fee classes.
    /// </summary>
    public static readonly Merchandise[] OwingFee =
    [
        new(409000035, "WHITE HONEY IN JARS", 8, 40),
        new(5201000500, "RAW COTTON FOR SPINNING", 10, 50),
        new(701100020, "SEED POTATOES", 8, 35),
    ];

    /// <summary>
    /// Goods whose number CBP's list flags for antidumping or countervailing duty, and for nothing else.
    /// </summary>
    public static readonly Merchandise[] UnderOrders =
    [
        new(4820102020, "LINED WRITING PADS", 5, 30),
        new(8306300000, "METAL PHOTOGRAPH FRAME", 8, 45),
        new(9506910030, "HOME EXERCISE BENCH PARTS", 20, 140),
    ];

    /// <summary>Goods whose number CBP's list flags as needing another agency's data.</summary>
    public static readonly Merchandise[] NeedingAgency =
    [
        new(3304100000, "LIPSTICK", 5, 40),
        new(3303003000, "EAU DE TOILETTE, 50 ML", 15, 90),
        new(3305100000, "SHAMPOO", 5, 30),
    ];

    /// <summary>Well-formed numbers that the schedule does not have.</summary>
    public static readonly Merchandise[] NotInSchedule =
    [
        new(6109100099, "COTTON T-SHIRT", 8, 35),
        new(4202228177, "NYLON HANDBAG", 12, 90),
        new(9504400055, "PLAYING CARDS", 3, 25),
    ];
}
