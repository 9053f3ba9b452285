using NodaTime;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// How long records of an entry are kept. The texts could not be read, so both are unconfirmed; the longer one counts.
/// </summary>
public static class Retention
{
    /// <summary>A broker's records of its transactions.</summary>
    public static readonly Parameter<int> BrokerYears = new(
        "REC.broker-years", "years after the day of the entry, for records of a broker")
    {
        Values = [new(Era.Coded, 5, Cfr(19, "111.23").Unconfirmed)],
    };

    /// <summary>Records that an entry is made by, whoever keeps them.</summary>
    public static readonly Parameter<int> EntryYears = new(
        "REC.entry-years", "years after the day of the entry, for records that it is made by")
    {
        Values = [new(Era.Coded, 5, Cfr(19, "163.4").Unconfirmed)],
    };

    /// <summary>All, by id. They decide no filing, so they are no part of the law's version.</summary>
    public static IReadOnlyList<Parameter> All { get; } = [BrokerYears, EntryYears];

    /// <summary>
    /// The last day on which records are kept: so many years after the last transmission about the entry. Counting from
    /// the last and not from the first is a choice, to the safe side.
    /// </summary>
    /// <param name="last">The Eastern day of that transmission.</param>
    public static LocalDate KeptThrough(LocalDate last)
    {
        var day = When.NoonOf(last);
        return last.PlusYears(Math.Max(BrokerYears.At(day), EntryYears.At(day)));
    }

    /// <summary>Where it is written.</summary>
    public static string Sources { get; } = "19 CFR 111.23, 163.4 (unconfirmed)";
}
