using System.Diagnostics;
using Customhouse.Journal;
using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// Registers out of a journal: every leaf folded in order. What was declared is read again from beside the log, for the
/// sums by person and day; where it was erased, the entry counts by its number alone.
/// </summary>
public static class Rebuilding
{
    const int SayEvery = 1_000, SaySeconds = 5;

    /// <summary>The registers of a journal.</summary>
    public static Ledger Of(SqliteJournal journal) => Fold(journal, new Ledger { Bills = new BillRegister() });

    /// <summary>
    /// Goes on with the registers of a station, from the leaves they are made of to the end of the journal.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="say">Told now and then how far it is.</param>
    internal static void Fold(SqliteJournal journal, StationRegisters registers, Action<string> say) =>
        Fold(journal, registers.Ledger, registers.Outbox, say);

    /// <summary>
    /// Shows every entry of a journal in order, with what was declared, which is valid until the next one; null where
    /// it was erased.
    /// </summary>
    public static void Walk(SqliteJournal journal, Action<EntryFiled, Filing?> each) =>
        Walk(journal, 0, each, _ => { });

    static void Walk(SqliteJournal journal, long from, Action<EntryFiled, Filing?> each, Action<LeafReader> other)
    {
        var declared = new Declaration();
        using var leaves = journal.ReadLeaves(from, journal.Size, sides: true);
        while (leaves.Next())
        {
            if (EntryFiled.KindOf(leaves.Body) != EntryFiled.Kind)
            {
                other(leaves);
                continue;
            }
            var filed = FiledEntries.Read(leaves, journal);
            each(filed, leaves.HasPersonal ? declared.Read(filed.Format, leaves.Personal, leaves.Rest) : null);
        }
    }

    static Ledger Fold(SqliteJournal journal, Ledger ledger, Outbox? outbox = null, Action<string>? say = null)
    {
        var (clock, size) = (Stopwatch.StartNew(), journal.Size);
        Walk(journal, ledger.Folded, (filed, filing) => Folded(() => File(ledger, filed, filing)),
            leaves => Folded(() => Tell(ledger, leaves.Body, leaves.HasPersonal ? leaves.Personal : default)));
        return ledger;

        void Folded(Action fold)
        {
            fold();
            outbox?.Add(ledger.Lives!.Take());
            ledger.Folded++;
            if (ledger.Folded % SayEvery != 0 || clock.Elapsed.TotalSeconds < SaySeconds) return;
            say?.Invoke($"Read the journal up to leaf {ledger.Folded:N0} of {size:N0}.");
            clock.Restart();
        }
    }

    internal static void File(Ledger ledger, EntryFiled filed, Filing? filing)
    {
        if (filed.Number != 0)
            ledger.Entries.Fold(
                EntryNumber.FromKey(filed.Number), filed.Action, filed.Decision.Verdict, filed.Received);
        if (filing is null) return;
        if (ledger.Lives is { } lives) lives.File(filing, filed.Decision, filed.Received);
        else ledger.AdvanceDay(
            filing, PersonDay.Key(filing, filed.Known, Law.When.Day(filed.Received)), filed.Decision);
    }

    /// <summary>Takes in an event that is no entry; the personal records are empty where they were erased.</summary>
    internal static void Tell(Ledger ledger, ReadOnlySpan<byte> body, ReadOnlySpan<byte> personal)
    {
        switch (EntryFiled.KindOf(body))
        {
            case ManifestFiled.Kind when !personal.IsEmpty:
                var filed = ManifestFiled.Read(body.ToArray());
                foreach (var told in ManifestMessage.Read(personal.ToArray(), filed.Received).Events)
                    ledger.Tell(told);
                break;
            case LifeTold.Kind: ledger.Lives?.Tell(LifeTold.Read(body.ToArray())); break;
            case ProgrammeTold.Kind: ledger.Tell(ProgrammeTold.Read(body.ToArray())); break;
            case ReadTold.Kind: ledger.Readings.Tell(ReadTold.Read(body.ToArray())); break;
            case WatchTold.Kind: ledger.Readings.Tell(WatchTold.Read(body.ToArray())); break;
            default: break;
        }
    }
}
