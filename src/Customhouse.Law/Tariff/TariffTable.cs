using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// The tariff numbers of the Harmonized Tariff Schedule through its revisions: which number stood when, in which
/// units and at which general rate. Immutable, shared between threads, and without allocation on lookup.
/// Headings of chapters 98 and 99 have eight digits and stand here as those digits and "00".
/// Source: exports of the schedule by the US International Trade Commission; each revision names its own.
/// </summary>
public sealed class TariffTable
{
    static readonly Lazy<TariffTable> Embedded = new(
        () => Read(TableText.Carried(typeof(TariffTable).Assembly, "Customhouse.Law.tariff.table")));

    readonly TariffRevision[] revisions;
    readonly long[] keys;
    readonly int[] starts;
    readonly TariffTableReader.Span[] spans;
    readonly string?[] units;
    readonly string?[] rates;
    readonly NumberIndex index;
    readonly RevisionCalendar calendar;
    readonly byte[] text;

    TariffTable(TariffTableReader read, byte[] table)
    {
        revisions = read.Revisions.ToArray();
        (keys, starts, spans) = (read.Keys, read.Starts, read.Spans);
        (units, rates) = (read.Units.ToArray(), read.Rates.ToArray());
        index = new NumberIndex(keys);
        calendar = new RevisionCalendar(revisions, read.Through);
        text = table;
    }

    /// <summary>The table that this library carries, loaded once when first asked for.</summary>
    public static TariffTable Carried => Embedded.Value;

    /// <summary>
    /// Reads the text form, as the importer writes it. Throws <see cref="FormatException"/> with the line when it
    /// is malformed. Keeps the bytes; the caller does not change them.
    /// </summary>
    public static TariffTable Read(byte[] table) => new(new TariffTableReader(table), table);

    /// <summary>SHA-256 of the text form, in lower-case hexadecimal.</summary>
    public string Sha256 => TableText.Hash(text);

    /// <summary>A mark of the text form, by which tables are told apart.</summary>
    internal string Mark => Fingerprint.Of(text);

    /// <summary>The revisions, the oldest first.</summary>
    public IReadOnlyList<TariffRevision> Revisions => revisions;

    /// <summary>First day that the table speaks of.</summary>
    public LocalDate From => revisions[0].Certain;

    /// <summary>Last day that the table speaks of.</summary>
    public LocalDate Through => calendar.Through;

    /// <summary>Numbers that stood in some revision, open lines included.</summary>
    public int Count => keys.Length;

    /// <summary>Every number with its spans, in order; an open line stands before its numbers.</summary>
    public IEnumerable<TariffRow> Rows => Enumerable.Range(0, keys.Length).Select(RowAt);

    /// <inheritdoc cref="On(long, LocalDate)"/>
    public TariffStanding On(HtsNumber number, LocalDate date) => On(number.Digits, date);

    /// <summary>
    /// What the tariff says of ten digits on a date of the ISO calendar. Total: any number and any date have an
    /// answer, and what the revisions do not tell is <see cref="TariffPresence.Unknown"/>.
    /// </summary>
    public TariffStanding On(long number, LocalDate date)
    {
        if (!calendar.TryRevisions(date, out var low, out var high))
            return Unsure(TariffDoubt.OutsideRevisions, -1, 0, 0);
        var row = number > 0 ? index.Find(number) : -1;
        var share = row < 0 ? Share.None : ShareOf(row, low, high);
        if (share == Share.All) return Valid(row, low, high);
        var open = number > 0 ? index.Find(-(number / 100)) : -1;
        if (open >= 0 && ShareOf(open, low, high) != Share.None)
            return Unsure(TariffDoubt.SuffixNotCarried, open, low, high);
        if (share == Share.Some) return Unsure(TariffDoubt.BetweenRevisions, row, low, high);
        return row < 0 ? new TariffStanding(TariffPresence.Absent, TariffDoubt.None, null, null, null, null)
            : Gone(row, low, high);
    }

    /// <summary>
    /// The ten-digit numbers that stood on a date under an eight-digit line, for explanations; empty when there
    /// are none or the date is outside the revisions.
    /// </summary>
    public IReadOnlyList<HtsNumber> Under(int rateLine, LocalDate date) => calendar.TryRevisions(date, out _, out _)
        ? [.. Enumerable.Range(0, 100).Select(suffix => rateLine * 100L + suffix).Where(number => number > 0)
            .Where(number => On(number, date).Presence == TariffPresence.Valid).Select(HtsNumber.Of)]
        : [];

    enum Share { None, Some, All }

    // How many of the revisions low to high the row stands in. Spans are few: nine rows in ten have one.
    Share ShareOf(int row, int low, int high)
    {
        var stands = 0;
        for (var i = starts[row]; i < starts[row + 1]; i++)
            stands += Math.Max(0, Math.Min(spans[i].Last, high) - Math.Max(spans[i].First, low) + 1);
        return stands == 0 ? Share.None : stands == high - low + 1 ? Share.All : Share.Some;
    }

    TariffStanding Valid(int row, int low, int high)
    {
        var (unit, rate) = TextOf(row, low, high);
        int first = low, last = high;
        for (var i = starts[row + 1] - 1; i >= starts[row]; i--)
            if (spans[i].Last + 1 >= first && spans[i].First < first) first = spans[i].First;
        for (var i = starts[row]; i < starts[row + 1]; i++) if (spans[i].First <= last + 1 && spans[i].Last > last)
            last = spans[i].Last;
        return new TariffStanding(
            TariffPresence.Valid, TariffDoubt.None, calendar.Begin(first), calendar.End(last), unit, rate);
    }

    TariffStanding Gone(int row, int low, int high)
    {
        for (var i = starts[row]; i < starts[row + 1]; i++)
            if (spans[i].First > high)
                return new TariffStanding(
                    TariffPresence.NotYet, TariffDoubt.None, calendar.Begin(spans[i].First), null, null, null);
        var last = spans[starts[row + 1] - 1];
        var until = calendar.End(last.Last);
        return new TariffStanding(TariffPresence.Lapsed, TariffDoubt.None, null,
            until < calendar.Begin(last.First) ? null : until, null, null);
    }

    TariffStanding Unsure(TariffDoubt doubt, int row, int low, int high)
    {
        var (unit, rate) = row < 0 ? (null, null) : TextOf(row, low, high);
        return new TariffStanding(TariffPresence.Unknown, doubt, null, null, unit, rate);
    }

    (string? Units, string? Rate) TextOf(int row, int low, int high)
    {
        int unit = -1, rate = -1;
        for (var i = starts[row]; i < starts[row + 1]; i++)
        {
            if (spans[i].Last < low || spans[i].First > high) continue;
            unit = unit < 0 || unit == spans[i].Units ? spans[i].Units : 0;
            rate = rate < 0 || rate == spans[i].Rate ? spans[i].Rate : 0;
        }
        return (units[Math.Max(0, unit)], rates[Math.Max(0, rate)]);
    }

    TariffRow RowAt(int row) => new(
        keys[row] < 0 ? -keys[row] * 100 : keys[row],
        keys[row] < 0,
        [.. spans[starts[row]..starts[row + 1]]
            .Select(s => new TariffSpan(s.First, s.Last, units[s.Units], rates[s.Rate]))]);
}
