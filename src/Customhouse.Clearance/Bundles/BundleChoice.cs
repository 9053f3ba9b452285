using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Makes a bundle of a journal's leaves.</summary>
static class BundleChoice
{
    /// <summary>Leaves between two that are wanted, over which one reader goes on.</summary>
    const int Gap = PreparedBlock.MaxLeaves;

    /// <summary>
    /// All that the journal holds of a filer's entries: those that are named, or all with a transmission in the period;
    /// with every later transmission and word about them, and the carriers' messages that concern their bills.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="scope">What it is to be of.</param>
    /// <param name="named">Entry numbers; null for the period.</param>
    /// <exception cref="KeyNotFoundException">A named entry is not there; the message is its number.</exception>
    public static Bundle Make(SqliteJournal journal, BundleScope scope, IReadOnlySet<EntryNumber>? named)
    {
        var all = Find(journal, scope.Filer);
        var keys = named is null ? Received(all, scope) : named.Select(number => number.Key).ToHashSet();
        long[] entries = [.. all.Where(leaf => keys.Contains(leaf.Key)).Select(leaf => leaf.Index).Order()];
        keys.ExceptWith(all.Select(leaf => leaf.Key));
        if (keys.Count > 0) throw new KeyNotFoundException(EntryNumber.FromKey(keys.Min()).ToString());
        var leaves = Read(journal, entries, scope.IsMasked);
        leaves.AddRange(Read(journal, Others(journal, scope.Filer, leaves, entries), scope.IsMasked));
        leaves.Sort((one, other) => one.Index.CompareTo(other.Index));
        var note = journal.CheckpointNote;
        var size = Checkpoint.Open(note, journal.Verifier)!.Size;
        var proof = journal.ProveTogether([.. leaves.Select(leaf => leaf.Index)], size);
        return new(scope, journal.Origin, note, journal.Verifier.Text, proof, leaves);
    }

    static List<(long Index, ulong Key, Instant? Received)> Find(SqliteJournal journal, FilerCode filer)
    {
        List<(long, ulong, Instant?)> found = [];
        new JournalLeaves(journal).Scan(filer, () => (in LeafView leaf) =>
        {
            var isEntry = EntryGlance.TryRead(leaf.Body, out var entry);
            lock (found) found.Add((leaf.Index, leaf.Key, isEntry ? entry.Received : null));
        });
        return found;
    }

    static HashSet<ulong> Received(List<(long Index, ulong Key, Instant? Received)> all, BundleScope scope)
    {
        var (from, to) = (When.StartOf(scope.From!.Value), When.StartOf(scope.To!.Value.PlusDays(1)));
        return [.. all.Where(leaf => leaf.Received >= from && leaf.Received < to).Select(leaf => leaf.Key)];
    }

    static List<BundleLeaf> Read(SqliteJournal journal, IReadOnlyList<long> indexes, bool masked)
    {
        using var hasher = new TreeHasher();
        List<BundleLeaf> leaves = [];
        for (var i = 0; i < indexes.Count;)
        {
            var end = i + 1;
            while (end < indexes.Count && indexes[end] - indexes[end - 1] < Gap) end++;
            using var reader = journal.ReadLeaves(indexes[i], indexes[end - 1] + 1, sides: true);
            while (reader.Next())
                if (reader.Index == indexes[i])
                {
                    leaves.Add(BundleLeaf.Of(reader, hasher, masked));
                    i++;
                }
        }
        return leaves;
    }

    /// <summary>
    /// What was told of all entries, and the carriers' messages that name a bill of these entries, or a trip on which
    /// one was ever reported.
    /// </summary>
    static List<long> Others(SqliteJournal journal, FilerCode filer, List<BundleLeaf> leaves, long[] entries)
    {
        var source = new JournalLeaves(journal);
        if (leaves.Count == 0) return [];
        var bills = source.HasCarriers ? Bills(journal, entries) : [];
        var register = new BillRegister();
        List<(long Index, bool Concerns, HashSet<Trip> Trips)> told = [];
        List<long> others = [];
        source.WalkOthers((in LeafView leaf) =>
        {
            if (EntryFiled.KindOf(leaf.Body) != ManifestFiled.Kind)
            {
                if (IsTold(leaf.Body, filer)) others.Add(leaf.Index);
            }
            else if (!leaf.Personal.IsEmpty) told.Add(Look(leaf, bills, register));
        });
        var trips = told.Where(message => message.Concerns).SelectMany(message => message.Trips).ToHashSet();
        others.AddRange(told.Where(message => message.Concerns || message.Trips.Overlaps(trips))
            .Select(message => message.Index));
        others.Sort();
        return others;
    }

    /// <summary>The carriers' messages that name a bill of entries, each with when it was received.</summary>
    internal static List<(long Index, Instant Received)> Naming(SqliteJournal journal, long[] entries)
    {
        var (source, register) = (new JournalLeaves(journal), new BillRegister());
        List<(long, Instant)> naming = [];
        if (entries.Length == 0 || !source.HasCarriers) return naming;
        var bills = Bills(journal, entries);
        source.WalkOthers((in LeafView leaf) =>
        {
            if (EntryFiled.KindOf(leaf.Body) != ManifestFiled.Kind || leaf.Personal.IsEmpty) return;
            var received = ManifestFiled.Read(leaf.Body.ToArray()).Received;
            if (Names(ManifestMessage.Read(leaf.Personal.ToArray(), received), bills, register))
                naming.Add((leaf.Index, received));
        });
        return naming;
    }

    // What a trip did concerns its bills and names none. All is folded: a later message may mean an earlier bill.
    static bool Names(ManifestMessage message, HashSet<BillKey> bills, BillRegister register)
    {
        var names = false;
        foreach (var told in message.Events)
            names |= register.Fold(told).Any(bills.Contains) && told is not (ConveyanceDeparted or ConveyanceArrived);
        return names;
    }

    // A case is shown to nobody but its participant.
    static bool IsTold(ReadOnlySpan<byte> body, FilerCode filer) => EntryFiled.KindOf(body) switch
    {
        LifeTold.Kind => true,
        ProgrammeTold.Kind => ProgrammeTold.Read(body.ToArray()).Participant == filer,
        _ => false,
    };

    static (long, bool, HashSet<Trip>) Look(in LeafView leaf, HashSet<BillKey> bills, BillRegister register)
    {
        var received = ManifestFiled.Read(leaf.Body.ToArray()).Received;
        var (concerns, trips) = (false, new HashSet<Trip>());
        foreach (var told in ManifestMessage.Read(leaf.Personal.ToArray(), received).Events)
        {
            concerns |= register.Fold(told).Any(bills.Contains);
            if (!told.Manifest.Trip.IsNone) trips.Add(told.Manifest.Trip);
        }
        return (leaf.Index, concerns, trips);
    }

    static HashSet<BillKey> Bills(SqliteJournal journal, long[] entries)
    {
        HashSet<BillKey> bills = [];
        var declared = new Declaration();
        foreach (var leaf in Read(journal, entries, masked: false))
        {
            if (leaf.Kind != EntryFiled.Kind || leaf.Personal is null || leaf.Rest is null) continue;
            var format = EntryFiled.Read(leaf.Body).Format;
            if (declared.Read(format, leaf.Personal, leaf.Rest) is not { } filing) continue;
            if (BillKey.Of(filing) is { } bill) bills.Add(bill);
            if (BillKey.OfMaster(filing) is { } master) bills.Add(master);
        }
        return bills;
    }
}
