using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Tests.Registers;

/// <summary>The sums as anybody would write them down: claims in a dictionary, each day sorted and added up.</summary>
sealed class NaiveSums(Usd limit)
{
    readonly Dictionary<ulong, Claim?> claims = [];

    public bool File(Claim claim) => claims.TryAdd(claim.Entry, claim);

    public bool Correct(ulong entry, UInt128 person, Usd value) =>
        Change(entry, claim => claim with { Person = person, Value = value });

    public bool Move(ulong entry, int day, ulong order) =>
        Change(entry, claim => claim with { Day = day, Order = order });

    public bool Cancel(ulong entry) => Change(entry, _ => null);

    public Usd Sum(UInt128 person, int day) => new(Of(person, day).Sum(claim => claim.Value.Cents));

    public IReadOnlyList<Claim> Of(UInt128 person, int day) =>
        [.. claims.Values.OfType<Claim>().Where(claim => claim.Person == person && claim.Day == day)
            .OrderBy(claim => claim.Order).ThenBy(claim => claim.Entry)];

    public Usd Before(ulong entry) => claims[entry] is { } claim
        ? new(Of(claim.Person, claim.Day).TakeWhile(other => other.Entry != entry).Sum(other => other.Value.Cents))
        : throw new InvalidOperationException("It is cancelled.");

    /// <summary>The entries up to and with which their day is over the limit.</summary>
    public HashSet<ulong> Over() =>
        [.. claims.Values.OfType<Claim>().Where(claim => Before(claim.Entry) + claim.Value > limit)
            .Select(claim => claim.Entry)];

    public int PersonDays =>
        claims.Values.OfType<Claim>().Select(claim => (claim.Person, claim.Day)).Distinct().Count();

    public Claim? Find(ulong entry) => claims.GetValueOrDefault(entry);

    bool Change(ulong entry, Func<Claim, Claim?> change)
    {
        if (!claims.TryGetValue(entry, out var was) || was is not { } claim) return false;
        claims[entry] = change(claim);
        return true;
    }
}
