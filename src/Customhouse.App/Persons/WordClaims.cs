using System.Text;
using Customhouse.Targeting;

namespace Customhouse.App;

/// <summary>
/// Which word a form stands for. A form belongs to the first list that has it; a form that two words of one list share
/// is left alone, as is one that is refused. Of a dictionary only abbreviations are taken, whose letters stand in their
/// word in that order: what is misspelt is weighed later, and other words are other words.
/// </summary>
sealed class WordClaims
{
    // Longer forms are of no use: a text is asked for so many words at once.
    const int MostWords = 5;

    // Shorter forms are initials and small words to most who write them; our own list says which are not.
    const int LeastBytes = 3;

    readonly Dictionary<(string Context, string Form), string> claims = [];
    readonly Dictionary<(string Context, string Word), WordRole> roles = [];
    readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <summary>A form that no dictionary may claim.</summary>
    public void Refuse(string form) => refused.Add(form);

    /// <summary>A row of our own list: its forms stand as they are.</summary>
    public void AddOwn(WordRole role, string[] row)
    {
        foreach (var context in Contexts(role)) AddOwn(context, role, row);
    }

    void AddOwn(string context, WordRole role, string[] row)
    {
        roles[(context, row[0])] = role | roles.GetValueOrDefault((context, row[0]));
        foreach (var form in row) claims[(context, form)] = row[0];
    }

    static string[] Contexts(WordRole role) => role switch
    {
        WordRole.Care => ["street", "name"],
        WordRole.Title or WordRole.Legal or WordRole.Generation => ["name"],
        _ => ["street"],
    };

    /// <summary>A dictionary.</summary>
    public void Add(string context, WordRole role, bool addsWords, IReadOnlyList<string[]> rows)
    {
        if (context == "state")
        {
            // A state is known by its code, which stands behind its name.
            foreach (var row in rows)
                if (row.Length > 1) AddOwn(context, role, [row[1], row[0], .. row[2..]]);
            return;
        }
        if (role == WordRole.Legal) rows = [.. rows.Select(ShortFirst)];
        var usable = rows.Where(row => IsUsable(context, role, row[0], addsWords)).ToList();
        foreach (var row in usable) AddWord(context, role, row[0]);
        var forms = from row in usable
                    from form in row[1..]
                    where IsFree(context, form, row[0])
                    select (form, Word: claims[(context, row[0])]);
        foreach (var group in forms.Distinct().GroupBy(pair => pair.form).ToList())
        {
            if (group.Count() == 1) claims[(context, group.Key)] = group.Single().Word;
            else Refuse(group.Key);
        }
    }

    // Companies are known by the short form, and what looks like one within a name stays as it is.
    string[] ShortFirst(string[] row)
    {
        bool IsWord(string form) => CanStand(form) && !form.Contains(' ', StringComparison.Ordinal);
        var shorter = row[1..].Where(form => IsWord(form) && Abbreviates(form, row[0]));
        return shorter.MinBy(form => form.Length) is { } least ? [least, .. row.Where(form => form != least)] : row;
    }

    bool IsUsable(string context, WordRole role, string word, bool addsWords) =>
        word.Length > 1 && word.Split(' ').Length <= (role == WordRole.Legal ? MostWords : 1) &&
        (addsWords || claims.ContainsKey((context, word))) &&
        !(roles.GetValueOrDefault((context, word)) is WordRole.Number or WordRole.Box);

    void AddWord(string context, WordRole role, string word)
    {
        var full = claims.GetValueOrDefault((context, word), word);
        claims[(context, word)] = full;
        var before = roles.GetValueOrDefault((context, full));
        // A dwelling is no other part of the premises.
        roles[(context, full)] = role == WordRole.Part && before.HasFlag(WordRole.Unit) ? before : before | role;
    }

    bool IsFree(string context, string form, string word) =>
        CanStand(form) && !claims.ContainsKey((context, form)) && (Abbreviates(form, word) || Abbreviates(word, form));

    bool CanStand(string form) =>
        form.Length >= LeastBytes && !refused.Contains(form) &&
        form.Split(' ') is { Length: <= MostWords } parts && parts.All(part => part.Length > 1);

    static bool Abbreviates(string form, string word)
    {
        if (form[0] != word[0] || form.Length >= word.Length) return false;
        var at = 0;
        foreach (var letter in form.Where(letter => letter != ' '))
        {
            at = word.IndexOf(letter, at) + 1;
            if (at == 0) return false;
        }
        return true;
    }

    /// <summary>Lines of the table, a word each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var forms = claims.ToLookup(claim => (claim.Key.Context, claim.Value), claim => claim.Key.Form);
        var order = roles.OrderBy(row => row.Key.Context, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Word, StringComparer.Ordinal);
        foreach (var ((context, word), role) in order)
        {
            var others = forms[(context, word)].Where(form => form != word).Order(StringComparer.Ordinal).ToList();
            if (role == WordRole.None && others.Count == 0) continue;
            text.AppendJoin('\t', [context, role.ToString(), word, .. others]).Append('\n');
        }
        return text.ToString();
    }
}
