using System.Text;
using Customhouse.Targeting;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>
/// Who is one person, and how each is written.
/// </summary>
sealed class PersonNames(PersonKeys persons)
{
    readonly Dictionary<UInt128, (UInt128 Person, Spelling Spelling)> bySpelling = [];
    readonly Dictionary<UInt128, List<UInt128>> spellings = [];

    /// <summary>The key of a party's person, and that of the way in which it is written.</summary>
    public (UInt128 Person, UInt128 Spelling) Know(in Party party)
    {
        var key = ExactKey.Of(party);
        if (bySpelling.TryGetValue(key, out var known)) return (known.Person, key);
        var (person, bits) = persons.Of(party);
        bySpelling.Add(key, (person, new Spelling(Name(party), Said(party.Address), bits)));
        if (!spellings.TryGetValue(person, out var ways)) spellings[person] = ways = [];
        ways.Add(key);
        return (person, key);
    }

    /// <summary>How a spelling is written.</summary>
    public Spelling Of(UInt128 spelling) => bySpelling[spelling].Spelling;

    /// <summary>The other spellings of its person, as they came.</summary>
    public IReadOnlyList<Spelling> OthersOf(UInt128 spelling) =>
        [.. spellings[bySpelling[spelling].Person].Where(key => key != spelling).Select(Of)];

    static string Name(in Party party) => !party.Name.IsEmpty ? party.Name.ToString() : $"{party.IdKind} {party.Id}";

    static string Said(in Address address)
    {
        var said = new StringBuilder();
        for (var i = 0; i < address.Count; i++) Add(said, ", ", address[i].Value);
        Add(said, ", ", address.City);
        Add(said, " ", address.Subdivision);
        Add(said, " ", address.PostalCode);
        Add(said, " ", address.Country.Text);
        return said.ToString();
    }

    static void Add(StringBuilder said, string between, Text part)
    {
        if (part.IsEmpty) return;
        said.Append(said.Length == 0 ? "" : between).Append(part);
    }
}
