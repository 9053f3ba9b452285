using System.Security.Cryptography;
using System.Text;
using Customhouse.Targeting;
using Sylvan.Data.Csv;

namespace Customhouse.App;

/// <summary>
/// Makes a <see cref="WordTable"/> of libpostal's dictionaries and of a list of our own, which comes first. A
/// dictionary has a word a line and behind it its forms, parted by bars. Same lists, same bytes.
/// </summary>
public static class WordImport
{
    // Which dictionary gives what: words of which context, in which role, and whether it may add words or only forms.
    static readonly (string Folder, string File, string Context, WordRole Role, bool AddsWords)[] Dictionaries =
    [
        ("libpostal_en", "street_types.txt",        "street", WordRole.Type,       true),
        ("libpostal_en", "directionals.txt",        "street", WordRole.Direction,  false),
        ("libpostal_en", "unit_types_numbered.txt", "street", WordRole.Part,       true),
        ("libpostal_en", "level_types_numbered.txt", "street", WordRole.Part,      true),
        ("libpostal_en", "synonyms.txt",            "street", WordRole.None,       true),
        ("libpostal_en", "company_types.txt",       "name",   WordRole.Legal,      true),
        ("libpostal_en", "personal_suffixes.txt",   "name",   WordRole.Generation, false),
        ("libpostal_en", "given_names.txt",         "name",   WordRole.None,       true),
        ("libpostal_en", "toponyms.txt",            "state",  WordRole.None,       true),
        ("libpostal_es", "street_types.txt",        "street", WordRole.Type,       true),
        ("libpostal_es", "unit_types_numbered.txt", "street", WordRole.Part,       true),
        ("libpostal_es", "company_types.txt",       "name",   WordRole.Legal,      true),
        ("libpostal_es", "surnames.txt",            "name",   WordRole.None,       true),
    ];

    static readonly string[] Ambiguous = ["libpostal_en", "libpostal_es"];

    /// <summary>
    /// Reads the dictionaries in a folder and our own list, and returns the text form of the table. Throws
    /// <see cref="InvalidDataException"/> that says where and what was expected.
    /// </summary>
    public static byte[] Read(string folder, string own)
    {
        var (words, head) = (new WordClaims(), new StringBuilder());
        AddOwn(words, own, head);
        foreach (var language in Ambiguous)
            foreach (var row in Rows(folder, language, "ambiguous_expansions.txt", head)) words.Refuse(row[0]);
        foreach (var from in Dictionaries)
            words.Add(from.Context, from.Role, from.AddsWords, [.. Rows(folder, from.Folder, from.File, head)]);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(WordTable.Format) + "\n" + head + words);
    }

    // role, word, forms parted by blanks, or by bars where a form has a blank.
    static void AddOwn(WordClaims words, string own, StringBuilder head)
    {
        var bytes = File.ReadAllBytes(own);
        Name(head, Path.GetFileName(own), bytes);
        using var csv = CsvDataReader.Create(new StreamReader(new MemoryStream(bytes)));
        while (csv.Read())
        {
            var (role, word, forms) = (csv.GetString(0), csv.GetString(1), csv.GetString(2));
            var between = forms.AsSpan().Contains('|') ? '|' : ' ';
            string[] row = [word, .. forms.Split(between, StringSplitOptions.RemoveEmptyEntries)];
            if (role == "never") words.Refuse(word);
            else words.AddOwn(RoleOf(role, own, csv.RowNumber), row);
        }
    }

    static WordRole RoleOf(string role, string own, int row) =>
        Enum.TryParse<WordRole>(role, ignoreCase: true, out var known) ? known : throw new InvalidDataException(
            $"{own}, row {row}: '{role}' is no role; expected never, {string.Join(", ", Enum.GetNames<WordRole>())}.");

    static IEnumerable<string[]> Rows(string folder, string language, string file, StringBuilder head)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, language, file));
        Name(head, $"{language}/{file}", bytes);
        return Encoding.UTF8.GetString(bytes).Split('\n').Select(Row).Where(row => row.Length > 0);
    }

    static string[] Row(string line) => [.. line.Split('|').Select(Folded).Where(form => form.Length > 0)];

    static void Name(StringBuilder head, string file, byte[] bytes) =>
        head.AppendJoin('\t', "source", file, Convert.ToHexStringLower(SHA256.HashData(bytes))).Append('\n');

    static string Folded(string text)
    {
        var to = new byte[Folding.MostBytes];
        return Encoding.UTF8.GetString(to, 0, Folding.Fold(Encoding.UTF8.GetBytes(text), to));
    }
}
