using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>
/// The keys of persons under one setting: two parties are one person when they have one key. Under
/// <see cref="PersonMatching.Linked"/> a key depends on the parties that came before, see <see cref="PersonIndex"/>; so
/// whoever begins a history again takes new keys. Not safe for use from several threads.
/// </summary>
public sealed class PersonKeys
{
    readonly PersonReader reader = new();
    readonly PersonIndex? index;

    /// <summary>Keys under a setting, of a history that begins.</summary>
    public PersonKeys(PersonMatching matching)
    {
        Matching = matching;
        if (matching == PersonMatching.Linked) index = new PersonIndex();
    }

    /// <summary>The setting.</summary>
    public PersonMatching Matching { get; }

    /// <summary>How far the parties have come; to go back to by <see cref="TakeBack"/>.</summary>
    public PersonMark Mark => index?.Mark ?? default;

    /// <summary>The key of the person that a party is; a party that is linked is remembered.</summary>
    /// <returns>
    /// The key; and by what it was linked, in hundredths of a bit, 0 where its own key says who it is or nobody was
    /// found.
    /// </returns>
    public (UInt128 Person, int Bits) Of(in Party party)
    {
        if (index is null) return (reader.Key(party, Matching), 0);
        var assigned = index.Assign(party);
        return ((UInt128)assigned.Person, assigned.Total);
    }

    /// <summary>Forgets the parties that came since a mark, as if they had never come.</summary>
    public void TakeBack(PersonMark mark) => index?.TakeBack(mark);
}
