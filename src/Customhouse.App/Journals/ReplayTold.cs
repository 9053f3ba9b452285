using System.Buffers;
using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>Tells what a replay changes: each entry as JSON, or the changes counted for people.</summary>
sealed class ReplayTold(Terminal terminal, bool json) : IDisposable
{
    readonly JsonLines lines = new();
    readonly IFilingReader places = new CatairReader(Stream.Null);
    readonly ArrayBufferWriter<byte> line = new();
    readonly SortedDictionary<(Verdict Then, Verdict Now), long> moves = [];
    readonly SortedDictionary<string, long> rules = new(StringComparer.Ordinal);
    long entries;
    long unlawfulThen;
    long unlawfulNow;

    /// <summary>True when every entry is accepted.</summary>
    public bool IsAllAccepted => moves.Keys.All(move => move.Now is Verdict.Accepted or Verdict.AcceptedWithWarnings);

    /// <summary>Takes an entry.</summary>
    public void Take(Replayed entry)
    {
        entries++;
        var (then, now) = (entry.Filed.Decision, entry.Again);
        moves[(then.Verdict, now.Verdict)] = moves.GetValueOrDefault((then.Verdict, now.Verdict)) + 1;
        if (then.Lawful == false) unlawfulThen++;
        if (now.Lawful == false) unlawfulNow++;
        if (json) WriteJson(entry);
        else foreach (var finding in now.Findings.Where(finding => finding.Effect > Effect.Note))
            rules[finding.Rule] = rules.GetValueOrDefault(finding.Rule) + 1;
    }

    /// <summary>Closes with a summary for people.</summary>
    public void Close(string folder, Instant? asOf, long erased)
    {
        if (json) return;
        var page = terminal.Page;
        var under = asOf is { } instant ? $"the law of {When.Say(instant)}" : "their own law";
        Wrapped.Write(page, $"{folder}: {Counted.Of(entries, "entry", "entries")} decided again under {under}.", 0);
        foreach (var ((then, now), count) in moves)
            Wrapped.WriteIndented(page,
                then == now ? $"{count,9:N0}  {Words.Of(now)}, as then"
                    : $"{count,9:N0}  {Words.Of(then)} then, {Words.Of(now)} now", 2);
        if (unlawfulThen != unlawfulNow)
            Wrapped.WriteIndented(page, $"{unlawfulNow,9:N0}  break that law; {unlawfulThen:N0} broke their own", 2);
        foreach (var (rule, count) in rules)
            Wrapped.WriteIndented(page, $"{count,9:N0}  {rule}  {Statutes.Find(rule)?.Sentence}", 2);
        if (erased > 0) Wrapped.Write(page,
            $"{Counted.Of(erased, "entry", "entries")} could not be decided again: what was declared is erased.", 0);
    }

    void WriteJson(Replayed entry)
    {
        line.ResetWrittenCount();
        lines.Write(new EntryResult(entry.Filing, entry.Again, entry.Facts, places), line);
        line.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $",\"index\":{entry.Index},\"then\":{{\"received\":\"{entry.Filed.Received}\",\"verdict\":\"" +
            $"{Words.Of(entry.Filed.Decision.Verdict)}\",\"lawVersion\":\"{entry.Filed.LawVersion}\"}}")));
        lines.End(null, line);
        terminal.Out.Write(line.WrittenSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => (places as IDisposable)?.Dispose();
}
