using System.Runtime.InteropServices;

namespace Customhouse.App;

/// <summary>Behaves as other programs of a Unix shell do when it is interrupted or its reader goes away.</summary>
static class UnixSignals
{
    const int Sigpipe = 13;
    const int Interrupted = 130;
    const nint Ignored = 1;

    /// <summary>
    /// A closed pipe ends the program without a word. An interrupt ends it at once, with the cursor shown again:
    /// nothing needs tidying, because a journal bears being stopped at any instant.
    /// </summary>
    public static void Adopt()
    {
        if (OperatingSystem.IsWindows()) return;
        _ = Signal(Sigpipe, 0);
        Console.CancelKeyPress += (_, _) =>
        {
            if (!Console.IsErrorRedirected) Console.Error.Write("\e[?25h\n");
            Console.Error.WriteLine(
                "customhouse: interrupted; what was filed before is safe, and the same command goes on from there");
            Environment.Exit(Interrupted);
        };
    }

    /// <summary>
    /// A program that speaks to others over a network goes on when one of them goes away: a write to a connection that
    /// the other end closed must fail, not end the program.
    /// </summary>
    public static void OutliveConnections()
    {
        if (!OperatingSystem.IsWindows()) _ = Signal(Sigpipe, Ignored);
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern nint Signal(int number, nint handler);
}
