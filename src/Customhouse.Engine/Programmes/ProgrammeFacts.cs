using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>What is on file of an entry that an act names.</summary>
/// <param name="Received">When it was received.</param>
/// <param name="Arrived">When its goods arrived; null when that is not known.</param>
/// <param name="Verdict">What was decided. A rejected transmission is no entry.</param>
/// <param name="Proof">Where the journal has it.</param>
public sealed record EntryOnFile(Instant Received, Instant? Arrived, Verdict Verdict, LeafProof Proof);

/// <summary>Result of a check of inclusion proofs, made where the notice is appended.</summary>
/// <param name="Head">At which head of the journal.</param>
/// <param name="Verified">Those that verify there.</param>
public sealed record ProofCheck(JournalHead Head, IReadOnlySet<LeafProof> Verified);

/// <summary>What a decider of a case cannot know of itself.</summary>
/// <param name="Now">The instant.</param>
/// <param name="By">Who acts.</param>
public sealed record ProgrammeFacts(Instant Now, Actor By)
{
    /// <summary>What is on file of the entries that the act names; one that is not here is not on file.</summary>
    public IReadOnlyDictionary<EntryNumber, EntryOnFile> Entries { get; init; } =
        new Dictionary<EntryNumber, EntryOnFile>();

    /// <summary>The check of the proofs of a notice; null when none was made.</summary>
    public ProofCheck? Proofs { get; init; }

    /// <summary>Figures for the conditions of a reinstatement.</summary>
    public IReadOnlyList<Measurement> Measured { get; init; } = [];
}

/// <summary>One thing that an act lacks.</summary>
/// <param name="Need">Id of what is needed, such as PROOFS.</param>
/// <param name="Said">What is missing, where, and what was found, in a sentence.</param>
public sealed record Lack(string Need, string Said);

/// <summary>What follows from an act.</summary>
/// <param name="Case">The case after it.</param>
/// <param name="Told">What is to be kept, in order: first the clocks that ran out before the act, then the act.</param>
/// <param name="Lacks">Everything that the act lacks; empty when it is done.</param>
public sealed record ProgrammeAnswer(
    Participation Case, IReadOnlyList<ProgrammeTold> Told, IReadOnlyList<Lack> Lacks)
{
    /// <summary>True when the act is refused. Clocks that ran out before it stand all the same.</summary>
    public bool IsRefused => Lacks.Count > 0;
}
