using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>What a charge must have, and what of its entries stands against it.</summary>
static class CaseCharges
{
    public static IEnumerable<string> Parts(CaseAsk ask)
    {
        if (ask.Act.Charge is not { } charge)
        {
            yield return "There is no charge.";
            yield break;
        }
        if (charge.Entries.Count is 0 or > Charge.EntriesMax)
            yield return $"A charge names 1 to {Charge.EntriesMax} entries; this names {charge.Entries.Count}.";
        if (charge.Entries.Select(entry => entry.Number).Distinct().Count() != charge.Entries.Count)
            yield return "A charge names each entry once; this names one twice.";
        if (!IsText(charge.Facts)) yield return Text("the facts or the conduct", charge.Facts);
        if (!IsText(charge.ActSaid) || !Enum.IsDefined(charge.Act))
            yield return Text("the act of the officer", charge.ActSaid);
        foreach (var entry in charge.Entries.Where(entry => !entry.Proof.IsWhole))
            yield return $"Entry {entry.Number} has no proof: a position in the log and the hash of the leaf.";
    }

    static bool IsText(string text) => text.Length is > 0 and <= Charge.TextMax;

    static string Text(string what, string text) =>
        $"A charge says {what} in 1 to {Charge.TextMax} characters; this has {text.Length}.";

    /// <summary>Is what was broken owed in the programme, in a version that there is?</summary>
    public static IEnumerable<string> Owed(CaseAsk ask)
    {
        if (ask.Act.Charge is not { } charge) return [];
        if (ask.Law.Programme.Owes(charge.Obligation) is not { } owed)
            return [$"{ask.Law.Programme.Id} has no obligation '{charge.Obligation}'; it has " +
                $"{string.Join(", ", ask.Law.Programme.Obligations.Select(one => one.Id))}."];
        return charge.Revision >= 1 && charge.Revision <= owed.Revision ? []
            : [$"{owed.Id} has revisions 1 to {owed.Revision}; the charge says {charge.Revision}."];
    }

    /// <summary>What stands against an entry: another filer's, not on file, another leaf, an attempt, no law.</summary>
    public static IEnumerable<string> Entries(CaseAsk ask) =>
        ask.Act.Charge is { } charge ? charge.Entries.SelectMany(entry => Entry(ask, charge, entry)) : [];

    static IEnumerable<string> Entry(CaseAsk ask, Charge charge, ChargedEntry entry)
    {
        if (entry.Number.Filer != ask.Case.Participant)
            yield return $"Entry {entry.Number} is of filer {entry.Number.Filer}, not of {ask.Case.Participant}.";
        if (!ask.Facts.Entries.TryGetValue(entry.Number, out var file))
        {
            yield return $"Entry {entry.Number} is not on file.";
            yield break;
        }
        if (entry.Proof.IsWhole && entry.Proof != file.Proof)
            yield return $"Entry {entry.Number} stands at position {file.Proof.Position} of the log as " +
                $"{file.Proof.Hash}; the charge says {entry.Proof.Position} and {entry.Proof.Hash}.";
        if (Breaches.IsAttempt(file.Verdict))
            yield return $"{entry.Number} was rejected: a rejected transmission is an attempt and breaks nothing.";
        if (ask.Law.Programme.Owes(charge.Obligation) is { } owed && !owed.IsLaw(file.Received, file.Arrived))
            yield return $"{owed.Id} was not law for entry {entry.Number}, received {When.Say(file.Received)}.";
    }

    /// <summary>What records alone suggest is no wrong yet.</summary>
    public static IEnumerable<string> Suspicion(CaseAsk ask) =>
        ask.Act.Charge is { } charge && Breaches.IsSuspicion(charge.Kind, charge.Act)
            ? [$"{charge.Kind} that only records suggest is a suspicion: an exam, a seizure or documents show it."]
            : [];

    /// <summary>Obligations of a charge or notice that were law and that the system did nothing about.</summary>
    public static IReadOnlyList<string> Unenforced(CaseAsk ask)
    {
        if (ask.Act.Charge is { } charge)
            return ask.Law.Programme.Owes(charge.Obligation) is { Rule: not null } owed && charge.Entries.Any(entry =>
                !owed.IsEnforced(ask.Facts.Entries[entry.Number].Received)) ? [charge.Obligation] : [];
        return
        [
            .. ask.Case.Charges.Where(one =>
                    ask.Act.Charges.Contains(one.Number) && ask.Case.Unenforced.Contains(one.Number))
                .Select(one => one.Obligation).Distinct(),
        ];
    }

    /// <summary>The charges that an act names: some, each stated, none of an earlier notice.</summary>
    public static IEnumerable<string> Named(CaseAsk ask)
    {
        if (ask.Act.Charges.Count == 0) yield return "A notice is made of charges; this names none.";
        foreach (var number in ask.Act.Charges)
        {
            if (number < 1 || number > ask.Case.Charges.Count) yield return $"No charge has number {number}.";
            else if (ask.Case.Noticed.Contains(number) && ask.Case.Notice?.Charges.Contains(number) != true)
                yield return $"Charge {number} stood in an earlier notice.";
        }
        if (ask.Act.Charges.Distinct().Count() != ask.Act.Charges.Count) yield return "A charge is named twice.";
    }

    /// <summary>Does every proof of the charges verify now, at a head that is stated?</summary>
    public static IEnumerable<string> Proofs(CaseAsk ask)
    {
        if (ask.Facts.Proofs is not { } check)
        {
            yield return "The proofs of the charges were not checked.";
            yield break;
        }
        if (check.Head.Size < 1 || !new LeafProof(0, check.Head.Root).IsWhole)
            yield return "The check states no head of the journal: a size and a root.";
        foreach (var number in ask.Act.Charges.Where(number => number >= 1 && number <= ask.Case.Charges.Count))
            foreach (var entry in ask.Case.Charges[number - 1].Entries)
                if (entry.Proof.Position >= check.Head.Size || !check.Verified.Contains(entry.Proof))
                    yield return $"Charge {number}: the proof of entry {entry.Number}, position " +
                        $"{entry.Proof.Position}, does not verify at the head of {check.Head.Size} leaves.";
    }
}
