using System.CommandLine;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>What the verbs about the keeping of records share: the journal, who decides, why, and when.</summary>
sealed class RecordsCall(Terminal terminal)
{
    readonly Option<string> journal = new("--journal")
    {
        Description = "The journal's folder; no server may have it open",
        HelpName = "PATH",
        Required = true,
    };

    readonly Option<string?> who = Ask.Path("--by", "WHO", "Who decides it, and as what");
    readonly Option<string?> why = Ask.Path("--why", "TEXT", "For which reason; kept for ever, so without names");
    readonly Option<Instant?> asOf = Ask.AsOf("When it is; only in a journal made with --sandbox");

    readonly Option<bool> json = Ask.Json();

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> Options => [journal, who, why, asOf, json];

    /// <summary>True when JSON is asked for.</summary>
    public bool IsJson(ParseResult call) => call.GetValue(json);

    /// <summary>The folder of the journal.</summary>
    public string Folder(ParseResult call) => call.GetValue(journal)!;

    /// <summary>Opens the journal to write.</summary>
    public SqliteJournal Open(ParseResult call)
    {
        var opened = SqliteJournal.Open(Folder(call));
        if (call.GetValue(asOf) is null || opened.IsSandbox) return opened;
        opened.Dispose();
        throw new Trouble("--as-of", "this journal is not one made with --sandbox", "Leave it out.")
        {
            Why = "in a real journal the time is what the clock says, and nobody's to choose",
        };
    }

    /// <summary>The instant.</summary>
    public Instant Now(ParseResult call) => call.GetValue(asOf) ?? terminal.Clock.GetCurrentInstant();

    /// <summary>An event of now, with who and why.</summary>
    public RecordsTold Told(ParseResult call, RecordsWord word) =>
        new(Instant.FromUnixTimeMilliseconds(Now(call).ToUnixTimeMilliseconds()), word,
            Text("--by", call.GetValue(who)), Text("--why", call.GetValue(why)));

    /// <summary>A text that has to be said.</summary>
    public static string Text(string option, string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= RecordsTold.TextMax ? text
            : throw new Trouble(option, string.IsNullOrWhiteSpace(text) ? "nothing was said" : "it is too long",
                "Say it in a sentence.")
            {
                Expected = $"1 to {RecordsTold.TextMax} characters",
                Why = "who keeps or erases records, and why, is kept in the journal",
            };
}
