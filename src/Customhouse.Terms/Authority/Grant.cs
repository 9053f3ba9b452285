namespace Customhouse.Terms;

/// <summary>What a named person may read, in which role, and by what authority.</summary>
/// <param name="Person">The name by which the person is known here.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="Because">By what authority, in words.</param>
public sealed record Grant(string Person, ProgrammeRole Role, string Because)
{
    /// <summary>For whom a participant's person speaks; null for an official.</summary>
    public FilerCode? Filer { get; init; }

    /// <summary>What may be read; a participant's person reads evidence of its own filer alone.</summary>
    public IReadOnlySet<RestrictedList> Lists { get; init; } = new HashSet<RestrictedList>();

    /// <summary>True when it is authority over a list, and over a filer where that is asked.</summary>
    public bool Covers(RestrictedList list, FilerCode? filer) =>
        Lists.Contains(list) && list.Roles().Contains(Role) && (Filer is null || Filer == filer);
}

/// <summary>Who may read restricted lists. Who does not stand in it may not.</summary>
/// <param name="Grants">All grants; a person may hold several, in different roles.</param>
public sealed record GrantRegister(IReadOnlyList<Grant> Grants)
{
    /// <summary>The register of which nobody is a member.</summary>
    public static GrantRegister Empty { get; } = new([]);

    /// <summary>What a person holds; empty for a stranger.</summary>
    public IReadOnlyList<Grant> Of(string person) =>
        [.. Grants.Where(grant => string.Equals(grant.Person, person, StringComparison.Ordinal))];

    /// <summary>True when a person holds a role; that of a participant for one filer.</summary>
    public bool Holds(string person, ProgrammeRole role, FilerCode? filer = null) => Of(person).Any(grant =>
        grant.Role == role && (role != ProgrammeRole.Participant || grant.Filer == filer));
}
