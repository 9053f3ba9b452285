using System.Text;
using NodaTime;

namespace Customhouse.Law;

/// <summary>Every coded rule, and the law at an instant.</summary>
public static class Statutes
{
    /// <summary>The first instant with coded law; an earlier one is refused.</summary>
    public static Instant CodedFrom => Era.Coded;

    /// <summary>The last day whose material was read; later days are answered by the last known law.</summary>
    public static LocalDate ReadThrough { get; } = new(2026, 10, 5);

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. new[]
        {
            Identity.All, Requests.All, Header.All, Importers.All, Cancellation.All, Bills.All, Parties.All, Lines.All,
            Timeliness.All, DailyValue.All,
            Filers.All, ShutOut.All, Suspensions.All, ExcludedGoods.All, OtherAgencies.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>
    /// The law's version: a mark over rule ids, revisions and terms, parameters and tables. A decision records it.
    /// </summary>
    public static string Version { get; } = Hash();

    /// <summary>The rule with this id; null when there is none.</summary>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The law for a filing received at an instant.</summary>
    /// <exception cref="LawNotCodedException">The instant lies before <see cref="CodedFrom"/>.</exception>
    public static LawAt At(Instant received) => received >= CodedFrom
        ? LawAt.Of(received, All)
        : throw new LawNotCodedException(
            $"No law is coded for {When.Say(received)}: it starts {When.Say(CodedFrom)}, the first day of the " +
            $"800-dollar exemption.");

    static string Hash()
    {
        var text = new StringBuilder();
        foreach (var rule in All)
        {
            text.Append(rule.Id).Append('/').Append(rule.Revision).Append(' ').Append(Span(rule.InForce));
            foreach (var enforcement in rule.System)
                text.Append(' ').Append(enforcement.Effect).Append(Span(enforcement.During));
            text.Append('\n');
        }
        foreach (var parameter in Limits.All)
            foreach (var (from, value, _) in parameter.History)
                text.Append(parameter.Id).Append(' ').Append(from.ToUnixTimeTicks()).Append(' ').Append(value)
                    .Append('\n');
        foreach (var mark in TariffFacts.TableMarks) text.Append(mark).Append('\n');
        return Fingerprint.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    static string Span(Term term) => $"{term.From.ToUnixTimeTicks()}..{term.To?.ToUnixTimeTicks()}";
}
