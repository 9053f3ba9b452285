using System.Diagnostics;

namespace Customhouse.Proving;

/// <summary>Most memory that checking and filing hold, each in a process of its own.</summary>
static class MemoryBench
{
    public static void Run(BenchDay day, TextWriter to)
    {
        to.WriteLine($"memory, check of {day.Entries:N0} entries: {Peak("check", day)} MB   ceiling 500 at 4,000,000");
        to.WriteLine($"memory, file of {day.Entries:N0} entries: {Peak("file", day)} MB   ceiling 1,500 at 4,000,000");
    }

    static string Peak(string what, BenchDay day)
    {
        var host = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(Bench).Assembly.Location] : [];
        var start = new ProcessStartInfo(host, [.. program, "child", what, day.Folder])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? peak
            : throw new InvalidOperationException($"The process that {what}s ended with {process.ExitCode}.");
    }
}

/// <summary>What runs in a process of its own and prints its peak of memory.</summary>
static class Child
{
    public static int Run(string[] args)
    {
        var catair = CheckBench.Catair(Path.Combine(args[1], Sandbox.SandboxDay.Catair));
        if (args[0] == "check") CheckBench.Check(catair, Stream.Null);
        else FileInto(catair, Path.Combine(args[1], "journal-child"));
        Console.WriteLine(Machine.PeakMegabytes());
        return 0;
    }

    static void FileInto(Clearance.Source catair, string folder)
    {
        using var journal = Journal.SqliteJournal.Create(folder, "bench.example", sandbox: true);
        new Clearance.Clearing(catair, new Clearance.ClearingOptions { Received = CheckBench.Noon }).File(journal);
    }
}
