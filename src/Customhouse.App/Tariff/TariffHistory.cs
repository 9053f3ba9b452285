using System.Text;
using Customhouse.Law;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace Customhouse.App;

/// <summary>
/// Revisions with their numbers, on the way to a <see cref="TariffTable"/>. The bytes depend only on the revisions,
/// not on the order in which they were added.
/// </summary>
sealed class TariffHistory
{
    readonly record struct State(TariffRevision Revision, Dictionary<long, HtsLine> Lines);

    readonly List<State> states = [];

    /// <summary>Last day that the newest revision is known to have stood.</summary>
    public LocalDate Through { get; private set; } = LocalDate.MinIsoValue;

    /// <summary>The revisions of a table, to add to.</summary>
    public static TariffHistory Of(TariffTable table)
    {
        var history = new TariffHistory { Through = table.Through };
        foreach (var revision in table.Revisions)
            history.states.Add(new State(revision, new Dictionary<long, HtsLine>(32_768)));
        foreach (var row in table.Rows)
            foreach (var span in row.Spans)
                for (var i = span.First; i <= span.Last; i++)
                    history.states[i].Lines
                        .Add(row.IsOpenLine ? -row.Number / 100 : row.Number, new HtsLine(span.Units, span.Rate));
        return history;
    }

    /// <summary>The revision whose certain day is the last before this one, or null.</summary>
    public TariffRevision? Before(LocalDate certain) =>
        states.LastOrDefault(s => s.Revision.Certain < certain).Revision;

    /// <summary>
    /// Adds a revision in its place by its certain day; one of the same name or the same day is replaced. Returns
    /// how many numbers came and went against the one before it.
    /// </summary>
    public (int Came, int Went) Add(TariffRevision revision, HtsLines lines, LocalDate? through)
    {
        states.RemoveAll(s => s.Revision.Certain == revision.Certain || s.Revision.Name == revision.Name);
        var place = states.FindLastIndex(s => s.Revision.Certain < revision.Certain) + 1;
        states.Insert(place, new State(revision, lines.ByNumber));
        Through = LocalDate.Max(Through, LocalDate.Max(through ?? revision.Certain, revision.Certain));
        if (place == 0) return (lines.ByNumber.Count, 0);
        var before = states[place - 1].Lines;
        return (lines.ByNumber.Keys.Count(k => !before.ContainsKey(k)),
            before.Keys.Count(k => !lines.ByNumber.ContainsKey(k)));
    }

    /// <summary>The text form that <see cref="TariffTable.Read"/> reads.</summary>
    public byte[] ToTable()
    {
        Texts units = new("unit"), rates = new("rate");
        var rows = new StringBuilder();
        foreach (var key in states.SelectMany(s => s.Lines.Keys).Distinct().OrderBy(Place))
            WriteRow(rows, key, units, rates);
        var head = new StringBuilder("customhouse tariff 1\n").Append(Invariant($"through\t{Iso(Through)}\n"));
        foreach (var (r, _) in states)
            head.Append(
                Invariant(
                    $"revision\t{r.Name}\t{Iso(r.Earliest)}\t{Iso(r.Certain)}\t{r.Rows}\t{r.Sha256}\t{r.File}\n"));
        return Encoding.UTF8.GetBytes(head.Append(units.Lines).Append(rates.Lines).Append(rows).ToString());
    }

    void WriteRow(StringBuilder rows, long key, Texts units, Texts rates)
    {
        rows.Append(key < 0 ? Invariant($"{-key:D8}") : Invariant($"{key:D10}"));
        for (var first = 0; first < states.Count;)
        {
            if (!states[first].Lines.TryGetValue(key, out var line))
            {
                first++;
                continue;
            }
            var end = first + 1;
            while (end < states.Count && states[end].Lines.TryGetValue(key, out var next) && next == line) end++;
            var range = first == 0 && end == states.Count ? "" : $"{first}-{end - 1}:";
            rows.Append(Invariant($"\t{range}{units.Of(line.Units)}:{rates.Of(line.Rate)}"));
            first = end;
        }
        rows.Append('\n');
    }

    // By digits, an open line before its numbers.
    static long Place(long key) => key < 0 ? -key * 200 : key * 2 + 1;

    static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    // Texts numbered from 1 in the order of their first use; 0 is none.
    sealed class Texts(string word)
    {
        readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

        public StringBuilder Lines { get; } = new();

        public int Of(string? text)
        {
            if (text is null) return 0;
            if (places.TryGetValue(text, out var place)) return place;
            places.Add(text, place = places.Count + 1);
            Lines.Append(Invariant($"{word}\t{place}\t{text}\n"));
            return place;
        }
    }
}
