using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>One participant on a restricted list.</summary>
/// <param name="Participant">The filer.</param>
/// <param name="Programme">The programme; default for none.</param>
/// <param name="What">How it stands there, in words.</param>
/// <param name="Since">From when; null where that is not known.</param>
/// <param name="Due">When the clock runs out; null for none.</param>
/// <param name="Said">More about it; empty for nothing.</param>
public sealed record ListRow(
    FilerCode Participant, ProgrammeId Programme, string What, Instant? Since, Instant? Due, string Said)
{
    /// <summary>What stands on a list, by programme and filer.</summary>
    internal static IReadOnlyList<ListRow> Of(RestrictedList list, CaseRegister cases, ReadingRegister readings) =>
        list switch
        {
            RestrictedList.ProposedActions => [.. cases.All()
                .Where(one => one.Standing.Status == ParticipantStatus.ActionProposed).Select(OfProposal)],
            RestrictedList.Suspensions => [.. cases.All()
                .Where(one => one.Standing.Status.IsOut() && !one.IsPublished).Select(OfSuspension)],
            RestrictedList.OpenSamples => [.. cases.All()
                .SelectMany(one => one.Requests.Where(request => !request.IsClosed)
                    .Select(request => OfRequest(one, request)))],
            RestrictedList.WatchList => [.. readings.Watched().Select(OfWatch)],
            RestrictedList.Evidence => [],
            _ => throw new InvalidOperationException($"List {list}"),
        };

    /// <summary>Suspensions that were made public, by programme and filer.</summary>
    public static IReadOnlyList<ListRow> Published(CaseRegister cases) =>
    [
        .. cases.All().Where(one => one.Standing.Status.IsOut() && one.IsPublished)
            .Select(one => OfSuspension(one) with { Due = null }),
    ];

    static ListRow OfProposal(Participation one) => new(one.Participant, one.Programme,
        $"action proposed, {Words.Of(one.Standing.Step)}", one.Learned, one.Standing.Due,
        one.Proposer is { } proposer ? $"proposed by {proposer}" : "");

    static ListRow OfSuspension(Participation one) => new(one.Participant, one.Programme,
        Words.Of(one.Standing.Status), one.Effective, one.Standing.Due, "");

    static ListRow OfRequest(Participation one, OpenRequest open) => new(one.Participant, one.Programme,
        $"document request {open.Request.Number}, {Words.Of(open.Request.Design)}", null, open.Due,
        string.Join(", ", open.Request.Entries));

    static ListRow OfWatch(WatchTold told) => new(told.Participant, default, "watched", told.At, null,
        $"{told.Why} ({told.By.Person})");
}
