using System.Security.Cryptography;
using System.Text;
using Customhouse.Law;
using Customhouse.Tests.Law;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>
/// docs/law/version.txt keeps each rule's id, its revision and a hash of what it answers to its cases. Decisions that
/// were journaled name a rule and its revision, so an answer must not change under an old one.
/// </summary>
public class LawVersion
{
    const string Path = "docs/law/version.txt";

    [Fact]
    public void No_answer_changes_without_a_new_revision()
    {
        var now = Statutes.All.Select(Line).ToList();
        if (Approved.Updates) Approved.Write(Path, Head + string.Concat(now.Select(line => line + "\n")));
        var kept = Approved.Kept(Path).Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.Empty(now.Except(kept).Select(line => Advice(line, kept)));
        Assert.Empty(kept.Except(now).Select(line => $"{line.Split(' ')[0]} is kept and no longer answers so."));
    }

    const string Head = """
        # Each rule, its revision, and a hash of its answers to its cases. Kept by the tests; written with UPDATE=1.
        # An answer that changes needs a new Revision of its rule and a line in CHANGELOG.md: which dates, which filings.

        """;

    static string Line(Rule rule)
    {
        var answers = CaseTables.Of(rule.Id)!.Cases
            .Select(row => $"{row.Received} {string.Join(' ', row.Facts)} {RuleAnswer.To(row, Statutes.At)}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', answers)));
        return $"{rule.Id} {rule.Revision} {Convert.ToHexStringLower(hash)[..16]}";
    }

    static string Advice(string line, List<string> kept)
    {
        var (id, revision) = (line.Split(' ')[0], line.Split(' ')[1]);
        return kept.Exists(old => old.StartsWith($"{id} {revision} ", StringComparison.Ordinal))
            ? $"{id} answers its cases otherwise than its revision {revision} did. If an old case got a new answer, " +
                $"raise Revision and " +
                "say in CHANGELOG.md for which dates and filings; then, or if only cases were added, run the tests " +
                "with UPDATE=1."
            : $"{id} revision {revision} is new: run the tests with UPDATE=1 to keep its answers.";
    }
}
