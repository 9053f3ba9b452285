using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// An arrival that was learned after acceptance changed the answer whether the entry was filed in time. It is a new
/// fact about an old one and changes nothing of what was decided then.
/// </summary>
/// <param name="Rule">Id of the rule that sets the deadline of the day of filing.</param>
/// <param name="Filed">When the entry was received.</param>
/// <param name="Arrived">When its conveyance arrived, as now known.</param>
/// <param name="Learned">When that was learned.</param>
/// <param name="Eda">The date of arrival that the filer estimated; null when it stated none.</param>
/// <param name="ManifestSaid">The arrival that the manifest foretold when it filed; null when it said nothing.</param>
public abstract record TimelinessFact(
    string Rule, Instant Filed, Instant Arrived, Instant Learned, LocalDate? Eda, Instant? ManifestSaid);

/// <inheritdoc cref="TimelinessFact"/>
/// <remarks>The arrival makes it late.</remarks>
public sealed record UntimelyFound(
    string Rule, Instant Filed, Instant Arrived, Instant Learned, LocalDate? Eda, Instant? ManifestSaid)
    : TimelinessFact(Rule, Filed, Arrived, Learned, Eda, ManifestSaid);

/// <inheritdoc cref="TimelinessFact"/>
/// <remarks>The arrival made it late before, and its correction does not.</remarks>
public sealed record UntimelyCleared(
    string Rule, Instant Filed, Instant Arrived, Instant Learned, LocalDate? Eda, Instant? ManifestSaid)
    : TimelinessFact(Rule, Filed, Arrived, Learned, Eda, ManifestSaid);
