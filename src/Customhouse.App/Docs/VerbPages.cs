using System.Globalization;
using System.Text;

namespace Customhouse.App;

/// <summary>The page of all verbs, as their own help gives them.</summary>
static class VerbPages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All => [new Page("verbs.md", Write())];

    static string Write()
    {
        var text = new StringBuilder();
        text.Append(Page.Mark).Append("\n\n# Verbs\n\n");
        text.Append(
            "Exit codes: 0 all accepted, holds, or is the same; 1 something held or rejected, does not hold, or " +
            "differs;\n");
        text.Append(
            "2 unusable input or wrong call; 130 interrupted. A reader that closes the pipe ends the program " +
            "without a word.\n");
        foreach (var verb in CommandLine.Verbs)
            text.Append(CultureInfo.InvariantCulture, $"\n## {verb}\n\n```text\n{Help(verb)}\n```\n");
        return text.ToString();
    }

    static string Help(string verb)
    {
        using var output = new MemoryStream();
        using var terminal = new Terminal(Stream.Null, output, Stream.Null, NodaTime.SystemClock.Instance);
        CommandLine.Run(terminal, [.. verb.Split(' '), "--help"]);
        var lines = Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n").Trim().Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }
}
