namespace Customhouse.App;

/// <summary>
/// Why a command can't do what it was asked, for the person who asked: where, what was found, what was expected, why,
/// and what to do. Ends the run with <see cref="Exit.Unusable"/>.
/// </summary>
sealed class Trouble(string where, string found, string todo) : Exception(found)
{
    /// <summary>Where it happened: a file, an argument.</summary>
    public string Where { get; } = where;

    /// <summary>What was found there.</summary>
    public string Found { get; } = found;

    /// <summary>What was expected, where that is not plain.</summary>
    public string? Expected { get; init; }

    /// <summary>Why it matters, where that is not plain.</summary>
    public string? Why { get; init; }

    /// <summary>What to do.</summary>
    public string Todo { get; } = todo;

    /// <summary>Says it, a part a line.</summary>
    public void Say(TextWriter to)
    {
        to.WriteLine(Printable.Of($"customhouse: {Where}: {Found}"));
        if (Expected is not null) to.WriteLine(Printable.Of($"  expected:   {Expected}"));
        if (Why is not null) to.WriteLine(Printable.Of($"  why:        {Why}"));
        to.WriteLine(Printable.Of($"  what to do: {Todo}"));
    }
}
