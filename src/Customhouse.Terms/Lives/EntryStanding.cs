using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// How an entry on file stands, as far as a request of its filer turns on it. <c>default</c> is not known.
/// </summary>
/// <param name="Stage">How far it has come; None where that is not known.</param>
/// <param name="Bill">How its bill stands.</param>
/// <param name="Released">The date of its last release; null when it never was.</param>
public readonly record struct EntryStanding(LifeStage Stage, BillStanding Bill = default, LocalDate? Released = null)
{
    /// <summary>True when it is known.</summary>
    public bool IsKnown => Stage != LifeStage.None;

    /// <summary>True when it was cancelled: nothing is asked of it any more.</summary>
    public bool IsCancelled => Stage == LifeStage.Cancelled;

    /// <summary>
    /// True when its goods arrived and are released: it is not replaced any more. Source: SE10 note 1, action R.
    /// </summary>
    public bool IsArrivedAndReleased => Stage == LifeStage.Released && Bill == BillStanding.Arrived;

    /// <summary>
    /// True when a day lies more than so many days after the release that stands: it is not updated any more.
    /// Source: SE10 note 1, action U.
    /// </summary>
    public bool IsPastUpdate(LocalDate day, int days) => Stage == LifeStage.Released && day > Released?.PlusDays(days);

    /// <summary>In words, such as "Released, bill Arrived, on 2024-05-20".</summary>
    public override string ToString() => !IsKnown ? ""
        : $"{Stage}, bill {Bill}{(Released is { } day ? $", released {day:uuuu-MM-dd}" : "")}";
}
