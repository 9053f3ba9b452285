using System.Diagnostics;
using System.Text.RegularExpressions;
using Customhouse.Journal;
using Customhouse.Sandbox;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// The program is killed at any moment of filing and called again the same way, ten times over. Then every filing is in
/// the journal exactly once, with what a run that nobody interrupts would have decided and answered, and one more call
/// changes nothing and gives the same bytes. Consignees recur, so that a sum of the day that is off by one entry would
/// hold another one.
/// </summary>
public sealed class KillTests : IDisposable
{
    const int Entries = 12_000, Kills = 10, Persons = 400;
    const string Killed = "killed", Whole = "whole";
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Killed_ten_times_while_filing_every_entry_is_in_the_journal_exactly_once()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        SandboxDay.Write(new SandboxPlan(Entries, (ulong)seed, new LocalDate(2025, 8, 20)), scratch["day"],
            cancel: TestContext.Current.CancellationToken);
        var day = File.ReadLines(Path.Combine(scratch["day"], SandboxDay.Catair));
        File.WriteAllLines(scratch["filings"], WithPersons(day));
        var longest = 600;
        for (var kill = 0; kill < Kills; kill++)
            if (IsKilled(random.Next(50, longest))) longest += 250;
        var last = Complete(Killed);
        Assert.Equal(Entries, last.Count(line => line.Length > 0));
        Assert.Equal(last, Complete(Killed));
        Once();
        AsIfNotKilled(last, Complete(Whole));
    }

    // A receipt differs, since each journal draws salts and a key of its own; where the entry stands does not.
    void AsIfNotKilled(string[] killed, string[] whole)
    {
        static string Settled(string line) => Regex.Replace(line, "\"leaf\":.*", "");
        Assert.Equal(whole.Select(Settled), killed.Select(Settled));
        Assert.InRange(whole.Count(line => line.Contains("S321.800", StringComparison.Ordinal)), Persons, Entries);
        Assert.Equal(File.ReadAllBytes(scratch[Whole + ".sx"]), File.ReadAllBytes(scratch[Killed + ".sx"]));
        Assert.Equal(Contents(Whole), Contents(Killed));
    }

    List<(string Body, string Personal, string Others)> Contents(string journal)
    {
        using var read = SqliteJournal.OpenToRead(scratch[journal]);
        using var leaves = read.ReadLeaves(0, read.Size, sides: true);
        var contents = new List<(string, string, string)>();
        static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes);
        while (leaves.Next()) contents.Add((Hex(leaves.Body), Hex(leaves.Personal), Hex(leaves.Rest)));
        return contents;
    }

    // The same filings by a few hundred consignees: name and address of each are put in place of those that were there.
    static IEnumerable<string> WithPersons(IEnumerable<string> records)
    {
        var (isConsignee, entry) = (false, 0);
        foreach (var record in records)
        {
            if (record.StartsWith("SE10", StringComparison.Ordinal)) entry++;
            if (record.StartsWith("SE30", StringComparison.Ordinal)) isConsignee = record[4..7] == "CN ";
            yield return !isConsignee ? record : record[..4] switch
            {
                "SE30" => $"SE30CN PERSON {entry % Persons}".PadRight(80),
                "SE35" => "SE35151 ANY ST".PadRight(80),
                "SE36" => "SE36BROOKLYN".PadRight(39) + "NY       11201          US".PadRight(41),
                _ => record,
            };
        }
    }

    // True when the program was still at work.
    bool IsKilled(int milliseconds)
    {
        using var process = Start(Killed);
        var output = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(milliseconds)) return false;
        process.Kill();
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return true;
    }

    string[] Complete(string journal)
    {
        using var process = Start(journal);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.InRange(process.ExitCode, 0, 1);
        return output.Split('\n');
    }

    Process Start(string journal)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])
        [
            Path.Combine(AppContext.BaseDirectory, "customhouse.dll"), "file", scratch["filings"],
            "--name", "customs.example/kill", "--journal", scratch[journal], "--sandbox", "--as-of", "2025-08-20",
            "--json", "--sx", scratch[journal + ".sx"],
        ])
            start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    void Once()
    {
        Assert.Null(JournalVerifier.Verify(scratch[Killed]).FirstBad);
        using var journal = SqliteJournal.OpenToRead(scratch[Killed]);
        Assert.Equal(Entries, journal.Size);
        var seen = new HashSet<(string Message, long Ordinal)>();
        using var leaves = journal.ReadLeaves(0, journal.Size);
        while (leaves.Next())
        {
            var filed = EntryFiled.Read(leaves.Body.ToArray());
            Assert.True(seen.Add((Convert.ToHexString(filed.Message), filed.Ordinal)),
                $"Leaf {leaves.Index} repeats a transaction.");
        }
        Assert.Equal(Entries, seen.Count);
    }
}
