using System.Globalization;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>What goes wrong with one exchange.</summary>
/// <param name="Later">How much later its answer goes out.</param>
/// <param name="IsLost">True when its answer does not go out.</param>
readonly record struct Struck(TimeSpan Later, bool IsLost);

/// <summary>
/// What is scripted to go wrong in a world, in the order in which it was told, each counted down. It stands in a file
/// beside the journal, a line a fault, and never in the journal: faults are of the world, and decide nothing.
/// </summary>
sealed class FaultBook(string path, IClock clock)
{
    /// <summary>The most faults that may wait.</summary>
    public const int FaultsMax = 100;

    readonly Lock turn = new();
    List<(int Number, ScriptedFault Fault)> waiting = Read(path);

    /// <summary>Each fault with its number, in order.</summary>
    public IReadOnlyList<(int Number, ScriptedFault Fault)> All => Volatile.Read(ref waiting);

    /// <summary>When the outage that is on now ends; null when none is.</summary>
    public Instant? OutUntil
    {
        get
        {
            if (All.Count == 0) return null;
            var now = clock.GetCurrentInstant();
            foreach (var (_, fault) in All)
                if (fault.Kind == FaultKind.Outage && fault.Window.From <= now && now < fault.Window.To)
                    return fault.Window.To;
            return null;
        }
    }

    /// <summary>Adds one, which gets the next number; null when too many wait.</summary>
    public int? Add(ScriptedFault fault)
    {
        lock (turn)
        {
            if (waiting.Count >= FaultsMax) return null;
            var number = waiting.Count == 0 ? 1 : waiting[^1].Number + 1;
            Keep([.. waiting, (number, fault)]);
            return number;
        }
    }

    /// <summary>Forgets one, or all.</summary>
    /// <returns>False when there is none of this number.</returns>
    public bool Clear(int? number = null)
    {
        lock (turn)
        {
            var left = number is null ? [] : waiting.FindAll(pair => pair.Number != number);
            if (number is not null && left.Count == waiting.Count) return false;
            Keep(left);
            return true;
        }
    }

    /// <summary>Reads again what stands in the file, after another was put in its place.</summary>
    public void Reload()
    {
        lock (turn) Volatile.Write(ref waiting, Read(path));
    }

    /// <summary>True when a batch may be rejected.</summary>
    public bool Rejects => All.Count > 0 && All.Any(pair => pair.Fault.Kind == FaultKind.Reject);

    /// <summary>
    /// What goes wrong with the answer to an exchange: the first fault of each kind that is for it, counted down.
    /// </summary>
    public Struck Take(ReadOnlySpan<byte> text)
    {
        if (All.Count == 0) return default;
        var filers = FilersOf(text);
        return new Struck(
            Take(FaultKind.Late, filers)?.Later ?? default, Take(FaultKind.Lose, filers) is not null);
    }

    /// <summary>What a batch is rejected for, counted down; null to file it.</summary>
    public BatchCondition? TakeRejection(ReadOnlySpan<byte> batch) =>
        Take(FaultKind.Reject, FilersOf(batch))?.Condition;

    /// <summary>True when status for a filer goes out twice now; counted down.</summary>
    public bool TakeRepeat(string filer) => All.Count > 0 && Take(FaultKind.Repeat, [filer]) is not null;

    ScriptedFault? Take(FaultKind kind, IReadOnlyCollection<string> filers)
    {
        lock (turn)
        {
            var at = waiting.FindIndex(pair => pair.Fault.Kind == kind
                && (pair.Fault.Filer is not { } filer || filers.Contains(filer)));
            if (at < 0) return null;
            var (number, fault) = waiting[at];
            var left = new List<(int, ScriptedFault)>(waiting);
            if (fault.Times == 1) left.RemoveAt(at);
            else left[at] = (number, fault with { Times = fault.Times - 1 });
            Keep(left);
            return fault;
        }
    }

    // The filers that its blocks name, with any line end or none.
    static HashSet<string> FilersOf(ReadOnlySpan<byte> text)
    {
        var filers = new HashSet<string>(StringComparer.Ordinal);
        var hasLines = text.Contains((byte)'\n');
        while (text.Length >= Layout.Width)
        {
            if (text[0] == 'B')
                filers.Add(System.Text.Encoding.ASCII.GetString(BIn.Filer.In(text[..Layout.Width])).ToUpperInvariant());
            var next = hasLines ? text.IndexOf((byte)'\n') + 1 : Layout.Width;
            if (next == 0) break;
            text = text[next..];
        }
        return filers;
    }

    void Keep(List<(int Number, ScriptedFault Fault)> left)
    {
        System.IO.File.WriteAllLines(path + ".new", left.Select(pair => Line(pair.Number, pair.Fault)));
        System.IO.File.Move(path + ".new", path, overwrite: true);
        Volatile.Write(ref waiting, left);
    }

    /// <summary>A fault as it is told and kept.</summary>
    public static string Line(int number, ScriptedFault fault) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {fault}");

    static List<(int, ScriptedFault)> Read(string path) =>
        System.IO.File.Exists(path) ? [.. System.IO.File.ReadLines(path).Select(line => Parse(path, line))] : [];

    static (int, ScriptedFault) Parse(string path, string line)
    {
        if (line.Split(' ', 2) is [var number, var words]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && FaultWords.TryRead(words, out var fault) is null) return (of, fault!);
        throw new Trouble(path, $"'{line}'", "Remove the file; nothing is scripted to go wrong then.")
        {
            Expected = $"a number, and {FaultWords.Expected}",
        };
    }
}
