using System.CommandLine;
using System.CommandLine.Parsing;
using Customhouse.Clearance;
using NodaTime;

namespace Customhouse.App;

/// <summary>Options and arguments that several commands share.</summary>
static class Ask
{
    /// <summary>--json.</summary>
    public static Option<bool> Json() =>
        new("--json") { Description = "One JSON object a line, and nothing else on standard output" };

    /// <summary>--as-of INSTANT.</summary>
    public static Option<Instant?> AsOf(string description) => new("--as-of")
    {
        Description = description,
        HelpName = "INSTANT",
        CustomParser = result => ReadInstant(result),
    };

    /// <summary>An option that takes a path.</summary>
    public static Option<string?> Path(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>An option that takes a day.</summary>
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => ReadDay(result),
    };

    /// <summary>Reads an instant; says what was expected when it is none.</summary>
    public static Instant? ReadInstant(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Instants.TryRead(text, out var instant, out var expected)) return instant;
        result.AddError($"'{text}' cannot be taken as an instant. Expected {expected}.");
        return null;
    }

    static LocalDate? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Instants.TryReadDay(text, out var day)) return day;
        result.AddError($"'{text}' is no date. Expected year, month and day, such as 2024-05-20.");
        return null;
    }
}
