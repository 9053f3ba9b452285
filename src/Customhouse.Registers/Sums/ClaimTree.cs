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
            (rows[row].Level, rows[row].Left, rows[row].Right) = (1, 0, 0);
            return Sum(row);
        }
        if (rows.At(row).Place.IsBefore(rows.At(root).Place)) rows[root].Left = Insert(rows[root].Left, row);
        else rows[root].Right = Insert(rows[root].Right, row);
        return Split(Skew(Sum(root)));
    }

    /// <summary>Takes a row that is in the tree out of it.</summary>
    /// <returns>The new root; 0 when nothing is left.</returns>
    public int Remove(int root, int row)
    {
        if (root == row) return Without(root);
        if (rows.At(row).Place.IsBefore(rows.At(root).Place)) rows[root].Left = Remove(rows[root].Left, row);
        else rows[root].Right = Remove(rows[root].Right, row);
        return Balance(root);
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
        if (rows[root].Left == 0) return rows[root].Right;
        var next = rows[root].Right;
        while (rows[next].Left != 0) next = rows[next].Left;
        var right = Remove(rows[root].Right, next);
        (rows[next].Left, rows[next].Right, rows[next].Level) = (rows[root].Left, right, rows[root].Level);
        return Balance(next);
    }

    int Sum(int root)
    {
        ref var row = ref rows[root];
        row.Subtotal = rows.At(row.Left).Subtotal + row.Cents + rows.At(row.Right).Subtotal;
        return root;
    }

    // A left child never stands on its parent's level: turned to the right.
    int Skew(int root)
    {
        if (root == 0) return 0;
        var left = rows[root].Left;
        if (rows[left].Level != rows[root].Level) return root;
        (rows[root].Left, rows[left].Right) = (rows[left].Right, root);
        Sum(root);
        return Sum(left);
    }

    // Two right children never stand on one level: the middle one rises.
    int Split(int root)
    {
        var right = rows[root].Right;
        if (root == 0 || rows[rows[right].Right].Level != rows[root].Level) return root;
        (rows[root].Right, rows[right].Left) = (rows[right].Left, root);
        rows[right].Level++;
        Sum(root);
        return Sum(right);
    }

    int Balance(int root)
    {
        Sum(root);
        var most = Math.Min(rows[rows[root].Left].Level, rows[rows[root].Right].Level) + 1;
        if (most < rows[root].Level)
        {
            rows[root].Level = most;
            if (most < rows[rows[root].Right].Level) rows[rows[root].Right].Level = most;
        }
        root = Skew(root);
        var right = rows[root].Right = Skew(rows[root].Right);
        if (right != 0) rows[right].Right = Skew(rows[right].Right);
        root = Split(root);
        rows[root].Right = Split(rows[root].Right);
        return root;
    }
}
