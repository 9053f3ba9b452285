using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>Countries that ACE knows. Source: CATAIR Appendix B (2026-08-04).</summary>
static class Countries
{
    public static bool Holds(CountryCode code) => Known[code.Index];

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<CountryCode> All => Codes.Order(Comparer<CountryCode>.Create(
        (a, b) => string.CompareOrdinal(a.ToString(), b.ToString())));

    static readonly CountryCode[] Codes = [.. (
        "AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN " +
        "BO BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX " +
        "CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE " +
        "GF GH GI GL GM GN GP GQ GR GT GU GW GY GZ HK HM HN HR HT HU ID IE IL IN IO " +
        "IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KV KW KY KZ LA LB LC LI LK LR " +
        "LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX " +
        "MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR " +
        "PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS " +
        "ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US " +
        "UY UZ VA VC VE VG VI VN VU WE WF WS YE YT ZA ZM").Split(' ').Select(CountryCode.Of)];

    static readonly bool[] Known = Marked();

    static bool[] Marked()
    {
        var known = new bool[CountryCode.IndexCount];
        foreach (var code in Codes) known[code.Index] = true;
        return known;
    }
}
