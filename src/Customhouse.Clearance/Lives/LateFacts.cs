using System.Text;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Arrivals that changed the answer whether an entry was in time, in order.</summary>
sealed class LateFacts(Heads heads)
{
    readonly Pages<Row> rows = new();
    readonly List<string> rules = [];

    public void Add(uint head, TimelinessFact fact)
    {
        var rule = rules.IndexOf(fact.Rule);
        if (rule < 0) rules.Add(fact.Rule);
        rows.Add(new Row
        {
            Head = head,
            Rule = rule < 0 ? rules.Count - 1 : rule,
            IsLate = fact is UntimelyFound,
            Filed = fact.Filed,
            Arrived = fact.Arrived,
            Learned = fact.Learned,
            HasEda = fact.Eda is not null,
            Eda = fact.Eda ?? default,
            HasSaid = fact.ManifestSaid is not null,
            Said = fact.ManifestSaid ?? default,
        });
    }

    /// <summary>All of them; the list is the caller's.</summary>
    public EntryFact[] All() =>
        [.. Enumerable.Range(1, rows.Count - 1).Select(row => new EntryFact(
            heads.Find(rows.At(row).Head), Of(rows.At(row), rules[rows.At(row).Rule])))];

    static TimelinessFact Of(in Row row, string rule)
    {
        LocalDate? eda = row.HasEda ? row.Eda : null;
        Instant? said = row.HasSaid ? row.Said : null;
        return row.IsLate ? new UntimelyFound(rule, row.Filed, row.Arrived, row.Learned, eda, said)
            : new UntimelyCleared(rule, row.Filed, row.Arrived, row.Learned, eda, said);
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze()
    {
        var names = rules.ToArray();
        return rows.Freeze() + (to =>
        {
            to.Put(names.Length);
            foreach (var name in names) to.PutText(Encoding.UTF8.GetBytes(name));
        });
    }

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw() => rows.Thaw();

    /// <inheritdoc cref="Pages{T}.Load"/>
    public void Load(ImageReader from)
    {
        rows.Load(from);
        for (var left = from.TakeCount("rules"); left > 0; left--) rules.Add(Encoding.UTF8.GetString(from.TakeText()));
    }

    struct Row
    {
        public uint Head;
        public int Rule;
        public bool IsLate, HasEda, HasSaid;
        public Instant Filed, Arrived, Learned, Said;
        public LocalDate Eda;
    }
}
