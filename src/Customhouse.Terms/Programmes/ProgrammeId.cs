namespace Customhouse.Terms;

/// <summary>
/// Short name of a participants' programme, such as ET86: capitals, digits and dots, at most 16. <c>default</c> is
/// none. Storage format: never rename one.
/// </summary>
public readonly record struct ProgrammeId
{
    /// <summary>Characters that a name may have.</summary>
    public const int LengthMax = 16;

    readonly string? name;

    ProgrammeId(string name) => this.name = name;

    /// <summary>Reads a name.</summary>
    /// <returns>False when the text is none.</returns>
    public static bool TryRead(string text, out ProgrammeId id)
    {
        id = default;
        if (text is null or "" || text.Length > LengthMax || text[0] == '.' || text[^1] == '.') return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '.') return false;
        id = new ProgrammeId(text);
        return true;
    }

    /// <summary>The programme of a name that is one.</summary>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static ProgrammeId Of(string name) => TryRead(name, out var id) ? id
        : throw new ArgumentException(
            $"'{name}' names no programme: capitals, digits and dots are expected, at most {LengthMax}.", nameof(name));

    /// <summary>The name; empty for none.</summary>
    public override string ToString() => name ?? "";
}
