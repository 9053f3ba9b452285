using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>One step of a computation: what was done, what is left, and where it is written.</summary>
/// <param name="Says">A sentence.</param>
/// <param name="Low">The least after this step.</param>
/// <param name="High">The most after it.</param>
/// <param name="Source">Its source.</param>
public sealed record ExposureStep(string Says, Usd Low, Usd High, Cite Source);

/// <summary>
/// A range of money that steps narrow, in whole cents. A most is rounded down and a least up, so that neither a maximum
/// is passed nor a floor undercut.
/// </summary>
sealed class ExposureRange
{
    const int Percents = 100;

    readonly List<ExposureStep> steps = [];

    public IReadOnlyList<ExposureStep> Steps => steps;

    Usd Low => steps[^1].Low;

    Usd High => steps[^1].High;

    /// <summary>Starts: nothing at least, this at most.</summary>
    public void UpTo(Usd most, string says, Cite source) => steps.Add(new(says, Usd.Zero, most, source));

    /// <summary>Takes the most down to this where it is more.</summary>
    public void Cap(Usd most, string says, Cite source) =>
        steps.Add(new(says, Least(Low, most), Least(High, most), source));

    /// <summary>Takes the least up to a part of the most.</summary>
    public void Floor(int percent, string says, Cite source)
    {
        var least = new Usd((High.Cents * percent + Percents - 1) / Percents);
        steps.Add(new(says, least > Low ? least : Low, High, source));
    }

    /// <summary>Says something that changes nothing.</summary>
    public void Note(string says, Cite source) => steps.Add(new(says, Low, High, source));

    /// <summary>A part of an amount, rounded down.</summary>
    public static Usd Part(Usd amount, int percent) => new(amount.Cents * percent / Percents);

    /// <summary>So many times an amount.</summary>
    public static Usd Times(Usd amount, int times) => new(amount.Cents * times);

    /// <summary>The smaller one.</summary>
    public static Usd Least(Usd one, Usd other) => one < other ? one : other;
}
