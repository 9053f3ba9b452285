using NodaTime;

namespace Customhouse.Terms;

/// <summary>Where the journal has the leaf of an entry: what an inclusion proof is made from.</summary>
/// <param name="Position">Index in the log, from 0.</param>
/// <param name="Hash">SHA-256 of the leaf as the tree has it, 64 hexadecimal digits, lower case.</param>
public readonly record struct LeafProof(long Position, string Hash)
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    /// <summary>True when it has the form of a proof.</summary>
    public bool IsWhole => Position >= 0 && Hash is { Length: 2 * HashLength } && Hash.All(char.IsAsciiHexDigitLower);
}

/// <summary>One entry of a charge.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Proof">Where the journal has it.</param>
public readonly record struct ChargedEntry(EntryNumber Number, LeafProof Proof);

/// <summary>Who knew the facts of a charge, and since when: a third party's are not the participant's.</summary>
/// <param name="Who">The party.</param>
/// <param name="IsThirdParty">True when it is neither the participant nor the administration.</param>
/// <param name="Since">When it learned.</param>
public sealed record Knowledge(string Who, bool IsThirdParty, Instant Since);

/// <summary>
/// An accusation that can be answered: which entries broke which obligation, in which version, by which facts, found
/// by which act of an officer, with the proofs. It can't be stored without these.
/// </summary>
/// <param name="Number">Number within the case, from 1.</param>
/// <param name="Kind">The kind of wrong.</param>
/// <param name="Obligation">Id of the obligation: a rule's, or one of the programme's own.</param>
/// <param name="Revision">Its revision.</param>
public sealed record Charge(int Number, BreachKind Kind, string Obligation, int Revision)
{
    /// <summary>
    /// Entries of one charge at most, so that a leaf of 65,535 bytes holds them; a larger case has more charges.
    /// </summary>
    public const int EntriesMax = 1_000;

    /// <summary>Characters of one text at most.</summary>
    public const int TextMax = 2_000;

    /// <summary>The facts found, or the conduct.</summary>
    public string Facts { get; init; } = "";

    /// <summary>By which act they were established.</summary>
    public OfficerAct Act { get; init; }

    /// <summary>That act in words: where, when, under which number.</summary>
    public string ActSaid { get; init; } = "";

    /// <summary>What is claimed of the participant's fault.</summary>
    public Culpability Culpability { get; init; }

    /// <summary>Who knew it, and since when.</summary>
    public IReadOnlyList<Knowledge> Known { get; init; } = [];

    /// <summary>The entries, each with its proof.</summary>
    public IReadOnlyList<ChargedEntry> Entries { get; init; } = [];
}
