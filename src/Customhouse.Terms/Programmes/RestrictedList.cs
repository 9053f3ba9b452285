namespace Customhouse.Terms;

/// <summary>What is shown only to who may read it, each time as an event. Numbers are storage format.</summary>
public enum RestrictedList : byte
{
    /// <summary>Participants against whom an action is proposed.</summary>
    ProposedActions = 1,

    /// <summary>Participants that are shut out of a programme, where that was not made public.</summary>
    Suspensions = 2,

    /// <summary>Document requests that are open.</summary>
    OpenSamples = 3,

    /// <summary>Participants that officers watch.</summary>
    WatchList = 4,

    /// <summary>No list: a bundle of a filer's entries.</summary>
    Evidence = 5,
}

/// <summary>Questions about restricted lists.</summary>
public static class RestrictedLists
{
    static readonly (RestrictedList List, string Name, ProgrammeRole[] Roles)[] All =
    [
        (RestrictedList.ProposedActions, "proposed-actions",
            [ProgrammeRole.Officer, ProgrammeRole.DecidingOfficial, ProgrammeRole.AppealOfficial]),
        (RestrictedList.Suspensions, "suspensions",
            [ProgrammeRole.Officer, ProgrammeRole.DecidingOfficial, ProgrammeRole.AppealOfficial]),
        (RestrictedList.OpenSamples, "open-samples", [ProgrammeRole.Officer, ProgrammeRole.DecidingOfficial]),
        (RestrictedList.WatchList, "watch-list", [ProgrammeRole.Officer]),
        (RestrictedList.Evidence, "evidence",
            [ProgrammeRole.Participant, ProgrammeRole.Officer, ProgrammeRole.DecidingOfficial,
                ProgrammeRole.AppealOfficial]),
    ];

    /// <summary>Each by its name in files, calls and paths.</summary>
    public static IReadOnlyDictionary<string, RestrictedList> ByName { get; } =
        All.ToDictionary(one => one.Name, one => one.List, StringComparer.Ordinal);

    /// <summary>Its name, such as open-samples.</summary>
    public static string Name(this RestrictedList list) => Of(list).Name;

    /// <summary>The roles in which someone can be given authority to read it.</summary>
    public static IReadOnlyList<ProgrammeRole> Roles(this RestrictedList list) => Of(list).Roles;

    static (RestrictedList List, string Name, ProgrammeRole[] Roles) Of(RestrictedList list) =>
        Array.Find(All, one => one.List == list);
}
