using CsCheck;
using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Tests.Registers;

/// <summary>One step of a history. Its claim has what the step tells; the rest of it counts for nothing.</summary>
sealed record Step(ClaimChangeKind What, Claim Claim)
{
    public ClaimChange Change => new(What, Claim);

    public bool On(PersonSums sums) => What switch
    {
        ClaimChangeKind.File => sums.File(Claim),
        ClaimChangeKind.Correct => sums.Correct(Claim.Entry, Claim.Person, Claim.Value),
        ClaimChangeKind.Move => sums.Move(Claim.Entry, Claim.Day, Claim.Order),
        _ => sums.Cancel(Claim.Entry),
    };

    public bool On(NaiveSums sums) => What switch
    {
        ClaimChangeKind.File => sums.File(Claim),
        ClaimChangeKind.Correct => sums.Correct(Claim.Entry, Claim.Person, Claim.Value),
        ClaimChangeKind.Move => sums.Move(Claim.Entry, Claim.Day, Claim.Order),
        _ => sums.Cancel(Claim.Entry),
    };
}

/// <summary>
/// Histories of few entries, persons and days, so that they meet: equal places, nothing worth, a day that crosses the
/// limit and comes back.
/// </summary>
static class SumsHistory
{
    public const int Entries = 14, Persons = 3, Days = 3;

    public static readonly Usd Limit = Usd.Dollars(800);

    public static readonly Gen<Claim> Claims = Gen.Select(
        Gen.Int[1, Entries], Gen.Int[1, Persons], Gen.Int[20_000, 20_000 + Days - 1],
        Gen.OneOf(Gen.Const(0L), Gen.Const(80_000L), Gen.Long[1, 60_000]), Gen.Int[0, 5],
        (entry, person, day, cents, order) =>
            new Claim((ulong)entry, PersonOf(person), day, new Usd(cents), (ulong)order));

    /// <summary>Any steps in any order, those that must be refused among them.</summary>
    public static readonly Gen<Step[]> Any = Gen.Select(Gen.Int[0, 9], Claims, (what, claim) =>
        new Step(what < 5 ? ClaimChangeKind.File : what < 7 ? ClaimChangeKind.Correct : what < 9 ? ClaimChangeKind.Move
            : ClaimChangeKind.Cancel, claim)).Array[0, 120];

    /// <summary>
    /// Two orders of one history: each entry is filed first, its corrections stand in their order and its slips in
    /// theirs, and all else is dealt anew.
    /// </summary>
    public static readonly Gen<(Step[] One, Step[] Other)> Twice = Any.SelectMany(steps =>
    {
        var history = Filed(steps);
        return Gen.Select(Dealt(history), Dealt(history));
    });

    public static UInt128 PersonOf(int number) => new((ulong)number << 60, (ulong)number);

    static Step[] Filed(Step[] steps)
    {
        var filed = new HashSet<ulong>();
        return [.. steps.Where(step => step.What == ClaimChangeKind.File ? filed.Add(step.Claim.Entry)
            : filed.Contains(step.Claim.Entry))];
    }

    // Every step gets a number at random; then each chain that must keep its order gets its own numbers, sorted.
    static Gen<Step[]> Dealt(Step[] steps) => Gen.Int.Array[steps.Length].Select(numbers =>
    {
        var dealt = new List<(long Number, Step Step)>();
        var numbered = steps.Select((step, i) => (step, i));
        foreach (var chain in numbered.GroupBy(pair => (pair.step.Claim.Entry, pair.step.What)))
        {
            var sorted = chain.Select(pair => (long)numbers[pair.i]).Order().ToArray();
            dealt.AddRange(chain.Select((pair, i) => (sorted[i], pair.step)));
        }
        var first = dealt.Where(pair => pair.Step.What == ClaimChangeKind.File)
            .ToDictionary(pair => pair.Step.Claim.Entry, pair => pair.Number);
        return dealt.OrderBy(pair => pair.Step.What == ClaimChangeKind.File ? pair.Number
                : Math.Max(pair.Number, first[pair.Step.Claim.Entry]))
            .ThenBy(pair => pair.Step.What).Select(pair => pair.Step).ToArray();
    });
}
