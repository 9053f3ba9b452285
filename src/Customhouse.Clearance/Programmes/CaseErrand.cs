using System.Security.Cryptography;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Who asks what of which case, and when.</summary>
sealed record CaseCall(ProgrammeId Programme, FilerCode Participant, Actor By, ProgrammeAct Act, Instant Now);

/// <summary>
/// One act in a case: the facts are collected and the proofs of a notice checked, then it is decided in the order of
/// the journal, folded, and what is told becomes leaves.
/// </summary>
/// <remarks>
/// Proofs are checked before the errand's turn, at the head signed last, which the notice states: what a number of a
/// charge stands for never changes, so the result holds whatever comes between.
/// </remarks>
sealed class CaseErrand(CaseCall call, StationSettings settings, SqliteJournal journal, Ledger ledger)
    : LeafErrand<ProgrammeAnswer>(new Hash256(RandomNumberGenerator.GetBytes(Hash256.Size)), journal)
{
    readonly CaseFacts journaled = new(journal, ledger);
    ProgrammeAct act = call.Act;
    ProgrammeFacts facts = new(call.Now, call.By);
    ProgrammeAnswer answer = null!;
    List<byte[]> leaves = [];

    /// <inheritdoc/>
    public override void Prepare()
    {
        var entries = journaled.Entries(act);
        if (act.Charge is { } charge)
            act = act with
            {
                Charge = charge with { Entries = [.. charge.Entries.Select(one => Proved(one, entries))] },
            };
        facts = facts with { Entries = entries };
        if (act.Word is not (ProgrammeWord.Review or ProgrammeWord.Relapse)) return;
        CaseHistory? before;
        lock (ledger) before = ledger.Cases.HistoryOf(call.Programme, call.Participant);
        if (before is not null) facts = facts with { Measured = CaseMeasures.Of(Journal, before, call.Now) };
    }

    // Where the officer states no proof, the journal's own stands in the charge.
    static ChargedEntry Proved(ChargedEntry said, IReadOnlyDictionary<EntryNumber, EntryOnFile> entries) =>
        said.Proof == default && entries.TryGetValue(said.Number, out var found)
            ? said with { Proof = found.Proof } : said;

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order)
    {
        if (act.Charges.Count > 0) facts = facts with { Proofs = journaled.Check(Named()) };
        order.Pass(work.Ticket, Decide);
        if (leaves.Count > 0) work.Prepared.Add(EventBytes.Block(leaves));
    }

    List<Charge> Named()
    {
        lock (ledger)
            return [.. ledger.Cases.Of(call.Programme, call.Participant).Charges
                .Where(charge => act.Charges.Contains(charge.Number))];
    }

    // What is folded is what was written, so that a rebuild folds the same.
    void Decide()
    {
        lock (ledger)
        {
            var before = ledger.Cases.Of(call.Programme, call.Participant);
            answer = LawOf(out var law) is { } none ? new ProgrammeAnswer(before, [], [none])
                : ProgrammeCase.On(before, act, facts, law!);
            leaves = [.. answer.Told.Select(ToldBytes.TryOf).OfType<byte[]>()];
            if (leaves.Count < answer.Told.Count) answer = TooLarge(answer);
            foreach (var leaf in leaves) ledger.Tell(ProgrammeTold.Read(leaf));
            ledger.Folded += leaves.Count;
            answer = answer with { Case = ledger.Cases.Of(call.Programme, call.Participant) };
        }
    }

    // Only the act itself, told last, holds what somebody said.
    static ProgrammeAnswer TooLarge(ProgrammeAnswer answer) => answer with
    {
        Told = [.. answer.Told.SkipLast(1)],
        Lacks = [new Lack("SIZE", $"An act is kept in {ToldBytes.Max:N0} bytes, without characters that can't be " +
            "written; this has more, or has such. Say less, or part the charge in two.")],
    };

    Lack? LawOf(out ProgrammeLaw? law)
    {
        law = null;
        if (settings.Programmes(call.Programme) is not { } programme)
            return new Lack("PROGRAMME", $"There is no programme '{call.Programme}'.");
        try
        {
            law = ProgrammeLaw.At(programme, call.Now, settings.HasFloor);
            return null;
        }
        catch (LawNotCodedException none)
        {
            return new Lack("LAW", none.Message);
        }
    }

    /// <inheritdoc/>
    protected override ProgrammeAnswer AnswerTo(Work work) => answer;
}
