using System.CommandLine;

namespace Customhouse.App;

/// <summary>diff: two files of filings, field by field, whatever their forms.</summary>
static class DiffCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var left = new Argument<string>("LEFT") { Description = "A file of filings; - for standard input" };
        var right = new Argument<string>("RIGHT") { Description = "Another; its form may differ" };
        var json = Ask.Json();
        var command = new Command("diff",
            "Compares two files of filings field by field, by what they declare and not by how it is written")
        { left, right, json };
        command.SetAction(call => Run(terminal, call.GetValue(left)!, call.GetValue(right)!, call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string left, string right, bool json)
    {
        using var first = Input.Of(terminal, left);
        using var second = Input.Of(terminal, right);
        using var told = new DiffTold(terminal, first.Name, second.Name, json);
        foreach (var pair in Pairing.Of(Filings.Of(first), Filings.Of(second))) told.Take(pair);
        told.Close();
        return told.Differing == 0 ? Exit.Good : Exit.Bad;
    }
}
