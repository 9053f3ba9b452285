using System.Diagnostics;
using Customhouse.Journal;
using Customhouse.Sandbox;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// The program is killed at any moment of filing and called again the same way, ten times over. Then every filing is in
/// the journal exactly once, and one more call changes nothing and gives the same bytes.
/// </summary>
public sealed class KillTests : IDisposable
{
    const int Entries = 12_000, Kills = 10;
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Killed_ten_times_while_filing_every_entry_is_in_the_journal_exactly_once()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        SandboxDay.Write(new SandboxPlan(Entries, (ulong)seed, new LocalDate(2024, 5, 20)), scratch["day"], cancel: TestContext.Current.CancellationToken);
        var longest = 600;
        for (var kill = 0; kill < Kills; kill++)
            if (Killed(random.Next(50, longest))) longest += 250;
        var last = Complete();
        Assert.Equal(Entries, last.Count(line => line.Length > 0));
        Assert.Equal(last, Complete());
        Once();
    }

    // True when the program was still at work.
    bool Killed(int milliseconds)
    {
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(milliseconds)) return false;
        process.Kill();
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return true;
    }

    string[] Complete()
    {
        using var process = Start();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.InRange(process.ExitCode, 0, 1);
        return output.Split('\n');
    }

    Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])
        [
            Path.Combine(AppContext.BaseDirectory, "customhouse.dll"), "file", Path.Combine(scratch["day"], SandboxDay.Catair),
            "--journal", scratch["journal"], "--sandbox", "--as-of", "2024-05-20", "--json",
        ])
            start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    void Once()
    {
        Assert.Null(JournalVerifier.Verify(scratch["journal"]).FirstBad);
        using var journal = SqliteJournal.OpenToRead(scratch["journal"]);
        Assert.Equal(Entries, journal.Size);
        var seen = new HashSet<(string Message, long Ordinal)>();
        using var leaves = journal.ReadLeaves(0, journal.Size);
        while (leaves.Next())
        {
            var filed = EntryFiled.Read(leaves.Body.ToArray());
            Assert.True(seen.Add((Convert.ToHexString(filed.Message), filed.Ordinal)), $"Leaf {leaves.Index} repeats a transaction.");
        }
        Assert.Equal(Entries, seen.Count);
    }
}
