using System.Globalization;
using System.Runtime.InteropServices;

namespace Customhouse.Proving;

/// <summary>The machine that figures were taken on.</summary>
static class Machine
{
    public static string Describe()
    {
        var cpu = Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = Line("/proc/meminfo", "MemTotal") ?? "unknown memory";
        return $"{cpu}, {Environment.ProcessorCount} cores, {memory}; {RuntimeInformation.OSDescription}; " +
            $"{RuntimeInformation.FrameworkDescription}";
    }

    /// <summary>Most memory this process has held, in megabytes, as the system counts it.</summary>
    public static long PeakMegabytes() =>
        Line("/proc/self/status", "VmHWM") is { } peak
            ? long.Parse(peak.Split(' ')[0], CultureInfo.InvariantCulture) / 1024
            : Environment.WorkingSet >> 20;

    static string? Line(string file, string name) => !File.Exists(file) ? null
        : File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1]
            .Trim();
}
