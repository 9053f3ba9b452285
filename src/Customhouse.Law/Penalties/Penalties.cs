using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// Amounts and shares of penalties, dated and cited. The statutes' figures could not be read in a primary text, so all
/// but one are unconfirmed. Adjustments of dollar amounts for inflation are not coded: a maximum may be higher.
/// </summary>
public static class Penalties
{
    static readonly Cite Grave = Usc(19, "1592(c)(2)").Unconfirmed;
    static readonly Cite Slight = Usc(19, "1592(c)(3)").Unconfirmed;
    static readonly Cite Act2025 = PubLaw(119, 21, "70531").Secondary;
    static readonly Cite Order2026 =
        Other("EO 14411 (2026-06-03), which directs agencies; its rules were not found", Mark.Unconfirmed);

    static readonly Instant LowValuePenalty = When.Eastern(2025, 8, 3);

    /// <summary>90 days after the order: the day by which agencies were told to carry it out.</summary>
    static readonly Instant OrderDue = When.Eastern(2026, 9, 1);

    /// <summary>The most for fraud.</summary>
    public static readonly Parameter<int> FraudPercent =
        Always("PEN.1592.fraud", "percent of the domestic value, for fraud", 100, Usc(19, "1592(c)(1)").Unconfirmed);

    /// <summary>The most for gross negligence where duties are lost.</summary>
    public static readonly Parameter<int> GrossTimes =
        Always("PEN.1592.gross-times", "times the duties lost, for gross negligence", 4, Grave);

    /// <summary>The most for gross negligence where none are lost.</summary>
    public static readonly Parameter<int> GrossPercent =
        Always("PEN.1592.gross-percent", "percent of the dutiable value, for gross negligence without loss", 40, Grave);

    /// <summary>The most for negligence where duties are lost.</summary>
    public static readonly Parameter<int> NegligenceTimes =
        Always("PEN.1592.negligence-times", "times the duties lost, for negligence", 2, Slight);

    /// <summary>The most for negligence where none are lost.</summary>
    public static readonly Parameter<int> NegligencePercent = Always(
        "PEN.1592.negligence-percent", "percent of the dutiable value, for negligence without loss", 20, Slight);

    /// <summary>Where it is written what a prior disclosure does.</summary>
    public static readonly Cite Disclosure = Usc(19, "1592(c)(4)").Unconfirmed;

    /// <summary>The most for fraud that was disclosed, where duties are lost.</summary>
    public static readonly Parameter<int> DisclosedTimes =
        Always("PEN.1592.disclosed-times", "times the duties lost, for fraud that was disclosed", 1, Disclosure);

    /// <summary>The most for fraud that was disclosed, where none are lost.</summary>
    public static readonly Parameter<int> DisclosedPercent = Always("PEN.1592.disclosed-percent",
        "percent of the dutiable value, for fraud without loss that was disclosed", 10, Disclosure);

    /// <summary>The most for all violations of a broker in a case.</summary>
    public static readonly Parameter<Usd> BrokerTotal = Always("PEN.1641.total",
        "for one violation of a broker, and for all of a case together", Usd.Dollars(30_000),
        Usc(19, "1641(d)(2)(A)").Unconfirmed);

    /// <summary>The most for each transaction without a licence.</summary>
    public static readonly Parameter<Usd> UnlicensedEach = Always("PEN.1641.unlicensed",
        "for each transaction of customs business without a licence", Usd.Dollars(10_000),
        Usc(19, "1641(b)(6)").Unconfirmed);

    /// <summary>The most for aid to an unlawful importation.</summary>
    public static readonly Parameter<int> AidPercent =
        Always("PEN.1595a.aid", "percent of the value of the goods", 100, Usc(19, "1595a(b)").Unconfirmed);

    /// <summary>Where it is written that goods are seized.</summary>
    public static readonly Cite Seizure = Usc(19, "1595a(c)").Unconfirmed;

    /// <summary>The most for a first violation of the low-value exemption.</summary>
    public static readonly Parameter<Usd> LowValueFirst =
        Changed("PEN.321.first", "for a first violation", Usd.Zero, LowValuePenalty, Usd.Dollars(5_000), Act2025);

    /// <summary>The most for each later one.</summary>
    public static readonly Parameter<Usd> LowValueLater =
        Changed("PEN.321.later", "for each later violation", Usd.Zero, LowValuePenalty, Usd.Dollars(10_000), Act2025);

    /// <summary>What of an assessed penalty can't be mitigated away.</summary>
    public static readonly Parameter<int> FloorPercent =
        Changed("PEN.floor", "percent of the penalty that mitigation leaves at least", 0, OrderDue, 50, Order2026);

    /// <summary>Are repeaters refused mitigation?</summary>
    public static readonly Parameter<bool> RepeatersPayAll =
        Changed("PEN.repeaters", "true: no mitigation after an earlier violation", false, OrderDue, true, Order2026);

    /// <summary>Do brokers without diligence pay the maximum?</summary>
    public static readonly Parameter<bool> BrokersPayAll =
        Changed("PEN.brokers", "true: the maximum for a broker without diligence", false, OrderDue, true, Order2026);

    /// <summary>All, by id. They decide no filing, so they are no part of the law's version.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        DisclosedPercent, DisclosedTimes, FraudPercent, GrossPercent, GrossTimes, NegligencePercent, NegligenceTimes,
        AidPercent, BrokerTotal, UnlicensedEach, LowValueFirst, LowValueLater, BrokersPayAll, FloorPercent,
        RepeatersPayAll,
    ];

    static Parameter<T> Always<T>(string id, string unit, T value, Cite source)
        where T : notnull => new(id, unit) { Values = [new(Era.Coded, value, source)] };

    static Parameter<T> Changed<T>(string id, string unit, T before, Instant from, T value, Cite source)
        where T : notnull => new(id, unit)
        {
            Values = [new(Era.Coded, before, Other($"nothing before {source.Text}", source.Mark)),
                new(from, value, source)],
        };
}
