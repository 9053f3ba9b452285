namespace Customhouse.Terms;

/// <summary>Where we have a code or the form of a line from, and so how far it may be trusted.</summary>
public enum Provenance
{
    /// <summary>[S]: the text of a specification itself.</summary>
    Specification,

    /// <summary>[S*]: specification text that was seen only as an excerpt or in a bulletin.</summary>
    Excerpt,

    /// <summary>[C]: public code that transcribes a specification.</summary>
    PublicCode,

    /// <summary>[R]: reconstructed. Check it against CBP's guide before you claim to conform.</summary>
    Reconstructed,
}

/// <summary>Words for provenance.</summary>
public static class Provenances
{
    /// <summary>The mark as it is printed: [S], [S*], [C] or [R].</summary>
    public static string Letters(this Provenance provenance) => provenance switch
    {
        Provenance.Specification => "[S]",
        Provenance.Excerpt => "[S*]",
        Provenance.PublicCode => "[C]",
        _ => "[R]",
    };

    /// <summary>The same as the mark that rules carry.</summary>
    public static Mark Mark(this Provenance provenance) => provenance switch
    {
        Provenance.Specification => Terms.Mark.Primary,
        Provenance.Reconstructed => Terms.Mark.Unconfirmed,
        _ => Terms.Mark.Secondary,
    };
}
