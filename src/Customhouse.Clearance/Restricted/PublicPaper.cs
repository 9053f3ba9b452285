namespace Customhouse.Clearance;

/// <summary>
/// What is public of participants: suspensions that were published, and nothing from which anything follows about
/// others; so neither a count of cases nor the time stands on it.
/// </summary>
public static class PublicPaper
{
    /// <summary>Kind of paper, and version of its form.</summary>
    public const string Kind = "customhouse/public-suspensions/1";

    /// <summary>Makes it of published suspensions.</summary>
    public static Paper Of(IReadOnlyList<ListRow> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return new Paper(Kind, "Suspended participants",
        [
            new PaperPart("suspensions", "Suspensions that were made public",
            [
                new("published", "How many", (long)published.Count),
                new("meaning", "What this page says",
                    "A participant stands here from the day its suspension is made public until that ends. Of any " +
                    "other participant this page says nothing, whether it is suspended or not."),
            ])
            {
                Tables = published.Count == 0 ? [] : [Table(published)],
            },
        ]);
    }

    static PaperTable Table(IReadOnlyList<ListRow> published) => new("participants", "Participants",
        [new("filer", "Filer"), new("programme", "Programme"), new("standing", "Standing"), new("since", "Since")],
        [.. published.Select(row => new PaperValue[]
        {
            row.Participant.ToString(), row.Programme.ToString(), row.What,
            row.Since is { } since ? PaperValue.Of(since) : "",
        })]);
}
