using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>
/// How much each person received on each day, by the claims of entries that may be filed, corrected, moved to another
/// day when an arrival slips, and cancelled. Each change says which entries it takes over the limit, or back under it:
/// those of the day from the one on whose value crosses it, in the order of the day.
/// </summary>
/// <remarks>
/// Only the order of what happens to one entry counts, and of that only this much: it is filed first, of two
/// corrections the later holds, and of two slips. Everything else commutes: changes of different entries, a correction
/// and a slip of one entry, and a cancellation with either, since a cancelled entry stays so. Whatever the order, sums,
/// order and crossing entries come out the same, and so do the bytes of <see cref="SumsSnapshot"/>. What single changes
/// told along the way differs; what they tell together does not.
/// In memory 56 bytes a claim and 5 to 8 in each of two indexes. One writer; not safe for use from several threads.
/// </remarks>
public sealed class PersonSums
{
    readonly Pages<ClaimRow> rows = new();
    readonly RowIndex<ClaimRow, ulong, ByEntry> entries;
    readonly RowIndex<ClaimRow, PersonOnDay, ByPersonDay> days;
    readonly ClaimTree tree;
    readonly ClaimFetch fetch;
    readonly List<Crossing> crossings = [];
    readonly List<int> crossed = [];

    /// <summary>An empty register.</summary>
    /// <param name="limit">What a person may receive on a day, not negative.</param>
    /// <param name="room">How many entries there will be, where that is known; growing up to there is spared.</param>
    public PersonSums(Usd limit, int room = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit.Cents);
        ArgumentOutOfRangeException.ThrowIfNegative(room);
        Limit = limit;
        // Moves give slots of days up, which are only cleaned away a part at a time: a third more leaves room for them.
        (entries, days, tree) = (new(rows, room), new(rows, room / 3 * 4), new(rows));
        fetch = new ClaimFetch(rows, entries, days);
    }

    /// <summary>What a person may receive on a day.</summary>
    public Usd Limit { get; }

    /// <summary>How many entries there are, cancelled ones among them.</summary>
    public long Count => rows.Count - 1;

    /// <summary>How many pairs of person and day have a claim.</summary>
    public long PersonDays => days.Count;

    /// <summary>
    /// What the last change, or each of those made together, took over the limit or back; valid until the next.
    /// </summary>
    public IReadOnlyList<Crossing> Crossings => crossings;

    /// <summary>Adds the claim of a new entry.</summary>
    /// <returns>False, and nothing is done, when the entry is there, cancelled or not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Entry, day or value is out of range.</exception>
    public bool File(in Claim claim) => Alone(ClaimChange.File(claim));

    /// <summary>Corrects what an entry declares: its person and its value.</summary>
    /// <returns>False, and nothing is done, when there is no such entry or it is cancelled.</returns>
    public bool Correct(ulong entry, UInt128 person, Usd value) => Alone(ClaimChange.Correct(entry, person, value));

    /// <summary>Moves an entry to another day, or to another place of the same, as its arrival slips.</summary>
    /// <returns>False, and nothing is done, when there is no such entry or it is cancelled.</returns>
    public bool Move(ulong entry, int day, ulong order) => Alone(ClaimChange.Move(entry, day, order));

    /// <summary>Takes an entry's claim away for ever; its number stays taken.</summary>
    /// <returns>False, and nothing is done, when there is no such entry or it is cancelled already.</returns>
    public bool Cancel(ulong entry) => Alone(ClaimChange.Cancel(entry));

    /// <summary>
    /// Makes changes one after the other, and tells what each took over the limit or back under it, in turn. In a large
    /// register this is several times as fast as each alone; see <see cref="ClaimFetch"/>.
    /// </summary>
    /// <returns>How many did something.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A claim is out of range. Those before it are made.</exception>
    public int Apply(ReadOnlySpan<ClaimChange> changes)
    {
        crossings.Clear();
        var made = 0;
        while (!changes.IsEmpty)
        {
            var some = changes[..Math.Min(ClaimFetch.AtOnce, changes.Length)];
            fetch.Of(some);
            foreach (ref readonly var change in some)
                if (Make(change)) made++;
            changes = changes[some.Length..];
        }
        return made;
    }

    /// <summary>True when there is an entry of this number, cancelled or not.</summary>
    public bool Holds(ulong entry) => entries.Find(entry) != 0;

    /// <summary>The claim of an entry; null when there is none or it is cancelled.</summary>
    public Claim? Find(ulong entry) => entries.Find(entry) is var row and not 0 && !rows.At(row).IsCancelled
        ? rows.At(row).Claim : null;

    /// <summary>What a person receives on a day.</summary>
    public Usd Sum(UInt128 person, int day) => new((long)tree.SumOf(RootOf(person, day)));

    /// <summary>
    /// What the entries of its day that stand before an entry bring its person; null without a claim.
    /// </summary>
    public Usd? Before(ulong entry) => Find(entry) is { } claim
        ? new((long)tree.Before(RootOf(claim.Person, claim.Day), new Place(claim.Order, entry))) : null;

    /// <summary>The claims of a person's day, in their order. The list is the caller's.</summary>
    public IReadOnlyList<Claim> Of(UInt128 person, int day)
    {
        var found = new List<int>();
        tree.Between(RootOf(person, day), default, Place.End, found);
        return [.. found.Select(row => rows.At(row).Claim)];
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze() => rows.Freeze() + entries.Freeze() + days.Freeze();

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw()
    {
        rows.Thaw();
        entries.Thaw();
        days.Thaw();
    }

    /// <summary>Takes the claims of an image instead of its own.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    public void Load(ImageReader from)
    {
        rows.Load(from);
        entries.Load(from);
        days.Load(from);
    }

    /// <summary>The rows themselves, for snapshots.</summary>
    internal Pages<ClaimRow> Rows => rows;

    /// <summary>The rows of all entries by part of their index, sorted within it, as snapshots have them.</summary>
    internal IEnumerable<int[]> Sorted()
    {
        for (var part = 0; part < entries.Parts; part++)
        {
            int[] found = [.. entries.RowsOf(part)];
            Array.Sort(Array.ConvertAll(found, row => rows.At(row).Entry), found);
            yield return found;
        }
    }

    Place FirstOver(int root) => tree.FirstOver(root, (ulong)Limit.Cents);

    int RootOf(UInt128 person, int day) => days.Find(PersonOnDay.Of(person, day));

    bool Alone(in ClaimChange change) => Apply(new ReadOnlySpan<ClaimChange>(in change)) > 0;

    bool Make(in ClaimChange change)
    {
        if (change.Kind == ClaimChangeKind.File) change.Claim.Check();
        var row = entries.Find(change.Claim.Entry);
        if (change.Kind == ClaimChangeKind.File) return row == 0 && Put(change.Claim);
        if (row == 0 || rows.At(row).IsCancelled) return false;
        if (change.Kind == ClaimChangeKind.Cancel) TakeAway(row);
        else Change(row, change.Of(rows.At(row).Claim));
        return true;
    }

    bool Put(in Claim claim)
    {
        var added = default(ClaimRow);
        added.Set(claim);
        var row = rows.Add(added);
        entries.Add(row);
        Enter(row, wasOver: false);
        return true;
    }

    void TakeAway(int row)
    {
        var entry = rows.At(row).Entry;
        var wasOver = Leave(row);
        rows[row].Set(new Claim(entry, UInt128.Zero, 0, Usd.Zero, 0));
        rows[row].Cancel();
        if (wasOver) crossings.Add(new Crossing(entry, IsOver: false));
    }

    void Change(int row, in Claim to)
    {
        to.Check();
        var from = rows.At(row).Claim;
        if (from.Day == to.Day && from.Person == to.Person)
        {
            Shift(row, to);
            return;
        }
        var wasOver = Leave(row);
        rows[row].Set(to);
        Enter(row, wasOver);
    }

    // Within one day: an entry that goes over and comes back under by the two halves of a change has not crossed.
    void Shift(int row, in Claim to)
    {
        var root = days.Find(ByPersonDay.Of(rows.At(row)));
        var before = FirstOver(root);
        var wasOver = !rows.At(row).Place.IsBefore(before);
        var left = tree.Remove(root, row);
        rows[row].Set(to);
        var now = tree.Insert(left, row);
        if (now != root) days.Replace(ByPersonDay.Of(rows.At(row)), now);
        Settle(row, now, before, wasOver);
    }

    /// <summary>Puts a row into its day and tells whom that takes over the limit.</summary>
    void Enter(int row, bool wasOver)
    {
        var root = days.Find(ByPersonDay.Of(rows.At(row)));
        var before = FirstOver(root);
        Settle(row, Attach(row, root), before, wasOver);
    }

    /// <summary>Takes a row out of its day and tells whom that takes back under the limit.</summary>
    /// <returns>True when the row itself was over it.</returns>
    bool Leave(int row)
    {
        var root = days.Find(ByPersonDay.Of(rows.At(row)));
        var before = FirstOver(root);
        root = Detach(row, root);
        Tell(row, root, before, FirstOver(root));
        return !rows.At(row).Place.IsBefore(before);
    }

    void Settle(int row, int root, Place before, bool wasOver)
    {
        var after = FirstOver(root);
        Tell(row, root, before, after);
        var isOver = !rows.At(row).Place.IsBefore(after);
        if (isOver != wasOver) crossings.Add(new Crossing(rows.At(row).Entry, isOver));
    }

    // Values are not negative, so those over the limit are all from one place on; what lies between that place before
    // and after the change has crossed it.
    void Tell(int except, int root, Place before, Place after)
    {
        if (before == after) return;
        var isOver = after.IsBefore(before);
        crossed.Clear();
        tree.Between(root, isOver ? after : before, isOver ? before : after, crossed);
        foreach (var row in crossed)
            if (row != except) crossings.Add(new Crossing(rows.At(row).Entry, isOver));
    }

    int Attach(int row, int root)
    {
        var grown = tree.Insert(root, row);
        if (root == 0) days.Add(row);
        else if (grown != root) days.Replace(ByPersonDay.Of(rows.At(row)), grown);
        return grown;
    }

    int Detach(int row, int root)
    {
        var left = tree.Remove(root, row);
        if (left != root) days.Replace(ByPersonDay.Of(rows.At(row)), left);
        return left;
    }
}
