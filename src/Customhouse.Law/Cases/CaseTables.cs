using System.Text;

namespace Customhouse.Law;

/// <summary>One situation of a rule's case table and the two answers it must get.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">What the situation is.</param>
/// <param name="Received">Eastern local time of receipt, as 2024-02-15T00:00.</param>
/// <param name="Facts">Named facts in which the filing differs from a valid one, in the order of the columns.</param>
/// <param name="Law">kept, broken, unknown, not coded, or - where the rule is not law or does not cover it.</param>
/// <param name="System">reject, hold, warn, note, not coded, or - where nothing was said.</param>
/// <param name="File">File of the table.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Case(
    string Rule, string Name, string Received, IReadOnlyList<KeyValuePair<string, string>> Facts,
    string Law, string System, string File, int Line);

/// <summary>The cases of one rule, as they stand beside it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="File">File of the table.</param>
/// <param name="Rows">The table in Markdown, its lines in order.</param>
/// <param name="Cases">Its cases.</param>
public sealed record CaseTable(string Rule, string File, IReadOnlyList<string> Rows, IReadOnlyList<Case> Cases);

/// <summary>Every rule's cases, written beside the rules in Markdown and carried with them.</summary>
public static class CaseTables
{
    const string Suffix = ".cases.md";

    static readonly Lazy<IReadOnlyDictionary<string, CaseTable>> Carried = new(
        () => ReadAll().ToDictionary(table => table.Rule, StringComparer.Ordinal));

    /// <summary>All tables, by id of their rule.</summary>
    /// <exception cref="FormatException">A table is malformed; the message says where.</exception>
    public static IReadOnlyList<CaseTable> All =>
        [.. Carried.Value.Values.OrderBy(table => table.Rule, StringComparer.Ordinal)];

    /// <summary>The table of a rule; null when it has none.</summary>
    public static CaseTable? Of(string rule) => Carried.Value.GetValueOrDefault(rule);

    static IEnumerable<CaseTable> ReadAll()
    {
        var assembly = typeof(CaseTables).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            foreach (var table in CaseReader.Read(name, reader.ReadToEnd().Split('\n'))) yield return table;
        }
    }
}
