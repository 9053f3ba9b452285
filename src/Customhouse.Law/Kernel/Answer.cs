using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>What a requirement says of a subject: kept, broken, or unknown for want of a kind of fact.</summary>
/// <param name="Law">The answer.</param>
/// <param name="Missing">The kind of fact that is missing, when unknown.</param>
public readonly record struct Answer(LawAnswer Law, FactKinds Missing = FactKinds.None)
{
    /// <summary>The requirement is kept.</summary>
    public static Answer Kept => default;

    /// <summary>The requirement is broken.</summary>
    public static Answer Broken => new(LawAnswer.Broken);

    /// <summary>It cannot be said for want of a fact.</summary>
    public static Answer Unknown(FactKinds missing) => new(LawAnswer.Unknown, missing);

    /// <summary>Kept when a fact is so, broken when it is not, unknown when that is not known.</summary>
    public static Answer If(Tri fact, FactKinds kind) => fact switch
    {
        Tri.Yes => Kept,
        Tri.No => Broken,
        _ => Unknown(kind),
    };

    /// <summary>Kept when true, else broken.</summary>
    public static Answer If(bool kept) => kept ? Kept : Broken;
}
