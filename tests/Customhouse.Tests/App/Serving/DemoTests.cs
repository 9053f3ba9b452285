using System.Diagnostics;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>The demonstration goes on serving when it is asked to, and every command that it prints works.</summary>
public sealed class DemoTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Every_command_that_the_demonstration_prints_works_in_the_world_that_goes_on()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])
            [Path.Combine(AppContext.BaseDirectory, "customhouse.dll"), "demo", "--serve", "--out", scratch["demo"]])
            start.ArgumentList.Add(word);
        using var demo = Process.Start(start)!;
        try
        {
            var commands = Commands(demo.StandardOutput);
            Assert.InRange(commands.Count, 14, 100);
            foreach (var command in commands)
            {
                var call = Calls.Shell(command.Replace("./customhouse", "customhouse", StringComparison.Ordinal));
                Assert.True(call.Exit is 0 || call.Exit is 1 && command.StartsWith("./", StringComparison.Ordinal),
                    $"{command}\n{call.Exit}\n{call.Err}");
                call.HasNoTrace();
            }
            Assert.False(demo.HasExited);
        }
        finally
        {
            demo.Kill();
            demo.WaitForExit();
        }
    }

    static List<string> Commands(StreamReader page)
    {
        var commands = new List<string>();
        while (page.ReadLine() is { } line && !line.StartsWith("End the world", StringComparison.Ordinal))
            if (line.StartsWith("  ./customhouse ", StringComparison.Ordinal)
                || line.StartsWith("  curl ", StringComparison.Ordinal))
                commands.Add(line.Trim());
        return commands;
    }
}
