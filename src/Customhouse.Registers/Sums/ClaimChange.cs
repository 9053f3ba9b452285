using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>What happens to the claim of an entry.</summary>
public enum ClaimChangeKind
{
    /// <summary>A new entry.</summary>
    File,

    /// <summary>It declares another person or value.</summary>
    Correct,

    /// <summary>It goes to another day, or to another place of the same.</summary>
    Move,

    /// <summary>It is taken away for ever.</summary>
    Cancel,
}

/// <summary>One change of <see cref="PersonSums"/>, for many at once.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Claim">The entry and what the change tells of it; the rest counts for nothing.</param>
public readonly record struct ClaimChange(ClaimChangeKind Kind, Claim Claim)
{
    /// <summary>As <see cref="PersonSums.File"/>.</summary>
    public static ClaimChange File(in Claim claim) => new(ClaimChangeKind.File, claim);

    /// <summary>As <see cref="PersonSums.Correct"/>.</summary>
    public static ClaimChange Correct(ulong entry, UInt128 person, Usd value) =>
        new(ClaimChangeKind.Correct, new Claim(entry, person, 0, value, 0));

    /// <summary>As <see cref="PersonSums.Move"/>.</summary>
    public static ClaimChange Move(ulong entry, int day, ulong order) =>
        new(ClaimChangeKind.Move, new Claim(entry, UInt128.Zero, day, Usd.Zero, order));

    /// <summary>As <see cref="PersonSums.Cancel"/>.</summary>
    public static ClaimChange Cancel(ulong entry) =>
        new(ClaimChangeKind.Cancel, new Claim(entry, UInt128.Zero, 0, Usd.Zero, 0));

    /// <summary>What becomes of a claim.</summary>
    internal Claim Of(in Claim claim) => Kind switch
    {
        ClaimChangeKind.File => Claim,
        ClaimChangeKind.Correct => claim with { Person = Claim.Person, Value = Claim.Value },
        ClaimChangeKind.Move => claim with { Day = Claim.Day, Order = Claim.Order },
        _ => claim,
    };
}
