using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>
/// Reads a name: given names first, titles dropped, legal form and generation apart. What follows "care of" is not the
/// addressee: by HQ H290219 an owner in care of a warehouse is the person.
/// </summary>
static class NameReading
{
    public static void Read(Text name, WordList words, WordTable table)
    {
        var from = words.Count;
        var comma = name.Span.IndexOf((byte)',');
        if (comma < 0) words.AddField(name.Span, table.Names, PersonPart.Name);
        else AddInverted(name.Span[..comma], name.Span[(comma + 1)..], words, table);
        DropCare(words.Span[from..]);
        SetApart(words, from);
        if (!Has(words.Span[from..], PersonPart.Legal)) DropTitles(words.Span[from..]);
    }

    // DOE, JANE is JANE DOE; but ACME, INC. and SMITH, JR. keep their order.
    static void AddInverted(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, WordList words, WordTable table)
    {
        var from = words.Count;
        words.AddField(before, table.Names, PersonPart.Name);
        var middle = words.Count;
        words.AddField(after, table.Names, PersonPart.Name);
        foreach (ref readonly var word in words.Span[from..])
            if ((word.Roles & WordRole.Legal) != 0) return;
        if (middle == from || middle == words.Count) return;
        if ((words.Span[middle].Roles & WordRole.Generation) == 0) words.Rotate(from, middle);
    }

    static void DropCare(Span<PersonWord> name)
    {
        var isCare = false;
        for (var i = 0; i < name.Length; i++)
        {
            isCare |= i > 0 && (name[i].Roles & WordRole.Care) != 0;
            if (isCare || (name[i].Roles & WordRole.Care) != 0) name[i].Part = PersonPart.Dropped;
        }
    }

    // From the end, as long as something is left to be the name.
    static void SetApart(WordList words, int from)
    {
        var name = words.Span[from..];
        var first = 0;
        while (first < name.Length && name[first].Part == PersonPart.Dropped) first++;
        for (var i = name.Length - 1; i > first; i--)
        {
            if (name[i].Part == PersonPart.Dropped) continue;
            if ((name[i].Roles & WordRole.Legal) != 0) name[i].Part = PersonPart.Legal;
            else if ((name[i].Roles & WordRole.Generation) != 0) name[i].Part = PersonPart.Generation;
            else if (words.BytesOf(from + i)[0] == '#') name[i].Part = PersonPart.Dropped;
            else break;
        }
    }

    static void DropTitles(Span<PersonWord> name)
    {
        for (var i = 0; i < name.Length - 1 && Has(name[(i + 1)..], PersonPart.Name); i++)
        {
            if (name[i].Part == PersonPart.Dropped) continue;
            if ((name[i].Roles & WordRole.Title) == 0) return;
            name[i].Part = PersonPart.Dropped;
        }
    }

    static bool Has(ReadOnlySpan<PersonWord> words, PersonPart part)
    {
        foreach (ref readonly var word in words)
            if (word.Part == part) return true;
        return false;
    }
}
