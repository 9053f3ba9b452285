namespace Customhouse.Registers;

/// <summary>
/// The claims of one person-day in their order, as a tree of rows with the sum under each: a warehouse that receives a
/// hundred thousand parcels a day takes seventeen steps where a list would take as many as it has parcels. Levels keep
/// it balanced whatever comes in which order (Andersson, Balanced search trees made simple, 1993): an entry number can
/// be chosen by who files, so nothing here rests on chance.
/// </summary>
readonly struct ClaimTree(Pages<ClaimRow> rows)
{
    /// <summary>Puts a row that is in no tree into one; 0 is an empty tree.</summary>
    /// <returns>The new root.</returns>
    public int Insert(int root, int row)
    {
        if (root == 0)
        {
            ref var leaf = ref rows[row];
            (leaf.Level, leaf.Left, leaf.Right, leaf.Subtotal) = (1, 0, 0, leaf.Cents);
            return row;
        }
        ref var here = ref rows[root];
        here.Subtotal += rows.At(row).Cents;
        if (rows.At(row).Place.IsBefore(here.Place))
        {
            here.Left = Insert(here.Left, row);
            return IsLevel(here.Left, here) ? Split(Skew(root)) : root;
        }
        here.Right = Insert(here.Right, row);
        return IsLevel(here.Right, here) ? Split(root) : root;
    }

    /// <summary>Takes a row that is in the tree out of it.</summary>
    /// <returns>The new root; 0 when nothing is left.</returns>
    public int Remove(int root, int row)
    {
        if (root == row) return Without(root);
        ref var here = ref rows[root];
        here.Subtotal -= rows.At(row).Cents;
        ref var side = ref rows.At(row).Place.IsBefore(here.Place) ? ref here.Left : ref here.Right;
        side = Remove(side, row);
        return Balance(root, side);
    }

    /// <summary>The sum of a tree, in cents.</summary>
    public ulong SumOf(int root) => rows.At(root).Subtotal;

    /// <summary>The first place at which the sum, with the claim that stands there, is over a limit in cents.</summary>
    public Place FirstOver(int root, ulong limit)
    {
        if (rows.At(root).Subtotal <= limit) return Place.End;
        for (var left = limit; ;)
        {
            ref readonly var row = ref rows.At(root);
            var before = rows.At(row.Left).Subtotal;
            if (before <= left && before + row.Cents > left) return row.Place;
            root = before > left ? row.Left : row.Right;
            if (before <= left) left -= before + row.Cents;
        }
    }

    /// <summary>What stands before a place, in cents.</summary>
    public ulong Before(int root, Place place)
    {
        var sum = 0UL;
        while (root != 0)
        {
            ref readonly var row = ref rows.At(root);
            var isBefore = row.Place.IsBefore(place);
            if (isBefore) sum += rows.At(row.Left).Subtotal + row.Cents;
            root = isBefore ? row.Right : row.Left;
        }
        return sum;
    }

    /// <summary>Adds the rows from one place up to another to a list, in order.</summary>
    public void Between(int root, Place from, Place to, List<int> found)
    {
        if (root == 0) return;
        var place = rows.At(root).Place;
        var isFrom = !place.IsBefore(from);
        var isTo = place.IsBefore(to);
        if (isFrom) Between(rows[root].Left, from, to, found);
        if (isFrom && isTo) found.Add(root);
        if (isTo) Between(rows[root].Right, from, to, found);
    }

    int Without(int root)
    {
        if (rows.At(root).Left == 0) return rows.At(root).Right;
        var next = rows.At(root).Right;
        while (rows.At(next).Left != 0) next = rows.At(next).Left;
        var right = Remove(rows.At(root).Right, next);
        ref var risen = ref rows[next];
        (risen.Left, risen.Right, risen.Level) = (rows.At(root).Left, right, rows.At(root).Level);
        return Balance(Sum(next), right);
    }

    int Sum(int root)
    {
        ref var row = ref rows[root];
        row.Subtotal = rows.At(row.Left).Subtotal + row.Cents + rows.At(row.Right).Subtotal;
        return root;
    }

    bool IsLevel(int child, in ClaimRow parent) => rows.At(child).Level == parent.Level;

    // A left child never stands on its parent's level: turned to the right.
    int Skew(int root)
    {
        var left = rows.At(root).Left;
        if (root == 0 || !IsLevel(left, rows.At(root))) return root;
        (rows[root].Left, rows[left].Right) = (rows.At(left).Right, root);
        Sum(root);
        return Sum(left);
    }

    // Two right children never stand on one level: the middle one rises.
    int Split(int root)
    {
        var right = rows.At(root).Right;
        if (root == 0 || !IsLevel(rows.At(right).Right, rows.At(root))) return root;
        (rows[root].Right, rows[right].Left) = (rows.At(right).Left, root);
        rows[right].Level++;
        Sum(root);
        return Sum(right);
    }

    // What lies beside the way is only read where a level fell too low: each row is a wait for memory.
    int Balance(int root, int changed)
    {
        ref var here = ref rows[root];
        if (rows.At(changed).Level + 1 >= here.Level) return root;
        here.Level--;
        if (rows.At(here.Right).Level > here.Level) rows[here.Right].Level = here.Level;
        root = Skew(root);
        var right = rows[root].Right = Skew(rows.At(root).Right);
        if (right != 0) rows[right].Right = Skew(rows.At(right).Right);
        root = Split(root);
        rows[root].Right = Split(rows.At(root).Right);
        return root;
    }
}
