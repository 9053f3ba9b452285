using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// The register of grants as a file: JSON with <c>grants</c>. Described in docs/formats/grants.md.
/// </summary>
public static class GrantFile
{
    /// <summary>Bytes of a file at most.</summary>
    public const int LengthMax = 16 * 1024 * 1024;

    const int PersonMax = 100, BecauseMax = 2_000;

    static readonly Dictionary<string, ProgrammeRole> Roles = Enum.GetValues<ProgrammeRole>()
        .Where(role => role != ProgrammeRole.System).ToDictionary(role => role.Words(), StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <param name="from">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FactsException">Something in it is not as it is described; it says where and what.</exception>
    public static GrantRegister Read(Stream from, string name)
    {
        var (all, held) = (new List<Grant>(), new HashSet<(string, ProgrammeRole, FilerCode?)>());
        foreach (var node in FactNode.Read(from, name, LengthMax).Has("grants").Items("grants"))
        {
            var grant = Of(node.Has("person", "role", "filer", "lists", "because"));
            if (!held.Add((grant.Person, grant.Role, grant.Filer))) throw node.Twice("this person in this role");
            all.Add(grant);
        }
        return new GrantRegister(all);
    }

    static Grant Of(FactNode node)
    {
        var role = node["role"].OneOf(Roles);
        var isParticipant = role == ProgrammeRole.Participant;
        if (!isParticipant && node.Find("filer") is { } filer)
            throw filer.Bad("no filer, for it is one of a participant");
        return new Grant(node["person"].Words(PersonMax), role, node["because"].Words(BecauseMax))
        {
            Filer = isParticipant ? node["filer"].Filer() : null,
            Lists = node.Items("lists").Select(list => Of(list, role)).ToHashSet(),
        };
    }

    static RestrictedList Of(FactNode node, ProgrammeRole role)
    {
        var list = node.OneOf(RestrictedLists.ByName);
        return list.Roles().Contains(role) ? list : throw node.Bad($"a list that the {role.Words()} can be given");
    }
}
