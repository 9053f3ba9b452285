using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Engine;

namespace Customhouse.App;

/// <summary>exposure: what a penalty case may cost, as ranges with every step and its source.</summary>
static class ExposureCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("CASE") { Description = "A penalty case, as docs/penalties.md has it" };
        var json = Ask.Json();
        var command = new Command("exposure",
            "Computes what a penalty case may cost: ranges by statute, each step with its source") { file, json };
        command.SetAction(call => Run(terminal, call.GetValue(file)!, call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string path, bool json)
    {
        using var file = Input.OpenFile(path);
        var exposure = Exposure.Of(PenaltyFile.Read(file, path));
        if (json) ExposurePage.WriteJson(terminal, exposure);
        else ExposurePage.Write(terminal.Page, exposure);
        return Exit.Good;
    }
}
