using System.CommandLine;
using System.CommandLine.Parsing;
using Customhouse.Clearance;
using Customhouse.Targeting;
using NodaTime;

namespace Customhouse.App;

/// <summary>Options and arguments that several commands share.</summary>
static class Ask
{
    static readonly Dictionary<string, PersonMatching> Settings =
        Enum.GetValues<PersonMatching>().ToDictionary(AheadPage.WordOf, StringComparer.Ordinal);

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

    /// <summary>--persons WORD; <see cref="PersonsOf"/> says which setting that is.</summary>
    public static Option<string> Persons()
    {
        var persons = new Option<string>("--persons")
        {
            Description = "When two consignees are one person; docs/persons.md says what each setting finds",
            HelpName = string.Join('|', Settings.Keys),
            DefaultValueFactory = _ => AheadPage.WordOf(PersonMatching.Exact),
        };
        persons.AcceptOnlyFromAmong([.. Settings.Keys]);
        return persons;
    }

    /// <summary>The setting of a word of --persons.</summary>
    public static PersonMatching PersonsOf(string word) => Settings[word];

    /// <summary>--grants FILE.</summary>
    public static Option<string?> Grants() =>
        Path("--grants", "FILE", "Register of grants: who may read what, and why");

    /// <summary>--by PERSON.</summary>
    public static Option<string?> By() => Path("--by", "PERSON", "Who asks, as the register of grants has the name");

    /// <summary>--why REASON.</summary>
    public static Option<string?> Why() => Path("--why", "REASON", "For what reason, which is kept on record");

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
