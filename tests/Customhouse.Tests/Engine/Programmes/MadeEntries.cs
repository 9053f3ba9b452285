using System.Globalization;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Tests.Engine.Programmes;

/// <summary>Made-up entries of a filer, and what the journal has of them.</summary>
static class MadeEntries
{
    /// <summary>Sequences from here on are not on file.</summary>
    public const int Unknown = 900;

    /// <summary>Sequences from here on, below <see cref="Unknown"/>, were rejected.</summary>
    public const int Rejected = 800;

    /// <summary>Sequences from here on, below <see cref="Rejected"/>, were received in January 2024.</summary>
    public const int Early = 700;

    /// <summary>Sequences from here on, below <see cref="Early"/>, were received in September 2024.</summary>
    public const int Enforced = 600;

    /// <summary>The head at which proofs are checked.</summary>
    public static readonly JournalHead Head = new(1_000, new string('f', 64));

    public static FilerCode Filer(string code) =>
        FilerCode.TryRead(System.Text.Encoding.ASCII.GetBytes(code), out var filer) ? filer
            : throw new FormatException($"{code} is no filer.");

    public static LeafProof ProofOf(EntryNumber number) => new(number.Sequence,
        number.Sequence.ToString("x4", CultureInfo.InvariantCulture).PadLeft(64, 'a'));

    public static IReadOnlyDictionary<EntryNumber, EntryOnFile> Of(IEnumerable<EntryNumber> numbers) =>
        numbers.Distinct().Where(number => number.Sequence < Unknown).ToDictionary(number => number, OnFile);

    /// <summary>A charge of entries, each with its proof.</summary>
    public static Charge Charge(BreachKind kind, string rule, params EntryNumber[] entries) => new(0, kind, rule, 1)
    {
        Facts = "Filed after the arrival of its flight",
        Act = OfficerAct.RecordReview,
        ActSaid = "review of records of 2024-05-01",
        Entries = [.. entries.Select(entry => new ChargedEntry(entry, ProofOf(entry)))],
    };

    /// <summary>A check by which all proofs of some charges verify.</summary>
    public static ProofCheck Checked(IEnumerable<Charge> charges) => new(Head,
        charges.SelectMany(charge => charge.Entries).Select(entry => entry.Proof)
            .Where((proof, _) => proof.IsWhole).ToHashSet());

    static EntryOnFile OnFile(EntryNumber number)
    {
        var received = number.Sequence switch
        {
            >= Early and < Rejected => When.Eastern(2024, 1, 10, 12),
            >= Enforced and < Early => When.Eastern(2024, 9, 10, 12),
            _ => When.Eastern(2024, 3, 1, 12),
        };
        return new EntryOnFile(received, received - Duration.FromHours(3),
            number.Sequence >= Rejected ? Verdict.Rejected : Verdict.Accepted, ProofOf(number));
    }
}
