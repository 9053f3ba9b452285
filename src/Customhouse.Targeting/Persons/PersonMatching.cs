namespace Customhouse.Targeting;

/// <summary>
/// When two parties are taken for one person. Each value finds every pair that the one before it finds.
/// The statute says "one person" and defines no key (19 USC 1321(a)(2)(C)); hence a published setting.
/// </summary>
public enum PersonMatching
{
    /// <summary>The same identifier, name and address, byte for byte.</summary>
    Exact,

    /// <summary>
    /// The same identifier; or the same name and address once case, punctuation, accents, abbreviations and forms of
    /// address are made alike.
    /// </summary>
    Normalised,

    /// <summary>Normalised, or a weighing of all parts of name and address that reaches a threshold.</summary>
    Linked,
}
