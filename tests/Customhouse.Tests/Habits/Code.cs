using System.Text;

namespace Customhouse.Tests.Habits;

/// <summary>A body of statements.</summary>
/// <param name="Name">The line that opens it, as far as it says a name.</param>
/// <param name="Line">Line of its signature, from 1.</param>
/// <param name="Length">Lines from signature to closing brace.</param>
sealed record Body(string Name, int Line, int Length);

/// <summary>
/// As much of C# as the habits need. A table is recognised by having no statements of its own: an initialiser, a
/// collection or a switch expression is never a body here, however long it is.
/// </summary>
static class Code
{
    /// <summary>The same text with comments, strings and characters blanked, line for line.</summary>
    public static string Bare(string text) => Blank(text, keepStrings: false);

    /// <summary>The same text with comments blanked, line for line.</summary>
    public static string WithoutComments(string text) => Blank(text, keepStrings: true);

    /// <summary>All bodies of methods, constructors, accessors and local functions.</summary>
    public static IEnumerable<Body> Bodies(string text)
    {
        var bare = Bare(text);
        var open = new Stack<(int Start, bool IsBody)>();
        var start = 0;
        for (var i = 0; i < bare.Length; i++)
        {
            if (bare[i] == ';') start = i + 1;
            if (bare[i] == '{')
            {
                open.Push((start, OpensBody(bare[start..i])));
                start = i + 1;
            }
            if (bare[i] != '}' || open.Count == 0) continue;
            var (from, isBody) = open.Pop();
            start = i + 1;
            if (isBody) yield return Measure(bare, from, i);
        }
    }

    static readonly string[] Control =
        ["if", "for", "foreach", "while", "switch", "using", "lock", "catch", "else", "return", "yield", "await",
            "fixed", "checked", "unchecked"];

    static readonly string[] NoBody = ["class ", "record ", "struct ", "interface ", "enum ", "namespace ", "=>", "=",
        "new "];

    // A signature ends in its parameters, perhaps with constraints, and is no control flow and no creation.
    static bool OpensBody(string head)
    {
        var outer = WithoutParameters(head.Trim());
        var hasParameters = outer.EndsWith("()", StringComparison.Ordinal)
            || outer.Contains("() where ", StringComparison.Ordinal)
            || outer.Contains("() :", StringComparison.Ordinal);
        var first = new string([.. outer.TakeWhile(char.IsLetter)]);
        return hasParameters && !Control.Contains(first)
            && !NoBody.Any(word => outer.Contains(word, StringComparison.Ordinal));
    }

    // What stands in parentheses says nothing about what the head opens.
    static string WithoutParameters(string head)
    {
        var outer = new StringBuilder();
        var depth = 0;
        foreach (var c in head)
        {
            if (c == ')') depth--;
            if (depth == 0) outer.Append(c);
            if (c == '(') depth++;
        }
        return outer.ToString();
    }

    static Body Measure(string bare, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(bare[from])) from++;
        var line = bare.AsSpan(0, from).Count('\n') + 1;
        var end = bare.AsSpan(0, to).Count('\n') + 1;
        return new Body(bare[from..].Split('\n')[0].Trim(), line, end - line + 1);
    }

    static string Blank(string text, bool keepStrings)
    {
        var bare = new StringBuilder(text);
        for (var i = 0; i < text.Length;)
        {
            var (end, isString) = Skip(text, i);
            if (end == i)
            {
                i++;
                continue;
            }
            if (!isString || !keepStrings)
                for (var j = i; j < end; j++)
                    if (text[j] != '\n') bare[j] = ' ';
            i = end;
        }
        return bare.ToString();
    }

    /// <summary>The end of the comment, string or character that starts here; here itself when none does.</summary>
    static (int End, bool IsString) Skip(string text, int i)
    {
        if (At(text, i, "//")) return (To(text, i, "\n", 0), false);
        if (At(text, i, "/*")) return (To(text, i + 2, "*/", 2), false);
        if (At(text, i, "\"\"\"")) return (Raw(text, i), true);
        if (At(text, i, "@\"") || At(text, i, "$@\"") || At(text, i, "@$\""))
            return (Verbatim(text, text.IndexOf('"', i) + 1), true);
        if (text[i] == '"') return (Quoted(text, i + 1, '"'), true);
        return text[i] == '\'' ? (Quoted(text, i + 1, '\''), true) : (i, false);
    }

    static bool At(string text, int i, string what) => string.CompareOrdinal(text, i, what, 0, what.Length) == 0;

    static int To(string text, int i, string what, int more)
    {
        var end = text.IndexOf(what, i, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + more;
    }

    // A raw string is closed by as many quotes as opened it.
    static int Raw(string text, int i)
    {
        var quotes = text.AsSpan(i).IndexOfAnyExcept('"');
        return To(text, i + quotes, new string('"', quotes), quotes);
    }

    static int Verbatim(string text, int i)
    {
        while (i < text.Length && (text[i] != '"' || At(text, i + 1, "\""))) i += text[i] == '"' ? 2 : 1;
        return Math.Min(text.Length, i + 1);
    }

    static int Quoted(string text, int i, char quote)
    {
        while (i < text.Length && text[i] != quote && text[i] != '\n') i += text[i] == '\\' ? 2 : 1;
        return Math.Min(text.Length, i + 1);
    }
}
