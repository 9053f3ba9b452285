using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>A seller abroad, with its address as it stands on parcels.</summary>
sealed class Seller(string country, string name, string street, string city, string postal, int weight)
{
    public CountryCode Country { get; } = CountryCode.Of(country);

    public Text CountryText { get; } = Text.Of(country);

    public Text Name { get; } = Text.Of(name);

    public Text Street { get; } = Text.Of(street);

    public Text City { get; } = Text.Of(city);

    public Text Postal { get; } = Text.Of(postal);

    /// <summary>How often it sells, against the others.</summary>
    public int Weight { get; } = weight;

    public bool IsOfChina => Country == CountryCode.China || Country == CountryCode.HongKong;
}

/// <summary>Invented sellers in real cities.</summary>
static class Sellers
{
    public static readonly Seller[] All =
    [
        new("CN", "SHENZHEN BRIGHTWAY TRADING CO LTD", "88 LONGHUA ROAD", "SHENZHEN", "518109", 90),
        new("CN", "GUANGZHOU LOTUS APPAREL CO LTD", "16 BAIYUN AVENUE", "GUANGZHOU", "510080", 80),
        new("CN", "YIWU STARMARK COMMODITY CO LTD", "201 CHOUZHOU NORTH ROAD", "YIWU", "322000", 70),
        new("CN", "HANGZHOU WESTLAKE TEXTILE CO LTD", "35 WENSAN ROAD", "HANGZHOU", "310012", 50),
        new("CN", "NINGBO EASTPORT HOUSEWARES CO LTD", "77 ZHONGSHAN EAST ROAD", "NINGBO", "315040", 40),
        new("CN", "QUANZHOU SUNRISE FOOTWEAR CO LTD", "9 TIANAN ROAD", "QUANZHOU", "362000", 40),
        new("CN", "DONGGUAN CLEARTONE AUDIO CO LTD", "120 HUMEN AVENUE", "DONGGUAN", "523900", 50),
        new("HK", "HARBOUR CITY GIFTS LTD", "12 CANTON ROAD", "HONG KONG", "", 30),
        new("HK", "PEARL DELTA SOURCING LTD", "55 KING FUK STREET", "HONG KONG", "", 25),
        new("VN", "SAIGON GARMENT EXPORT JSC", "45 NGUYEN HUE", "HO CHI MINH CITY", "70000", 30),
        new("VN", "HANOI CRAFT HOUSE CO LTD", "8 HANG GAI", "HANOI", "10000", 15),
        new("KR", "HANGANG FASHION CO LTD", "22 DONGDAEMUN RO", "SEOUL", "04563", 30),
        new("KR", "BUSAN LIVING GOODS CO LTD", "310 HAEUNDAE RO", "BUSAN", "48094", 15),
        new("JP", "KANDA BOOKS AND GIFTS KK", "2 JIMBOCHO", "TOKYO", "101-0051", 25),
        new("JP", "OSAKA HOBBY SUPPLY KK", "5 NIPPONBASHI", "OSAKA", "556-0005", 20),
        new("TW", "FORMOSA CYCLE PARTS CO LTD", "66 ZHONGGANG ROAD", "TAICHUNG", "407", 15),
        new("IN", "JAIPUR BLOCK PRINT EXPORTS PVT LTD", "14 JOHARI BAZAAR", "JAIPUR", "302003", 30),
        new("IN", "TIRUPUR KNITWEAR PVT LTD", "27 AVINASHI ROAD", "TIRUPUR", "641602", 20),
        new("TR", "ANADOLU TEKSTIL LTD STI", "40 MERTER CADDESI", "ISTANBUL", "34173", 20),
        new("PK", "FAISALABAD LINEN MILLS PVT LTD", "3 SUSAN ROAD", "FAISALABAD", "38000", 12),
        new("BD", "DHAKA COTTON SOURCING LTD", "19 GULSHAN AVENUE", "DHAKA", "1212", 12),
        new("TH", "CHAO PHRAYA DESIGN CO LTD", "101 SUKHUMVIT ROAD", "BANGKOK", "10110", 12),
        new("GB", "ALBION BOOKSELLERS LTD", "31 CHARING CROSS ROAD", "LONDON", "WC2H 0LA", 25),
        new("GB", "PENNINE OUTDOOR WEAR LTD", "5 DEANSGATE", "MANCHESTER", "M3 2BW", 15),
        new("DE", "RHEINLAND HAUSHALT GMBH", "HOHE STRASSE 18", "KOELN", "50667", 20),
        new("DE", "ISARTAL SPORT GMBH", "LEOPOLDSTRASSE 90", "MUENCHEN", "80802", 12),
        new("FR", "ATELIER DU RHONE SARL", "58 RUE DE LA REPUBLIQUE", "LYON", "69002", 18),
        new("FR", "MAISON CANEBIERE SAS", "12 LA CANEBIERE", "MARSEILLE", "13001", 10),
        new("IT", "PELLETTERIA ARNO SRL", "VIA DEI NERI 7", "FIRENZE", "50122", 20),
        new("IT", "TESSITURA LARIANA SRL", "VIA MILANO 44", "COMO", "22100", 10),
        new("ES", "CALZADOS MEDITERRANEO SL", "CALLE MAYOR 21", "ALICANTE", "03002", 12),
        new("PT", "LINHOS DO NORTE LDA", "RUA DE SANTA CATARINA 5", "PORTO", "4000-447", 10),
        new("NL", "GRACHT DESIGN BV", "PRINSENGRACHT 200", "AMSTERDAM", "1016 HD", 10),
        new("PL", "WISLA ODZIEZ SP Z O O", "UL DLUGA 14", "KRAKOW", "31-146", 8),
        new("SE", "NORRSKEN FRILUFT AB", "DROTTNINGGATAN 30", "STOCKHOLM", "111 51", 6),
        new("CA", "LAKE ONTARIO GOODS INC", "240 QUEEN ST W", "TORONTO", "M5V 1Z7", 20),
        new("CA", "FLEUR DE LYS BOUTIQUE INC", "900 RUE SAINTE CATHERINE", "MONTREAL", "H3B 1E2", 10),
        new("MX", "ARTESANIAS DEL BAJIO SA DE CV", "AV JUAREZ 60", "LEON", "37000", 15),
        new("BR", "SERRA DO MAR CALCADOS LTDA", "RUA DAS FLORES 12", "NOVO HAMBURGO", "93510", 6),
        new("AU", "SOUTHERN CROSS SURF PTY LTD", "15 CAMPBELL PARADE", "SYDNEY", "2026", 6),
    ];
}
