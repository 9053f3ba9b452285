using System.CommandLine;

namespace Customhouse.App;

/// <summary>tariff import: brings an export of the schedule into a table.</summary>
static class TariffCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An export of hts.usitc.gov, CSV or JSON" };
        var revision = new Option<string>("--revision")
        {
            Description = "Name of the revision, such as \"2026 rev 17\"",
            Required = true,
            HelpName = "NAME",
        };
        var effective = Ask.Day("--effective", "First day on which it was in force for certain");
        effective.Required = true;
        var earliest = Ask.Day("--earliest", "First day on which it may have been in force");
        var through = Ask.Day("--through", "Last day on which it is known to stand");
        var table = new Option<string>("--table")
        {
            Description = "Table to write; extended when it exists",
            Required = true,
            HelpName = "FILE",
        };
        var json = Ask.Json();
        var import = new Command("import", "Adds an export of the tariff schedule to a table")
        { file, revision, effective, earliest, through, table, json };
        import.SetAction(call => Say(
            terminal,
            TariffImport.Run(
                call.GetValue(file)!, call.GetValue(revision)!, call.GetValue(effective)!.Value, call.GetValue(table)!,
                call.GetValue(earliest), call.GetValue(through)),
            call.GetValue(json)));
        return new Command("tariff", "The tariff schedule by revision") { import };
    }

    static int Say(Terminal terminal, TariffImportReport report, bool json)
    {
        if (json) WriteJson(terminal, report);
        else Write(terminal, report);
        return Exit.Good;
    }

    static void WriteJson(Terminal terminal, TariffImportReport report)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("table", report.Table);
        json.WriteNumber("revisions", report.Revisions);
        json.WriteNumber("numbers", report.Numbers);
        json.WriteNumber("came", report.Came);
        json.WriteNumber("went", report.Went);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteString("sha256", report.Sha256);
        line.End();
    }

    static void Write(Terminal terminal, TariffImportReport report)
    {
        Wrapped.Write(terminal.Page,
            $"{report.Table}: {Counted.Of(report.Numbers, "number")} in {Counted.Of(report.Revisions, "revision")}; " +
            $"{report.Came} came and {report.Went} went with this one.");
        terminal.Page.WriteLine($"{report.Bytes} bytes, SHA-256 {report.Sha256}.");
    }
}
