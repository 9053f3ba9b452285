using System.Buffers;
using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>Tells what a replay changes: each entry as JSON, or the changes counted for people.</summary>
sealed class ReplayTold(Terminal terminal, bool json) : IDisposable
{
    readonly JsonLines lines = new();
    readonly IFilingReader places = new CatairReader(Stream.Null);
    readonly ArrayBufferWriter<byte> line = new();
    readonly SortedDictionary<(Verdict Then, Verdict Now), long> moves = [];
    readonly SortedDictionary<string, (long Entries, long Then, long Now)> filers = new(StringComparer.Ordinal);
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
        Count(entry.Filing.Filer.Text.ToString(), then.Verdict, now.Verdict);
        if (then.Lawful == false) unlawfulThen++;
        if (now.Lawful == false) unlawfulNow++;
        if (json) WriteJson(entry);
        else foreach (var finding in now.Findings.Where(finding => finding.Effect > Effect.Note))
            rules[finding.Rule] = rules.GetValueOrDefault(finding.Rule) + 1;
    }

    void Count(string filer, Verdict then, Verdict now)
    {
        var (all, before, after) = filers.GetValueOrDefault(filer);
        static int Fails(Verdict verdict) => verdict is Verdict.Rejected or Verdict.Held ? 1 : 0;
        filers[filer] = (all + 1, before + Fails(then), after + Fails(now));
    }

    /// <summary>Closes with a summary for people.</summary>
    /// <param name="folder">The journal.</param>
    /// <param name="day">The day whose law it was; null for their own.</param>
    /// <param name="erased">Entries that could not be decided again.</param>
    public void Close(string folder, string? day, long erased)
    {
        if (json) return;
        var page = terminal.Page;
        var under = day is null ? "their own law" : $"the law of {day}";
        Wrapped.Write(page, $"{folder}: {Counted.Of(entries, "entry", "entries")} decided again under {under}.", 0);
        foreach (var ((then, now), count) in moves)
            Wrapped.WriteIndented(page,
                then == now ? $"{count,9:N0}  {Words.Of(now)}, as then"
                    : $"{count,9:N0}  {Words.Of(then)} then, {Words.Of(now)} now", 2);
        if (unlawfulThen != unlawfulNow)
            Wrapped.WriteIndented(page, $"{unlawfulNow,9:N0}  break that law; {unlawfulThen:N0} broke their own", 2);
        foreach (var (filer, (all, before, after)) in filers.Where(row => row.Value.Then != row.Value.Now))
            Wrapped.WriteIndented(page,
                $"{after,9:N0}  of filer {filer}'s {all:N0} are rejected or held now; {before:N0} were then", 2);
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
