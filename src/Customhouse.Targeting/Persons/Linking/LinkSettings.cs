namespace Customhouse.Targeting;

/// <summary>The published settings of <see cref="PersonMatching.Linked"/>.</summary>
public sealed record LinkSettings
{
    /// <summary>As published.</summary>
    public static readonly LinkSettings Published = new();

    /// <summary>The total from which two parties are one person, in hundredths of a bit.</summary>
    public int Threshold { get; init; } = 2450;

    /// <summary>
    /// Whether parties of one surname behind different given names stay apart. The statute speaks of one person, not of
    /// one household, and to join two takes an exemption from one of them.
    /// </summary>
    public bool KeepsHouseholdsApart { get; init; } = true;

    /// <summary>
    /// How many persons an address may have until one agreeing part of a name is no longer enough there. A warehouse
    /// has thousands; a household seldom more than this.
    /// </summary>
    public int Crowd { get; init; } = 5;

    /// <summary>
    /// By how much one person must be likelier than every other, in hundredths of a bit; else the party joins nobody.
    /// </summary>
    public int Lead { get; init; } = 100;
}
