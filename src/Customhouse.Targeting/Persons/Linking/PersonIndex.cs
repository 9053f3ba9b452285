using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>To whom a party was assigned.</summary>
/// <param name="Person">Number of the person, from 0 in the order in which they were first seen.</param>
/// <param name="IsNew">True when nobody known was found.</param>
/// <param name="Record">The record that the party is or was joined to; see <see cref="PersonIndex.Form"/>.</param>
/// <param name="Total">Total of the link in hundredths of a bit; 0 when its key was known or nobody was found.</param>
public readonly record struct PersonAssignment(int Person, bool IsNew, int Record, int Total);

/// <summary>How far an index has come.</summary>
/// <param name="Records">Records that it keeps.</param>
/// <param name="Persons">Persons that they are.</param>
public readonly record struct PersonMark(int Records, int Persons);

/// <summary>
/// Assigns parties to persons under <see cref="PersonMatching.Linked"/>, in the order in which they come. What was
/// said stands: a later party joins a person or is a new one, and never makes one person of two. The same parties in
/// the same order give the same persons. Not safe for use from several threads.
/// </summary>
public sealed class PersonIndex
{
    // A block of common parts grows with the trade; the latest of it are looked at.
    const int MostLooked = 64;

    readonly LinkSettings settings;
    readonly PersonReader reader;
    readonly Dictionary<UInt128, int> byKey = [];
    readonly Dictionary<ulong, int> lastInBlock = [];
    readonly Dictionary<ulong, int> personsAt = [];
    readonly List<Entry> entries = [];
    readonly List<Member> members = [];
    readonly Ballot ballot = new();
    readonly BlockingKeys blocking = new();
    int persons;

    /// <summary>A record.</summary>
    struct Entry
    {
        public PersonForm Form;
        public int Person;
        public ulong Address;
    }

    /// <summary>A record's place in a block, and the place before it.</summary>
    readonly record struct Member(int Record, int Before);

    /// <summary>An empty index.</summary>
    public PersonIndex(LinkSettings? settings = null, WordTable? words = null)
    {
        this.settings = settings ?? LinkSettings.Published;
        reader = new PersonReader(words ?? WordTable.Carried);
    }

    /// <summary>How many persons there are.</summary>
    public int Count => persons;

    /// <summary>How far it has come; to go back to by <see cref="TakeBack"/>.</summary>
    public PersonMark Mark => new(entries.Count, persons);

    /// <summary>The canonical form of a record, for explaining an assignment.</summary>
    public PersonForm Form(int record) => entries[record].Form;

    /// <summary>Assigns a party, and keeps it when it is none that is known.</summary>
    public PersonAssignment Assign(in Party party)
    {
        var form = reader.Read(party);
        var key = form.Key;
        if (byKey.TryGetValue(key, out var known)) return new PersonAssignment(entries[known].Person, false, known, 0);
        var blocks = blocking.Of(form);
        Vote(form, blocks);
        var isJoined = ballot.TryElect(settings, out var person, out var record, out var total);
        if (!isJoined) (person, record, total) = (persons++, entries.Count, 0);
        if (!isJoined) personsAt[form.AddressKey] = personsAt.GetValueOrDefault(form.AddressKey) + 1;
        Keep(form.Kept(), key, person, blocks);
        return new PersonAssignment(person, !isJoined, record, total);
    }

    void Vote(PersonForm form, ReadOnlySpan<ulong> blocks)
    {
        ballot.Begin(entries.Count);
        var here = personsAt.GetValueOrDefault(form.AddressKey);
        foreach (var block in blocks)
        {
            var looked = 0;
            for (var at = lastInBlock.GetValueOrDefault(block) - 1; at >= 0 && looked < MostLooked; looked++)
            {
                var (record, before) = members[at];
                if (ballot.IsFirstSeen(record))
                {
                    var there = entries[record];
                    var crowd = Math.Max(here, personsAt.GetValueOrDefault(there.Address));
                    var linkage = PersonComparer.Compare(form, there.Form, settings, crowd);
                    ballot.Cast(there.Person, record, linkage, settings);
                }
                at = before;
            }
        }
    }

    void Keep(PersonForm form, UInt128 key, int person, ReadOnlySpan<ulong> blocks)
    {
        var record = entries.Count;
        byKey.Add(key, record);
        entries.Add(new Entry { Form = form, Person = person, Address = form.AddressKey });
        foreach (var block in blocks)
        {
            members.Add(new Member(record, lastInBlock.GetValueOrDefault(block) - 1));
            lastInBlock[block] = members.Count;
        }
    }

    /// <summary>Forgets what was kept since a mark: the index is as it was then.</summary>
    public void TakeBack(PersonMark mark)
    {
        for (var record = entries.Count - 1; record >= mark.Records; record--)
            Unblock(blocking.Of(entries[record].Form));
        var next = mark.Persons;
        foreach (var entry in entries.Skip(mark.Records))
        {
            byKey.Remove(entry.Form.Key);
            // Persons are numbered as they are first seen, so the next number stands at the first record of its person.
            if (entry.Person != next) continue;
            personsAt[entry.Address]--;
            next++;
        }
        persons = mark.Persons;
        entries.RemoveRange(mark.Records, entries.Count - mark.Records);
    }

    // The last in, in the reverse order of their coming.
    void Unblock(ReadOnlySpan<ulong> blocks)
    {
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            lastInBlock[blocks[i]] = members[^1].Before + 1;
            members.RemoveAt(members.Count - 1);
        }
    }
}
