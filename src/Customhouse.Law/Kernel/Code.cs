namespace Customhouse.Law;

/// <summary>
/// A condition code of cargo release: three characters and a narrative of at most 40. Where CBP's number is not
/// known, the code stands in our private block, Z01 to Z99, and says so.
/// </summary>
/// <param name="Number">Three characters.</param>
/// <param name="Text">The narrative, at most 40 characters.</param>
/// <param name="Source">Where CBP's number and text are published, or that they are ours.</param>
public sealed record Code(string Number, string Text, Cite Source)
{
    /// <summary>True when the number is ours, not CBP's.</summary>
    public bool IsPrivate => Number[0] == 'Z';
}
