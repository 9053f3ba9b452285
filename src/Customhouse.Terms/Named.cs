namespace Customhouse.Terms;

/// <summary>Names of closed sets in words.</summary>
public static class Named
{
    /// <summary>The name in small letters, its words apart: OverLimit is "over limit".</summary>
    /// <param name="name">A name in Pascal case.</param>
    /// <param name="between">What stands between its words.</param>
    public static string Words(string name, char between = ' ')
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c)
            && char.IsAsciiLetterLower(name[i - 1]) ? $"{between}{char.ToLowerInvariant(c)}"
            : $"{char.ToLowerInvariant(c)}"));
    }
}
