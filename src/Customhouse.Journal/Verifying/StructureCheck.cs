namespace Customhouse.Journal;

/// <summary>Checks the database as such: its tables are the format's, and its pages hang together.</summary>
static class StructureCheck
{
    /// <summary>Runs on a connection of its own, beside the checks of contents.</summary>
    public static Findings Run(string path)
    {
        var findings = new Findings();
        findings.Try("journal.sqlite", () =>
        {
            using Database database = ReadingRoom.OpenToRead(path);
            CheckTables(database, findings);
            Statement rows = database["PRAGMA integrity_check(1)"];
            while (rows.Step())
                findings.Require(rows.Text(0) == "ok", "journal.sqlite", null, "structure", rows.Text(0), "ok");
            rows.Reset();
        });
        return findings;
    }

    static void CheckTables(Database database, Findings findings)
    {
        List<string> tables = [];
        Statement rows = database["SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"];
        while (rows.Step())
            tables.Add(rows.Text(0));
        rows.Reset();
        findings.Require(tables.SequenceEqual(Schema.Tables, StringComparer.Ordinal), "journal.sqlite", null,
            "tables", string.Join("; ", tables), string.Join("; ", Schema.Tables));
    }
}
