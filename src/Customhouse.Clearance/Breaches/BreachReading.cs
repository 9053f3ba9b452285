using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Lists from leaves what rules found against a filer's obligations in a programme: by the law of the day, whatever the
/// system did. A journal and a bundle of the period give the same list.
/// </summary>
public static class BreachReading
{
    const string Once = "ET86.ONCE";

    static readonly LifeWord[] Acts =
        [LifeWord.HoldSet, LifeWord.ExamOrdered, LifeWord.ExamDone, LifeWord.NotAdmissible];

    /// <summary>Reads.</summary>
    /// <param name="source">The leaves.</param>
    /// <param name="filer">The filer.</param>
    /// <param name="programme">Its programme.</param>
    /// <param name="from">The first Eastern day of receipt.</param>
    /// <param name="to">The last.</param>
    public static BreachList Of(
        ILeafSource source, FilerCode filer, Programme programme, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(programme);
        var course = new Course(programme, When.StartOf(from), When.StartOf(to.PlusDays(1)));
        var lives = FilerLives.Of(source, filer, null, long.MaxValue, course.See);
        course.LookBack(lives.Facts().GroupBy(fact => fact.Entry.Number)
            .ToDictionary(facts => facts.Key, facts => facts.Last().Fact));
        return new BreachList([.. course.Found.OrderBy(one => one.Position)], Told(source, filer),
            course.Attempts, course.Counted);
    }

    static List<EntryWord> Told(ILeafSource source, FilerCode filer)
    {
        List<EntryWord> told = [];
        source.Scan(filer, () => (in LeafView leaf) =>
        {
            if (EntryFiled.KindOf(leaf.Body) != LifeTold.Kind) return;
            var word = LifeTold.Read(leaf.Body.ToArray());
            if (word.Entry == 0 || !Acts.Contains(word.Word)) return;
            lock (told) told.Add(new(EntryNumber.FromKey(word.Entry), leaf.Index, word.Word, word.Learned));
        });
        return [.. told.OrderBy(word => word.Position)];
    }

    /// <summary>The kind of wrong that a rule finds.</summary>
    public static BreachKind KindOf(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            "S321.800" or "S321.ENTRY" => BreachKind.OverLimit,
            "S321.ALCTOB" or "S321.QUOTA" or "S321.IRC" or "S321.ADCVD" or "S321.CN.OFF1" or "S321.CN.OFF2" =>
                BreachKind.ExcludedGoods,
            Once => BreachKind.SeveralEntries,
            _ when rule.StartsWith("ET86.LATE.", StringComparison.Ordinal) => BreachKind.Untimely,
            _ => BreachKind.OtherObligation,
        };
    }

    /// <summary>One reading under way.</summary>
    sealed class Course(Programme programme, Instant from, Instant to)
    {
        readonly Dictionary<BillKey, EntryNumber> bills = [];
        readonly Dictionary<EntryNumber, (long Position, Instant Received)> first = [];

        public List<Breach> Found { get; } = [];

        public long Attempts { get; private set; }

        public long Counted { get; private set; }

        public void See(long index, EntryFiled filed, Filing? filing, LifeRegister before)
        {
            if (filed.Number == 0) return;
            var number = EntryNumber.FromKey(filed.Number);
            var isIn = filed.Received >= from && filed.Received < to;
            if (Breaches.IsAttempt(filed.Decision.Verdict))
            {
                if (isIn) Attempts++;
                return;
            }
            if (filing is not null) SeeBill(index, filed, number, filing, before, isIn);
            if (!isIn) return;
            Counted++;
            if (filed.Action == ActionCode.Add) first.TryAdd(number, (index, filed.Received));
            foreach (var finding in filed.Decision.Findings.Where(one => one.Law == LawAnswer.Broken)
                .DistinctBy(one => one.Rule))
                if (programme.Owes(finding.Rule) is { } owed)
                    Found.Add(Of(number, index, filed.Received, owed, finding.Revision, Said(filed, owed)));
        }

        // A bill may be entered again after a cancellation, so it stays a suspicion.
        void SeeBill(
            long index, EntryFiled filed, EntryNumber number, Filing filing, LifeRegister before, bool isIn)
        {
            if (filed.Action != ActionCode.Add || BillKey.Of(filing) is not { } bill) return;
            if (isIn && bills.TryGetValue(bill, out var other) && other != number
                && before.Find(other)?.State.Stage != LifeStage.Cancelled && programme.Owes(Once) is { } owed)
                Found.Add(Of(number, index, filed.Received, owed, owed.Revision,
                    $"Its bill is that of entry {other}, which was not cancelled before"));
            bills[bill] = number;
        }

        static string Said(EntryFiled filed, Obligation owed) => $"{owed.Sentence}: received " +
            PaperValue.Of(filed.Received).Text + (filed.Known.Arrived is { } arrived
                ? $", arrived {PaperValue.Of(arrived).Text}" : "");

        static Breach Of(
            EntryNumber number, long index, Instant received, Obligation owed, int revision, string facts) =>
            new(number, index, KindOf(owed.Id), owed.Id, revision, received, facts)
            {
                WasEnforced = owed.Rule is null || owed.IsEnforced(received),
            };

        /// <summary>Takes in what arrivals that were learned later changed, the last of each entry.</summary>
        public void LookBack(Dictionary<EntryNumber, TimelinessFact> facts)
        {
            Found.RemoveAll(one => one.Kind == BreachKind.Untimely && first.ContainsKey(one.Entry)
                && facts.GetValueOrDefault(one.Entry) is UntimelyCleared);
            var then = Found.Where(one => one.Kind == BreachKind.Untimely).Select(one => one.Entry).ToHashSet();
            foreach (var (number, fact) in facts)
                if (fact is UntimelyFound && !then.Contains(number) && first.TryGetValue(number, out var at)
                    && programme.Owes(fact.Rule) is { } owed)
                    Found.Add(Later(number, at.Position, at.Received, owed, fact));
        }

        static Breach Later(
            EntryNumber number, long position, Instant received, Obligation owed, TimelinessFact fact) =>
            Of(number, position, received, owed, owed.Revision, $"{owed.Sentence}: received " +
                $"{PaperValue.Of(fact.Filed).Text}, arrived {PaperValue.Of(fact.Arrived).Text}, which was learned " +
                $"{PaperValue.Of(fact.Learned).Text}") with
            {
                InHindsight = true,
                CouldBeKnown = new Hindsight(fact, HasArrived: true).CouldBeKnown,
            };
    }
}
