namespace Customhouse.App;

/// <summary>A generated page of the documents.</summary>
/// <param name="Path">Path under docs, with slashes.</param>
/// <param name="Text">Markdown, ending with a line end.</param>
sealed record Page(string Path, string Text)
{
    /// <summary>First line of every generated page, so that nobody edits one by hand.</summary>
    public const string Mark = "<!-- Made by `customhouse docs` from the tables in src; edit those. -->";

    /// <summary>Folders of which every page is generated.</summary>
    public static readonly string[] Folders = ["layouts", "codes", "rules"];

    /// <summary>All pages.</summary>
    public static IEnumerable<Page> All =>
    [
        .. LayoutPages.All, .. CodePages.All, .. RulePages.All, .. VerbPages.All, .. ManifestPages.All,
        .. LifePages.All, .. ProgrammePages.All, PersonPages.Page, WorldPages.Page, PenaltyPages.Page,
    ];
}
