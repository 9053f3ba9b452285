using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Customhouse.App;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>What a call returned and said.</summary>
sealed record Outcome(int Exit, string Out, string Err)
{
    /// <summary>Standard output as JSON objects, one a line.</summary>
    public IReadOnlyList<JsonNode> Lines =>
        [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    /// <summary>Fails when a person was shown what only a programmer can use.</summary>
    public void HasNoTrace()
    {
        Assert.DoesNotContain("   at Customhouse.", Err, StringComparison.Ordinal);
        Assert.DoesNotContain("a mistake in Customhouse", Err, StringComparison.Ordinal);
    }
}

/// <summary>Calls of the program: within this process, or as a process of its own.</summary>
static class Calls
{
    /// <summary>Noon Eastern on 2024-05-20.</summary>
    public static readonly FakeClock Clock = new(Instant.FromUtc(2024, 5, 20, 16, 0));

    /// <summary>The folder of the sample of one late entry.</summary>
    public static string Late { get; } = Repository.At("samples", "late-entry", "filing.catair");

    /// <summary>Its arrivals.</summary>
    public static string LateArrivals { get; } = Repository.At("samples", "late-entry", "arrivals.csv");

    /// <summary>What names an officer with authority over every list, and a reason.</summary>
    public static IReadOnlyList<string> AsOfficer { get; } =
        ["--grants", Repository.At("samples", "grants", "grants.json"), "--by", "K. Ames", "--why", "an audit"];

    /// <summary>Runs a call here.</summary>
    public static Outcome Run(params string[] arguments) => RunWith(Stream.Null, arguments);

    /// <summary>Runs a call here with something on standard input.</summary>
    public static Outcome RunWith(Stream input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var terminal = new Terminal(input, output, error, Clock);
        var exit = CommandLine.Run(terminal, arguments);
        return new Outcome(exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Runs a shell command in which $CUSTOMHOUSE is the program.</summary>
    public static Outcome Shell(string command, string? folder = null)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Repository.Root,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("customhouse() { dotnet \"$CUSTOMHOUSE_DLL\" \"$@\"; }\n" + command);
        start.Environment["CUSTOMHOUSE_DLL"] = Path.Combine(AppContext.BaseDirectory, "customhouse.dll");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

/// <summary>A folder that is removed with everything in it.</summary>
sealed class Scratch : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("customhouse-test-");

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.Latin1.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
