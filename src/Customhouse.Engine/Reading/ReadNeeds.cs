using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>Who asks to read a restricted list, and why.</summary>
/// <param name="Person">The name by which the person stands in the register of grants.</param>
/// <param name="List">Which list.</param>
/// <param name="Why">The reason.</param>
public sealed record ReadCall(string Person, RestrictedList List, string Why)
{
    /// <summary>Whose evidence it is, or who is watched; null for a whole list.</summary>
    public FilerCode? Filer { get; init; }
}

/// <summary>What reading a restricted list needs: a person with authority over it, and a reason.</summary>
public static class ReadNeeds
{
    /// <summary>Characters of a reason at most.</summary>
    public const int WhyMax = 2_000;

    /// <summary>Who reads by which grant, or all that the call lacks.</summary>
    /// <returns>A grant where nothing is lacking; else null and at least one lack.</returns>
    public static (Grant? Grant, IReadOnlyList<Lack> Lacks) Of(GrantRegister grants, ReadCall call)
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(call);
        var held = grants.Of(call.Person);
        var grant = held.FirstOrDefault(one => one.Covers(call.List, call.Filer));
        var lacks = new List<Lack>();
        if (held.Count == 0) lacks.Add(Stranger(call.Person));
        else if (grant is null) lacks.Add(NoAuthority(call, held));
        if (LackOf(call.Why) is { } none) lacks.Add(none);
        return lacks.Count == 0 ? (grant, lacks) : (null, lacks);
    }

    /// <summary>What is lacking to see who read of a participant: that one speaks for it.</summary>
    public static Lack? LackToSeeReads(GrantRegister grants, string person, FilerCode participant)
    {
        ArgumentNullException.ThrowIfNull(grants);
        if (grants.Holds(person, ProgrammeRole.Participant, participant)) return null;
        return grants.Of(person).Count == 0 ? Stranger(person) : new Lack("AUTHORITY",
            $"Who read of {participant} is shown to who speaks for it; {person} holds no grant as its participant.");
    }

    /// <summary>What is said of someone who is not in the register.</summary>
    public static Lack Stranger(string person) => new("PERSON",
        $"Who asks stands in the register of grants; '{person}' does not.");

    static Lack NoAuthority(ReadCall call, IReadOnlyList<Grant> held) => new("AUTHORITY",
        $"{Of(call)} is read by whom the register of grants gives that authority, as " +
        $"{string.Join(" or ", call.List.Roles().Select(role => role.Words()))}; {call.Person} holds " +
        $"{string.Join("; ", held.Select(Said))}.");

    static string Of(ReadCall call) => call.Filer is { } filer ? $"{call.List.Name()} of {filer}" : call.List.Name();

    static string Said(Grant grant)
    {
        var lists = grant.Lists.Count == 0 ? "no list"
            : string.Join(", ", grant.Lists.Order().Select(one => one.Name()));
        return $"{lists} as {grant.Role.Words()}{(grant.Filer is { } filer ? $" of {filer}" : "")}";
    }

    // A control character would steer a terminal, and half a pair can't be written down.
    static Lack? LackOf(string why)
    {
        var (length, sound) = ((why ?? "").Trim().Length, true);
        for (var i = 0; i < (why ?? "").Length; i++)
            if (CharUnicodeInfo.GetUnicodeCategory(why!, i) is UnicodeCategory.Control or UnicodeCategory.Surrogate)
                sound &= i > 0 && char.IsSurrogatePair(why!, i - 1);
        return sound && length > 0 && why!.Length <= WhyMax ? null : new Lack("REASON",
            $"Each reading has a reason, in 1 to {WhyMax:N0} characters on one line; this has " +
            $"{(sound ? $"{(length == 0 ? 0 : why!.Length):N0}" : "a character that is none of a text")}.");
    }
}
